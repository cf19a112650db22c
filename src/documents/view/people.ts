/** Members as documents print them, on the day of a meeting. */
import { within } from "../../domain/attendance-rules.ts";
import type { LocalDate } from "../../domain/calendar/types.ts";
import type { Member } from "../../domain/member.ts";
import { officeTitle } from "../../text/documents.ts";

/** "Cllr A Fern (Chair)", by the offices held on the day; `also` is what the person did besides. */
export function nameWithOffice(member: Member, day: LocalDate, also: readonly string[] = []): string {
  const held = member.offices.filter((o) => within(o, day)).map((o) => officeTitle[o.office]);
  return named(member.name, [...new Set(held), ...also]);
}

/** "C Ash (minutes)". */
export const named = (name: string, roles: readonly string[]): string =>
  roles.length > 0 ? `${name} (${roles.join(", ")})` : name;

/** The organisation, else the seat held, else the post. */
export const partnerOf = ({ organisation, seat, post }: Member): string => organisation ?? seat ?? post ?? "";

/** "Headteacher, Hill School", after the seat where one is held; observers and co-opted members are named as such. */
export function postOf(member: Member): string {
  const post = [member.post, member.organisation].filter(Boolean).join(", ");
  const seat = member.seat ? (post ? `${member.seat} (${post})` : member.seat) : post;
  const standing = { "voting": "", "co-opted": "co-opted member", "observer": "observer" }[member.class];
  return [seat, standing].filter(Boolean).join("; ");
}
