/** Notice of meetings: why a day counts or does not, and how matters stand. */
import type { LocalDate } from "../domain/calendar/types.ts";
import { weekdayName } from "./dates.ts";

export const COUNTS = "counts";
export const DAY_OF_PUBLICATION = "day of publication";
export const DAY_OF_MEETING = "day of the meeting";
export const CHRISTMAS_BREAK = "Christmas break";
export const EASTER_BREAK = "Easter break";

/** "Saturday". */
export const weekend = (date: LocalDate): string => weekdayName(date);

/** "bank holiday: Good Friday". */
export const bankHoliday = (name: string): string => `bank holiday: ${name}`;

/** "closed: staff conference". */
export const closed = (name: string): string => `closed: ${name}`;

export const badNumberOfDays = "The number of clear days must be a whole number, 0 or more.";
