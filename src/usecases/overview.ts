import type { Finding } from "../domain/checks/index.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { QuorateError } from "../domain/errors.ts";
import type { Meeting, MeetingStatus } from "../domain/meeting.ts";
import { ADJOURNED_AMONG } from "./coming-calendar.ts";
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

/** The desk of an officer. A body that cannot be read appears only with what is wrong with it. */
export function overview(ctx: Context, count = 8): Overview {
  const today = ctx.clock.today();
  const bodies: Overview["bodies"] = [];
  const next: ComingMeeting[] = [];
  for (const slug of ctx.store.bodies()) {
    try {
      const body = ctx.store.load({ kind: "body", body: slug }).value;
      bodies.push({ slug, name: body.name });
      const known = ctx.store.meetings(slug);
      const first = known.findIndex((key) => dateOfKey(key) >= today);
      const past = first < 0 ? known.length : first;
      for (const key of known.slice(Math.max(0, past - ADJOURNED_AMONG), past + count)) {
        const meeting = ctx.store.load({ kind: "meeting", body: slug, key }).value;
        const date = dayOf(meeting);
        if (meeting.status !== "cancelled" && date >= today) next.push(coming(slug, body.name, meeting, date));
      }
    } catch (e) {
      if (!(e instanceof QuorateError)) throw e;
      if (!bodies.some((b) => b.slug === slug)) bodies.push({ slug, name: slug });
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
const dayOf = ({ key, status, adjourned }: Meeting): LocalDate =>
  (status === "adjourned" ? adjourned?.to : undefined) ?? dateOfKey(key);

const coming = (body: string, name: string, m: Meeting, date: LocalDate): ComingMeeting => ({
  body, name, key: m.key, date, time: m.time, venue: m.venue.text, status: m.status,
  items: m.agenda.items.length,
});
