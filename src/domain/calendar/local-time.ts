import { howToWriteATime, morningOrAfternoon, notATime } from "../../text/calendar.ts";
import { usage } from "../errors.ts";
import type { LocalTime } from "./types.ts";

const WRITTEN = /^(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm|noon|midnight)?$/;

const two = (n: number): string => String(n).padStart(2, "0");

/** Whether the text is a time of day in the form `HH:MM`. */
export const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The hour of the day, 0–23, or undefined where hour and half of the day don't go together. */
function hourOfDay(hour: number, minute: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  if (half === "am") return hour % 12;
  if (half === "pm") return (hour % 12) + 12;
  if (hour !== 12 || minute !== 0) return undefined;
  return half === "noon" ? 12 : 0;
}

/**
 * Reads a time as a person writes it: `16:00`, `1605`, `4.25 pm`, `4pm`,
 * `12 noon`, `noon`, `midnight`. An hour of one figure needs am or pm, since
 * "4.25" said of a meeting seldom means the night. Usage error for the rest.
 */
export function parseLocalTime(text: string): LocalTime {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ").replace(/([ap])\.m\.?$/, "$1m");
  if (plain === "noon") return "12:00";
  if (plain === "midnight") return "00:00";
  const written = WRITTEN.exec(plain);
  if (!written) throw usage(notATime(text), howToWriteATime);
  const [, hours = "", minutes, half] = written;
  if (half === undefined && minutes === undefined) throw usage(notATime(text), howToWriteATime);
  if (half === undefined && hours.length === 1) {
    throw usage(morningOrAfternoon(text), howToWriteATime);
  }
  const minute = Number(minutes ?? 0);
  const hour = hourOfDay(Number(hours), minute, half);
  if (hour === undefined || minute > 59) throw usage(notATime(text), howToWriteATime);
  return `${two(hour)}:${two(minute)}`;
}
