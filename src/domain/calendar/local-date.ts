/**
 * Arithmetic on local dates, in whole days and plain integers: it is asked for
 * thousands of dates by quick commands, and no zone or clock has a part in it.
 */
import { usage } from "../errors.ts";
import type { Weekday } from "../body.ts";
import type { LocalDate } from "./types.ts";
import { beyondCalendar } from "../../text/calendar.ts";

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const WEEKDAYS: readonly Weekday[] = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
];

/** Year, month 1–12 and day 1–31 of a local date. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1–12, in a year of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The parts of a local date already known to be one. */
export const partsOf = (date: LocalDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const two = (n: number): string => String(n).padStart(2, "0");

/** Writes a local date; the parts must be those of a real day. */
export const localDate = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

/** Whether the text is a day of the calendar in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Days since 1 March of the year 0, proleptic Gregorian. Years begin in March
 * so that the leap day comes last and needs no special case.
 */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear;
}

const FIRST = dayNumber("0001-01-01");
const LAST = dayNumber("9999-12-31");

/** The local date of a day number; usage error outside the years 1 to 9999. */
export function dateOfDayNumber(number: number): LocalDate {
  if (!(number >= FIRST && number <= LAST)) throw usage(beyondCalendar);
  const era = Math.floor(number / 146097);
  const inEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return localDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date so many days later, or earlier for a negative number. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** Days from the first date to the second: 1 to tomorrow, negative into the past. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from);

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export const weekdayNumber = (date: LocalDate): number => ((dayNumber(date) + 2) % 7) + 1;

/** The day of the week. */
export const weekday = (date: LocalDate): Weekday =>
  WEEKDAYS[weekdayNumber(date) - 1] as Weekday;

/** Order for sorting: negative, zero or positive. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);
