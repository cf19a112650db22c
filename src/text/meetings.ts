/** Sentences about meetings, their dates and their states. */
import { clockTime, mediumDate } from "./dates.ts";
import { dateOfKey, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import type { MeetingStatus } from "../domain/meeting.ts";
import { STATUS } from "./status.ts";

/** What is wrong, and what to do next: the two parts of an error. */
export type Told = [message: string, next: string];

/** "the meeting of 27 September 2022", with the ordinal where a day has two. */
export const meetingOn = (key: MeetingKey): string =>
  `${mediumDate(dateOfKey(key))}${key.length > 10 ? ` (${key.slice(10)})` : ""}`;

export const noMeeting = (body: string, key: MeetingKey, known: MeetingKey[]): Told => [
  `${body} has no meeting on ${meetingOn(key)}.`,
  known.length === 0
    ? "Set its dates first: quorate dates set --body … DATE."
    : `Its nearest meetings are ${nearest(key, known).map(meetingOn).join(", ")}.`,
];

function nearest(key: MeetingKey, known: MeetingKey[]): MeetingKey[] {
  const later = known.filter((k) => k > key).slice(0, 2);
  return [...known.filter((k) => k < key).slice(-2), ...later];
}

export const meetingExists = (body: string, key: MeetingKey): Told => [
  `${body} already has a meeting on ${meetingOn(key)}.`,
  "If it meets twice that day, say so with --second.",
];

export const alreadyConfirmed = (key: MeetingKey, at: MeetingKey): Told => [
  `The minutes of ${meetingOn(key)} were confirmed at the meeting of ${meetingOn(at)}, so that record is closed.`,
  "If the confirmation was wrong, a later meeting can take it back: quorate minutes rescind.",
];

export const wasCancelled = (key: MeetingKey): Told => [
  `The meeting of ${meetingOn(key)} was cancelled.`,
  "Set a new date with quorate dates set.",
];

export const notHeldYet = (key: MeetingKey, today: string): Told => [
  `The meeting of ${meetingOn(key)} has not taken place yet (today is ${mediumDate(today)}).`,
  "What happened at it is recorded on the day or later.",
];

export const cannotMoveHeld = (key: MeetingKey): Told => [
  `The meeting of ${meetingOn(key)} has been held, so it cannot be moved or cancelled.`,
  "If it broke off, use quorate meeting adjourn.",
];

export const datesSet = (body: string, keys: MeetingKey[]): string =>
  `${body} will meet on ${keys.map(meetingOn).join(", ")}.`;

export const otherWeekday = (key: MeetingKey, day: string, usual: string): string =>
  `${meetingOn(key)} is a ${day}; the body usually meets on a ${usual}.`;

/** "26 December 2022 is a bank holiday: Boxing Day." */
export const onClosedDay = (key: MeetingKey, why: string): string =>
  `${meetingOn(key)} is ${why.replace(/^bank holiday/, "a bank holiday").replace(/^closed/, "a day the council is closed").replace(/^(?=\p{Lu}\p{L}*day$)/u, "a ")}.`;

export const meetingMoved = (from: MeetingKey, to: MeetingKey): string =>
  `The meeting of ${meetingOn(from)} is moved to ${meetingOn(to)}.`;

export const occasionChanged = (key: MeetingKey, time: LocalTime, venue?: string): string =>
  `The meeting of ${meetingOn(key)} is at ${clockTime(time)}${venue === undefined ? "" : `, ${venue}`}.`;
export const publishedWithMove = "Its agenda is published again with the change.";
export const moveToNothing = (key: MeetingKey): Told => [
  `The meeting of ${meetingOn(key)} is on that date, at that time and place already; nothing would change.`,
  "Say what changes: --to DATE, --time or --venue.",
];
export const movedIntoPast = (key: MeetingKey, today: string): Told => [
  `The agenda is published, and it cannot be published again for ${meetingOn(key)}: that day has passed (today is ${mediumDate(today)}).`,
  "Choose a day to come. What became of a meeting that has passed is recorded with quorate meeting.",
];
export const movedAtShortNotice = (key: MeetingKey, given: number, required: number, latest: string): Told => [
  `The agenda is published, and for ${meetingOn(key)} it would leave ${given} clear ${given === 1 ? "day" : "days"}; ` +
    `${required} are needed (the last day was ${mediumDate(latest)}).`,
  'Choose a later date. If it must be so soon, record why with --late-reason "…"; the record will show it.',
];
export const inThePast = (key: MeetingKey, today: string): string =>
  `${meetingOn(key)} has passed already (today is ${mediumDate(today)}).`;

export const meetingCancelled = (key: MeetingKey): string =>
  `The meeting of ${meetingOn(key)} is cancelled; its items wait in the forward plan.`;

export const meetingHeld = (key: MeetingKey): string => `The meeting of ${meetingOn(key)} is marked as held.`;
export const meetingAdjourned = (key: MeetingKey, to?: string): string =>
  `The meeting of ${meetingOn(key)} is adjourned${to ? ` to ${mediumDate(to)}` : ""}.`;
export const meetingInquorate = (key: MeetingKey): string =>
  `The meeting of ${meetingOn(key)} is recorded as inquorate.`;
export const inquorateReason = "the meeting was inquorate";

export const isInquorate = (key: MeetingKey): Told => [
  `The meeting of ${meetingOn(key)} is recorded as inquorate, and its items wait in the forward plan.`,
  "If that was a mistake, take it back first: quorate meeting reopen.",
];
export const resumesBefore = (key: MeetingKey, to: string): Told => [
  `The meeting of ${meetingOn(key)} cannot resume on ${mediumDate(to)}, before it began.`,
  "Give a later day with --to DATE, or none if it is not known.",
];
export const meetingReopened = (key: MeetingKey, status: MeetingStatus): string =>
  `The meeting of ${meetingOn(key)} is open again: ${STATUS[status]}.`;
export const rollEmptied = "The attendance recorded for it is taken away.";
export const broughtBack = (titles: string[]): string =>
  `${titles.map((t) => `"${t}"`).join(", ")} ${titles.length === 1 ? "is" : "are"} business of this meeting again.`;
export const stayedElsewhere = (title: string): string =>
  `"${title}" has another place in the forward plan since, and stays there.`;
export const minutesInTheWay = (key: MeetingKey): Told => [
  `Minutes are written of the meeting of ${meetingOn(key)}, so it counts as held.`,
  "If they belong to another meeting, empty them first: an item's heading without text, with quorate minutes edit.",
];
export const nothingToTakeBack = (key: MeetingKey): Told => [
  `Nothing is recorded of the meeting of ${meetingOn(key)} that could be taken back.`,
  "A published agenda is changed with quorate agenda republish, a confirmation taken back with quorate minutes rescind.",
];
