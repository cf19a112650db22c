/** Sentences about actions. */
import { mediumDate } from "./dates.ts";
import type { Told } from "./meetings.ts";

export const actionAdded = (text: string, owner: string, due?: string): string =>
  `${owner} is to ${text.charAt(0).toLowerCase()}${text.slice(1)}${due ? `, by ${mediumDate(due)}` : ""}.`;
export const actionDone = (text: string): string => `Done: ${text}.`;
export const actionDropped = (text: string): string => `Dropped: ${text}.`;
export const privateActionDone = "The private action is marked done.";
export const privateActionDropped = "The private action is dropped.";
export const actionsMadePrivate = (count: number): string =>
  `${count} ${count === 1 ? "action" : "actions"} of what is now minuted in private ${count === 1 ? "was" : "were"} taken from the public list to exempt/.`;
export const privateActionsNoted = (count: number): string =>
  `${count} private ${count === 1 ? "action is" : "actions are"} followed up under exempt/: quorate action list --private.`;
export const noSuchPrivateAction = (open: number): Told => [
  "No open private action is meant by that.",
  open === 0 ? "No private actions are open." : `${open} ${open === 1 ? "is" : "are"} open: quorate action list --private shows them with their ids.`,
];
export const ambiguousPrivateAction = (count: number): Told => [
  `That could be ${count} private actions.`,
  "Give its id, from quorate action list --private.",
];
export const noSuchAction = (named: string, open: string[]): Told => [
  `No open action "${named}".`,
  open.length === 0 ? "No actions are open." : `Open actions are: ${open.join("; ")}.`,
];
export const ambiguousAction = (named: string, texts: string[]): Told => [
  `"${named}" could be more than one action: ${texts.join("; ")}.`,
  "Give its id, from quorate action list.",
];
