import { apologised, contradiction, moved, present, standIn, unheard } from "../domain/attendance-changes.ts";
import type { Attendance, Attendee } from "../domain/attendance.ts";
import { parseLocalTime } from "../domain/calendar/local-time.ts";
import { usage } from "../domain/errors.ts";
import type { Id } from "../domain/ids.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { bothPresentAndNot, presidedAway, timesDisagree } from "../text/attendance.ts";
import { memberAt } from "./people-at.ts";
import type { AttendanceInput } from "./record-attendance.ts";
import type { BodyState } from "./state.ts";

/**
 * Every member heard from, as what is said leaves them; those not named keep
 * what they had. Throws usage where one is said to be two things at once.
 */
export function calledRoll(state: BodyState, meeting: Meeting, input: AttendanceInput): Map<Id, Attendee> {
  const roll = new Map(meeting.attendance.members.map((a) => [a.member, a]));
  const said = new Map<Id, Attendee["state"]>();
  const change = (name: string, next: (was: Attendee) => Attendee): { id: Id; name: string; state: Attendee["state"] } => {
    const member = memberAt(state, meeting, name);
    const attendee = next(roll.get(member.id) ?? unheard(member.id));
    roll.set(member.id, attendee);
    return { id: member.id, name: member.name, state: attendee.state };
  };
  const say = (named: string, next: (was: Attendee) => Attendee): void => {
    const { id, name, state: now } = change(named, next);
    if ((said.get(id) ?? now) !== now) throw usage(...bothPresentAndNot(name));
    said.set(id, now);
  };
  for (const name of input.present ?? []) say(name, present);
  for (const { name, reason } of input.apologies ?? []) say(name, (a) => apologised(a, reason));
  for (const name of input.absent ?? []) say(name, (a) => unheard(a.member));
  for (const as of ["substitute", "nominated", "representative"] as const) {
    for (const { name, by } of input[STAND_INS[as]] ?? []) change(name, (a) => standIn(a, as, by));
  }
  for (const kind of ["arrived", "left"] as const) {
    for (const { name, time } of input[kind] ?? []) say(name, (a) => moved(a, { kind, time: parseLocalTime(time) }));
  }
  return roll;
}

const STAND_INS = { substitute: "substitutes", nominated: "nominated", representative: "representatives" } as const;

/** Throws usage where the times of a member, or who presided, cannot be. */
export function mustAgree(members: readonly Member[], attendance: Attendance): void {
  const nameOf = (id: Id): string => members.find((m) => m.id === id)?.name ?? "";
  for (const a of attendance.members) {
    const wrong = contradiction(a, attendance);
    if (wrong) throw usage(...timesDisagree(nameOf(a.member), wrong));
  }
  const presiding = attendance.members.find((a) => a.member === attendance.presided?.member);
  if (presiding && presiding.state !== "present") throw usage(...presidedAway(nameOf(presiding.member)));
}
