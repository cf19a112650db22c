import type { LocalDate } from "../domain/calendar/types.ts";
import type { Clock } from "../usecases/ports.ts";

/**
 * Today's date on a calendar in `timeZone` (an IANA name), as `YYYY-MM-DD`.
 * The zone is set for the process while the date is read: the first use of
 * `Intl` would cost half as much again as starting Node, and `next` has to
 * answer at once.
 */
export function todayIn(timeZone: string, at: Date = new Date()): LocalDate {
  const before = process.env["TZ"];
  process.env["TZ"] = timeZone;
  try {
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

/**
 * The clock the program runs by. `fixed` (from `--today`) stands for today
 * everywhere; otherwise the zone is asked for when the date is first needed.
 */
export function systemClock(timeZone: () => string, fixed?: LocalDate): Clock {
  return {
    today: () => fixed ?? todayIn(timeZone()),
    now: () => performance.now(),
  };
}
