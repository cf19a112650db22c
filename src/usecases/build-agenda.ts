import { refreshAgenda } from "../domain/agenda-building/compose.ts";
import { settledExclusion } from "../domain/agenda-building/exclusion.ts";
import type { AgendaItem } from "../domain/agenda.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import { agendaBuilt } from "../text/agenda.ts";
import { agendaSources } from "./agenda-sources.ts";
import { mustBeUnpublished } from "./guards.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";

/**
 * Builds the agenda of a meeting, or brings one that is in hand up to date with
 * the plan without undoing the officer's work. Refused once published.
 */
export function buildAgenda(ctx: Context, input: { body: string; meeting: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  const { key, agenda } = meeting.value;
  const sources = agendaSources(state, meeting.value);
  const items = settledExclusion(agenda.items, refreshAgenda(agenda.items, sources, ctx.newId), ctx.newId);
  const entries = placed(state.plan.value.entries, items, key);

  const steps: Step[] = [];
  if (JSON.stringify(items) !== JSON.stringify(agenda.items)) {
    steps.push(write({ kind: "meeting", body: state.slug, key }, meeting, {
      ...meeting.value, agenda: { ...agenda, items },
    }));
  }
  if (entries !== state.plan.value.entries) {
    steps.push(write({ kind: "plan", body: state.slug }, state.plan, { ...state.plan.value, entries }));
  }
  return { act: "build the agenda", steps, says: [agendaBuilt(key, items.length)], warnings: [] };
}

/** The plan with the entries that stand on this agenda marked as placed; the same list where none is. */
function placed(entries: PlanEntry[], items: AgendaItem[], meeting: string): PlanEntry[] {
  const byEntry = new Map(items.map((i) => [i.planEntry, i.id]));
  const fresh = entries.some((e) => byEntry.has(e.id) && e.state !== "placed");
  if (!fresh) return entries;
  return entries.map((e) => {
    const item = byEntry.get(e.id);
    return item === undefined ? e : { ...e, state: "placed", placed: { meeting, item } };
  });
}
