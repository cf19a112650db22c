import type { Attendance, Attendee } from "../domain/attendance.ts";
import { officeHolders, presentMembers, quorumAt } from "../domain/attendance-rules.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "../domain/calendar/types.ts";
import type { Office } from "../domain/member.ts";
import { membersAt } from "./people-at.ts";
import type { Context } from "./ports.ts";
import { loadBodyState, meetingOf } from "./state.ts";

/** One seat of the roll, whether or not its member has been heard from. */
export interface RollEntry extends Omit<Attendee, "state"> {
  name: string;
  post: string | null;
  organisation: string | null;
  office: Office | null;
  /** `unknown` where nothing has been recorded. */
  state: Attendee["state"] | "unknown";
}

export interface ShownAttendance {
  body: string;
  date: LocalDate;
  key: MeetingKey;
  started: string | null;
  ended: string | null;
  members: RollEntry[];
  inAttendance: Attendance["inAttendance"];
  presided: { name: string; reason: string } | null;
  /** Who took the minutes. */
  minuteTaker: string | null;
  present: number;
  quorum: number | null;
  quorate: boolean;
}

/** The roll of a meeting: every member serving that day, in the order of the membership. */
export function showAttendance(ctx: Context, input: { body: string; meeting: string }): ShownAttendance {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  const { attendance } = meeting;
  const members = membersAt(state, meeting);
  const offices = new Map(officeHolders(members, dateOfKey(meeting.key)).map((h) => [h.member.id, h.office]));
  const roll = members.map((m): RollEntry => ({
    ...(attendance.members.find((a) => a.member === m.id) ?? { member: m.id, state: "unknown", movements: [] }),
    name: m.name,
    post: m.post ?? null,
    organisation: m.organisation ?? null,
    office: offices.get(m.id) ?? null,
  }));
  const { needed, quorate } = quorumAt(members, attendance, state.body.value.quorum);
  const presided = attendance.presided;
  return {
    body: state.slug,
    date: dateOfKey(meeting.key),
    key: meeting.key,
    started: attendance.started ?? null,
    ended: attendance.ended ?? null,
    members: roll,
    inAttendance: attendance.inAttendance,
    presided: presided ? { name: members.find((m) => m.id === presided.member)?.name ?? "", reason: presided.reason } : null,
    minuteTaker: attendance.minuteTaker?.name ?? null,
    present: presentMembers(members, attendance).length,
    quorum: needed ?? null,
    quorate,
  };
}
