import type { Publication } from "./agenda.ts";
import type { Body } from "./body.ts";
import { bankHolidaysKnown, englandAndWales, type BankHolidays } from "./calendar/bank-holidays.ts";
import { latestPublication } from "./calendar/clear-days.ts";
import { addDays } from "./calendar/local-date.ts";
import { dateOfKey, type LocalDate } from "./calendar/types.ts";
import { closedCalendar } from "./calendar/working-days.ts";
import type { Meeting } from "./meeting.ts";
import type { Workspace } from "./workspace.ts";

/** Calendar days before the last working day to publish from which publication is due soon, unless told otherwise. */
export const SOON = 7;

/**
 * How matters stand with the notice of a meeting. `due-today`: today is the
 * last working day, or a later day that still leaves the days needed. `none`:
 * nothing is needed, by the body's rule or because the meeting was cancelled.
 */
export type NoticeState =
  | "due-later" | "due-soon" | "due-today" | "missed" | "given" | "given-late" | "none";

/** `unknown` where the days run into a year whose bank holidays are not known. */
export type NoticeStatus =
  | { state: NoticeState; required: number; latest: LocalDate; latestWorkingDay: LocalDate }
  | { state: "unknown"; required: number };

/**
 * The publication that gave notice of the meeting's date. What was published
 * before the meeting was moved told of another date and is no notice of this
 * one. (Of a move and a publication on one day, the move is taken to be first.)
 * Where there were several that day, it is the last that said why it was late.
 */
export function noticePublication(meeting: Meeting): Publication | undefined {
  const moved = meeting.moved.at(-1)?.on ?? "";
  const { publications } = meeting.agenda;
  const first = publications.find(({ on }) => on >= moved);
  return publications.findLast(({ on, lateReason }) => on === first?.on && lateReason !== undefined) ?? first;
}

function stateOf(
  given: LocalDate | undefined,
  last: { latest: LocalDate; latestWorkingDay: LocalDate },
  today: LocalDate,
  soon: number,
): NoticeState {
  if (given !== undefined) return given <= last.latest ? "given" : "given-late";
  if (today > last.latest) return "missed";
  if (today >= last.latestWorkingDay) return "due-today";
  return today >= addDays(last.latestWorkingDay, -soon) ? "due-soon" : "due-later";
}

/** How matters stand today; never fails on account of a year out of reach. */
export function noticeStatus(
  meeting: Meeting,
  body: Pick<Body, "notice" | "closedDays">,
  workspace: Pick<Workspace, "closedDays">,
  today: LocalDate,
  soon = SOON,
): NoticeStatus {
  let known = true;
  const bankHolidays: BankHolidays = (day) => {
    known &&= bankHolidaysKnown(day);
    return known ? englandAndWales(day) : undefined;
  };
  const closed = closedCalendar([...workspace.closedDays, ...body.closedDays], bankHolidays);
  const { required, latest, latestWorkingDay } =
    latestPublication(dateOfKey(meeting.key), body.notice, closed);
  if (!known) return { state: "unknown", required };
  const state = required === 0 || meeting.status === "cancelled"
    ? "none"
    : stateOf(noticePublication(meeting)?.on, { latest, latestWorkingDay }, today, soon);
  return { state, required, latest, latestWorkingDay };
}
