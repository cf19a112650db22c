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

/** Among how many of a body's last meetings an adjourned one is looked for. */
export const ADJOURNED_AMONG = 2;

/** The council's coming meetings, cancelled ones included, the nearest first; of one body where it is named. */
export function comingCalendar(context: Context, body?: string): { council: string; entries: CalendarEntry[] } {
  const { store } = context;
  const today = context.clock.today();
  const { council, timeZone } = store.load({ kind: "workspace" }).value;
  const entries: CalendarEntry[] = [];
  for (const slug of body === undefined ? store.bodies() : [body]) {
    const { name } = store.load({ kind: "body", body: slug }).value;
    const known = store.meetings(slug);
    for (const key of known.slice(-ADJOURNED_AMONG - known.filter((k) => dateOfKey(k) >= today).length)) {
      const { id, time, venue, moved, cancelled, status, adjourned } = store.load({ kind: "meeting", body: slug, key }).value;
      const last = moved.at(-1);
      const where = { title: name, venue: venue.text, ...(venue.link === undefined ? {} : { link: venue.link }) };
      const resumes = status === "adjourned" ? adjourned?.to : undefined;
      // A sitting of its own: the entry of the day the meeting began stays where it is.
      if (resumes !== undefined && resumes >= today) {
        entries.push({ ...where, id: `${id}-resumed`, starts: momentOf(resumes, time, timeZone).earlier, revision: 0 });
      }
      if (dateOfKey(key) < today) continue;
      entries.push({
        ...where,
        id,
        starts: momentOf(dateOfKey(key), time, timeZone).earlier,
        revision: moved.length + (cancelled ? 1 : 0),
        ...(cancelled ? { cancelled: { reason: cancelled.reason } } : {}),
        ...(last && dateOfKey(last.from) !== dateOfKey(key) ? { movedFrom: dateOfKey(last.from) } : {}),
      });
    }
  }
  const order = (entry: CalendarEntry): number => Date.parse(entry.starts);
  return { council, entries: entries.toSorted((a, b) => order(a) - order(b)) };
}
