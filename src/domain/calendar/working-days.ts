import { bankHoliday, closed, weekend } from "../../text/notice.ts";
import type { ClosedDay } from "../workspace.ts";
import { bankHolidaysKnown, englandAndWales, type BankHolidays } from "./bank-holidays.ts";
import { addDays, weekdayNumber } from "./local-date.ts";
import type { LocalDate } from "./types.ts";

/** What takes days out of the count: bank holidays and the council's own closed days. */
export interface ClosedCalendar {
  bankHolidays: BankHolidays;
  /** Name by date. */
  closedDays: ReadonlyMap<LocalDate, string>;
}

/** The calendar of a body: give the workspace's closed days and the body's. */
export const closedCalendar = (
  closedDays: readonly ClosedDay[],
  bankHolidays: BankHolidays = englandAndWales,
): ClosedCalendar => ({
  bankHolidays,
  closedDays: new Map(closedDays.map((day) => [day.date, day.name])),
});

/**
 * Why a date is no working day, in plain words; undefined for a working day,
 * which is a Monday to Friday that is neither a bank holiday nor a closed day.
 * Usage error for a weekday of a year whose bank holidays are not known.
 */
export function whyNotWorking(date: LocalDate, calendar: ClosedCalendar): string | undefined {
  if (weekdayNumber(date) > 5) return weekend(date);
  const holiday = calendar.bankHolidays(date);
  if (holiday !== undefined) return bankHoliday(holiday);
  const name = calendar.closedDays.get(date);
  return name === undefined ? undefined : closed(name);
}

/** The last working day not after the date. */
export function workingDayNotAfter(date: LocalDate, calendar: ClosedCalendar): LocalDate {
  let day = date;
  while (whyNotWorking(day, calendar) !== undefined) day = addDays(day, -1);
  return day;
}

/**
 * Why a date is an odd one to meet on: a weekend, a bank holiday, a closed day.
 * For a warning only: in a year whose bank holidays are not known it tells of
 * the others and never fails.
 */
export const whyClosed = (date: LocalDate, closedDays: readonly ClosedDay[]): string | undefined =>
  whyNotWorking(
    date,
    closedCalendar(closedDays, (day) => (bankHolidaysKnown(day) ? englandAndWales(day) : undefined)),
  );
