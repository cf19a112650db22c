/** Sentences about people who are named. */
import { asTyped } from "./calendar.ts";
import type { Told } from "./meetings.ts";

/** "a, b or c". */
export const orList = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

export const unknownPerson = (typed: string, nearest: readonly string[]): Told => [
  `Nobody here is called “${asTyped(typed)}”.`,
  nearest.length === 0
    ? "See the members with quorate member list; others are those in attendance at the meeting."
    : `Did you mean ${orList(nearest)}?`,
];

export const ambiguousPerson = (typed: string, candidates: readonly string[]): Told => [
  `“${asTyped(typed)}” could be ${orList(candidates)}.`,
  "Give the whole name, or a part that only one of them has.",
];

export const emptyName = (example: string): Told => ["A name is missing.", `Write it as in “${example}”.`];
