/** Whose roll is called at a meeting, and how it is kept once the minutes are confirmed. */
import { within } from "./attendance-rules.ts";
import { dateOfKey } from "./calendar/types.ts";
import { confirmationInForce } from "./confirmation.ts";
import { defined } from "./defined.ts";
import type { Meeting } from "./meeting.ts";
import type { KeptMember, Member } from "./member.ts";

/**
 * The members of a meeting, in the order of the membership: those who served
 * that day, and any who were recorded though their term is said to have ended.
 * Confirmed minutes have kept theirs: a name or post that changes later, or a
 * term that is ended, changes nothing about them.
 */
export function rollMembers(meeting: Meeting, members: readonly Member[]): Member[] {
  const kept = confirmationInForce(meeting)?.roll;
  if (kept) return kept.map(asMember);
  const recorded = new Set(meeting.attendance.members.map((a) => a.member));
  return members.filter((m) => within(m, dateOfKey(meeting.key)) || recorded.has(m.id));
}

/** The members of a meeting as its minutes name them on the day they are confirmed. */
export const keptRoll = (meeting: Meeting, members: readonly Member[]): KeptMember[] =>
  rollMembers(meeting, members).map(({ id, name, initials, post, organisation, seat, class: standing, offices }) => ({
    id, name, ...defined({ initials, post, organisation, seat }), class: standing,
    offices: offices.filter((o) => within(o, dateOfKey(meeting.key))).map((o) => o.office),
  }));

const asMember = ({ offices, ...kept }: KeptMember): Member => ({
  ...kept, offices: offices.map((office) => ({ office })), substitutes: [],
});
