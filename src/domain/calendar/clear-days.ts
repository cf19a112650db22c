/**
 * Clear days of notice: the days strictly between publication and the meeting
 * that count under the body's rule. docs/decisions/0004-clear-days.md has the
 * sources.
 */
import {
  bankHoliday, badNumberOfDays, closed, COUNTS, DAY_OF_MEETING, DAY_OF_PUBLICATION, weekend,
} from "../../text/notice.ts";
import type { NoticeRule } from "../body.ts";
import { usage } from "../errors.ts";
import { breakOf } from "./breaks.ts";
import { addDays, weekdayNumber } from "./local-date.ts";
import type { LocalDate } from "./types.ts";
import { whyNotWorking, workingDayNotAfter, type ClosedCalendar } from "./working-days.ts";

/** Clear days of each regime where the body sets no number of its own. */
export const USUAL_DAYS: Readonly<Record<NoticeRule["regime"], number>> = {
  "principal-council": 5,
  parish: 3,
  calendar: 28,
  none: 0,
};

/** One day of the count, with the reason it counts or not. */
export interface NoticeDay {
  date: LocalDate;
  counts: boolean;
  reason: string;
}

/** The last day on which notice can be given, with every day explained. */
export interface LatestPublication {
  /** Clear days needed. */
  required: number;
  /** The last day that leaves the clear days needed, whatever day it is. */
  latest: LocalDate;
  /** The last working day not after `latest`. */
  latestWorkingDay: LocalDate;
  /** From `latest` to the meeting, both included. */
  days: NoticeDay[];
}

/** Clear days a rule needs; usage error for a number that is none. */
export function daysRequired(rule: NoticeRule): number {
  const days = rule.days ?? USUAL_DAYS[rule.regime];
  if (!Number.isInteger(days) || days < 0) throw usage(badNumberOfDays);
  return days;
}

/**
 * Why a day strictly between publication and meeting does not count, undefined
 * where it does. Days the council is closed are left out of the parish count
 * too, since a day of public mourning is entered as one (LGA 1972 s.243).
 */
export function whyNotCounted(
  date: LocalDate,
  rule: NoticeRule,
  calendar: ClosedCalendar,
): string | undefined {
  switch (rule.regime) {
    case "principal-council":
      return whyNotWorking(date, calendar);
    case "parish": {
      if (weekdayNumber(date) === 7) return weekend(date);
      const holiday = calendar.bankHolidays(date);
      if (holiday !== undefined) return bankHoliday(holiday);
      const name = calendar.closedDays.get(date);
      return name === undefined ? breakOf(date, calendar.bankHolidays) : closed(name);
    }
    case "calendar":
    case "none":
      return undefined;
  }
}

/** Clear days between publication and meeting, neither of them counted; 0 where there is no day between. */
export function clearDays(notice: {
  published: LocalDate;
  meeting: LocalDate;
  rule: NoticeRule;
  closed: ClosedCalendar;
}): number {
  let count = 0;
  for (let day = addDays(notice.published, 1); day < notice.meeting; day = addDays(day, 1)) {
    if (whyNotCounted(day, notice.rule, notice.closed) === undefined) count += 1;
  }
  return count;
}

/**
 * The last day to publish for a meeting. Where no clear day is needed that is
 * the day of the meeting itself. Usage error where the days lead into a year
 * whose bank holidays are not known.
 */
export function latestPublication(
  meeting: LocalDate,
  rule: NoticeRule,
  calendar: ClosedCalendar,
): LatestPublication {
  const required = daysRequired(rule);
  const between: NoticeDay[] = [];
  let latest = required === 0 ? meeting : addDays(meeting, -1);
  for (let counted = 0; counted < required; latest = addDays(latest, -1)) {
    const why = whyNotCounted(latest, rule, calendar);
    if (why === undefined) counted += 1;
    between.push({ date: latest, counts: why === undefined, reason: why ?? COUNTS });
  }
  const days: NoticeDay[] = [
    ...(latest < meeting ? [{ date: latest, counts: false, reason: DAY_OF_PUBLICATION }] : []),
    ...between.toReversed(),
    { date: meeting, counts: false, reason: DAY_OF_MEETING },
  ];
  return { required, latest, latestWorkingDay: workingDayNotAfter(latest, calendar), days };
}
