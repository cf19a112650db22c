import type { Attendance, InAttendance } from "../domain/attendance.ts";
import { presentMembers, quorumAt } from "../domain/attendance-rules.ts";
import { parseLocalTime } from "../domain/calendar/local-time.ts";
import type { LocalTime } from "../domain/calendar/types.ts";
import { usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { whenHeld } from "../domain/minuted.ts";
import { findPerson, labels, matchPerson, personRef } from "../domain/people.ts";
import { peopleOfMeeting } from "../domain/people-of-meeting.ts";
import { attendanceRecorded, endsBeforeStart, notAttending, notQuorate } from "../text/attendance.ts";
import { calledRoll, mustAgree } from "./called-roll.ts";
import { mustBeOpen, mustHaveCome, mustTakePlace } from "./guards.ts";
import { memberAt, membersAt } from "./people-at.ts";
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
  const roll = calledRoll(state, meeting.value, input);
  const attendance = withMinuteTaker(members, input.minutesBy, timed(meeting.value.attendance, input, {
    members: members.filter((m) => roll.has(m.id)).map((m) => roll.get(m.id)!),
    inAttendance: others(meeting.value.attendance.inAttendance, input),
    ...(input.presided ? { presided: { member: memberAt(state, meeting.value, input.presided.name).id, reason: input.presided.reason } } : {}),
  }));
  mustAgree(members, attendance);
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

/** Throws usage for someone to be taken off who is not listed. */
function others(was: InAttendance[], input: AttendanceInput): InAttendance[] {
  const named = new Map(was.map((p) => [p.name, p]));
  for (const p of input.inAttendance ?? []) named.set(p.name, p);
  for (const name of input.notInAttendance ?? []) {
    const match = matchPerson(name, [...named.values()]);
    if (match.kind === "found") named.delete(match.person.name);
    else throw usage(...notAttending(name, match.kind === "unknown" ? match.suggestions : labels(match.candidates), [...named.keys()]));
  }
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
