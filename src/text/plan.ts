/** Sentences about the forward plan. */
import { meetingOn, type Told } from "./meetings.ts";
import { monthAndYear } from "./dates.ts";

export const planAdded = (title: string, meeting?: string, month?: string): string =>
  `"${title}" is in the forward plan${meeting ? ` for ${meetingOn(meeting)}` : month ? ` for ${monthAndYear(`${month}-01`)}` : ""}.`;
export const planDeferred = (title: string, to?: string): string =>
  to ? `"${title}" is deferred to ${meetingOn(to)}.` : `"${title}" is deferred; it waits in the forward plan for a date.`;
export const planWithdrawn = (title: string): string => `"${title}" is withdrawn from the forward plan.`;
export const noPlanEntry = (named: string, titles: string[]): Told => [
  `No line "${named}" in the forward plan.`,
  titles.length === 0 ? "The plan is empty: quorate plan add." : `Lines waiting are: ${titles.join("; ")}.`,
];
export const ambiguousPlanEntry = (named: string, titles: string[]): Told => [
  `"${named}" could be more than one line of the plan: ${titles.join("; ")}.`,
  "Give the whole title.",
];
export const planTwice = (title: string): Told => [
  `"${title}" is already in the forward plan for that date.`,
  "Give it another title, or defer the one that is there.",
];
export const alreadyDealtWith = (title: string): Told => [
  `"${title}" has been dealt with or withdrawn.`,
  "Add a new line for it with quorate plan add.",
];
export const suggestionsKnown = (count: number): string =>
  count === 1 ? "One suggestion waits in the forward plan already." : `${count} suggestions wait in the forward plan already.`;
export const nothingSuggested = (key: string, title: string): Told => [
  `The minutes of ${meetingOn(key)} list nothing under "${title}".`,
  "Write the suggestions there as a list (+ Care leavers), or add a line with quorate plan add.",
];
export const noForwardPlanItem = (key: string): Told => [
  `The agenda of ${meetingOn(key)} has no item for the forward plan.`,
  "Say with --item where the suggestions are minuted.",
];
export const notAMonth = (text: string): Told => [`"${text}" is not a month.`, "Write it as 2022-12."];
export const noMeetingYet = (key: string): string =>
  `No meeting is set for ${meetingOn(key)}; the line waits until one is (quorate dates set).`;
export const meetingIsCancelled = (key: string): string => `The meeting of ${meetingOn(key)} was cancelled; defer the line to another one.`;
