import type { MeetingStatus } from "../meeting.ts";
import type { AnnualCouncil } from "../workspace.ts";
import { daysInMonth, localDate } from "./local-date.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "./types.ts";

/** One municipal year, from an annual council to the day before the next. */
export interface MunicipalYear {
  /** The day of the annual council, included. */
  start: LocalDate;
  /** The calendar year it began in. */
  first: number;
  /** "2022/23". */
  label: string;
}

/** The day the municipal year of a calendar year begins. */
function startIn(year: number, annualCouncil: AnnualCouncil): LocalDate {
  const own = annualCouncil.dates.find((date) => Number(date.slice(0, 4)) === year);
  if (own !== undefined) return own;
  const month = Number(annualCouncil.usual.slice(0, 2));
  return localDate(year, month, Math.min(Number(annualCouncil.usual.slice(3, 5)), daysInMonth(year, month)));
}

/** The municipal year a date lies in; the day of the annual council begins the new one. */
export function municipalYear(date: LocalDate, annualCouncil: AnnualCouncil): MunicipalYear {
  const year = Number(date.slice(0, 4));
  const begun = startIn(year, annualCouncil);
  const first = date >= begun ? year : year - 1;
  return {
    start: first === year ? begun : startIn(first, annualCouncil),
    first,
    label: `${first}/${String((first + 1) % 100).padStart(2, "0")}`,
  };
}

/** Whether a meeting does business: one that was cancelled or had no quorum does none. */
export const didBusiness = (status: MeetingStatus): boolean =>
  status !== "cancelled" && status !== "inquorate";

/**
 * Whether a meeting is the body's first of the municipal year, which elects
 * the chair. Meetings that did no business are passed over.
 */
export function isFirstOfYear(
  key: MeetingKey,
  meetings: readonly { key: MeetingKey; status: MeetingStatus }[],
  annualCouncil: AnnualCouncil,
): boolean {
  const { start } = municipalYear(dateOfKey(key), annualCouncil);
  return !meetings.some((m) => m.key < key && dateOfKey(m.key) >= start && didBusiness(m.status));
}
