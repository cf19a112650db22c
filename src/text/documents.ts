/** Sentences printed in documents. */
import { clockTime, longDate, mediumDate } from "./dates.ts";
import { SCHEDULE_12A, type Privacy } from "../domain/exempt.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { InterestType } from "../domain/minutes.ts";
import type { Office } from "../domain/member.ts";
import type { LocalDate, LocalTime } from "../domain/calendar/types.ts";

export const FRONT_SHEET = "Agenda";
export const PACK_LABEL = "Public document pack";
export const PRIVATE_PACK_LABEL = "Private document pack: not for publication";
export const AGENDA_LABEL = "Agenda";
export const PRIVATE_AGENDA_LABEL = "Agenda with exempt matter: not for publication";

/** Marks every page of what is not final. */
export const DRAFT_AGENDA = "Draft: not yet published";
export const DRAFT_MINUTES = "Draft: not yet confirmed as a true record";
export const PRIVATE_MARK = "Private: contains exempt matter";
/** On every page of a private paper. */
export const NOT_FOR_PUBLICATION = "Not for publication";
/** Before the number at the foot of a page. */
export const PAGE_WORD = "Page";
export const BLANK_PAGE = "This page is intentionally left blank";

export const SUMMONS = "Members are asked to attend this meeting to deal with the business set out below.";
/** Said on every page of the agenda of a meeting that will not be held. */
export const CANCELLED_AGENDA = "Cancelled: this meeting will not be held";
/** What every page of an agenda says of how it stands; nothing once it is published and the meeting is on. */
export const agendaMark = ({ cancelled, agenda }: Pick<Meeting, "cancelled" | "agenda">): string =>
  cancelled ? CANCELLED_AGENDA : agenda.publications.length === 0 ? DRAFT_AGENDA : "";
/** In place of the summons. */
export const NO_SUMMONS = "Members are not asked to attend. This agenda is kept as a record of the business that was to be dealt with.";

/** Notes below an agenda; they name the governance officer only where one is printed above. */
export function notes(officer: boolean): readonly string[] {
  const [ask, tell] = officer
    ? ["the governance officer named above, before", "tell the governance officer named above in advance"]
    : ["the council before", "tell the council in advance"];
  return [
    `If you are not sure whether to declare an interest in an item on this agenda, please ask ${ask} the day of the meeting if you can.`,
    `Members of the public may record or report on the parts of this meeting that are open to them. If you plan to record it, it helps if you ${tell}.`,
  ];
}

export const officeTitle: Readonly<Record<Office, string>> = {
  "chair": "Chair",
  "vice-chair": "Vice-Chair",
  "joint-chair": "Joint Chair",
};

/** "Exempt, paragraph 3 of Schedule 12A to the Local Government Act 1972: information …". */
export function privacyLine(privacy: Privacy): string {
  if (privacy.ground === "confidential") return "Confidential, section 100A(3) of the Local Government Act 1972";
  const words = privacy.paragraph === undefined ? undefined : SCHEDULE_12A[privacy.paragraph];
  const which = privacy.paragraph === undefined ? "" : `, paragraph ${privacy.paragraph} of`;
  const act = "Schedule 12A to the Local Government Act 1972";
  return words
    ? `Exempt${which} ${act}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : `Exempt under ${act}`;
}

/** A reason at the end of a sentence, whose full stop it may have brought along. */
const ended = (reason: string): string => reason.trim().replace(/\.$/, "");

export const urgentLine = (reason: string): string => `Urgent business, admitted by the Chair: ${reason}`;
export const papersToFollow = "Papers to follow";
export const confirmsLine = (dates: string): string => `To confirm the minutes of the meeting held on ${dates}`;

export const movedLine = (from: LocalDate, time: LocalTime, reason?: string): string =>
  `This meeting was moved from ${longDate(from)} at ${clockTime(time)}${reason ? `: ${ended(reason)}` : ""}.`;
/** On the same date: another time, another place or both. */
export const changedLine = (time: LocalTime | undefined, venue: string | undefined, reason?: string): string =>
  `The ${[time && "time", venue !== undefined && "place"].filter(Boolean).join(" and ")} of this meeting ${time && venue !== undefined ? "were" : "was"} changed from ` +
  `${[time && clockTime(time), venue].filter((one) => one !== undefined).join(", ")}${reason ? `: ${ended(reason)}` : ""}.`;
export const cancelledLine = (on: LocalDate, reason: string): string =>
  `This meeting was cancelled on ${mediumDate(on)}: ${ended(reason)}.`;
export const republishedLine = (on: LocalDate, reason?: string): string =>
  `This agenda was published again on ${mediumDate(on)}${reason ? `: ${ended(reason)}` : ""}.`;
export const republishedOften = (times: number, on: LocalDate): string =>
  `This agenda was published again ${times === 2 ? "twice" : `${times} times`}, the last time on ${mediumDate(on)}.`;
/** "22 November 2026 (asked for by the Chair): paper added to Winter plan: Late figures". */
export const changedOn = (date: string, changes: readonly string[], reason?: string): string =>
  `${date}${reason ? ` (${ended(reason)})` : ""}${changes.length > 0 ? `: ${changes.join("; ")}` : ""}`;
export const packHoldsSupplements = (count: number): string =>
  `This pack holds ${count === 1 ? "its supplement" : `its ${count} supplements`} too, so its page numbers are not those of the pack first published.`;
export const lateNoticeLine = (reason: string): string => `Published at shorter notice than usual: ${reason}`;

/** "Minutes of the meeting held at the Guildhall", and " on 28 June 2022 from 4.05 pm to 5.51 pm"; times only where they are known. */
export function heldLine(what: string, place: string, date: LocalDate, from?: string, to?: string): { before: string; after: string } {
  const times = from && to ? ` from ${from} to ${to}` : from ? ` from ${from}` : "";
  return { before: `${what} of the meeting ${place}`, after: ` on ${mediumDate(date)}${times}` };
}

/** "To be held remotely via Zoom" → "held remotely via Zoom"; a place → "held at the place". */
export function heldAt(venue: string): string {
  const text = venue.trim();
  if (text === "") return "held";
  const remote = /^(?:to be held|held)\s+/i.exec(text);
  if (remote) return `held ${text.slice(remote[0].length)}`;
  return /^(?:at|in|on|by|via|remotely|online)\b/i.test(text)
    ? `held ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : `held at ${text}`;
}

