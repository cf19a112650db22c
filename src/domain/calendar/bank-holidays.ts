import { bankHolidaysUnknown, bankHolidaysUnknownNext } from "../../text/calendar.ts";
import { usage } from "../errors.ts";
import { ENGLAND_AND_WALES, FIRST_YEAR, LAST_YEAR } from "./england-and-wales.ts";
import type { LocalDate } from "./types.ts";

/** The name of the bank holiday a date is, if it is one. */
export type BankHolidays = (date: LocalDate) => string | undefined;

/** Whether the bank holidays of the date's year are known. */
export function bankHolidaysKnown(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * Bank holidays of England and Wales, one-off days included. Usage error for a
 * year that is not known: a day counted wrongly makes a meeting unlawful.
 */
export const englandAndWales: BankHolidays = (date) => {
  if (!bankHolidaysKnown(date)) {
    throw usage(bankHolidaysUnknown(date.slice(0, 4), FIRST_YEAR, LAST_YEAR), bankHolidaysUnknownNext);
  }
  return ENGLAND_AND_WALES[date];
};
