import { mediumDate } from "./dates.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import type { Member } from "../domain/member.ts";

/** A member in one line: name and office, post and organisation, seat, the end of the term. */
export function memberLine(m: Member, today: LocalDate): string {
  const office = m.offices.find((o) => (o.from ?? today) <= today && (o.to ?? today) >= today)?.office;
  const name = office ? `${m.name} (${office.replace("-", " ")})` : m.name;
  const rest = [m.post, m.organisation, m.seat, m.class === "voting" ? undefined : m.class, m.to && `until ${mediumDate(m.to)}`];
  return `${name.padEnd(28)} ${rest.filter(Boolean).join(", ")}`.trimEnd();
}
