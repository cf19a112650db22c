/** Members as documents print them, on the day of a meeting. */
import type { LocalDate } from "../../domain/calendar/types.ts";
import type { Member } from "../../domain/member.ts";
import { officeTitle } from "../../text/documents.ts";

const within = (day: LocalDate, from?: LocalDate, to?: LocalDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Those whose term covers the day, in the order of the register. */
export const servingOn = (members: readonly Member[], day: LocalDate): Member[] =>
  members.filter((m) => within(day, m.from, m.to));

/** "Cllr A Fern (Chair)", by the offices held on the day. */
export function nameWithOffice(member: Member, day: LocalDate): string {
  const held = member.offices.filter((o) => within(day, o.from, o.to)).map((o) => officeTitle[o.office]);
  return held.length > 0 ? `${member.name} (${[...new Set(held)].join(", ")})` : member.name;
}

/** "Headteacher, Hill School", after the seat where one is held; observers and co-opted members are named as such. */
export function postOf(member: Member): string {
  const post = [member.post, member.organisation].filter(Boolean).join(", ");
  const seat = member.seat ? (post ? `${member.seat} (${post})` : member.seat) : post;
  const standing = member.class === "voting" ? "" : member.class === "observer" ? "observer" : "co-opted member";
  return [seat, standing].filter(Boolean).join("; ");
}
