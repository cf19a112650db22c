import type { Attendance, Attendee, InAttendance } from "../domain/attendance.ts";
import { presentMembers, quorumAt } from "../domain/attendance-rules.ts";
import { parseLocalTime } from "../domain/calendar/local-time.ts";
import type { LocalTime } from "../domain/calendar/types.ts";
import { usage } from "../domain/errors.ts";
import type { Id } from "../domain/ids.ts";
import type { Meeting } from "../domain/meeting.ts";
import { whenHeld } from "../domain/minuted.ts";
import type { Member } from "../domain/member.ts";
import { peopleOfMeeting } from "../domain/people-of-meeting.ts";
import { findPerson, personRef } from "../domain/people.ts";
import { attendanceRecorded, bothPresentAndNot, endsBeforeStart, notQuorate } from "../text/attendance.ts";
import { mustBeOpen, mustHaveCome, mustTakePlace } from "./guards.ts";
import { memberNamed, membersAt } from "./people-at.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";

/** What is said of attendance, by names as people give them. Members not named keep what they had. */
export interface AttendanceInput {
  body: string;
  meeting: string;
  present?: string[];
  apologies?: { name: string; reason?: string }[];
  absent?: string[];
  substitutes?: { name: string; by: InAttendance }[];
  /** Named to come in a member's place, and did not. */
  nominated?: { name: string; by: InAttendance }[];
  representatives?: { name: string; by: InAttendance }[];
  arrived?: { name: string; time: string }[];
  left?: { name: string; time: string }[];
  /** Replaces those in attendance by name; others stay. */
  inAttendance?: InAttendance[];
  notInAttendance?: string[];
  presided?: { name: string; reason: string };
  minutesBy?: string | undefined;
  started?: string | undefined;
  ended?: string | undefined;
}

/** Records who came, and the actual times. The meeting counts as held from then on. */
export function recordAttendance(ctx: Context, input: AttendanceInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  mustHaveCome(meeting.value, ctx.clock.today());
  const members = membersAt(state, meeting.value);
  const id = (name: string): Id => memberNamed(members, name).id;

  const roll = new Map(meeting.value.attendance.members.map((a) => [a.member, a]));
  const said = new Map<Id, Attendee["state"]>();
  const say = (name: string, change: (was: Attendee) => Attendee): void => {
    const member = id(name);
    const next = change(roll.get(member) ?? { member, state: "absent", movements: [] });
    const before = said.get(member);
    if (before !== undefined && before !== next.state) throw usage(...bothPresentAndNot(memberNamed(members, name).name));
    said.set(member, next.state);
    roll.set(member, next);
  };
  for (const name of input.present ?? []) say(name, (a) => without({ ...a, state: "present" }, "reason"));
  for (const { name, reason } of input.apologies ?? []) {
    say(name, (a) => ({ ...without({ ...a, state: "apologies" }, "reason"), ...(reason === undefined ? {} : { reason }) }));
  }
  for (const name of input.absent ?? []) {
    say(name, (a) => ({ member: a.member, state: "absent", movements: [] }));
  }
  const stillAway = (a: Attendee): Attendee => ({ ...a, state: a.state === "present" ? "present" : "apologies" });
  for (const { name, by } of input.substitutes ?? []) {
    roll.set(id(name), { ...without(stillAway(entry(roll, id(name))), "nominated"), substitute: by });
  }
  for (const { name, by } of input.nominated ?? []) {
    roll.set(id(name), { ...without(stillAway(entry(roll, id(name))), "substitute"), nominated: by });
  }
  for (const { name, by } of input.representatives ?? []) roll.set(id(name), { ...stillAway(entry(roll, id(name))), representative: by });
  const move = (kind: "arrived" | "left") => ({ name, time }: { name: string; time: string }): void => {
    const a = entry(roll, id(name));
    roll.set(a.member, { ...a, state: "present", movements: [...a.movements, { kind, time: parseLocalTime(time) }] });
  };
  (input.arrived ?? []).forEach(move("arrived"));
  (input.left ?? []).forEach(move("left"));

  const attendance = withMinuteTaker(members, input.minutesBy, timed(meeting.value.attendance, input, {
    members: members.filter((m) => roll.has(m.id)).map((m) => roll.get(m.id)!),
    inAttendance: others(meeting.value.attendance.inAttendance, input),
    ...(input.presided ? { presided: { member: id(input.presided.name), reason: input.presided.reason } } : {}),
  }));
  const { present, needed, quorate } = quorumAt(members, attendance, state.body.value.quorum);
  return {
    act: "record attendance",
    steps: [
      write({ kind: "meeting", body: state.slug, key: meeting.value.key }, meeting, {
        ...meeting.value, status: statusAfter(meeting.value), attendance,
      }),
    ],
    says: [attendanceRecorded(
      meeting.value.key, presentMembers(members, attendance).length,
      attendance.members.filter((a) => a.state === "apologies").length,
      attendance.inAttendance.length,
    )],
    warnings: quorate ? [] : [notQuorate(present, needed!)],
  };
}

const statusAfter = (m: Meeting): Meeting["status"] =>
  m.status === "scheduled" || m.status === "published" ? whenHeld(m) : m.status;

const entry = (roll: Map<Id, Attendee>, member: Id): Attendee =>
  roll.get(member) ?? { member, state: "absent", movements: [] };

function without<K extends keyof Attendee>(a: Attendee, key: K): Attendee {
  const { [key]: _, ...rest } = a;
  return rest as unknown as Attendee;
}

function others(was: InAttendance[], input: AttendanceInput): InAttendance[] {
  const named = new Map(was.map((p) => [p.name, p]));
  for (const p of input.inAttendance ?? []) named.set(p.name, p);
  for (const name of input.notInAttendance ?? []) named.delete(name);
  return [...named.values()];
}

/** With the times said, or those that were there. Throws usage where the end is before the start. */
function timed(
  was: Attendance, input: AttendanceInput, rest: Pick<Attendance, "members" | "inAttendance" | "presided">,
): Attendance {
  const started = input.started === undefined ? was.started : parseLocalTime(input.started);
  const ended = input.ended === undefined ? was.ended : parseLocalTime(input.ended);
  if (started !== undefined && ended !== undefined && minutes(ended) < minutes(started)) throw usage(...endsBeforeStart());
  const presided = rest.presided ?? was.presided;
  return {
    ...(started === undefined ? {} : { started }),
    ...(ended === undefined ? {} : { ended }),
    members: rest.members,
    inAttendance: rest.inAttendance,
    ...(presided === undefined ? {} : { presided }),
    ...(was.minuteTaker === undefined ? {} : { minuteTaker: was.minuteTaker }),
  };
}

/** Whoever took the minutes was there: someone struck off those in attendance takes them no longer. */
function withMinuteTaker(members: readonly Member[], named: string | undefined, attendance: Attendance): Attendance {
  const people = peopleOfMeeting(members, { attendance });
  const { minuteTaker: was, ...rest } = attendance;
  const taker = named === undefined ? was : personRef(findPerson(named, people));
  const there = taker && people.some((p) => (taker.member === undefined ? p.name === taker.name : p.member === taker.member));
  return there ? { ...rest, minuteTaker: taker } : rest;
}

const minutes = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
