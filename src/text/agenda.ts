/** Titles of standing items, subtitles, and sentences about agendas. */
import { clockTime, mediumDate } from "./dates.ts";
import { dateOfKey, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { meetingOn, type Told } from "./meetings.ts";

export const STANDING = {
  electionOfChair: "Election of Chair",
  electionOfJointChairs: "Election of Joint Chairs",
  electionOfViceChair: "Election of Vice-Chair",
  membership: "Membership and terms of reference",
  membershipSubtitle: "To note the membership and terms of reference for the municipal year",
  apologies: "Apologies for absence",
  declarations: "Declarations of interest",
  minutes: "Minutes",
  exclusion: "Exclusion of the public",
  keyMessages: "Key messages and items for information",
  forwardPlan: "Forward plan and suggestions for future agenda items",
  actionsDue: "Matters arising and actions due",
} as const;

/** "To confirm the minutes of the meetings held on 28 June 2022 and 5 July 2022" */
export function toConfirm(keys: MeetingKey[], record: "minutes" | "notes"): string {
  const dates = keys.map((k) => mediumDate(dateOfKey(k)));
  const list = dates.length < 2 ? dates.join("") : `${dates.slice(0, -1).join(", ")} and ${dates.at(-1)}`;
  return `To ${record === "notes" ? "agree the notes" : "confirm the minutes"} of the ${dates.length > 1 ? "meetings" : "meeting"} held on ${list}`;
}

export const actionsDueSubtitle = (owners: string[]): string => {
  const count = owners.length;
  return `${count} ${count === 1 ? "action is" : "actions are"} due by this meeting: ${[...new Set(owners)].join(", ")}`;
};

/** How an item came to the agenda, printed under its title where the officer wrote nothing else. */
export const presentedAs: Record<string, (who: string) => string> = {
  report: (who) => `Report of ${the(who)}`,
  presentation: (who) => `Presentation by ${who}`,
  "verbal-update": (who) => `Verbal update by ${who}`,
  information: (who) => `For information: ${who}`,
  noting: (who) => `To note: ${who}`,
};

/** The same where nobody is named; the other kinds say nothing then. */
export const unpresentedAs: Readonly<Record<string, string>> = { "verbal-update": "Verbal update" };

/** Posts take an article ("the Director"), people and offices that already have one don't; a post after a name is no matter. */
function the(who: string): string {
  const [first = ""] = who.split(",");
  return /^(the|an?|our|his|her)\s/i.test(who) || /^(Cllr|Councillor|Dr|Mr|Mrs|Ms|Prof|Supt|[A-Z])\.?\s/.test(who) || !POST.test(first)
    ? who
    : `the ${who}`;
}
const POST = new RegExp(`\\b(${[
  "director", "head", "headteacher", "principal", "officer", "manager", "leader", "chief", "executive", "coordinator", "lead", "consultant",
  "chair", "vice-chair", "superintendent", "commissioner", "clerk", "secretary", "treasurer", "solicitor", "auditor", "accountant",
  "registrar", "surveyor", "engineer", "scrutineer", "convener", "mayor",
].join("|")})\\b`, "i");

export const agendaBuilt = (key: MeetingKey, count: number): string =>
  `The agenda of ${meetingOn(key)} has ${count} ${count === 1 ? "item" : "items"}.`;

export const itemAdded = (title: string, number: number): string => `Item ${number}: ${title}.`;
export const itemMoved = (title: string, number: number): string => `"${title}" is now item ${number}.`;
export const itemRemoved = (title: string): string => `"${title}" is off the agenda.`;
export const itemBackInPlan = (title: string): string => `"${title}" waits in the forward plan again.`;
export const itemEdited = (title: string): string => `"${title}" is changed.`;
export const paperAttached = (title: string, item: string, pages?: number): string =>
  `"${title}"${pages ? ` (${pages} ${pages === 1 ? "page" : "pages"})` : ""} is attached to "${item}".`;
export const privatePaperAttached = (item: string, pages?: number): string =>
  `A private paper${pages ? ` (${pages} ${pages === 1 ? "page" : "pages"})` : ""} is attached to "${item}".`;
export const paperEdited = (title: string, item: string): string => `"${title}" of "${item}" is changed.`;
export const privatePaperEdited = (item: string): string => `A private paper of "${item}" is changed.`;
export const noSuchPlaceOfPaper = (place: number, last: number): Told => [
  `There is no place ${place} among the papers of its kind.`,
  last === 1 ? "It is the only one, so 1 is its place." : `Give a place from 1 to ${last}.`,
];
export const nothingToChange: Told = [
  "Nothing is said that would change the paper.", "Give --title, --as or --to.",
];
export const privatePaperDetached = (item: string): string => `A private paper is taken away from "${item}", and its file with it.`;
export const samePrivateAttached = "That private paper was already attached; nothing changed.";
export const paperDetached = (title: string, item: string): string =>
  `"${title}" is taken away from "${item}", and its file with it.`;
const papers = (count: number): string => (count === 1 ? "1 paper" : `${count} papers`);
/** What an act leaves where it is. */
export const papersStay = (files: readonly string[], key: MeetingKey): string =>
  `${files.length === 1 ? "Its paper stays" : "Its papers stay"} in the papers folder of ${meetingOn(key)}: ${files.join(", ")}. Attach again what is wanted, and delete the rest.`;
export const privatePartStays = (key: MeetingKey, count = 0): string =>
  `What is private of it stays under exempt/ of ${meetingOn(key)}${count > 0 ? `, ${papers(count)} among it` : ""}. Attach again what is wanted, and delete the rest.`;
export const privateStaysApart = (count: number): string =>
  `What was private of it stays under exempt/${count > 0 ? `, ${papers(count)} among it` : ""}, and in no public document. Attach there what the public may see.`;
export const papersStayWithMeeting = (count: number, key: MeetingKey): string =>
  `${papers(count)} ${count === 1 ? "stays" : "stay"} with the meeting of ${meetingOn(key)}. Attach again what is wanted where its items come back.`;
export const papersMadePrivate = (count: number): string =>
  `${papers(count)} moved to exempt/. Documents made before still hold ${count === 1 ? "it" : "them"}, and so does the history of git where the workspace is in it.`;

export const agendaPublished = (key: MeetingKey, on: string, days: number | undefined): string =>
  `The agenda of ${meetingOn(key)} is published on ${mediumDate(on)}` +
  (days === undefined ? "." : `, with ${days} clear ${days === 1 ? "day" : "days"} of notice.`);
export const reportWithoutPaper = (number: number, title: string): string =>
  `Item ${number} (${title}) is a report without a paper, and the agenda does not say that it follows (--to-follow).`;
export const agendaRepublished = (key: MeetingKey, changes: string[]): string =>
  `The agenda of ${meetingOn(key)} is published again. What changed: ${changes.join("; ")}.`;

export const agendaIsPublished = (key: MeetingKey, on: string): Told => [
  `The agenda of ${meetingOn(key)} was published on ${mediumDate(on)} and is frozen.`,
  "Publish it again with the change and the reason: quorate agenda republish --help.",
];
export const agendaEmpty = (key: MeetingKey): Told => [
  `The agenda of ${meetingOn(key)} has no items yet.`,
  "Build it first: quorate agenda build.",
];
export const notPublished = (key: MeetingKey): Told => [
  `The agenda of ${meetingOn(key)} has not been published yet, so it can simply be changed.`,
  "Use quorate agenda add, move, remove, edit or attach.",
];
export const publishedAfterMeeting = (on: string, key: MeetingKey): Told => [
  `An agenda cannot be published on ${mediumDate(on)}, after the meeting of ${meetingOn(key)}.`,
  "Give the day it was published with --on DATE.",
];
export const publishedBefore = (on: string, last: string): Told => [
  `The agenda cannot be published again on ${mediumDate(on)}: it was last published on ${mediumDate(last)}.`,
  "Give the day it was published again with --on DATE.",
];
export const notPublishedYet = (on: string, today: string): Told => [
  `${mediumDate(on)} has not come yet (today is ${mediumDate(today)}); a publication is recorded once it has happened.`,
  "Record it on the day itself, or give the day it was published with --on DATE.",
];
export const noticeTooShort = (key: MeetingKey, given: number, required: number, latest: string): Told => [
  `Publishing then leaves ${given} clear ${given === 1 ? "day" : "days"} before ${meetingOn(key)}; ${required} are needed (the last day was ${mediumDate(latest)}).`,
  'If it must be late, record why with --late-reason "…"; the record will show it.',
];
export const urgencyNeeded = (title: string): Told => [
  `"${title}" would be added with less than the clear days of notice.`,
  'It may be taken only if the chair agrees it is urgent: give the special circumstances with --urgent "…".',
];
export const noSuchItem = (named: string, key: MeetingKey, titles: string[]): Told => [
  `No item "${named}" on the agenda of ${meetingOn(key)}.`,
  titles.length === 0 ? "The agenda is empty: quorate agenda build." : `Items are: ${titles.join("; ")}.`,
];
export const ambiguousItem = (named: string, titles: string[]): Told => [
  `"${named}" could be more than one item: ${titles.join("; ")}.`,
  "Give its number or its whole title.",
];
export const badPosition = (n: number, count: number): Told => [
  `There is no place ${n} on an agenda of ${count} items.`,
  `Give a number from 1 to ${count}.`,
];
export const reasonNeeded = (): Told => [
  "A published agenda is published again only with the reason for it.",
  'Say why with --reason "…".',
];
export const nothingChanged = (): Told => [
  "Nothing would change, so there is nothing to publish again.",
  "Say what changes: --add, --remove, --move, --attach, --retitle.",
];
export const withdrawnAndChanged = (title: string): Told => [
  `"${title}" is to be withdrawn and changed in one go.`,
  "Items are named as they stand on the published agenda: say of each what is to become of it.",
];
export const privateNeedsGround = (): Told => [
  "A private item needs its ground.",
  "Give the paragraph of Schedule 12A (1 to 7) or the word confidential.",
];
export const sameDocumentAttached = (title: string): string => `"${title}" was already attached; nothing changed.`;

export const changeAdded = (title: string, urgent?: string): string =>
  `item added: ${title}${urgent ? ` (urgent: ${urgent})` : ""}`;
export const changeRemoved = (title: string): string => `item withdrawn: ${title}`;
export const changeMoved = (title: string, n: number): string => `${title} is now item ${n}`;
export const changeRetitled = (was: string, now: string): string => `item renamed: ${was} is now ${now}`;
export const changeDate = (from: MeetingKey, to: MeetingKey): string => `meeting moved from ${meetingOn(from)} to ${meetingOn(to)}`;
export const changeOccasion = (time?: LocalTime, place?: string): string =>
  [time && `time changed to ${clockTime(time)}`, place && `place changed to ${place}`].filter(Boolean).join(", ");
export const changePaper = (paper: string, item: string): string => `paper added to ${item}: ${paper}`;
export const changePaperWithdrawn = (paper: string, item: string): string => `paper withdrawn from ${item}: ${paper}`;
export const changePrivatePaperWithdrawn = (item: string): string => `private paper withdrawn from ${item}`;
export const changePrivatePaper = (item: string): string => `private paper added to ${item}`;
export const noSuchPaper = (named: string, titles: string[]): Told => [
  `No paper "${named}" on that item.`,
  titles.length === 0 ? "It has none that can be named here; see the papers folder of the meeting." : `Its papers are: ${titles.join("; ")}.`,
];
export const noSuchPrivatePaper = (count: number): Told => [
  "No private paper of that name on that item.",
  count === 0 ? "It has no papers." : `It has ${count}; the application shows their titles.`,
];
export const privatePaperLate = (title: string): Told => [
  `"${title}" is private, so its paper does not change the published agenda.`,
  'Attach it with quorate agenda attach --reason "…".',
];
export const notPrivate = (title: string): Told => [
  `"${title}" is not private, so it cannot have a private title.`,
  "Make it private with --private, and its paragraph of Schedule 12A.",
];
