import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { findPerson, type Person } from "../domain/people.ts";
import { rollMembers } from "../domain/roll.ts";
import { peopleOfMeeting } from "../domain/people-of-meeting.ts";
import type { BodyState } from "./state.ts";

/** The members of a meeting: those serving that day, or as its confirmed minutes have kept them. */
export const membersAt = (state: BodyState, meeting: Meeting): Member[] =>
  rollMembers(meeting, state.members.value.members);

/** Everyone who can be named at a meeting: its members first, then substitutes and others in attendance. */
export const peopleAt = (state: BodyState, meeting: Meeting): Person[] =>
  peopleOfMeeting(membersAt(state, meeting), meeting);

/** The member meant by a whole name, or a part only one member has. Throws usage. */
export function memberNamed(members: Member[], named: string): Member {
  const person = findPerson(named, members.map((m) => ({
    name: m.name, member: m.id, ...(m.initials === undefined ? {} : { initials: m.initials }),
  })));
  return members.find((m) => m.id === person.member)!;
}
