import type { ActionRegister } from "../actions.ts";
import type { Body } from "../body.ts";
import type { LocalDate, MeetingKey } from "../calendar/types.ts";
import type { ForwardPlan } from "../forward-plan.ts";
import type { Meeting } from "../meeting.ts";
import type { Membership } from "../member.ts";
import type { Workspace } from "../workspace.ts";

/** The public records of one body, meetings oldest first: what a check looks at. */
export interface BodyRecords {
  slug: string;
  workspace: Workspace;
  body: Body;
  members: Membership;
  plan: ForwardPlan;
  actions: ActionRegister;
  meetings: Meeting[];
}

/** What kind of thing is wrong or due; stable, for scripts. */
export type FindingKind =
  | "data" | "notice-due" | "notice-missed" | "minutes-unconfirmed" | "minutes-unwritten"
  | "deferred-not-back" | "action-late" | "numbering" | "fingerprint" | "confirmation"
  | "quorum" | "votes" | "papers-to-follow" | "paper-missing" | "paper-unnamed" | "exempt" | "exclusion";

/** Something that is wrong, late or due. */
export interface Finding {
  body: string;
  meeting?: MeetingKey;
  kind: FindingKind;
  /** `wrong` must be mended, `late` should have been done, `due` is to be done. */
  urgency: "wrong" | "late" | "due";
  /** In one line, for a person. */
  text: string;
  /** The last day to do it by, where there is one. */
  by?: LocalDate;
}

/** Puts what must be mended before what is late, and that before what is due. */
export const byUrgency = (a: Finding, b: Finding): number => RANK[a.urgency] - RANK[b.urgency];
const RANK: Readonly<Record<Finding["urgency"], number>> = { wrong: 0, late: 1, due: 2 };

/** One check of a body's records as they stand today. */
export type Check = (records: BodyRecords, today: LocalDate) => Finding[];

const HELD = new Set(["held", "draft", "confirmed"]);

/** Whether the meeting has taken place and its record counts. */
export const wasHeld = (m: Meeting): boolean => HELD.has(m.status);
