/** The roll being called: a pure state of marks, and what of it has still to be saved. */
import type { Attendance, InAttendance } from "../domain/attendance.ts";
import type { Member } from "../domain/member.ts";
import type { AttendanceInput } from "../usecases/record-attendance.ts";
import { exactly } from "./facts.ts";

export type Mark = "unheard" | "present" | "apologies" | "absent";

export interface RollLine {
  member: Member;
  mark: Mark;
  reason?: string;
  substitute?: InAttendance;
}

export interface Roll {
  lines: readonly RollLine[];
  others: readonly InAttendance[];
  /** Names of the others whom the record has already. */
  recorded: readonly string[];
  started?: string;
  ended?: string;
  presided?: { member: string; reason: string };
  /** Ids of the members whose marks are not saved yet. */
  unsaved: ReadonlySet<string>;
  /** What else is to be saved. */
  more: Pick<AttendanceInput, "inAttendance" | "notInAttendance" | "presided" | "started" | "ended">;
}

export function rollOf(members: readonly Member[], attendance: Attendance): Roll {
  const marks = new Map(attendance.members.map((one) => [one.member, one]));
  return {
    lines: members.map((member) => {
      const known = marks.get(member.id);
      return {
        member,
        mark: known?.state ?? "unheard",
        ...(known?.reason !== undefined && { reason: known.reason }),
        ...(known?.substitute && { substitute: known.substitute }),
      };
    }),
    others: attendance.inAttendance,
    recorded: attendance.inAttendance.map((one) => one.name),
    ...(attendance.started !== undefined && { started: attendance.started }),
    ...(attendance.ended !== undefined && { ended: attendance.ended }),
    ...(attendance.presided && { presided: attendance.presided }),
    unsaved: new Set(),
    more: {},
  };
}

const NEXT: Readonly<Record<Mark, Mark>> = { unheard: "present", present: "apologies", apologies: "absent", absent: "present" };

const change = (roll: Roll, at: number, next: (line: RollLine) => RollLine): Roll => ({
  ...roll,
  lines: roll.lines.map((line, index) => (index === at ? next(line) : line)),
  unsaved: new Set([...roll.unsaved, roll.lines[at]?.member.id ?? ""]),
});

/** The next mark. A reason belongs to apologies and a substitute to an empty seat, so they go with them. */
export const cycle = (roll: Roll, at: number): Roll =>
  change(roll, at, ({ member, mark }) => ({ member, mark: NEXT[mark] }));

/** Apologies, with the reason given. */
export const withReason = (roll: Roll, at: number, reason: string): Roll =>
  change(roll, at, (line) => ({ ...line, mark: "apologies", ...(reason === "" ? {} : { reason }) }));

/** Someone came in the member's place, who then is not present. */
export const withSubstitute = (roll: Roll, at: number, substitute: InAttendance): Roll =>
  change(roll, at, (line) => ({ ...line, mark: line.mark === "present" || line.mark === "unheard" ? "apologies" : line.mark, substitute }));

/** Everyone not heard from is present. */
export const allPresent = (roll: Roll): Roll => ({
  ...roll,
  lines: roll.lines.map((line) => (line.mark === "unheard" ? { ...line, mark: "present" } : line)),
  unsaved: new Set([...roll.unsaved, ...roll.lines.filter((line) => line.mark === "unheard").map((line) => line.member.id)]),
});

export const withOther = (roll: Roll, other: InAttendance): Roll => ({
  ...roll,
  others: [...roll.others.filter((one) => one.name !== other.name), other],
  more: {
    ...roll.more,
    inAttendance: [...(roll.more.inAttendance ?? []).filter((one) => one.name !== other.name), other],
    notInAttendance: (roll.more.notInAttendance ?? []).filter((name) => name !== other.name),
  },
});

/** Without the last of those in attendance. */
export function withoutLastOther(roll: Roll): Roll {
  const last = roll.others.at(-1);
  if (!last) return roll;
  return {
    ...roll,
    others: roll.others.slice(0, -1),
    more: {
      ...roll.more,
      inAttendance: (roll.more.inAttendance ?? []).filter((one) => one.name !== last.name),
      notInAttendance: [...(roll.more.notInAttendance ?? []), ...roll.recorded.filter((name) => name === last.name)],
    },
  };
}

export const withTimes = (roll: Roll, times: { started?: string; ended?: string }): Roll =>
  ({ ...roll, ...times, more: { ...roll.more, ...times } });

/** Someone presided in the chair's place, and so was present. */
export function withPresiding(roll: Roll, at: number, reason: string): Roll {
  const line = roll.lines[at];
  if (!line) return roll;
  const present: Roll = line.mark === "present" ? roll : change(roll, at, ({ member }) => ({ member, mark: "present" }));
  return { ...present, presided: { member: line.member.id, reason }, more: { ...present.more, presided: { name: exactly(line.member), reason } } };
}

export const hasUnsaved = (roll: Roll): boolean => roll.unsaved.size > 0 || Object.keys(roll.more).length > 0;

/** What is to be saved, as the use case takes it. */
export function unsavedOf(roll: Roll): Omit<AttendanceInput, "body" | "meeting"> {
  const changed = roll.lines.filter((line) => roll.unsaved.has(line.member.id));
  const names = (mark: Mark): string[] => changed.filter((line) => line.mark === mark).map((line) => exactly(line.member));
  return {
    present: names("present"),
    absent: names("absent"),
    apologies: changed.filter((line) => line.mark === "apologies")
      .map((line) => ({ name: exactly(line.member), ...(line.reason !== undefined && { reason: line.reason }) })),
    substitutes: changed.flatMap((line) => (line.substitute ? [{ name: exactly(line.member), by: line.substitute }] : [])),
    ...roll.more,
  };
}

export const saved = (roll: Roll): Roll => ({ ...roll, recorded: roll.others.map((one) => one.name), unsaved: new Set(), more: {} });

/** How many of each mark; a substitute counts as present. */
export function tally(roll: Roll): Record<Mark, number> {
  const count = { unheard: 0, present: 0, apologies: 0, absent: 0 };
  for (const line of roll.lines) count[line.substitute ? "present" : line.mark]++;
  return count;
}

/** How many count towards the quorum: seats filled, observers left out. */
export const towardsQuorum = (roll: Roll): number =>
  roll.lines.filter((line) => line.member.class !== "observer" && (line.mark === "present" || line.substitute !== undefined)).length;
