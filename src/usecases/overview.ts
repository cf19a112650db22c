import type { Finding } from "../domain/checks/index.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { QuorateError } from "../domain/errors.ts";
import type { Meeting, MeetingStatus } from "../domain/meeting.ts";
import { ADJOURNED_AMONG, resumesOn } from "../domain/adjourned.ts";
import { whatIsDue } from "./check-workspace.ts";
import type { Context } from "./ports.ts";

export interface ComingMeeting {
  body: string;
  name: string;
  key: MeetingKey;
  date: LocalDate;
  time: LocalTime;
  venue: string;
  status: MeetingStatus;
  /** Items on its agenda, none where it is not built. */
  items: number;
}

/** What matters today, over all bodies. */
export interface Overview {
  council: string;
  today: LocalDate;
  bodies: { slug: string; name: string }[];
  /** What is wrong, late or due. */
  due: Finding[];
  /** The coming meetings, the nearest first. */
  next: ComingMeeting[];
}

/** What can be read; what cannot is among what is due. */
function spared<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof QuorateError) return undefined;
    throw error;
  }
}

/** The desk of an officer. One file that cannot be read keeps nothing else from it. */
export function overview(ctx: Context, count = 8): Overview {
  const today = ctx.clock.today();
  const bodies: Overview["bodies"] = [];
  const next: ComingMeeting[] = [];
  for (const slug of ctx.store.bodies()) {
    const body = spared(() => ctx.store.load({ kind: "body", body: slug }).value);
    const name = body?.name ?? slug;
    bodies.push({ slug, name });
    const known = spared(() => ctx.store.meetings(slug)) ?? [];
    const first = known.findIndex((key) => dateOfKey(key) >= today);
    const past = first < 0 ? known.length : first;
    for (const key of known.slice(Math.max(0, past - ADJOURNED_AMONG), past + count)) {
      const meeting = spared(() => ctx.store.load({ kind: "meeting", body: slug, key }).value);
      const date = meeting && dayOf(meeting);
      if (meeting && date && meeting.status !== "cancelled" && date >= today) next.push(coming(slug, name, meeting, date));
    }
  }
  next.sort((a, b) => (`${a.date}${a.time}${a.key}` < `${b.date}${b.time}${b.key}` ? -1 : 1));
  return {
    council: ctx.store.load({ kind: "workspace" }).value.council,
    today,
    bodies,
    due: whatIsDue(ctx),
    next: next.slice(0, count),
  };
}


/** The day of the meeting; of one that was adjourned, the day it resumes. */
const dayOf = (meeting: Meeting): LocalDate => resumesOn(meeting) ?? dateOfKey(meeting.key);

const coming = (body: string, name: string, m: Meeting, date: LocalDate): ComingMeeting => ({
  body, name, key: m.key, date, time: m.time, venue: m.venue.text, status: m.status,
  items: m.agenda.items.length,
});
