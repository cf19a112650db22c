import type { LocalDate } from "./calendar/types.ts";
import type { House } from "./house.ts";

/** A day on which the council is closed, beyond weekends and bank holidays. */
export interface ClosedDay {
  date: LocalDate;
  name: string;
}

/** `workspace.json`: what holds for every body of the council. */
export interface Workspace {
  schema: number;
  council: string;
  /** IANA name, such as `Europe/London`. */
  timeZone: string;
  /** Whose bank holidays count. */
  division: "england-and-wales";
  annualCouncil: AnnualCouncil;
  closedDays: ClosedDay[];
  /** The council's own look; the usual one where it is left out. */
  house?: House;
}

/**
 * When the municipal year begins: the day of the annual council. Usually in
 * May; in years without elections any day from March to May (LGA 1972 Sch 12).
 */
export interface AnnualCouncil {
  /** `MM-DD` used for a year that has no date of its own below. */
  usual: string;
  /** The dates of actual annual meetings, at most one a calendar year. */
  dates: LocalDate[];
}
