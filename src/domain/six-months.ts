/**
 * A councillor who attends no meeting throughout six consecutive months from
 * the last attendance ceases to be one, unless the council approved the reason
 * before the six months were over (Local Government Act 1972, s.85(1)).
 * Meetings of committees and joint bodies count too (s.85(2)), so meetings of
 * all the bodies a workspace holds belong in the list, and others it does not
 * hold may save the seat: this says what to look into, not what is so.
 */
import type { Attendance } from "./attendance.ts";
import { daysInMonth, localDate, partsOf } from "./calendar/local-date.ts";
import type { LocalDate } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import { within } from "./attendance-rules.ts";
import type { Member } from "./member.ts";

export interface AttendedMeeting {
  date: LocalDate;
  attendance: Attendance;
}

/** The same day six months on, or the last of that month where it is shorter. */
function sixMonthsAfter(date: LocalDate): LocalDate {
  const { year, month, day } = partsOf(date);
  const [y, m] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
  return localDate(y, m, Math.min(day, daysInMonth(y, m)));
}

/** A substitute attends for the seat, not for the person. */
const attended = (meeting: AttendedMeeting, member: Id): boolean =>
  meeting.attendance.members.some((a) => a.member === member && a.state === "present");

/** When the person was last there, or the day the membership began; undefined where neither is known. */
const lastThere = (member: Member, held: readonly AttendedMeeting[]): LocalDate | undefined =>
  held.filter((m) => attended(m, member.id)).map((m) => m.date).toSorted().at(-1) ?? member.from;

export interface Absence {
  /** Day of the last attendance, or of the beginning of the membership. */
  since: LocalDate;
  /** The last day on which attending still keeps the seat, inclusive. */
  until: LocalDate;
}

/** The absence now running: undefined where no meeting held since the last attendance was missed. */
export function runningAbsence(
  member: Member, meetings: readonly AttendedMeeting[], today: LocalDate,
): Absence | undefined {
  const held = meetings.filter((m) => m.date <= today && within(member, m.date));
  const since = lastThere(member, held);
  if (since === undefined || !held.some((m) => m.date > since)) return undefined;
  return { since, until: sixMonthsAfter(since) };
}

/** The absence, where its six months are over on the day asked about and a meeting was missed in them. */
export function absentForSixMonths(
  member: Member, meetings: readonly AttendedMeeting[], today: LocalDate,
): Absence | undefined {
  const absence = runningAbsence(member, meetings, today);
  if (!absence || today <= absence.until || !within(member, today)) return undefined;
  const missed = meetings.some((m) => m.date > absence.since && m.date <= absence.until);
  return missed ? absence : undefined;
}
