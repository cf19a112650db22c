import { parseLocalTime } from "../domain/calendar/local-time.ts";
import { weekday } from "../domain/calendar/local-date.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { nextKeyOfDay } from "../domain/calendar/meeting-key.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { momentOf } from "../domain/calendar/zone.ts";
import { whyClosed } from "../domain/calendar/working-days.ts";
import type { Body, Venue } from "../domain/body.ts";
import { usage } from "../domain/errors.ts";
import { newMeeting } from "../domain/new-meeting.ts";
import { datesSet, inThePast, meetingExists, onClosedDay, otherWeekday } from "../text/meetings.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, type BodyState } from "./state.ts";

export interface DatesInput {
  body: string;
  dates: string[];
  time?: string | undefined;
  venue?: Venue | undefined;
  /** Allow a second meeting on a day that has one. */
  second?: boolean | undefined;
}

/** Sets the dates of coming meetings, all of them or, where one can't be set, none. */
export function setDates(ctx: Context, input: DatesInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const body = state.body.value;
  const time = input.time === undefined ? undefined : parseLocalTime(input.time);
  const taken = new Set(state.meetings.keys());
  const keys = input.dates.map((text) => {
    const key = freeKey(parseLocalDate(text), taken, body, input.second === true);
    taken.add(key);
    mustExist(state, parseLocalDate(text), time ?? body.usual.time);
    return key;
  });
  return {
    act: "set dates",
    steps: keys.map((key): Step => ({
      do: "write",
      ref: { kind: "meeting", body: state.slug, key },
      value: newMeeting(ctx.newId("meeting"), key, body, over(time, input.venue)),
      base: null,
    })),
    says: [datesSet(body.name, keys)],
    warnings: keys.flatMap((key) => unusual(state, key, ctx.clock.today())),
  };
}

/** Throws usage for a time that the clocks leave out on that day. */
export const mustExist = (state: BodyState, date: LocalDate, time: LocalTime): void =>
  void momentOf(date, time, state.workspace.value.timeZone);

const over = (time?: LocalTime, venue?: Venue) => ({
  ...(time === undefined ? {} : { time }),
  ...(venue === undefined ? {} : { venue }),
});

function freeKey(date: string, taken: Set<MeetingKey>, body: Body, second: boolean): MeetingKey {
  if (!taken.has(date)) return date;
  if (!second) throw usage(...meetingExists(body.name, date));
  return nextKeyOfDay(date, [...taken]);
}

/** What an officer should know of a date: it is past, another weekday than usual, or a closed day. */
export function unusual(state: BodyState, key: MeetingKey, today: LocalDate): string[] {
  const body = state.body.value;
  const date = dateOfKey(key);
  const day = weekday(date);
  const closed = whyClosed(date, [...state.workspace.value.closedDays, ...body.closedDays]);
  return [
    ...(date < today ? [inThePast(key, today)] : []),
    ...(body.usual.weekday && body.usual.weekday !== day
      ? [otherWeekday(key, cap(day), cap(body.usual.weekday))]
      : []),
    ...(closed ? [onClosedDay(key, closed)] : []),
  ];
}

const cap = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
