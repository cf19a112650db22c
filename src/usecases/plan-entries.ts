/** Lines of the forward plan: add, defer, withdraw. */
import { findItem } from "../domain/agenda-building/find-item.ts";
import { deferredEntry, planEntryFrom } from "../domain/agenda-building/to-plan.ts";
import type { ItemKind } from "../domain/agenda.ts";
import { parseMeetingKey } from "../domain/calendar/meeting-key.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import type { Privacy } from "../domain/exempt.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import {
  alreadyDealtWith, ambiguousPlanEntry, meetingIsCancelled, noMeetingYet, noPlanEntry, notAMonth, planAdded, planDeferred, planTwice, planWithdrawn,
} from "../text/plan.ts";
import { removal } from "./change-agenda.ts";
import { mustBeUnpublished } from "./guards.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

export interface PlanInput {
  body: string;
  title: string;
  kind?: ItemKind | undefined;
  presenter?: string | undefined;
  subtitle?: string | undefined;
  duration?: number | undefined;
  meeting?: string | undefined;
  /** `YYYY-MM` */
  month?: string | undefined;
  private?: Privacy | undefined;
  /** Suggested at this meeting. */
  suggestedAt?: string | undefined;
}

/** Adds a line to the plan. The meeting may be one whose date is not set yet. */
export function addPlanEntry(ctx: Context, input: PlanInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = input.meeting === undefined ? undefined : parseMeetingKey(input.meeting);
  if (input.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(input.month)) throw usage(...notAMonth(input.month));
  if (entries(state).some((e) => e.title === input.title && e.meeting === meeting && waiting(e))) {
    throw usage(...planTwice(input.title));
  }
  const entry: PlanEntry = {
    id: ctx.newId("plan"),
    title: input.title,
    kind: input.kind ?? "report",
    ...defined({ subtitle: input.subtitle, presenter: input.presenter, duration: input.duration }),
    ...defined({ meeting, month: input.month, private: input.private }),
    state: "planned",
    ...(input.suggestedAt === undefined ? {} : { suggested: { meeting: parseMeetingKey(input.suggestedAt) } }),
    deferrals: [],
  };
  return {
    act: `plan "${entry.title}"`,
    steps: [planStep(state, [...entries(state), entry])],
    says: [planAdded(entry.title, meeting, input.month)],
    warnings: notMeeting(state, meeting),
  };
}

/**
 * Defers a line of the plan to a later meeting, or to no date yet. If it stands
 * on an agenda that is not published, it comes off that agenda in the same act.
 */
export function deferPlanEntry(ctx: Context, input: { body: string; title: string; to?: string; reason?: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const entry = findEntry(state, input.title);
  const to = input.to === undefined ? undefined : parseMeetingKey(input.to);
  const off = offItsAgenda(ctx, state, entry);
  return {
    act: `defer "${entry.title}"`,
    steps: [planStep(state, replace(state, deferredEntry(entry, { meeting: to, reason: input.reason, on: ctx.clock.today() }))), ...off.steps],
    says: [planDeferred(entry.title, to), ...off.says],
    warnings: notMeeting(state, to),
  };
}

/** Defers an agenda item, also one that did not come from the plan: it becomes a line of it. */
export function deferItem(ctx: Context, input: { body: string; meeting: string; item: string; to?: string; reason?: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  const item = findItem(meeting.value.agenda.items, input.item, meeting.value.key);
  const known = entries(state).find((e) => e.id === item.planEntry);
  const to = input.to === undefined ? undefined : parseMeetingKey(input.to);
  const entry = known ?? planEntryFrom(item, meeting.value.key, ctx.newId);
  const next = deferredEntry(entry, { meeting: to, reason: input.reason, on: ctx.clock.today() });
  const removed = removal(ctx, state, meeting, item.id);
  return {
    act: `defer "${item.title}"`,
    steps: [
      planStep(state, known ? replace(state, next) : [...entries(state), next]),
      removed.step,
    ],
    says: [planDeferred(item.title, to), ...removed.says],
    warnings: notMeeting(state, to),
  };
}

/** Withdraws a line of the plan; it stays in the record as withdrawn. */
export function withdrawPlanEntry(ctx: Context, input: { body: string; title: string; reason?: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const entry = findEntry(state, input.title);
  const off = offItsAgenda(ctx, state, entry);
  const { placed: _, ...rest } = entry;
  const withdrawn = planStep(state, replace(state, {
    ...rest,
    state: "withdrawn",
    withdrawn: { on: ctx.clock.today(), ...defined({ reason: input.reason }) },
  }));
  return { act: `withdraw "${entry.title}"`, steps: [withdrawn, ...off.steps], says: [planWithdrawn(entry.title), ...off.says], warnings: [] };
}

/** Takes a line's item off the agenda it stands on. Throws refused where that is published. */
function offItsAgenda(ctx: Context, state: BodyState, { placed }: PlanEntry): { steps: Step[]; says: string[] } {
  if (!placed) return { steps: [], says: [] };
  const meeting = meetingOf(state, placed.meeting);
  mustBeUnpublished(meeting.value);
  const { step, says } = removal(ctx, state, meeting, placed.item);
  return { steps: [step], says };
}

/** A line where something is planned for a day the body does not meet, as far as is known. */
function notMeeting(state: BodyState, key: MeetingKey | undefined): string[] {
  if (key === undefined) return [];
  const meeting = state.meetings.get(key)?.value;
  if (!meeting) return [noMeetingYet(key)];
  return meeting.status === "cancelled" ? [meetingIsCancelled(key)] : [];
}

/** The waiting line a person means by its title, or a part only one has. */
function findEntry(state: BodyState, named: string): PlanEntry {
  const lower = named.toLowerCase();
  const whole = entries(state).filter((e) => e.title.toLowerCase() === lower);
  const near = whole.length > 0 ? whole : entries(state).filter((e) => e.title.toLowerCase().includes(lower));
  const open = near.filter(waiting);
  if (open.length === 1) return open[0]!;
  if (open.length > 1) throw usage(...ambiguousPlanEntry(named, open.map((e) => e.title)));
  if (whole.length > 0) throw usage(...alreadyDealtWith(whole[0]!.title));
  throw usage(...noPlanEntry(named, entries(state).filter(waiting).map((e) => e.title)));
}

const waiting = (e: PlanEntry): boolean => e.state !== "withdrawn" && e.state !== "dealt-with";
const entries = (state: BodyState): PlanEntry[] => state.plan.value.entries;
const replace = (state: BodyState, entry: PlanEntry): PlanEntry[] =>
  entries(state).map((e) => (e.id === entry.id ? entry : e));
const planStep = (state: BodyState, list: PlanEntry[]): Step =>
  write({ kind: "plan", body: state.slug }, state.plan, { ...state.plan.value, entries: list });
