import { clockTime, longDate } from "../../text/dates.ts";
import type { RollEntry, ShownAttendance } from "../../usecases/show-attendance.ts";

const MARK: Record<RollEntry["state"], string> = { present: "✓", apologies: "a", absent: "–", unknown: " " };

/** The roll as a person reads it in a terminal. */
export const attendanceLines = (a: ShownAttendance): string[] => [
  [longDate(a.date), a.started && `from ${clockTime(a.started)}`, a.ended && `to ${clockTime(a.ended)}`].filter(Boolean).join(" "),
  `  ${a.present} present${a.quorum === null ? "" : `, quorum ${a.quorum}${a.quorate ? "" : ": not quorate"}`}`,
  ...a.members.map((m) => `  ${MARK[m.state]} ${m.name}${note(m)}`),
  ...(a.presided ? [`  ${a.presided.name} presided (${a.presided.reason})`] : []),
  ...(a.minuteTaker ? [`  ${a.minuteTaker} took the minutes`] : []),
  ...(a.inAttendance.length > 0 ? ["  In attendance"] : []),
  ...a.inAttendance.map((p) => `    ${p.name}${p.post ? `, ${p.post}` : ""}`),
];

function note(m: RollEntry): string {
  const parts = [
    m.office?.replace("-", " "),
    m.reason,
    m.substitute && `substitute ${m.substitute.name}`,
    m.nominated && `${m.nominated.name} nominated to substitute`,
    m.representative && `represented by ${m.representative.name}`,
    ...m.movements.map((v) => `${v.kind}${v.time ? ` at ${clockTime(v.time)}` : ""}`),
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}
