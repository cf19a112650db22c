import type { LatestPublication } from "../domain/calendar/clear-days.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import { longDate, shortDate } from "./dates.ts";

const clearDaysNeeded = (days: number): string =>
  days === 0 ? "No clear days of notice are needed" : days === 1 ? "1 clear day of notice is needed" : `${days} clear days of notice are needed`;

/** The answer to `notice`, a line each, every day explained. */
export function noticeLines(meeting: LocalDate, found: LatestPublication): string[] {
  const { required, latest, latestWorkingDay, days } = found;
  return [
    `${clearDaysNeeded(required)} for a meeting on ${longDate(meeting)}.`,
    `Last day to publish: ${longDate(latest)}.`,
    ...(latestWorkingDay === latest ? [] : [`Last working day to publish: ${longDate(latestWorkingDay)}.`]),
    "",
    ...numbered(days),
  ];
}

function numbered(days: LatestPublication["days"]): string[] {
  let count = 0;
  const width = String(days.length).length;
  return days.map(({ date, counts, reason }) => {
    if (counts) count += 1;
    const number = (counts ? String(count) : "").padStart(width);
    return `  ${shortDate(date).padEnd(10)}  ${number}  ${reason}`;
  });
}
