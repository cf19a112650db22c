/** Sentences of the checks: one line each, what is wrong or due. */
import { mediumDate, shortDate } from "./dates.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "../domain/calendar/types.ts";
import { meetingOn } from "./meetings.ts";

export const noticeDue = (key: MeetingKey, by: LocalDate): string =>
  `publish the agenda of ${meetingOn(key)} by ${shortDate(by)}`;
export const noticeMissed = (key: MeetingKey, latest: LocalDate): string =>
  `the agenda of ${meetingOn(key)} is not published; the last day with enough notice was ${shortDate(latest)}`;
export const noticeLate = (key: MeetingKey, latest: LocalDate): string =>
  `the agenda of ${meetingOn(key)} was published after ${shortDate(latest)} and no reason is recorded`;
export const minutesUnwritten = (key: MeetingKey): string => `minutes of ${meetingOn(key)} are not written`;
export const nothingRecorded = (key: MeetingKey): string =>
  `the meeting of ${meetingOn(key)} has passed and nothing is recorded of it`;
export const minutesDraft = (key: MeetingKey, days: number): string =>
  `minutes of ${meetingOn(key)} are a draft, ${days} ${days === 1 ? "day" : "days"} after the meeting`;
export const minutesNotConfirmedAt = (key: MeetingKey, later: MeetingKey): string =>
  `minutes of ${meetingOn(key)} are still not confirmed, though the body met on ${meetingOn(later)}`;
export const deferredNotBack = (title: string, to: MeetingKey): string =>
  `"${title}" was deferred to ${meetingOn(to)} and is not on its agenda`;
export const deferredNowhere = (title: string, since: LocalDate): string =>
  `"${title}" was deferred on ${mediumDate(since)} and has no date to come back`;
export const plannedMissed = (title: string, to: MeetingKey): string =>
  `"${title}" was planned for ${meetingOn(to)} and did not come to it`;
export const actionLate = (owner: string, text: string, due: LocalDate): string =>
  `action of ${owner} was due ${shortDate(due)}: ${text}`;
export const numbersOverlap = (problem: string): string => problem;
export const fingerprintDiffers = (key: MeetingKey): string =>
  `the minutes of ${meetingOn(key)} have changed since they were confirmed: their fingerprint no longer matches`;
export const chainBroken = (key: MeetingKey): string =>
  `the minutes of ${meetingOn(key)} do not follow on from the body's previous confirmed meeting`;
export const confirmationUnminuted = (key: MeetingKey, at: MeetingKey): string =>
  `the meeting of ${meetingOn(at)} confirmed the minutes of ${meetingOn(key)}, but its own minutes do not say so`;
export const inquorate = (key: MeetingKey, present: number, quorum: number): string =>
  `${meetingOn(key)} had ${present} members present; the quorum is ${quorum}`;
export const votesOverPresent = (number: number, title: string, votes: number, present: number): string =>
  `item ${number} (${title}) has ${votes} votes, but only ${present} ${present === 1 ? "member was" : "members were"} present who could vote`;
export const quorumTooLarge = (quorum: number, members: number): string =>
  `the quorum is ${quorum}, and the body has ${members} ${members === 1 ? "member" : "members"} who count`;
export const papersAwaited = (title: string, key: MeetingKey): string =>
  `papers for "${title}" of ${meetingOn(key)} are still to come`;
export const paperMissing = (title: string, key: MeetingKey): string =>
  `the paper "${title}" of ${meetingOn(key)} is missing or has changed since it was attached`;
export const papersUnnamed = (files: readonly string[], key: MeetingKey): string =>
  `${files.length === 1 ? "a file lies" : "files lie"} in the papers folder of ${meetingOn(key)} that no item names: ${files.join(", ")}`;
export const paperOfPrivateItem = (number: number, key: MeetingKey): string =>
  `item ${number} of ${meetingOn(key)} is private and has papers with the public record: quorate agenda edit with --private moves them`;
/** Of private matter neither names nor titles are told. */
export const privatePaperMissing = (number: number | undefined, key: MeetingKey): string =>
  `a private paper of ${number === undefined ? "an item that is not on the agenda" : `item ${number}`} of ${meetingOn(key)} is missing or has changed since it was attached`;
export const privatePapersUnnamed = (count: number, key: MeetingKey): string =>
  `${count === 1 ? "a file lies" : `${count} files lie`} under exempt/ of ${meetingOn(key)} that no item names`;
export const privateOfNoItem = (count: number, key: MeetingKey): string =>
  `private matter of ${count === 1 ? "an item" : `${count} items`} that ${count === 1 ? "is" : "are"} not on the agenda lies under exempt/ of ${meetingOn(key)}`;
export const privateOfPublicItem = (number: number, key: MeetingKey): string =>
  `item ${number} of ${meetingOn(key)} is public, and private matter of it lies under exempt/`;
export const exemptPartMissing = (number: number, key: MeetingKey): string =>
  `the private part of item ${number} of ${meetingOn(key)} is not under exempt/`;
export const privateActionsLate = (count: number, key: MeetingKey): string =>
  `${count === 1 ? "a private action" : `${count} private actions`} of ${meetingOn(key)} ${count === 1 ? "is" : "are"} past the day: quorate action list --private`;
/** What is the matter with a folder that no record belongs to. */
export const strayFolder: Readonly<Record<"no-body" | "not-a-body" | "no-meeting" | "not-a-meeting" | "private-alone", (path: string) => string>> = {
  "no-body": (path) => `${path} holds records and has no body.json: put it back, from git or a backup`,
  "not-a-body": (path) => `${path} is no name for a body, so nothing in it is read: small letters, digits and hyphens`,
  "no-meeting": (path) => `${path} has no meeting.json: put it back, from git or a backup, or take the folder away`,
  "not-a-meeting": (path) => `${path} is no name for a meeting, so nothing in it is read: a date such as 2026-12-08`,
  "private-alone": (path) => `${path} holds private matter of a day that has no meeting`,
};
export const renamedFolder = (path: string, says: string): string =>
  `${path} says in its file that it is ${says}: give the folder that name, or move the meeting with quorate dates move`;
export const renamedBody = (path: string, says: string): string => `${path} says in its file that it is ${says}: give the folder that name`;
export const allWell = "Nothing is wrong or due.";
export const dayOf = (key: MeetingKey): string => shortDate(dateOfKey(key));
