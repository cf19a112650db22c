/** The council's settings, and sentences about them. */
import { mediumDate } from "./dates.ts";
import { houseLines } from "./house.ts";
import type { Workspace } from "../domain/workspace.ts";
import type { Told } from "./meetings.ts";

export const councilChanged = (council: string): string => `The settings of ${council} are changed.`;
export const badAnnualDay = (text: string): Told => [
  `"${text}" is not a day of the year.`,
  "Write it as month and day: 05-15 for the middle of May.",
];
export const badTimeZone = (text: string): Told => [
  `"${text}" is not a time zone.`,
  "Write it as Europe/London.",
];

export const councilLines = (w: Workspace): string[] => [
  w.council,
  `  Time zone       ${w.timeZone}`,
  `  Annual council  usually ${w.annualCouncil.usual}${w.annualCouncil.dates.length > 0 ? `; ${w.annualCouncil.dates.map(mediumDate).join(", ")}` : ""}`,
  ...(w.closedDays.length === 0
    ? ["  Closed days     bank holidays and weekends only"]
    : w.closedDays.map((d, n) => `${n === 0 ? "  Closed days     " : "                  "}${mediumDate(d.date)} (${d.name})`)),
  ...houseLines(w.house ?? {}),
];
