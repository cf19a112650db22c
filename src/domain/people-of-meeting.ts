import type { Meeting } from "./meeting.ts";
import type { Member } from "./member.ts";
import type { Person } from "./people.ts";

/** Everyone who can be named at a meeting: the members serving that day first, then substitutes and others in attendance. */
export function peopleOfMeeting(serving: readonly Member[], { attendance }: Pick<Meeting, "attendance">): Person[] {
  const others = [
    ...attendance.members.flatMap((a) => [a.substitute, a.representative]).filter((p) => p !== undefined),
    ...attendance.inAttendance,
  ];
  return [
    ...serving.map((m) => ({
      name: m.name, member: m.id,
      ...(m.initials === undefined ? {} : { initials: m.initials }),
      ...(m.post === undefined ? {} : { post: m.post }),
    })),
    ...others.map((p) => ({ name: p.name, ...(p.post === undefined ? {} : { post: p.post }) })),
  ];
}
