import { momentOf } from "../domain/calendar/zone.ts";
import { dateOfKey, type LocalDate } from "../domain/calendar/types.ts";
import type { Id } from "../domain/ids.ts";
import type { Context } from "./ports.ts";

/** A coming meeting as another calendar needs it. */
export interface CalendarEntry {
  /** Stays the same when the meeting is moved, so that a calendar moves its entry. */
  id: Id;
  title: string;
  /** ISO 8601 with offset. */
  starts: string;
  venue: string;
  link?: string;
  cancelled?: { reason: string };
  /** The date it was last moved from. */
  movedFrom?: LocalDate;
  /** Grows with every move and with a cancellation. */
  revision: number;
}

/** The council's coming meetings, cancelled ones included, the nearest first; of one body where it is named. */
export function comingCalendar(context: Context, body?: string): { council: string; entries: CalendarEntry[] } {
  const { store } = context;
  const today = context.clock.today();
  const { council, timeZone } = store.load({ kind: "workspace" }).value;
  const entries: CalendarEntry[] = [];
  for (const slug of body === undefined ? store.bodies() : [body]) {
    const { name } = store.load({ kind: "body", body: slug }).value;
    for (const key of store.meetings(slug).filter((known) => dateOfKey(known) >= today)) {
      const { id, time, venue, moved, cancelled } = store.load({ kind: "meeting", body: slug, key }).value;
      const last = moved.at(-1);
      entries.push({
        id,
        title: name,
        starts: momentOf(dateOfKey(key), time, timeZone).earlier,
        venue: venue.text,
        revision: moved.length + (cancelled ? 1 : 0),
        ...(venue.link === undefined ? {} : { link: venue.link }),
        ...(cancelled ? { cancelled: { reason: cancelled.reason } } : {}),
        ...(last && dateOfKey(last.from) !== dateOfKey(key) ? { movedFrom: dateOfKey(last.from) } : {}),
      });
    }
  }
  const order = (entry: CalendarEntry): number => Date.parse(entry.starts);
  return { council, entries: entries.toSorted((a, b) => order(a) - order(b)) };
}
