/** Members as documents print them, on the day of a meeting. */
import { within } from "../../domain/attendance-rules.ts";
import type { LocalDate } from "../../domain/calendar/types.ts";
import type { Member } from "../../domain/member.ts";
import { officeTitle } from "../../text/documents.ts";

/** "Cllr A Fern (Chair)", by the offices held on the day. */
export function nameWithOffice(member: Member, day: LocalDate): string {
  const held = member.offices.filter((o) => within(o, day)).map((o) => officeTitle[o.office]);
  return held.length > 0 ? `${member.name} (${[...new Set(held)].join(", ")})` : member.name;
}

/** "Headteacher, Hill School", after the seat where one is held; observers and co-opted members are named as such. */
export function postOf(member: Member): string {
  const post = [member.post, member.organisation].filter(Boolean).join(", ");
  const seat = member.seat ? (post ? `${member.seat} (${post})` : member.seat) : post;
  const standing = { "voting": "", "co-opted": "co-opted member", "observer": "observer" }[member.class];
  return [seat, standing].filter(Boolean).join("; ");
}
