import type { Agenda } from "../domain/agenda.ts";
import { parseLocalTime } from "../domain/calendar/local-time.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import { defined } from "../domain/defined.ts";
import { refused, usage } from "../domain/errors.ts";
import { mapExempt } from "../domain/exempt.ts";
import type { Meeting } from "../domain/meeting.ts";
import { movedInAction, movedInMeeting, movedInPlan, renaming } from "../domain/move-references.ts";
import type { Venue } from "../domain/body.ts";
import { changeDate, changeOccasion } from "../text/agenda.ts";
import { movedAtShortNotice, movedIntoPast, meetingExists, meetingMoved, moveToNothing, occasionChanged, publishedWithMove } from "../text/meetings.ts";
import { mustLieAhead } from "./guards.ts";
import { noticeGiven } from "./notice-given.ts";
import type { Context, FileKind, FileRef, FileTypes, Loaded, Plan, Step } from "./ports.ts";
import { mustExist, unusual } from "./set-dates.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

export interface MoveInput {
  body: string;
  meeting: string;
  /** The new date; left out where only time or venue change. */
  to?: string;
  time?: string;
  venue?: Venue;
  reason?: string;
  /** For a published agenda: why the new date leaves fewer clear days than needed. */
  lateReason?: string;
}

/**
 * Moves a coming meeting to another date, time or place; what was announced
 * before is kept, and every pointer to it follows. A published agenda told of
 * another occasion, which is no notice of this one: it is published again in
 * the same act, today, and refused where the clear days are too few and no
 * reason is recorded (LGA 1972 s.100A(6) and 100B).
 */
export function moveMeeting(ctx: Context, input: MoveInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustLieAhead(meeting.value);
  const was = meeting.value;
  const from = was.key;
  const day = input.to === undefined ? dateOfKey(from) : parseLocalDate(input.to);
  const to = day === dateOfKey(from) ? from : day;
  if (to !== from && state.meetings.has(to)) throw usage(...meetingExists(state.body.value.name, to));
  const time = input.time === undefined ? was.time : parseLocalTime(input.time);
  mustExist(state, day, time);
  const venue = input.venue ?? was.venue;
  const elsewhere = JSON.stringify(venue) !== JSON.stringify(was.venue);
  if (to === from && time === was.time && !elsewhere) throw usage(...moveToNothing(from));

  const rename = renaming(from, to);
  const moved: Meeting = {
    ...movedInMeeting(was, rename),
    time,
    venue,
    moved: [...was.moved, {
      from, time: was.time, ...defined({ venue: elsewhere ? was.venue : undefined, reason: input.reason }), on: ctx.clock.today(),
    }],
  };
  const place = elsewhere ? venue.text : undefined;
  const change = to === from ? changeOccasion(time === was.time ? undefined : time, place) : changeDate(from, to);
  const published = was.agenda.publications.length > 0;
  const next = published ? { ...moved, agenda: publishedAgain(ctx, state, moved, change, input) } : moved;
  return {
    act: "move the meeting",
    steps: [
      ...(to === from ? [] : [{ do: "rename-meeting" as const, body: state.slug, from, to }]),
      write({ kind: "meeting", body: state.slug, key: to }, meeting, next),
      ...(to === from ? [] : pointers(state, meeting.value, to)),
    ],
    says: [to === from ? occasionChanged(to, time, place) : meetingMoved(from, to), ...(published ? [publishedWithMove] : [])],
    warnings: to === from ? [] : unusual(state, to, ctx.clock.today()),
  };
}

/**
 * The agenda with the publication that tells of the new date. Throws refused
 * where that is too late and no reason is given, usage where it has passed.
 */
function publishedAgain(ctx: Context, state: BodyState, { key, agenda }: Meeting, change: string, said: MoveInput): Agenda {
  const on = ctx.clock.today();
  if (on > dateOfKey(key)) throw usage(...movedIntoPast(key, on));
  const { given, required, latest } = noticeGiven(state, on, key);
  if (given < required && !said.lateReason?.trim()) throw refused(...movedAtShortNotice(key, given, required, latest));
  const publication = { on, ...defined({ lateReason: given < required ? said.lateReason : undefined, reason: said.reason }), changes: [change] };
  return { ...agenda, publications: [...agenda.publications, publication] };
}

/** The changes to every other record that names the meeting. */
function pointers(state: BodyState, { key: from }: Meeting, to: string): Step[] {
  const slug = state.slug;
  const rename = renaming(from, to);
  const steps: Step[] = [];
  const exempt = state.exempt(from);
  if (exempt.hash !== null) {
    // The exempt record names its meeting too, so that a copied folder shows.
    steps.push(write({ kind: "exempt", body: slug, key: to }, exempt, mapExempt(exempt.value, (record) => ({
      ...record, key: to, ...(record.actions ? { actions: record.actions.map((a) => movedInAction(a, rename)) } : {}),
    }))));
  }
  const follow = <K extends FileKind>(ref: FileRef<K>, was: Loaded<FileTypes[K]>, now: FileTypes[K]): void => {
    if (JSON.stringify(was.value) !== JSON.stringify(now)) steps.push(write(ref, was, now));
  };
  for (const other of state.meetings.values()) {
    if (other.value.key === from) continue;
    follow({ kind: "meeting", body: slug, key: other.value.key }, other, movedInMeeting(other.value, rename));
  }
  follow({ kind: "plan", body: slug }, state.plan, {
    ...state.plan.value, entries: state.plan.value.entries.map((e) => movedInPlan(e, rename)),
  });
  follow({ kind: "actions", body: slug }, state.actions, {
    ...state.actions.value, actions: state.actions.value.actions.map((a) => movedInAction(a, rename)),
  });
  return steps;
}
