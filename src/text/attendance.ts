/** Sentences about attendance. */
import { mediumDate } from "./dates.ts";
import { meetingOn, type Told } from "./meetings.ts";
import { orList } from "./people.ts";

export const attendanceRecorded = (key: string, present: number, apologies: number, others: number): string =>
  `Attendance of ${meetingOn(key)}: ${present} present, ${apologies} ${apologies === 1 ? "apology" : "apologies"}` +
  (others > 0 ? `, ${others} ${others === 1 ? "other" : "others"} in attendance.` : ".");
export const notQuorate = (present: number, quorum: number): string =>
  `Not quorate: ${present} present, ${quorum} needed.`;
export const bothPresentAndNot = (name: string): Told => [
  `${name} is given both as present and as absent or with apologies.`,
  "Give each member once.",
];
export const endsBeforeStart = (): Told => [
  "The meeting would end before it started.",
  "Check --started and --ended.",
];
export const needsEquals = (option: string, got: string, example: string): Told => [
  `${option} "${got}" needs a name and a value with = between.`,
  `For example ${option} "${example}".`,
];

export const notAttending = (typed: string, near: readonly string[], listed: readonly string[]): Told => [
  `Nobody listed as attending is called "${typed}"; nothing was changed.`,
  near.length > 0 ? `Did you mean ${orList(near)}?` : listed.length > 0 ? `Listed are ${listed.join(", ")}.` : "Nobody is listed as attending yet.",
];
const DISAGREES = {
  "order": ["would have left before arriving, or come back before leaving", "Give the times in order. Who left and came back: --left first, then --arrived in a second command."],
  "after-end": ["would have arrived after the meeting ended", "Check --arrived and --ended."],
  "before-start": ["would have left before the meeting started", "Check --left and --started."],
} as const;
export const timesDisagree = (name: string, how: keyof typeof DISAGREES): Told => [`${name} ${DISAGREES[how][0]}.`, DISAGREES[how][1]];
export const presidedAway = (name: string): Told => [
  `${name} is not recorded as present, so cannot have presided.`,
  "Record them as present with --present, or give who did preside with --presided.",
];
export const notServing = (name: string, { from, to }: { from?: string; to?: string }, key: string): Told => [
  to !== undefined && to < key
    ? `${name} was a member until ${mediumDate(to)}, so no longer on ${meetingOn(key)}.`
    : `${name} is a member only from ${from === undefined ? "a later day" : mediumDate(from)}, so not yet on ${meetingOn(key)}.`,
  "If the term is wrong, mend it with quorate member edit; a guest is named with --in-attendance.",
];
