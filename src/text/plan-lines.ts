import { longDate, mediumDate, monthAndYear } from "./dates.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";

/** The forward plan under its meetings and months, those without a date last. */
export function planLines(entries: PlanEntry[]): string[] {
  if (entries.length === 0) return ["The forward plan is empty."];
  const groups = new Map<string, PlanEntry[]>();
  for (const e of entries) {
    const when = e.placed?.meeting ?? e.meeting ?? e.month ?? "";
    groups.set(when, [...(groups.get(when) ?? []), e]);
  }
  const order = [...groups.keys()].toSorted((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  return order.flatMap((when, n) => [...(n > 0 ? [""] : []), heading(when), ...groups.get(when)!.map(line)]);
}

const heading = (when: string): string =>
  when === "" ? "No date yet" : when.length === 7 ? monthAndYear(`${when}-01`) : longDate(dateOfKey(when));

function line(e: PlanEntry): string {
  const who = e.presenter ? ` (${e.presenter})` : "";
  return `  ${e.title}${who}${note(e)}`;
}

function note(e: PlanEntry): string {
  const times = e.deferrals.length;
  switch (e.state) {
    case "withdrawn":
      return `, withdrawn on ${mediumDate(e.withdrawn!.on)}`;
    case "dealt-with":
      return ", dealt with";
    case "placed":
      return ", on the agenda";
    default:
      return times === 0 ? "" : times === 1 ? ", deferred once" : `, deferred ${times} times`;
  }
}
