/**
 * The Christmas and Easter breaks of LGA 1972 s.243. Where "week day" could be
 * read with or without Saturday it is read without, which makes the break no
 * shorter: longer notice than needed is lawful, shorter is not.
 */
import { CHRISTMAS_BREAK, EASTER_BREAK } from "../../text/notice.ts";
import type { BankHolidays } from "./bank-holidays.ts";
import { addDays, localDate, weekdayNumber } from "./local-date.ts";
import type { LocalDate } from "./types.ts";

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterDay(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon =
    (19 * golden + century - Math.floor(century / 4)
      - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * correction + 114;
  return localDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/**
 * From the last weekday before Christmas Day to the first one after it that is
 * no bank holiday, both included. It never reaches January.
 */
function inChristmasBreak(date: LocalDate, bankHolidays: BankHolidays): boolean {
  if (date.slice(5, 7) !== "12") return false;
  const year = Number(date.slice(0, 4));
  let first = localDate(year, 12, 24);
  while (weekdayNumber(first) > 5) first = addDays(first, -1);
  if (date < first) return false;
  let last = localDate(year, 12, 26);
  while (last < date && (weekdayNumber(last) > 5 || bankHolidays(last) !== undefined)) {
    last = addDays(last, 1);
  }
  return date <= last;
}

/** From the Thursday before Easter Day to the Tuesday after it, both included. */
function inEasterBreak(date: LocalDate): boolean {
  const easter = easterDay(Number(date.slice(0, 4)));
  return date >= addDays(easter, -3) && date <= addDays(easter, 2);
}

/** Which break a date lies in, if in one. */
export function breakOf(date: LocalDate, bankHolidays: BankHolidays): string | undefined {
  if (inChristmasBreak(date, bankHolidays)) return CHRISTMAS_BREAK;
  return inEasterBreak(date) ? EASTER_BREAK : undefined;
}
