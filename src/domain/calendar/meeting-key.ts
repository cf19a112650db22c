import { dayIsFull, howToWriteAMeetingKey, notAMeetingKey } from "../../text/calendar.ts";
import { usage } from "../errors.ts";
import { isLocalDate } from "./local-date.ts";
import { parseLocalDate } from "./parse-date.ts";
import type { LocalDate, MeetingKey } from "./types.ts";

const SHAPE = /^\d{4}-\d{2}-\d{2}[b-z]?$/;
const LETTERS = ["", ..."bcdefghijklmnopqrstuvwxyz"];

/** Whether the text names a meeting: a date, with `b` to `z` for a further one that day. */
export const isMeetingKey = (text: string): boolean =>
  SHAPE.test(text) && isLocalDate(text.slice(0, 10));

/** Reads a meeting's name as a person gives it: a key, or a date in any form `parseLocalDate` reads. */
export function parseMeetingKey(text: string): MeetingKey {
  const plain = text.trim();
  if (isMeetingKey(plain)) return plain;
  if (/\d[a-z]$/i.test(plain)) throw usage(notAMeetingKey(text), howToWriteAMeetingKey);
  return parseLocalDate(text);
}

/**
 * The first free key of a day: the date itself, then with `b`, `c` and so on.
 * Usage error where all twenty-six are taken.
 */
export function nextKeyOfDay(date: LocalDate, taken: readonly MeetingKey[]): MeetingKey {
  const letter = LETTERS.find((letter) => !taken.includes(date + letter));
  if (letter === undefined) throw usage(dayIsFull(date), howToWriteAMeetingKey);
  return date + letter;
}
