import { ownLook, type HouseInput } from "./own-look.ts";
import { isLocalDate } from "../domain/calendar/local-date.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { usage } from "../domain/errors.ts";
import type { ClosedDay, Workspace } from "../domain/workspace.ts";
import { badAnnualDay, badTimeZone, councilChanged } from "../text/council.ts";
import { isTimeZone } from "../domain/calendar/zone.ts";
import { unchanged } from "../text/unchanged.ts";
import type { Context, Plan } from "./ports.ts";

export interface WorkspaceInput extends HouseInput {
  council?: string | undefined;
  timeZone?: string | undefined;
  /** `MM-DD`, used for years without a date of their own. */
  usualAnnualCouncil?: string | undefined;
  /** Dates of actual annual councils; one replaces another of its year. */
  annualCouncils?: string[] | undefined;
  /** Days the council is closed, added to those there are. */
  closedDays?: ClosedDay[] | undefined;
  /** Closed days taken out again. */
  openDays?: string[] | undefined;
}

/** Whether the text is a month and day that comes every year. */
export const isDayOfYear = (text: string): boolean => /^\d{2}-\d{2}$/.test(text) && isLocalDate(`2023-${text}`);

/**
 * Changes what holds for every body of the council. `usable` looks at the files of
 * the council's own look, and throws where one can't be used; it is asked where the look changes.
 */
export function editWorkspace(ctx: Context, input: WorkspaceInput, usable?: (changed: Workspace) => void): Plan {
  const loaded = ctx.store.load({ kind: "workspace" });
  const was = loaded.value;
  const usual = input.usualAnnualCouncil;
  if (usual !== undefined && !isDayOfYear(usual)) throw usage(...badAnnualDay(usual));
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) throw usage(...badTimeZone(input.timeZone));
  const open = new Set((input.openDays ?? []).map(parseLocalDate));
  const { house: _, ...others } = was;
  const house = ownLook(was.house, input);
  const value: Workspace = {
    ...others,
    ...(house === undefined ? {} : { house }),
    council: input.council ?? was.council,
    timeZone: input.timeZone ?? was.timeZone,
    annualCouncil: {
      usual: usual ?? was.annualCouncil.usual,
      dates: byYear([...was.annualCouncil.dates, ...(input.annualCouncils ?? []).map(parseLocalDate)]),
    },
    closedDays: byDate([...was.closedDays, ...(input.closedDays ?? [])]).filter((d) => !open.has(d.date)),
  };
  if (house && JSON.stringify(house) !== JSON.stringify(was.house)) usable?.(value);
  const same = JSON.stringify(value) === JSON.stringify(was);
  return {
    act: "change the council's settings",
    steps: same ? [] : [{ do: "write", ref: { kind: "workspace" }, value, base: loaded.hash }],
    says: [same ? unchanged(value.council) : councilChanged(value.council)],
    warnings: [],
  };
}

/** The last date given for each calendar year, in order. */
const byYear = (dates: string[]): string[] =>
  [...new Map(dates.map((d) => [d.slice(0, 4), d])).values()].toSorted();

/** The last name given for each day, in order. */
const byDate = (days: ClosedDay[]): ClosedDay[] =>
  [...new Map(days.map((d) => [d.date, d])).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
