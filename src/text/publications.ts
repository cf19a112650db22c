/** Sentences of what is published around a meeting: decisions list, notices, the meeting's web page. */
import { clockTime, longDate, mediumDate } from "./dates.ts";
import type { LocalDate, LocalTime } from "../domain/calendar/types.ts";

// --- decisions ---

export const decisionsTitle = "Decisions";
export const decisionsNotConfirmed =
  "This list is made from the draft minutes and is not yet confirmed. The minutes, once they are confirmed, are the record of what was decided.";
export const decisionsConfirmed = (on: LocalDate): string =>
  `The minutes of this meeting were confirmed as a true record on ${mediumDate(on)}, and are the record of what was decided.`;
export const noDecisions = "No resolution is recorded for this meeting.";

// --- notices ---

export const noticeTitle = {
  meeting: "Notice of meeting",
  cancelled: "Notice of cancellation",
  moved: "Notice of a change to a meeting",
} as const;

export const noticeLead = {
  meeting: (body: string): string => `Notice is given of a meeting of the ${body}, to be held as follows.`,
  cancelled: (body: string): string => `The meeting of the ${body} that was to be held as follows has been cancelled.`,
  moved: (body: string): string => `The meeting of the ${body} announced earlier will not be held as announced.`,
} as const;

export const noticeHeading = { now: "The meeting will now be held", was: "It was to have been held" } as const;
export const noticeReason = (reason: string): string => `Reason: ${reason.trim().replace(/\.$/, "")}.`;
export const noticeGiven = (on: LocalDate): string => `Date of this notice: ${mediumDate(on)}`;
export const nextMeeting = (on: LocalDate, time: LocalTime): string =>
  `The next meeting is to be held on ${longDate(on)} at ${clockTime(time)}.`;
export const privatePart = "The public is likely to be excluded while this business is considered:";
export const DRAFT_NOTICE = "Draft: not yet given";

// --- the meeting's page ---

/** What the page holds, as its title says it. */
export const pageState = {
  agenda: "Agenda",
  draft: "Agenda and draft minutes",
  confirmed: "Agenda and minutes",
} as const;

export const minuteLine = (number: string): string => `Minute ${number}`;
export const packLink = "All papers in one document";
export const skipLink = "Skip to the content";

/** "PDF 179 KB", "PDF 2.4 MB": what a reader is about to open. */
export function fileSize(kind: string, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kind} ${kilobytes} KB`;
  return `${kind} ${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, "")} MB`;
}

// --- requests that make no document ---

type Told = [message: string, next: string];

export const formatNotOffered = (document: string, format: string, offered: readonly string[]): Told => [
  `"${document}" is not made as ${format}.`,
  `Use ${offered.length === 1 ? offered[0]! : `one or more of ${offered.join(", ")}`}.`,
];
export const publicOnly = (document: string): Told => [
  `"${document}" is published, so it is never made with exempt matter.`,
  "Leave out --private.",
];
