/** Who was there, as minutes and action notes print it. */
import type { Attendee, Movement } from "../../domain/attendance.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Member } from "../../domain/member.ts";
import { clockTime } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import { nameWithOffice, postOf, servingOn } from "./people.ts";

export interface AttendeeView {
  present: boolean;
  name: string;
  post: string;
  /** "J Reed as substitute; left 5.10 pm", or empty. */
  note: string;
}

export interface PersonView {
  name: string;
  post: string;
}

export interface ApologyView extends PersonView {
  /** The reason, only where the body prints reasons. */
  reason: string;
  /** "J Reed as substitute", or empty. */
  instead: string;
}

const stoodIn = (person: { name: string; post?: string }): string =>
  person.post ? `${person.name} (${person.post})` : person.name;

function movement(m: Movement): string {
  const time = m.time ? clockTime(m.time) : undefined;
  return m.kind === "arrived" ? say.arrivedNote(time) : say.leftNote(time);
}

const insteadOf = (a: Attendee | undefined): string[] => [
  ...(a?.substitute ? [say.substituteLine(stoodIn(a.substitute))] : []),
  ...(a?.representative ? [say.representedLine(stoodIn(a.representative))] : []),
];

interface Seat {
  member: Member;
  attendee: Attendee | undefined;
}

/** The members serving that day with what is recorded of each; one who was recorded is kept even if the term has ended. */
function seats(meeting: Meeting, members: readonly Member[]): Seat[] {
  const day = dateOfKey(meeting.key);
  const of = new Map(meeting.attendance.members.map((a) => [a.member, a]));
  const serving = new Set(servingOn(members, day));
  return members
    .filter((m) => serving.has(m) || of.has(m.id))
    .map((member) => ({ member, attendee: of.get(member.id) }));
}

/** One row a member: tick, name with office, post, and what else was noted. */
export const attendanceView = (meeting: Meeting, members: readonly Member[]): AttendeeView[] =>
  seats(meeting, members).map(({ member, attendee }) => ({
    present: attendee?.state === "present",
    name: nameWithOffice(member, dateOfKey(meeting.key)),
    post: postOf(member),
    note: [...insteadOf(attendee), ...(attendee?.movements ?? []).map(movement)].join("; "),
  }));

/** Those present or represented, for action notes. */
export const attendeesView = (meeting: Meeting, members: readonly Member[]): AttendeeView[] =>
  attendanceView(meeting, members).filter((row, at) => {
    const attendee = seats(meeting, members)[at]?.attendee;
    return row.present || attendee?.representative !== undefined || attendee?.substitute !== undefined;
  });

/** Those who sent apologies; absence without apology is never printed. */
export const apologiesView = (
  meeting: Meeting, members: readonly Member[], reasons: boolean,
): ApologyView[] =>
  seats(meeting, members)
    .filter(({ attendee }) => attendee?.state === "apologies")
    .map(({ member, attendee }) => ({
      name: member.name,
      post: postOf(member),
      reason: reasons ? (attendee?.reason ?? "") : "",
      instead: insteadOf(attendee).join("; "),
    }));

export const inAttendanceView = (meeting: Meeting): PersonView[] =>
  meeting.attendance.inAttendance.map((p) => ({ name: p.name, post: p.post ?? "" }));

/** "In the absence of the Chair, Cllr B Two (Vice-Chair) chaired the meeting.", or empty. */
export function presidedView(meeting: Meeting, members: readonly Member[]): string {
  const presided = meeting.attendance.presided;
  const member = members.find((m) => m.id === presided?.member);
  if (!presided || !member) return "";
  return say.presidedLine(nameWithOffice(member, dateOfKey(meeting.key)), presided.reason);
}
