/** Dates and times as a council prints them. */
import { partsOf, weekdayNumber } from "../domain/calendar/local-date.ts";
import type { LocalDate, LocalTime } from "../domain/calendar/types.ts";
import { MONTHS, WEEKDAYS } from "./calendar-names.ts";

export { MONTHS, WEEKDAYS } from "./calendar-names.ts";

const month = (date: LocalDate): string => MONTHS[partsOf(date).month - 1] as string;

/** "Tuesday". */
export const weekdayName = (date: LocalDate): string => WEEKDAYS[weekdayNumber(date) - 1] as string;

/** "27 September". */
export const dayAndMonth = (date: LocalDate): string => `${partsOf(date).day} ${month(date)}`;

/** "27 September 2022". */
export const mediumDate = (date: LocalDate): string => `${dayAndMonth(date)} ${partsOf(date).year}`;

/** "Tuesday, 27 September 2022". */
export const longDate = (date: LocalDate): string => `${weekdayName(date)}, ${mediumDate(date)}`;

/** "Tue 27 Sep": for columns, where the year is plain from the heading. */
export const shortDate = (date: LocalDate): string =>
  `${weekdayName(date).slice(0, 3)} ${partsOf(date).day} ${month(date).slice(0, 3)}`;

/** "September 2022", of a date or of a month written `2022-09`. */
export const monthAndYear = (date: LocalDate): string => `${month(date)} ${partsOf(date).year}`;

/** "4.00 pm"; exactly midday is "12 noon" and exactly midnight "12 midnight", as "12.00 pm" is misread. */
export function clockTime(time: LocalTime): string {
  if (time === "12:00") return "12 noon";
  if (time === "00:00") return "12 midnight";
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}.${time.slice(3, 5)} ${hour < 12 ? "am" : "pm"}`;
}

/** "a, b and c". */
export const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "28 June, 27 September and 6 December 2022"; every date keeps its year where they differ. */
export function listOfDates(dates: readonly LocalDate[]): string {
  const last = dates.length - 1;
  const oneYear = dates.every((date) => date.slice(0, 4) === dates[0]?.slice(0, 4));
  return inWords(dates.map((date, at) => (oneYear && at < last ? dayAndMonth(date) : mediumDate(date))));
}
