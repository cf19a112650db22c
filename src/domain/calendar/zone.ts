/** A local date and time made a moment of the world, in a named time zone. */
import { Temporal } from "temporal-polyfill";
import { clockTime, mediumDate } from "../../text/dates.ts";
import {
  chooseAnotherTime, howToWriteATimeZone, notATimeZone, timeDoesNotExist,
} from "../../text/calendar.ts";
import { usage } from "../errors.ts";
import type { LocalDate, LocalTime } from "./types.ts";

/** When a local time happens. The two moments differ only where it happens twice. */
export interface Moment {
  /** Clocks go back over this time, so that it happens twice. */
  ambiguous: boolean;
  /** ISO 8601 with offset, such as `2022-09-27T16:00:00+01:00`. */
  earlier: string;
  later: string;
}

/** Whether a time zone of this IANA name is known. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from("2022-09-27").toZonedDateTime(zone);
    // A bare offset has no name and no summer time: not what a council lives in.
    return /^[A-Za-z]/.test(zone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The moment of a local date and time. Usage error for a time that does not
 * exist because the clocks go forward past it, and for an unknown zone. An
 * ambiguous time is told as such and never chosen for the caller.
 */
export function momentOf(date: LocalDate, time: LocalTime, zone: string): Moment {
  if (!isTimeZone(zone)) throw usage(notATimeZone(zone), howToWriteATimeZone);
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const at = (disambiguation: "earlier" | "later") => local.toZonedDateTime(zone, { disambiguation });
  const earlier = at("earlier");
  const later = at("later");
  if (!earlier.toPlainDateTime().equals(local)) {
    throw usage(timeDoesNotExist(mediumDate(date), clockTime(time), zone), chooseAnotherTime);
  }
  const iso = (moment: Temporal.ZonedDateTime): string => moment.toString({ timeZoneName: "never" });
  return { ambiguous: !earlier.equals(later), earlier: iso(earlier), later: iso(later) };
}
