/** Agenda items that go back to the forward plan, so that no business is lost. */
import type { AgendaItem } from "../agenda.ts";
import type { LocalDate, MeetingKey } from "../calendar/types.ts";
import { defined } from "../defined.ts";
import type { PlanEntry } from "../forward-plan.ts";
import type { NewId } from "../ids.ts";
import type { Meeting } from "../meeting.ts";
import { presentation } from "./compose.ts";

/** A line of the plan for an item that did not come from it. */
export function planEntryFrom(item: AgendaItem, meeting: MeetingKey, newId: NewId): PlanEntry {
  return {
    id: newId("plan"),
    title: item.title,
    kind: item.kind,
    ...defined({ presenter: item.presenter, duration: item.duration, private: item.private }),
    ...(item.subtitle === presentation(item.kind, item.presenter) ? {} : defined({ subtitle: item.subtitle })),
    state: "planned",
    meeting,
    deferrals: [],
  };
}

/** The entry deferred to a meeting, or to no date yet; where it was before is kept. */
export function deferredEntry(
  entry: PlanEntry, to: { meeting?: MeetingKey | undefined; reason?: string | undefined; on: LocalDate },
): PlanEntry {
  const { placed, meeting, month: _, ...rest } = entry;
  const from = placed?.meeting ?? meeting;
  return {
    ...rest,
    ...defined({ meeting: to.meeting }),
    state: "deferred",
    deferrals: [...entry.deferrals, { ...defined({ from, to: to.meeting, reason: to.reason }), on: to.on }],
  };
}

/**
 * The plan after a meeting that did no business: everything that stood on its
 * agenda or was planned for it is deferred, to no date yet. Standing items
 * stand on the next agenda by themselves. The same list where nothing waits.
 */
export function planAfterNoBusiness(
  entries: PlanEntry[], meeting: Meeting, why: { reason?: string | undefined; on: LocalDate }, newId: NewId,
): PlanEntry[] {
  const known = new Set(entries.map((e) => e.id));
  const own = meeting.agenda.items.filter((i) => i.role === undefined && !known.has(i.planEntry ?? ""));
  const affected = (e: PlanEntry): boolean =>
    (e.state === "placed" && e.placed?.meeting === meeting.key)
    || ((e.state === "planned" || e.state === "deferred") && e.meeting === meeting.key);
  if (own.length === 0 && !entries.some(affected)) return entries;
  return [...entries, ...own.map((i) => planEntryFrom(i, meeting.key, newId))]
    .map((e) => (affected(e) ? deferredEntry(e, why) : e));
}

/**
 * The plan once it turns out that the meeting did do business: what was
 * deferred from it for `reason` stands on its agenda, or is planned for it, as
 * before. What has found another place since stays there.
 */
export function planGivenBack(
  entries: PlanEntry[], meeting: Meeting, reason: string,
): { entries: PlanEntry[]; back: string[]; elsewhere: string[] } {
  const deferredHere = (e: PlanEntry): boolean => {
    const last = e.deferrals.at(-1);
    return last !== undefined && last.from === meeting.key && last.reason === reason && last.to === undefined;
  };
  const waits = (e: PlanEntry): boolean => e.state === "deferred" && e.meeting === undefined && e.month === undefined;
  const { items } = meeting.agenda;
  // A line made for an item of the officer's own goes again: the item is on the agenda still.
  const madeFor = (e: PlanEntry): boolean =>
    e.deferrals.length === 1 && items.some((i) => i.role === undefined && i.planEntry === undefined && i.title === e.title);
  const affected = entries.filter(deferredHere);
  return {
    back: affected.filter(waits).map((e) => e.title),
    elsewhere: affected.filter((e) => !waits(e)).map((e) => e.title),
    entries: affected.some(waits)
      ? entries.filter((e) => !(deferredHere(e) && waits(e) && madeFor(e))).map((e) => (deferredHere(e) && waits(e) ? restored(e, meeting) : e))
      : entries,
  };
}

function restored(entry: PlanEntry, { key, agenda }: Meeting): PlanEntry {
  const item = agenda.items.find((i) => i.planEntry === entry.id);
  const deferrals = entry.deferrals.slice(0, -1);
  if (item) return { ...entry, state: "placed", meeting: key, placed: { meeting: key, item: item.id }, deferrals };
  return { ...entry, state: deferrals.length > 0 ? "deferred" : "planned", meeting: key, deferrals };
}
