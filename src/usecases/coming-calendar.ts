import { ADJOURNED_AMONG, resumesOn } from "../domain/adjourned.ts";
import { momentOf } from "../domain/calendar/zone.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "../domain/calendar/types.ts";
import { damaged, EXIT, QuorateError } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
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

/**
 * The council's coming meetings, cancelled ones included, the nearest first; of
 * one body where it is named. One that cannot be read, or whose time does not
 * exist on its day, is told of in `troubles` and keeps no other back.
 */
export function comingCalendar(
  context: Context, body?: string,
): { council: string; entries: CalendarEntry[]; troubles: QuorateError[] } {
  const { store } = context;
  const today = context.clock.today();
  const { council, timeZone } = store.load({ kind: "workspace" }).value;
  const entries: CalendarEntry[] = [];
  const troubles: QuorateError[] = [];
  const spared = (what: () => void): void => {
    try {
      what();
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      // A time that cannot be is no wrong use of this command: the record is at fault.
      troubles.push(error.code === EXIT.usage ? damaged(error.message, error.next) : error);
    }
  };
  for (const slug of body === undefined ? store.bodies() : [body]) {
    // One whose file is damaged is called by its folder.
    let title = slug;
    spared(() => (title = store.load({ kind: "body", body: slug }).value.name));
    const known = store.meetings(slug);
    for (const key of known.slice(-ADJOURNED_AMONG - known.filter((k) => dateOfKey(k) >= today).length)) {
      spared(() => entries.push(...entriesOf(store.load({ kind: "meeting", body: slug, key }).value, key, { title, timeZone, today })));
    }
  }
  const order = (entry: CalendarEntry): number => Date.parse(entry.starts);
  return { council, entries: entries.toSorted((a, b) => order(a) - order(b)), troubles };
}

/** The day of a meeting and the one on which it resumes, so far as they lie ahead. Throws usage for a time that does not exist on its day. */
function entriesOf(
  meeting: Meeting, key: MeetingKey,
  { title, timeZone, today }: { title: string; timeZone: string; today: LocalDate },
): CalendarEntry[] {
  const { id, time, venue, moved, cancelled } = meeting;
  const last = moved.at(-1);
  const where = { title, venue: venue.text, ...(venue.link === undefined ? {} : { link: venue.link }) };
  const resumes = resumesOn(meeting);
  // A sitting of its own: the entry of the day the meeting began stays where it is.
  const again: CalendarEntry[] = resumes !== undefined && resumes >= today
    ? [{ ...where, id: `${id}-resumed`, starts: momentOf(resumes, time, timeZone).earlier, revision: 0 }]
    : [];
  if (dateOfKey(key) < today) return again;
  return [...again, {
    ...where,
    id,
    starts: momentOf(dateOfKey(key), time, timeZone).earlier,
    revision: moved.length + (cancelled ? 1 : 0),
    ...(cancelled ? { cancelled: { reason: cancelled.reason } } : {}),
    ...(last && dateOfKey(last.from) !== dateOfKey(key) ? { movedFrom: dateOfKey(last.from) } : {}),
  }];
}
