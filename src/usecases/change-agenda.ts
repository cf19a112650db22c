/** Changing an agenda that is not published yet: add, move, remove, edit an item. */
import { findItem } from "../domain/agenda-building/find-item.ts";
import { insertItem, itemFrom, moveItem, withDetails, type ItemDetails } from "../domain/agenda-building/change.ts";
import { mustNotBeExclusion, retitledExclusion, settledExclusion } from "../domain/agenda-building/exclusion.ts";
import type { AgendaItem, Paper } from "../domain/agenda.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import { freeName } from "../domain/free-name.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Id } from "../domain/ids.ts";
import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import { exemptStep } from "./exempt-record.ts";
import { itemAdded, itemBackInPlan, itemEdited, itemMoved, itemRemoved, notPrivate, papersMadePrivate } from "../text/agenda.ts";
import { papersLeft, privateLeft } from "./papers-left.ts";
import { unchanged } from "../text/unchanged.ts";
import { mustBeUnpublished } from "./guards.ts";
import type { Context, Loaded, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

export interface ItemNamed {
  body: string;
  meeting: string;
  item: string;
}

/** Adds an item before key messages, or at place `at` counted from 1. */
export function addItem(
  ctx: Context,
  input: { body: string; meeting: string; title: string; at?: number } & ItemDetails,
): Plan {
  const { state, meeting } = open(ctx, input);
  const item = itemFrom(input.title, input, ctx.newId);
  const before = meeting.value.agenda.items;
  const items = settledExclusion(before, insertItem(before, item, input.at), ctx.newId);
  return {
    act: `add "${item.title}"`,
    steps: [agendaStep(state, meeting, items)],
    says: [itemAdded(item.title, items.indexOf(item) + 1)],
    warnings: [],
  };
}

/**
 * Moves an item to place `to`, counted from 1. The item on exclusion of the
 * public follows a private one; moved itself, it stays where it is put.
 */
export function moveAgendaItem(ctx: Context, input: ItemNamed & { to: number }): Plan {
  const { state, meeting, item } = named(ctx, input);
  const before = meeting.value.agenda.items;
  const moved = moveItem(before, item, input.to);
  const items = item.role === "exclusion" ? retitledExclusion(before, moved) : settledExclusion(before, moved, ctx.newId);
  return {
    act: `move "${item.title}"`,
    steps: items === before ? [] : [agendaStep(state, meeting, items)],
    says: [items === before ? unchanged(`"${item.title}"`) : itemMoved(item.title, items.findIndex((i) => i.id === item.id) + 1)],
    warnings: [],
  };
}

/** Takes an item off; one that came from the forward plan waits there again. */
export function removeItem(ctx: Context, input: ItemNamed): Plan {
  const { state, meeting, item } = named(ctx, input);
  const removed = removal(ctx, state, meeting, item.id);
  const steps = [removed.step];
  const says = [itemRemoved(item.title), ...removed.says];
  const back = unplace(state, [item]);
  if (back) {
    steps.push(back);
    says.push(itemBackInPlan(item.title));
  }
  return { act: `remove "${item.title}"`, steps, says, warnings: [] };
}

/**
 * Changes an item's title, subtitle, presenter, kind, duration or privacy. A
 * private title or subtitle says more than the public one and is kept under
 * `exempt/`. Papers attached before an item was made private move there; what
 * is private stays there when it is made public.
 */
export function editItem(
  ctx: Context,
  input: ItemNamed & { title?: string; privateTitle?: string | undefined; privateSubtitle?: string | undefined } & ItemDetails,
): Plan {
  const { state, meeting, item } = named(ctx, input);
  const changed = withDetails(item, input);
  const { key, agenda: { items: before } } = meeting.value;
  const moved = changed.private ? madePrivate(ctx, state, key, item.papers) : { steps: [], papers: [] };
  const edited = changed.private ? { ...changed, papers: [] } : changed;
  const items = settledExclusion(before, before.map((i) => (i.id === item.id ? edited : i)), ctx.newId);
  const steps = [...(JSON.stringify(items) === JSON.stringify(before) ? [] : [agendaStep(state, meeting, items)]), ...moved.steps];
  const apart = defined({ title: input.privateTitle, subtitle: input.privateSubtitle });
  if (Object.keys(apart).length > 0 && !changed.private) throw usage(...notPrivate(item.title));
  if (Object.keys(apart).length > 0 || moved.papers.length > 0) {
    steps.push(exemptStep(state, key, item.id, (own) => ({ ...own, ...apart, papers: [...own.papers, ...moved.papers] })));
  }
  const says = [steps.length === 0 ? unchanged(`"${item.title}"`) : itemEdited(changed.title), ...(item.private && !changed.private ? privateLeft(state, meeting.value, item) : [])];
  return {
    act: `edit "${item.title}"`, steps, says,
    warnings: moved.papers.length > 0 ? [papersMadePrivate(moved.papers.length)] : [],
  };
}

/** The steps that take an item's public papers to `exempt/`, and the papers as they are named there. */
function madePrivate(ctx: Context, state: BodyState, key: MeetingKey, papers: readonly Paper[]): { steps: Step[]; papers: Paper[] } {
  if (papers.length === 0) return { steps: [], papers: [] };
  const taken = new Set(ctx.store.papers({ body: state.slug, key, private: true }).map((name) => name.toLowerCase()));
  const renamed = papers.map((paper) => {
    const file = freeName(paper.file, taken);
    taken.add(file.toLowerCase());
    return { ...paper, file };
  });
  return {
    papers: renamed,
    steps: papers.map((paper, n) => ({ do: "make-paper-private", body: state.slug, key, file: paper.file, as: renamed[n]!.file })),
  };
}

/** The plan entries behind items go back to waiting, without a meeting of their own. */
export function unplace(state: BodyState, items: AgendaItem[]): Step | undefined {
  const entries = state.plan.value.entries;
  const freed = new Set(items.map((i) => i.planEntry));
  if (!entries.some((e) => freed.has(e.id))) return undefined;
  return write({ kind: "plan", body: state.slug }, state.plan, {
    ...state.plan.value,
    entries: entries.map((e) => {
      if (!freed.has(e.id)) return e;
      const { placed: _, meeting: __, ...rest } = e;
      return { ...rest, state: "planned" };
    }),
  });
}

/** The step that takes an item off, and what it leaves behind. Throws refused for the exclusion of the public while anything is private. */
export function removal(ctx: Context, state: BodyState, meeting: Loaded<Meeting>, id: Id): { step: Step; says: string[] } {
  const before = meeting.value.agenda.items;
  const gone = before.filter((i) => i.id === id);
  for (const item of gone) mustNotBeExclusion(item, before);
  return {
    step: agendaStep(state, meeting, settledExclusion(before, before.filter((i) => i.id !== id), ctx.newId)),
    says: gone.flatMap((item) => papersLeft(state, meeting.value, item)),
  };
}

/** The step that writes a meeting's changed items. */
export function agendaStep(state: BodyState, meeting: Loaded<Meeting>, items: AgendaItem[]): Step {
  return write({ kind: "meeting", body: state.slug, key: meeting.value.key }, meeting, {
    ...meeting.value, agenda: { ...meeting.value.agenda, items },
  });
}

function open(ctx: Context, input: { body: string; meeting: string }) {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  return { state, meeting };
}

function named(ctx: Context, input: ItemNamed) {
  const { state, meeting } = open(ctx, input);
  return { state, meeting, item: findItem(meeting.value.agenda.items, input.item, meeting.value.key) };
}