export const attendanceKey = "✓ marks those present";
export const substituteLine = (name: string): string => `${name} as substitute`;
export const nominatedLine = (name: string): string => `${name} nominated to substitute`;
export const representedLine = (name: string): string => `represented by ${name}`;
export const substituteFor = (name: string): string => `substitute for ${name}`;
export const repOf = (initials: string): string => `rep ${initials}`;
export const representing = (name: string): string => `representing ${name}`;
export const arrivedNote = (time?: string): string => (time ? `arrived ${time}` : "arrived late");
export const leftNote = (time?: string): string => (time ? `left ${time}` : "left early");
/** Beside the name of whoever took them. */
export const tookMinutes = "minutes";
export const apologiesLead = "Apologies for absence were received from:";
export const apologiesNamedAbove = "Apologies were received from those named above.";
/** With its first letter large. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const presidedLine = (name: string, reason: string): string => {
  const why = reason.trim().replace(/[.,;]$/, "");
  return `${capitalised(why)}, ${name} chaired the meeting.`;
};

const INTEREST: Readonly<Record<InterestType, string>> = {
  "disclosable-pecuniary": "a disclosable pecuniary interest",
  "other-registrable": "an other registrable interest",
  "non-registrable": "a non-registrable interest",
};

export const declarationLine = (name: string, interest: InterestType, nature?: string, effect?: string): string =>
  `${name} declared ${INTEREST[interest]}${nature ? `, ${nature}` : ""}${effect ? `; ${effect}` : ""}.`;
export const movementLine = (name: string, kind: "arrived" | "left", time: LocalTime): string =>
  `${name} ${kind === "arrived" ? "joined" : "left"} the meeting at ${clockTime(time)}.`;
export const motionLine = (mover: string, seconder?: string): string =>
  `Moved by ${mover}${seconder ? ` and seconded by ${seconder}` : ""}.`;
export const voteLine = (inFavour: string, against: string, abstained: string): string =>
  `Votes: for ${inFavour}; against ${against}; abstained ${abstained}.`;

export const confirmedLine = (on: LocalDate): string =>
  `These minutes were confirmed as a true record at the meeting held on ${mediumDate(on)}.`;

/** At the head of confirmed minutes, so that a reader knows at once how they stand. */
export const standingLine = (on: LocalDate, corrections: number): string =>
  `Confirmed as a true record on ${mediumDate(on)}${corrections > 0 ? ", with the corrections set out at the end" : ""}.`;
export const takenBackLine = (on: LocalDate, at: LocalDate, reason: string): string =>
  `The confirmation of ${mediumDate(on)} was taken back on ${mediumDate(at)}: ${ended(reason)}.`;
export const inquorateLine = "Too few members were present for a quorum, so the meeting did no business.";
export const adjournedLine = (to?: LocalDate, reason?: string): string =>
  `The meeting was adjourned${to ? ` to ${mediumDate(to)}` : ""}${reason ? `: ${ended(reason)}` : ""}.`;

/** "Example Board: forward plan 2022 to 2023", by the years of what it holds. */
export const planTitle = (body: string, first: string, last: string): string =>
  `${body}: forward plan ${first}${last === first ? "" : ` to ${last}`}`;
export const planUndated = "Date to be arranged";
export const planContactLine = "To suggest an item for a later meeting, please contact";
export const planEmpty = "Nothing is planned yet.";
export const deferredNote = (from?: string, reason?: string): string =>
  `deferred${from ? ` from ${from}` : ""}${reason ? `: ${reason}` : ""}`;
export const itemsForDiscussion = "Items for discussion";
export const notesTitle = "Agreements, actions and key points";

const DOCUMENT_TITLE: Readonly<Record<string, string>> = {
  "agenda": "Agenda", "pack": "Public document pack", "minutes": "Minutes",
  "notes": "Action notes", "forward-plan": "Forward plan", "decisions": "Decisions", "supplement": "Supplementary agenda pack", "notice": "Notice",
};

/** "Minutes, Example Board, 28 June 2022": for a browser's tab and a viewer's title bar. */
export const documentTitle = (document: string, body: string, date: LocalDate): string =>
  `${DOCUMENT_TITLE[document] ?? document}, ${body}, ${mediumDate(date)}`;

/** In place of a picture of a signature. */
export const signatureOf = (who: string | undefined): string => (who ? `Signature of ${who}` : "Signature");

/** Stands for a picture where only text can be. */
export const pictureOf = (alt: string): string => `[Picture: ${alt}]`;
