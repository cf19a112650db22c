/** A small meeting to read minutes of. */
import { QuorateError } from "../../../src/domain/errors.ts";
import type { Block } from "../../../src/domain/minutes.ts";
import { parseItemText, parseMinutesText } from "../../../src/domain/minutes-text/parse.ts";
import type { ItemContent, ItemText } from "../../../src/domain/minutes-text/types.ts";
import type { Person } from "../../../src/domain/people.ts";

export const people: Person[] = [
  { name: "Cllr One", member: "m1" },
  { name: "Cllr Two", member: "m2" },
  { name: "Three", member: "m3" },
  { name: "Four", member: "m4" },
  { name: "Supt. Five", member: "m5" },
  { name: "Cara Bell", member: "m6" },
  { name: "Chris Brook", member: "m7" },
  { name: "P One", post: "Head" },
];

export const agenda = [
  "Apologies for absence", "Declarations of interest", "Minutes", "Learning support pathway",
  "Contract for short breaks", "Update", "Update", "Dates of future meetings",
].map((title, at) => ({ id: `item-${at + 1}`, title }));

/** Ids in order: action-1, action-2, … */
export function counter(): () => string {
  let count = 0;
  return () => `action-${(count += 1)}`;
}

export const read = (text: string, previous?: ItemContent): ItemContent =>
  parseItemText(text, { people, previous, newId: counter() });

export const blocks = (...lines: string[]): Block[] => read(lines.join("\n")).blocks;

export const readMeeting = (text: string, previous?: ItemText[]): ItemText[] =>
  parseMinutesText(text, { agenda, people, previous, newId: counter() });

/** What is thrown: the error a person is shown. */
export function refusal(act: () => unknown): QuorateError {
  try {
    act();
  } catch (error) {
    if (error instanceof QuorateError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

export const refused = (...lines: string[]): string => refusal(() => blocks(...lines)).message;
