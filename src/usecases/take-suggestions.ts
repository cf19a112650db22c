import { findItem } from "../domain/agenda-building/find-item.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import { parseMeetingKey } from "../domain/calendar/meeting-key.ts";
import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Block } from "../domain/minutes.ts";
import { folded } from "../domain/plain-text.ts";
import { capitalised } from "../text/documents.ts";
import { noForwardPlanItem, nothingSuggested, planAdded, suggestionsKnown } from "../text/plan.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";

/** What was suggested: the bullets of the item's public minutes, or, where there are none, its points. */
function suggestedIn(blocks: readonly Block[]): string[] {
  const lists = blocks.filter((b) => b.type === "points");
  const bullets = lists.filter((b) => b.bullets);
  return (bullets.length > 0 ? bullets : lists).flatMap((b) => b.points.map((p) => asTitle(p.text)));
}

/** "the summer programme; and" → "The summer programme" */
const asTitle = (point: string): string => capitalised(point.replace(/[\s.;,:]+(?:and|or)?[\s.;,:]*$/u, ""));

/** The item a person means, else that of the forward plan. Throws usage where the agenda has none. */
function itemOf({ key, agenda }: Meeting, named: string | undefined) {
  if (named !== undefined) return findItem(agenda.items, named, key);
  const item = agenda.items.find((i) => i.role === "forward-plan");
  if (!item) throw usage(...noForwardPlanItem(key));
  return item;
}

/**
 * Makes a line of the forward plan of each suggestion minuted at a meeting.
 * One that waits in the plan already is passed over, so the act may be
 * repeated. Throws usage where nothing was suggested.
 */
export function takeSuggestions(
  ctx: Context, input: { body: string; meeting: string; item?: string | undefined; to?: string | undefined },
): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  const item = itemOf(meeting, input.item);
  const titles = suggestedIn(meeting.minutes.items.find((m) => m.item === item.id)?.blocks ?? []);
  if (titles.length === 0) throw usage(...nothingSuggested(meeting.key, item.title));
  const to: MeetingKey | undefined = input.to === undefined ? undefined : parseMeetingKey(input.to);
  const { entries } = state.plan.value;
  const waiting = new Set(entries.filter((e) => e.state !== "withdrawn" && e.state !== "dealt-with").map((e) => folded(e.title)));
  const fresh = titles.filter((title) => !waiting.has(folded(title))).map((title): PlanEntry => ({
    id: ctx.newId("plan"), title, kind: "report", ...defined({ meeting: to }),
    state: "planned", suggested: { meeting: meeting.key, item: item.id }, deferrals: [],
  }));
  return {
    act: "take up suggestions",
    steps: fresh.length === 0 ? [] : [
      write({ kind: "plan", body: state.slug }, state.plan, { ...state.plan.value, entries: [...entries, ...fresh] }),
    ],
    says: [...fresh.map((e) => planAdded(e.title, to)), ...(fresh.length < titles.length ? [suggestionsKnown(titles.length - fresh.length)] : [])],
    warnings: [],
  };
}
