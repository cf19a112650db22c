/** Who was there, as minutes and action notes print it. */
import type { Attendee, Movement } from "../../domain/attendance.ts";
import type { Body } from "../../domain/body.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Id } from "../../domain/ids.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Member } from "../../domain/member.ts";
import { clockTime } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import { rollMembers } from "../../domain/roll.ts";
import { bySurname } from "../../domain/names.ts";
import { shortName } from "./initials.ts";
import { named, nameWithOffice, partnerOf, postOf } from "./people.ts";

export interface AttendeeView {
  present: boolean;
  name: string;
  post: string;
  /** "substitute for D Marsh" or "left 5.10 pm", or empty. */
  note: string;
  /** The same of someone in a member's place, in short: "rep DM"; else empty. */
  role: string;
}

export interface PersonView {
  name: string;
  post: string;
}

export interface ApologyView extends PersonView {
  /** The organisation, else seat or post, only where the body prints it after the name. */
  partner: string;
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

/** Whoever came in a member's place is left out where the roll above has them with whom they came for. */
const insteadOf = (a: Attendee | undefined, standInsAbove: boolean): string[] => [
  ...(a?.substitute && !standInsAbove ? [say.substituteLine(stoodIn(a.substitute))] : []),
  ...(a?.nominated ? [say.nominatedLine(stoodIn(a.nominated))] : []),
  ...(a?.representative && !standInsAbove ? [say.representedLine(stoodIn(a.representative))] : []),
];

interface Seat {
  member: Member;
  attendee: Attendee | undefined;
}

/** The members of the meeting with what is recorded of each. */
function seats(meeting: Meeting, members: readonly Member[]): Seat[] {
  const of = new Map(meeting.attendance.members.map((a) => [a.member, a]));
  return rollMembers(meeting, members).map((member) => ({ member, attendee: of.get(member.id) }));
}

/** Who sat in a member's place, as a row of their own. */
function standIns(member: Member, attendee: Attendee | undefined, members: readonly Member[]): AttendeeView[] {
  if (attendee === undefined || attendee.state === "present") return [];
  const short = shortName(member, members);
  const row = (person: { name: string; post?: string }, note: string, role: string): AttendeeView => ({
    present: true, name: person.name, post: person.post ?? "", note, role,
  });
  return [
    ...(attendee.substitute ? [row(attendee.substitute, say.substituteFor(member.name), say.substituteFor(short))] : []),
    ...(attendee.representative ? [row(attendee.representative, say.representing(member.name), say.repOf(short))] : []),
  ];
}

/** What someone did besides attending. */
function rolesOf({ attendance: { minuteTaker: taker } }: Meeting, person: { member: Id } | { name: string }): string[] {
  const took = taker !== undefined && ("member" in person ? taker.member === person.member : taker.member === undefined && taker.name === person.name);
  return took ? [say.tookMinutes] : [];
}

/** One row a member: tick, name with office, post, comings and goings; then who sat in their place. */
export const attendanceView = (meeting: Meeting, members: readonly Member[]): AttendeeView[] =>
  seats(meeting, members).flatMap(({ member, attendee }) => [
    {
      present: attendee?.state === "present",
      name: nameWithOffice(member, dateOfKey(meeting.key), rolesOf(meeting, { member: member.id })),
      post: postOf(member),
      note: (attendee?.movements ?? []).map(movement).join("; "),
      role: "",
    },
    ...standIns(member, attendee, rollMembers(meeting, members)),
  ]);

/** Those who came, whoever's place they took. */
export const attendeesView = (meeting: Meeting, members: readonly Member[]): AttendeeView[] =>
  attendanceView(meeting, members).filter((row) => row.present);

/** Those who sent apologies, in the body's order; absence without apology is never printed. */
export function apologiesView(
  meeting: Meeting, members: readonly Member[], { reasonsForApologies, apologiesOrder, apologiesWith }: Body["documents"],
  standInsAbove = false,
): ApologyView[] {
  const views = seats(meeting, members)
    .filter(({ attendee }) => attendee?.state === "apologies")
    .map(({ member, attendee }) => ({
      name: member.name,
      post: postOf(member),
      partner: apologiesWith === "organisation" ? partnerOf(member) : "",
      reason: reasonsForApologies ? (attendee?.reason ?? "") : "",
      instead: insteadOf(attendee, standInsAbove).join("; "),
    }));
  return apologiesOrder === "surname" ? views.toSorted(bySurname) : views;
}

export const inAttendanceView = (meeting: Meeting): PersonView[] =>
  meeting.attendance.inAttendance.map((p) => ({ name: named(p.name, rolesOf(meeting, { name: p.name })), post: p.post ?? "" }));

/** "In the absence of the Chair, Cllr B Two (Vice-Chair) chaired the meeting.", or empty. */
export function presidedView(meeting: Meeting, members: readonly Member[]): string {
  const presided = meeting.attendance.presided;
  const member = rollMembers(meeting, members).find((m) => m.id === presided?.member);
  if (!presided || !member) return "";
  return say.presidedLine(nameWithOffice(member, dateOfKey(meeting.key)), presided.reason);
}
