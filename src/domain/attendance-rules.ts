/** Who serves, who holds office, who was there, and whether there were enough. */
import type { Attendance, Attendee } from "./attendance.ts";
import type { LocalDate } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { Member, Office } from "./member.ts";

/** Whether the day lies within a term: both its days inclusive, an absent one open. */
export const within = (term: { from?: LocalDate; to?: LocalDate }, date: LocalDate): boolean =>
  (term.from === undefined || term.from <= date) && (term.to === undefined || date <= term.to);

/** The members serving on a day, in the order of the membership. */
export const activeMembers = (members: readonly Member[], date: LocalDate): Member[] =>
  members.filter((m) => within(m, date));

export interface OfficeHolder {
  member: Member;
  office: Office;
}

const RANK: Record<Office, number> = { chair: 0, "joint-chair": 1, "vice-chair": 2 };

/** Who holds an office on a day, the chair first. An office ends with the membership. */
export const officeHolders = (members: readonly Member[], date: LocalDate): OfficeHolder[] =>
  activeMembers(members, date)
    .flatMap((member) => member.offices.filter((o) => within(o, date)).map(({ office }) => ({ member, office })))
    .toSorted((a, b) => RANK[a.office] - RANK[b.office]);

/** Whether the seat was filled: by the member at any time, or by a substitute. A representative fills no seat. */
export const isPresent = (a: Attendee): boolean => a.state === "present" || a.substitute !== undefined;

const seat = (attendance: Attendance, member: Member): Attendee | undefined =>
  attendance.members.find((a) => a.member === member.id);

/** The members whose seats were filled at any time of the meeting, in the order of the membership. */
export const presentMembers = (members: readonly Member[], attendance: Attendance): Member[] =>
  members.filter((m) => {
    const a = seat(attendance, m);
    return a !== undefined && isPresent(a);
  });

/** A movement with the place, on the agenda, of the item it happened in. */
function placedMovements({ movements }: Attendee, order: readonly Id[]): { kind: "arrived" | "left"; place: number }[] {
  const known = movements.map((m) => (m.item === undefined ? -1 : order.indexOf(m.item)));
  return movements.map(({ kind }, at) => {
    const own = known[at]!;
    if (own !== -1) return { kind, place: own };
    const before = known.slice(0, at).findLast((place) => place !== -1) ?? -1;
    const after = known.slice(at + 1).find((place) => place !== -1) ?? order.length;
    return { kind, place: kind === "arrived" ? before : after };
  });
}

/**
 * Whether the seat was filled when the item ended, which is when it is
 * decided. `order` has the items of the agenda. A movement whose item is not
 * known counts for the person: an arrival as early as it can have been, a
 * departure as late.
 */
export function isPresentAt(attendee: Attendee, order: readonly Id[], item: Id): boolean {
  if (!isPresent(attendee)) return false;
  const moves = placedMovements(attendee, order);
  const last = moves.findLast((m) => m.place <= order.indexOf(item));
  return last ? last.kind === "arrived" : moves[0]?.kind !== "arrived";
}

export interface Quorum {
  present: number;
  /** Undefined where the constitution names no quorum. */
  needed: number | undefined;
  quorate: boolean;
}

/** Counts the seats filled, at an item where one is given, else at any time. Observers don't count. */
export function quorumAt(
  members: readonly Member[], attendance: Attendance, needed: number | undefined,
  at?: { order: readonly Id[]; item: Id },
): Quorum {
  const present = members.filter((m) => {
    const a = seat(attendance, m);
    if (a === undefined || m.class === "observer") return false;
    return at ? isPresentAt(a, at.order, at.item) : isPresent(a);
  }).length;
  return { present, needed, quorate: needed === undefined || present >= needed };
}

/** Apologies with their member, in the order of the membership. Absence without apology is in no list. */
export const apologiesOf = (
  members: readonly Member[], attendance: Attendance,
): { member: Member; attendee: Attendee }[] =>
  members.flatMap((member) => {
    const attendee = seat(attendance, member);
    return attendee?.state === "apologies" ? [{ member, attendee }] : [];
  });
