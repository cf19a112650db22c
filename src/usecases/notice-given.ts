import { clearDays, daysRequired, latestPublication } from "../domain/calendar/clear-days.ts";
import { closedCalendar, type ClosedCalendar } from "../domain/calendar/working-days.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "../domain/calendar/types.ts";
import type { BodyState } from "./state.ts";

/** The council's and the body's closed days, with the bank holidays. */
export const calendarOf = (state: BodyState): ClosedCalendar =>
  closedCalendar([...state.workspace.value.closedDays, ...state.body.value.closedDays]);

/** Clear days between a publication and a meeting, how many the body needs, and the last day that leaves them. */
export function noticeGiven(
  state: BodyState, published: LocalDate, key: MeetingKey,
): { given: number; required: number; latest: LocalDate } {
  const rule = state.body.value.notice;
  const meeting = dateOfKey(key);
  // A body that needs no notice needs no bank holidays either, in whatever year it met.
  if (daysRequired(rule) === 0) return { given: 0, required: 0, latest: meeting };
  const calendar = calendarOf(state);
  const { required, latest } = latestPublication(meeting, rule, calendar);
  return { given: clearDays({ published, meeting, rule, closed: calendar }), required, latest };
}
