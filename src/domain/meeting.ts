import type { Action } from "./actions.ts";
import type { Agenda } from "./agenda.ts";
import type { Attendance } from "./attendance.ts";
import type { Venue } from "./body.ts";
import type { LocalDate, LocalTime, MeetingKey } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { Block, Minutes } from "./minutes.ts";
import type { Paper } from "./agenda.ts";

/** scheduled → published → held → draft → confirmed; or cancelled, inquorate, adjourned. */
export type MeetingStatus =
  | "scheduled" | "published" | "held" | "draft" | "confirmed"
  | "cancelled" | "inquorate" | "adjourned";

/** `meeting.json`: the public record of one meeting. */
export interface Meeting {
  schema: number;
  id: Id;
  /** The folder's name; kept in the file so that a copied folder shows. */
  key: MeetingKey;
  time: LocalTime;
  venue: Venue;
  status: MeetingStatus;
  /** Earlier dates of a meeting that was moved, oldest first; the venue where it changed with the date. */
  moved: { from: MeetingKey; time: LocalTime; venue?: Venue; reason?: string; on: LocalDate }[];
  cancelled?: { on: LocalDate; reason: string };
  /** For an adjourned meeting: when it resumes, if known, and why it stopped. */
  adjourned?: { to?: LocalDate; reason?: string };
  agenda: Agenda;
  attendance: Attendance;
  minutes: Minutes;
}

/** What is private about one item, kept apart from the public record. */
export interface ExemptItem {
  item: Id;
  /** The private title and subtitle, where they say more than the public ones. */
  title?: string;
  subtitle?: string;
  papers: Paper[];
  /** Exempt minutes. */
  blocks: Block[];
}

/** `exempt/<key>/exempt.json`: what is private about one meeting. */
export interface ExemptRecord {
  schema: number;
  key: MeetingKey;
  items: ExemptItem[];
  /** How the actions minuted in private stand; made from the minutes where it is missing. */
  actions?: Action[];
}
