/** Sentences about meetings, their dates and their states. */
import { mediumDate } from "./dates.ts";
import { dateOfKey, type MeetingKey } from "../domain/calendar/types.ts";

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

export const cannotMoveHeld = (key: MeetingKey): Told => [
  `The meeting of ${meetingOn(key)} has been held, so it cannot be moved or cancelled.`,
  "If it broke off, use quorate meeting adjourn.",
];

export const datesSet = (body: string, keys: MeetingKey[]): string =>
  `${body} will meet on ${keys.map(meetingOn).join(", ")}.`;

export const otherWeekday = (key: MeetingKey, day: string, usual: string): string =>
  `${meetingOn(key)} is a ${day}; the body usually meets on a ${usual}.`;

export const onClosedDay = (key: MeetingKey, why: string): string => `${meetingOn(key)} is ${why}.`;

export const meetingMoved = (from: MeetingKey, to: MeetingKey): string =>
  `The meeting of ${meetingOn(from)} is moved to ${meetingOn(to)}.`;

export const meetingCancelled = (key: MeetingKey): string =>
  `The meeting of ${meetingOn(key)} is cancelled; its items wait in the forward plan.`;

export const meetingHeld = (key: MeetingKey): string => `The meeting of ${meetingOn(key)} is marked as held.`;
export const meetingAdjourned = (key: MeetingKey, to?: string): string =>
  `The meeting of ${meetingOn(key)} is adjourned${to ? ` to ${mediumDate(to)}` : ""}.`;
export const meetingInquorate = (key: MeetingKey): string =>
  `The meeting of ${meetingOn(key)} is recorded as inquorate.`;
export const inquorateReason = "the meeting was inquorate";
