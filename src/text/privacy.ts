/** Sentences about private business: excluding the public, and why. */
import { SCHEDULE_12A, type Privacy } from "../domain/exempt.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import { meetingOn, type Told } from "./meetings.ts";

interface Numbered {
  key: MeetingKey;
  numbers: readonly number[];
}

/** "items 8 and 9 of 8 December 2026" */
const itemsOf = ({ key, numbers }: Numbered): string =>
  `${numbers.length === 1 ? "item" : "items"} ${joined(numbers.map(String))} of ${meetingOn(key)}`;

export const privatePartsAbsent = (absent: readonly Numbered[]): Told => [
  `The private part of ${joined(absent.map(itemsOf))} is not under exempt/, so the document would be short of it.`,
  "Bring the folder exempt/ of the body here, or make the document where it is kept.",
];
export const nothingPrivateHere = (empty: Numbered): string =>
  `Nothing private is kept here of ${itemsOf(empty)}. If exempt/ is kept elsewhere, the document is short of it.`;
export const secretsUnknown = (key: MeetingKey, why: string): Told => [
  `The private records of ${meetingOn(key)} cannot be read, so nobody can say that nothing of them is in a public document. ${why}`,
  "Make the document with an account that may read exempt/, or mend what is damaged there.",
];
const TWIN_NEXT = "Attach what the public may read, or make the item it belongs to public first.";
/** Neither name nor title: what is printed may be kept. */
export const sameAsPrivate = (key: MeetingKey): Told => [
  `This very document is a private paper of ${meetingOn(key)}, so it cannot be attached in public.`, TWIN_NEXT,
];
export const publicPaperIsPrivate = (item: number, key: MeetingKey): Told => [
  `A paper of item ${item} of ${meetingOn(key)} is the same document as a private paper, so it cannot go out.`,
  `Take it off with quorate agenda detach. ${TWIN_NEXT}`,
];
export const secretsUnread = (keys: readonly MeetingKey[]): string =>
  `The private records of ${joined(keys.map(meetingOn))} cannot be read, so the document was not looked through for what is in them.`;

interface Closed {
  number: number;
  title: string;
  privacy: Privacy;
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "paragraph 3 of Schedule 12A", "section 100A(3)": the short form for a line of an agenda. */
const briefly = ({ ground, paragraph }: Privacy): string =>
  ground === "confidential" ? "confidential, section 100A(3)"
    : paragraph === undefined ? "exempt, Schedule 12A" : `exempt, paragraph ${paragraph} of Schedule 12A`;

/** "To consider excluding the public while item 10 is discussed (exempt, paragraph 3 of Schedule 12A)" */
export const exclusionSubtitle = (closed: readonly Closed[]): string =>
  closed.length === 1
    ? `To consider excluding the public while item ${closed[0]!.number} is discussed (${briefly(closed[0]!.privacy)})`
    : `To consider excluding the public while these items are discussed: ${
      joined(closed.map((c) => `${c.number} (${briefly(c.privacy)})`))}`;

const lower = (s: string): string => s.charAt(0).toLowerCase() + s.slice(1);
const ended = (s: string): string => s.trim().replace(/\s+/g, " ").replace(/[.;]$/, "");

/**
 * One item's part of the resolution, after "RESOLVED to": section 100A(4) and
 * the public interest test of Schedule 12A, Part 2, paragraph 10; for
 * confidential matter section 100A(2) and (3), which leave no choice.
 */
export function exclusionPart({ number, title, privacy }: Closed): string {
  const item = `item ${number} (${title}) was considered`;
  if (privacy.ground === "confidential") {
    return `exclude the public from the meeting under section 100A(2) of the Local Government Act 1972 while ${item}, since it was likely that confidential information, as defined in section 100A(3), would be disclosed to them in breach of the obligation of confidence`;
  }
  const paragraph = privacy.paragraph === undefined ? "" : `paragraph ${privacy.paragraph} of `;
  const words = privacy.paragraph === undefined ? undefined : SCHEDULE_12A[privacy.paragraph];
  const reason = privacy.reason ? `: ${ended(privacy.reason)}` : "";
  return `exclude the public from the meeting under section 100A(4) of the Local Government Act 1972 while ${item}, since it was likely that exempt information as defined in ${paragraph}Part 1 of Schedule 12A to the Act${words ? ` (${lower(words)})` : ""} would be disclosed to them, and in all the circumstances of the case the public interest in maintaining the exemption outweighed the public interest in disclosing the information${reason}`;
}

export const exclusionMinuted = (number: number, title: string): string =>
  `The resolution to exclude the public is written under item ${number} (${title}).`;

export const exclusionStays = (title: string): Told => [
  `"${title}" stays on the agenda as long as an item on it is private.`,
  "It goes by itself with the last private item.",
];
export const reasonForPrivacyNeeded = (number: number, title: string): Told => [
  `Item ${number} (${title}) is private, and nothing says why the public interest favours that.`,
  `Say it in words for the public, with --why "…": quorate agenda edit --item ${number}, or with the item that is added.`,
];
export const whyOfPublicItem = (title: string): Told => [
  `"${title}" is not private, so there is no privacy to give a reason for.`,
  "Make it private with --private, and its paragraph of Schedule 12A.",
];
export const exclusionLate = (title: string, on: string): string =>
  `"${title}" of ${on} is private and comes before the public is excluded`;
export const reasonMissing = (title: string, on: string): string =>
  `"${title}" of ${on} is private and the reason for the public is still to be given`;
