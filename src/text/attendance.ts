/** Sentences about attendance. */
import { meetingOn, type Told } from "./meetings.ts";

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
