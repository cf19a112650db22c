import type { LocalDate, MeetingKey } from "./calendar/types.ts";
import type { StandingRole } from "./body.ts";
import type { Privacy } from "./exempt.ts";
import type { Id } from "./ids.ts";

/** What an item asks of the meeting. */
export type ItemKind =
  | "standing" | "election" | "report" | "presentation"
  | "verbal-update" | "information" | "noting";

/** Kinds of paper that can be attached. A Markdown paper may be a report form filled in. */
export type PaperFormat = "pdf" | "docx" | "md" | "png" | "jpeg";

/** A paper that belongs to an item. The file lies in `papers/` beside its meeting. */
export interface Paper {
  id: Id;
  title: string;
  role: "report" | "additional";
  /** File name within the papers folder, never a path. */
  file: string;
  format: PaperFormat;
  /** Pages, where the format has a fixed number. */
  pages?: number;
  sha256: string;
}

export interface AgendaItem {
  id: Id;
  kind: ItemKind;
  /** Set for items that came from the body's standing list. */
  role?: StandingRole;
  title: string;
  /** What stands under the title, such as "Report of the Director": a line, or several with line ends between. */
  subtitle?: string;
  presenter?: string;
  /** Minutes expected, for the officer's own timing. */
  duration?: number;
  /** The forward-plan entry this item came from. */
  planEntry?: Id;
  /** For the minutes item: the earlier meetings whose minutes are put for confirmation. */
  confirms?: MeetingKey[];
  /** Present on a private item. Its title here is the public one. */
  private?: Privacy;
  /** Admitted after publication: the chair's reason for urgency (LGA 1972 s.100B(4)(b)). */
  urgent?: string;
  /** A paper was promised when the agenda was published and has not come yet. */
  papersToFollow?: boolean;
  papers: Paper[];
}

/** One publication of the agenda, the first or a later one. */
export interface Publication {
  /** The day it was published, local. */
  on: LocalDate;
  /** Why notice was shorter than the rule, where it was. */
  lateReason?: string;
  /** For a republication: why, and what changed, a line each. */
  reason?: string;
  changes?: string[];
  /** What came with a republication, by id: new items, new papers, and which private items got a private paper. */
  added?: { items: Id[]; papers: Id[]; private?: { item: Id; paper: Id }[] };
}

export interface Agenda {
  /** In order; the agenda number of an item is its place, counted from 1. */
  items: AgendaItem[];
  publications: Publication[];
  /** Running number of the first minute, frozen at publication. */
  firstMinuteNumber?: number;
}
