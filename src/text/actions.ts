/** Sentences about actions. */
import { mediumDate } from "./dates.ts";
import type { Told } from "./meetings.ts";

export const actionAdded = (text: string, owner: string, due?: string): string =>
  `${owner} is to ${text.charAt(0).toLowerCase()}${text.slice(1)}${due ? `, by ${mediumDate(due)}` : ""}.`;
export const actionDone = (text: string): string => `Done: ${text}.`;
export const actionDropped = (text: string): string => `Dropped: ${text}.`;
export const noSuchAction = (named: string, open: string[]): Told => [
  `No open action "${named}".`,
  open.length === 0 ? "No actions are open." : `Open actions are: ${open.join("; ")}.`,
];
export const ambiguousAction = (named: string, texts: string[]): Told => [
  `"${named}" could be more than one action: ${texts.join("; ")}.`,
  "Give its id, from quorate action list.",
];
