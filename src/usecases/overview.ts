import type { Finding } from "../domain/checks/index.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { QuorateError } from "../domain/errors.ts";
import type { Meeting, MeetingStatus } from "../domain/meeting.ts";
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
      const keys = ctx.store.meetings(slug).filter((key) => dateOfKey(key) >= today).slice(0, count);
      for (const key of keys) {
        const meeting = ctx.store.load({ kind: "meeting", body: slug, key }).value;
        if (meeting.status !== "cancelled") next.push(coming(slug, body.name, meeting));
      }
    } catch (e) {
      if (!(e instanceof QuorateError)) throw e;
      if (!bodies.some((b) => b.slug === slug)) bodies.push({ slug, name: slug });
    }
  }
  next.sort((a, b) => (`${a.key}${a.time}` < `${b.key}${b.time}` ? -1 : 1));
  return {
    council: ctx.store.load({ kind: "workspace" }).value.council,
    today,
    bodies,
    due: whatIsDue(ctx),
    next: next.slice(0, count),
  };
}

const coming = (body: string, name: string, m: Meeting): ComingMeeting => ({
  body, name, key: m.key, date: dateOfKey(m.key), time: m.time, venue: m.venue.text, status: m.status,
  items: m.agenda.items.length,
});
