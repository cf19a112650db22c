import { usage } from "../errors.ts";
import { MONTHS, WEEKDAYS } from "../../text/calendar-names.ts";
import {
  howToWriteADate, noSuchDay, noSuchMonth, notADate, shortYear, wrongWeekday,
} from "../../text/calendar.ts";
import { daysInMonth, localDate, weekdayNumber } from "./local-date.ts";
import type { LocalDate } from "./types.ts";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.](\d+)$/;
const WORDS = /^(?:([a-z]+),? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?,? (\d+)$/;

/** Place of a name in a table, from 1; the whole name or its first letters, three or more. */
function placeOf(name: string, table: readonly string[]): number {
  if (name.length < 3) return 0;
  return table.findIndex((full) => full.toLowerCase().startsWith(name)) + 1;
}

function checked(text: string, year: string, month: number, day: number): LocalDate {
  if (year.length !== 4) throw usage(shortYear(text), howToWriteADate);
  if (month < 1 || month > 12) throw usage(noSuchMonth(text, month), howToWriteADate);
  const y = Number(year);
  if (y < 1 || day < 1) throw usage(notADate(text), howToWriteADate);
  const days = daysInMonth(y, month);
  const name = MONTHS[month - 1] as string;
  if (day > days) throw usage(noSuchDay(text, name, y, days), howToWriteADate);
  return localDate(y, month, day);
}

/**
 * Reads a date as a person writes it: `2022-09-27`, `27/9/2022`, `27.9.2022`,
 * `27 September 2022`, `27 Sep 2022`, a weekday in front allowed if it is the
 * right one. The day comes before the month. Usage error for anything else:
 * nothing is guessed, neither a century nor the order of day and month.
 */
export function parseLocalDate(text: string): LocalDate {
  const plain = text.trim().replace(/\s+/g, " ").toLowerCase();
  const iso = ISO.exec(plain);
  if (iso) return checked(text, iso[1]!, Number(iso[2]), Number(iso[3]));
  const figures = FIGURES.exec(plain);
  if (figures) return checked(text, figures[3]!, Number(figures[2]), Number(figures[1]));
  const words = WORDS.exec(plain);
  const month = words ? placeOf(words[3] === "sept" ? "sep" : words[3]!, MONTHS) : 0;
  if (!words || month === 0) throw usage(notADate(text), howToWriteADate);
  const date = checked(text, words[4]!, month, Number(words[2]));
  if (words[1] !== undefined) {
    const named = placeOf(words[1], WEEKDAYS);
    if (named === 0) throw usage(notADate(text), howToWriteADate);
    const real = weekdayNumber(date);
    if (named !== real) throw usage(wrongWeekday(text, WEEKDAYS[real - 1]!), howToWriteADate);
  }
  return date;
}
