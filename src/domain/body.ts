import type { LocalTime } from "./calendar/types.ts";
import type { ClosedDay } from "./workspace.ts";

/** Where a meeting is held. */
export interface Venue {
  /** As printed: a room and address, or "To be held remotely via Zoom". */
  text: string;
  /** Address to join or watch a meeting held remotely, or to find the place. */
  link?: string;
  /** What the address is for, in words: "View directions". */
  label?: string;
}

export type Weekday =
  | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** How minutes are numbered. */
export interface Numbering {
  /** Runs on through the municipal year, restarts each meeting, or runs for ever. */
  scheme: "municipal-year" | "per-meeting" | "perpetual";
  /**
   * How a number is printed: `{n}` the running number, `{item}` the agenda
   * number, `{yy}`/`{yyyy}` the year the municipal year began in, `{m}` the
   * meeting's ordinal in the municipal year, `{code}` the code below.
   * For example `{n}/{yy}` → 48/20, `{yy}/{n}/{code}` → 15/97/WCAC, `{m}.{item}` → 21.1.
   */
  format: string;
  code?: string;
  /** Number of the first minute on record, where the scheme (perpetual, or of a municipal year) began on paper. */
  start?: number;
}

/** How paragraphs of the minutes are lettered. */
export interface Lettering {
  first: "(a)" | "a)";
  /** Bullets, (i), or i. */
  second: "bullet" | "roman" | "i.";
}

/** How clear days of notice are counted for this body. */
export interface NoticeRule {
  /**
   * `principal-council`: clear working days, five needed (LGA 1972 s.100A(6), 100B);
   * `parish`: three, Saturdays count; `calendar`: every day counts (SI 2012/2089);
   * `none`: the body's own rule is that no notice is required.
   */
  regime: "principal-council" | "parish" | "calendar" | "none";
  /** Clear days needed; absent means the regime's own number (5, 3, 28, 0). */
  days?: number;
}

/** What a standing item is for; the builder knows what each brings with it. */
export type StandingRole =
  | "election-chair" | "election-vice-chair" | "membership"
  | "apologies" | "declarations" | "minutes"
  | "exclusion" | "key-messages" | "forward-plan" | "other";

export interface StandingItem {
  role: StandingRole;
  title: string;
  subtitle?: string;
}

/**
 * How a pack is paged: to be printed on both sides, so that each document
 * begins on an odd page and a blank one fills the sheet, or to be read on a
 * screen, without blanks. The two number their pages differently.
 */
export type PackForm = "print" | "screen";

/** The items that stand on every agenda, in order; the plan's items go between opening and closing. */
export interface StandingItems {
  /** In front at the first meeting of the municipal year. */
  firstOfYear: StandingItem[];
  opening: StandingItem[];
  closing: StandingItem[];
}

/** `body.json`: the constitution of one body. */
export interface Body {
  schema: number;
  slug: string;
  name: string;
  /** Seats of the constitution; absent where it names none. */
  seats?: number;
  /** Members needed for a quorum. */
  quorum?: number;
  chairing: "chair" | "joint-chairs";
  numbering: Numbering;
  lettering: Lettering;
  notice: NoticeRule;
  standingItems: StandingItems;
  officer?: { name: string; phone?: string; email?: string };
  /** Who signs the summons: a post, a person, or both. */
  signatory?: {
    post?: string;
    name?: string;
    /** The signature: file name of a PNG, JPEG or SVG in the workspace's `house/` folder. */
    picture?: string;
  };
  /** When and where the body usually meets. */
  usual: { weekday?: Weekday; time: LocalTime; venue: Venue };
  /** Days closed for this body beyond the workspace's. */
  closedDays: ClosedDay[];
  documents: {
    /** The record kept of a meeting: formal minutes or action notes. */
    record: "minutes" | "notes";
    /** Print the reasons given with apologies. */
    reasonsForApologies: boolean;
    /** The order of those who sent them; absent means that of the membership. */
    apologiesOrder?: "membership" | "surname";
    /** What stands after a name there: nothing, or the organisation (else seat or post). Absent means nothing. */
    apologiesWith?: "name" | "organisation";
    /** How packs are paged where nothing is said; absent means for print. */
    pack?: PackForm;
    /** Replace the shipped sentences on the front sheet; absent uses ours. */
    summons?: string;
    notes?: string[];
    /** What heads the entries of the plan: the meeting they are for, or its month. Absent means the meeting. */
    planBy?: "meeting" | "month";
    /** Whom to tell of suggestions for the forward plan. */
    planContact?: { name: string; email?: string };
    /** What the body works towards, in its own words: rows to tick on an officer's report. */
    priorities?: string[];
  };
}
