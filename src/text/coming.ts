import type { LocalDate, LocalTime } from "../domain/calendar/types.ts";
import { clockTime, longDate } from "./dates.ts";
import { STATUS } from "./status.ts";

/** A coming meeting, as far as a line about it needs. */
export interface ComingLine {
  name: string;
  date: LocalDate;
  time: LocalTime;
  venue: string;
  status: string;
}

/** One line a meeting: date, time, body, where it stands, and where it is held. */
export function comingLines(meetings: readonly ComingLine[]): string[] {
  const rows = meetings.map(({ name, date, time, venue, status }) => [
    `${longDate(date)},`,
    clockTime(time),
    name,
    (STATUS as Readonly<Record<string, string>>)[status] ?? status,
    venue,
  ]);
  const [date, time, name, status] = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    `${row[0]!.padEnd(date!)} ${row[1]!.padStart(time!)}   ${row[2]!.padEnd(name!)}   ${row[3]!.padEnd(status!)}   ${row[4]!}`.trimEnd(),
  );
}

/** "No meeting is set on or after Saturday, 1 October 2022." */
export const noneComing = (from: LocalDate): string => `No meeting is set on or after ${longDate(from)}.`;

export const atLeastOne: [string, string] = ["--count takes 1 or more.", "Leave it out for the next five meetings."];
