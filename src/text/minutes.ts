/** Sentences about minutes and their confirmation, those printed in the minutes included. */
import { longDate, mediumDate } from "./dates.ts";
import { dateOfKey, type MeetingKey } from "../domain/calendar/types.ts";
import { meetingOn, type Told } from "./meetings.ts";

/** What a later meeting's minutes say when it confirms these. Corrections follow as points. */
export function confirmedMinute(key: MeetingKey, corrections: number, record: "minutes" | "notes"): string {
  const on = mediumDate(dateOfKey(key));
  const subject = corrections === 0 ? "" : `, subject to the following ${corrections === 1 ? "correction" : "corrections"}`;
  if (record === "notes") return `The notes of the meeting held on ${on} were agreed as an accurate record${subject}${corrections === 0 ? "." : ":"}`;
  return corrections === 0
    ? `The minutes of the meeting held on ${on} were confirmed as a true record and signed by the Chair.`
    : `The minutes of the meeting held on ${on} were confirmed as a true record${subject}, and signed by the Chair:`;
}

export const unavailableMinute = (key: MeetingKey, reason: string): string =>
  `The minutes of the meeting held on ${mediumDate(dateOfKey(key))} were unavailable: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;

export const takenBackMinute = (key: MeetingKey, at: MeetingKey, reason: string): string =>
  `The confirmation, on ${mediumDate(dateOfKey(at))}, of the minutes of the meeting held on ${mediumDate(dateOfKey(key))} was taken back: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;

export const minutesSaved = (key: MeetingKey, items: number): string =>
  `The minutes of ${meetingOn(key)} are saved as a draft: ${items} ${items === 1 ? "item" : "items"} written.`;
export const actionsNoted = (added: number, dropped: number): string =>
  [added > 0 ? `${added} ${added === 1 ? "action" : "actions"} added to follow-up` : "", dropped > 0 ? `${dropped} taken out` : ""]
    .filter(Boolean).join("; ") + ".";
export const minutesConfirmed = (key: MeetingKey, at: MeetingKey): string =>
  `The minutes of ${longDate(dateOfKey(key))} are confirmed at the meeting of ${meetingOn(at)}.`;
export const minutesUnavailable = (key: MeetingKey, at: MeetingKey): string =>
  `The meeting of ${meetingOn(at)} notes that the minutes of ${meetingOn(key)} were unavailable.`;
export const confirmationTakenBack = (key: MeetingKey, at: MeetingKey): string =>
  `The meeting of ${meetingOn(at)} takes back the confirmation of ${meetingOn(key)}; those minutes are a draft again.`;

export const nothingMinuted = (key: MeetingKey): Told => [
  `No minutes have been written for ${meetingOn(key)}, so there is nothing to confirm.`,
  'Write them with quorate minutes edit, or record why there are none with --unavailable "…".',
];
export const mustBeLater = (key: MeetingKey, at: MeetingKey): Told => [
  `The meeting of ${meetingOn(at)} is not after that of ${meetingOn(key)}, so it cannot confirm its minutes.`,
  "Give a later meeting with --at DATE.",
];
export const noMinutesItem = (key: MeetingKey, at: MeetingKey): Told => [
  `The agenda of ${meetingOn(at)} has no item for the minutes of ${meetingOn(key)}.`,
  "Build that agenda first (quorate agenda build), or add the item when publishing it again.",
];
export const notConfirmed = (key: MeetingKey): Told => [
  `The minutes of ${meetingOn(key)} are not confirmed, so there is no confirmation to take back.`,
  "See where they stand with quorate overview.",
];
export const exemptWouldBeLost = (number: number, title: string): Told => [
  `Item ${number} (${title}) has exempt minutes, and the new text has no EXEMPT part for it.`,
  "Keep them with the lines EXEMPT and [exempt], or print them with quorate minutes show --private.",
];
export const noText = (): Told => [
  "There is no text to save.",
  "Give a file with --file FILE, or --file - to read standard input.",
];
/** Stands for exempt minutes wherever the public reads the text form. */
export const EXEMPT_KEPT = "[exempt]";
export const resolutionAdded = (title: string, text: string): string => `${title}: ${text}.`;
export const resolvedInPrivate = (title: string): Told => [
  `"${title}" is private, and a resolution added like this would be public.`,
  "Write it with quorate minutes edit: after an EXEMPT line, or under PUBLIC SUMMARY if the public may read it.",
];
export const privateItemPublicText = (number: number, title: string): string =>
  `Item ${number} (${title}) is private, but its minutes have no EXEMPT line: all of them are public.`;
