import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { findPerson, matchPerson, type Person } from "../domain/people.ts";
import { rollMembers } from "../domain/roll.ts";
import { peopleOfMeeting } from "../domain/people-of-meeting.ts";
import { notServing } from "../text/attendance.ts";
import type { BodyState } from "./state.ts";

/** The members of a meeting: those serving that day, or as its confirmed minutes have kept them. */
export const membersAt = (state: BodyState, meeting: Meeting): Member[] =>
  rollMembers(meeting, state.members.value.members);

/** Everyone who can be named at a meeting: its members first, then substitutes and others in attendance. */
export const peopleAt = (state: BodyState, meeting: Meeting): Person[] =>
  peopleOfMeeting(membersAt(state, meeting), meeting);

const asPeople = (members: Member[]): Person[] =>
  members.map((m) => ({ name: m.name, member: m.id, ...defined({ initials: m.initials }) }));

/** The member meant by a whole name, or a part only one member has. Throws usage. */
export function memberNamed(members: Member[], named: string): Member {
  const person = findPerson(named, asPeople(members));
  return members.find((m) => m.id === person.member)!;
}

/**
 * The member of a meeting meant by a name. Throws usage, saying so where the
 * name is that of a member who did not serve that day.
 */
export function memberAt(state: BodyState, meeting: Meeting, named: string): Member {
  const serving = membersAt(state, meeting);
  const elsewhen = state.members.value.members.filter((m) => !serving.some((s) => s.id === m.id));
  if (matchPerson(named, asPeople(serving)).kind === "unknown") {
    const match = matchPerson(named, asPeople(elsewhen));
    const other = match.kind === "found" ? elsewhen.find((m) => m.id === match.person.member) : undefined;
    if (other) throw usage(...notServing(other.name, other, meeting.key));
  }
  return memberNamed(serving, named);
}
