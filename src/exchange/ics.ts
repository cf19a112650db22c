import ical, { ICalEventStatus } from "ical-generator";
import type { LocalDate } from "../domain/calendar/types.ts";
import { cancelledBecause, cancelledTitle, movedFromDate } from "../text/calendar-feed.ts";
import type { CalendarEntry } from "../usecases/coming-calendar.ts";

/**
 * An iCalendar file (RFC 5545). Moments are written in UTC, which needs no zone
 * definition beside them. A moved meeting keeps its identity with a higher
 * sequence, so that a calendar moves it; a cancelled one is told as cancelled,
 * since an entry that is merely left out stays in calendars that had it.
 * `stamped` is the day the file was made: the same day gives the same bytes.
 */
export function calendarFile(council: string, entries: readonly CalendarEntry[], stamped: LocalDate): string {
  const calendar = ical({ name: council, prodId: { company: "Quorate", product: "Quorate", language: "EN-GB" } });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@quorate`,
      sequence: entry.revision,
      stamp: new Date(`${stamped}T00:00:00Z`),
      start: new Date(entry.starts),
      summary: entry.cancelled ? cancelledTitle(entry.title) : entry.title,
      location: entry.venue,
      description: [
        ...(entry.cancelled ? [cancelledBecause(entry.cancelled.reason)] : []),
        ...(entry.movedFrom ? [movedFromDate(entry.movedFrom)] : []),
      ].join("\n") || null,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.link === undefined ? {} : { url: entry.link }),
    });
  }
  return `${calendar.toString().replace(/\r?\n$/, "")}\r\n`;
}
