import type { LocalDate, LocalTime, MeetingKey } from "./calendar/types.ts";
import type { Privacy } from "./exempt.ts";
import type { Id } from "./ids.ts";
import type { KeptMember } from "./member.ts";

/** A person named in the minutes: a member by id, and the name as printed. */
export interface PersonRef {
  name: string;
  member?: Id;
}

/** A first-level point, lettered unless its list is of bullets; letters run on through the item. */
export interface Point {
  text: string;
  /** Second level: bullets or roman numerals, as the body has it. */
  sub: string[];
  /** Paragraphs that belong to the point, after its second level. */
  after?: string[];
}

export type InterestType = "disclosable-pecuniary" | "other-registrable" | "non-registrable";

/** One side of a recorded vote: a count, or the people by name. */
export type Votes = { count: number } | { names: PersonRef[] };

/** What an item's minutes are made of, in order. */
export type Block =
  | { type: "text"; text: string }
  | { type: "heading"; text: string }
  | Points
  | { type: "declaration"; person: PersonRef; interest: InterestType; nature?: string; effect?: string }
  | { type: "movement"; person: PersonRef; kind: "arrived" | "left"; time: LocalTime }
  | { type: "motion"; mover: PersonRef; seconder?: PersonRef }
  | { type: "vote"; for: Votes; against: Votes; abstained: Votes }
  | Resolution
  | MinutedAction;

/** A list; one of bullets takes no letters. */
export interface Points {
  type: "points";
  points: Point[];
  bullets?: true;
}

/** "RESOLVED to note the report." One part is printed inline, several as (1), (2). */
export interface Resolution {
  type: "resolution";
  verb: "to" | "that";
  /** What leads in to a list, its colon at the end: "meet on these dates:"; the parts are then what it lists. */
  lead?: string;
  parts: string[];
  /** Written as a list; a single part may be either. */
  list: boolean;
}

export interface MinutedAction {
  type: "action";
  id: Id;
  owner: PersonRef;
  /** Last day to do it by, inclusive. */
  due?: LocalDate;
  text: string;
}

/** The minutes of one agenda item. */
export interface ItemMinutes {
  item: Id;
  /** What the public may read, in order. */
  blocks: Block[];
  /** Present where part of the item was minuted as exempt; its text lies under `exempt/`. */
  private?: Privacy;
  /** The public summary of exempt minutes. */
  summary?: Block[];
}

/** A later meeting's agreement that these minutes are a true record. */
export interface Confirmation {
  /** The meeting that confirmed, and the item it did so under. */
  at: MeetingKey;
  item: Id;
  /** Corrections agreed with the confirmation, as minuted there. */
  corrections: string[];
  /** SHA-256 over the canonical form of what was confirmed, hexadecimal. */
  fingerprint: string;
  /** Fingerprint of the body's previous confirmed meeting: a chain per body. */
  previous?: string;
  /** The members of that day as they are named in the minutes. Confirmations made before Quorate kept them have none. */
  roll?: KeptMember[];
  /** Set when a still later meeting took the confirmation back. */
  takenBack?: { at: MeetingKey; item: Id; reason: string };
}

export interface Minutes {
  items: ItemMinutes[];
  /** Every confirmation, the last one in force unless it was taken back. */
  confirmations: Confirmation[];
}
