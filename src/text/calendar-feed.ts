import type { LocalDate } from "../domain/calendar/types.ts";
import { longDate } from "./dates.ts";

/** What a calendar of another program shows. */
export const cancelledTitle = (title: string): string => `Cancelled: ${title}`;
export const cancelledBecause = (reason: string): string => `Cancelled: ${reason}`;
export const movedFromDate = (date: LocalDate): string => `Moved from ${longDate(date)}.`;
