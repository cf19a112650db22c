/**
 * Composes an agenda: the body's standing items in order, the minutes put for
 * confirmation, the actions due, and the plan's items between opening and closing.
 */
import type { Action } from "../actions.ts";
import type { AgendaItem, ItemKind } from "../agenda.ts";
import type { Body, StandingItem, StandingItems } from "../body.ts";
import type { MeetingKey } from "../calendar/types.ts";
import type { PlanEntry } from "../forward-plan.ts";
import type { NewId } from "../ids.ts";
import { actionsDueSubtitle, presentedAs, STANDING, toConfirm, unpresentedAs } from "../../text/agenda.ts";

export interface AgendaSources {
  standing: StandingItems;
  /** What the body calls the record of its meetings. */
  record: Body["documents"]["record"];
  /** The first meeting of the municipal year elects chair and vice-chair. */
  firstOfYear: boolean;
  /** Earlier meetings whose minutes await confirmation, oldest first. */
  toConfirm: MeetingKey[];
  /** Plan entries for this meeting, in plan order. */
  planned: PlanEntry[];
  /** Open actions due by the meeting. */
  due: Action[];
}

/** A whole new agenda. */
export function composeAgenda(from: AgendaSources, newId: NewId): AgendaItem[] {
  const standing = (s: StandingItem): AgendaItem => ({
    id: newId("item"),
    kind: s.role.startsWith("election") ? "election" : "standing",
    role: s.role,
    title: s.title,
    ...(s.subtitle === undefined ? {} : { subtitle: s.subtitle }),
    papers: [],
  });
  const opening = from.standing.opening.flatMap((s) =>
    s.role === "minutes" ? minutesItems(standing(s), from, newId) : [standing(s)],
  );
  return [
    ...(from.firstOfYear ? from.standing.firstOfYear.map(standing) : []),
    ...opening,
    ...from.planned.map((entry) => planItem(entry, newId)),
    ...from.standing.closing.map(standing),
  ];
}

/** The minutes item, left out where there is no earlier meeting, and the actions due after it. */
function minutesItems(item: AgendaItem, from: AgendaSources, newId: NewId): AgendaItem[] {
  const out: AgendaItem[] = [];
  if (from.toConfirm.length > 0) {
    out.push({ ...item, subtitle: item.subtitle ?? toConfirm(from.toConfirm, from.record), confirms: from.toConfirm });
  }
  if (from.due.length > 0) {
    out.push({
      id: newId("item"),
      kind: "noting",
      role: "other",
      title: STANDING.actionsDue,
      subtitle: actionsDueSubtitle(from.due.map((a) => a.owner.name)),
      papers: [],
    });
  }
  return out;
}

/** The agenda item that a line of the plan becomes. */
export function planItem(entry: PlanEntry, newId: NewId): AgendaItem {
  const subtitle = entry.subtitle ?? presentation(entry.kind, entry.presenter);
  return {
    id: newId("item"),
    kind: entry.kind,
    title: entry.title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(entry.presenter === undefined ? {} : { presenter: entry.presenter }),
    ...(entry.duration === undefined ? {} : { duration: entry.duration }),
    ...(entry.private === undefined ? {} : { private: entry.private }),
    planEntry: entry.id,
    papers: [],
  };
}

/** "Report of the Director", "Presentation by P One, Head"; where nobody is named, undefined but for "Verbal update". */
export function presentation(kind: ItemKind, presenter: string | undefined): string | undefined {
  return presenter === undefined ? unpresentedAs[kind] : presentedAs[kind]?.(presenter);
}

/** Where a new item goes: before key messages, else before the closing items, else at the end. */
export function placeForNew(items: AgendaItem[]): number {
  const closing = items.findIndex((i) => i.role === "key-messages" || i.role === "forward-plan");
  return closing < 0 ? items.length : closing;
}

/**
 * Adds to an agenda that an officer has already worked on what has come up
 * since: missing standing items stay out (the officer removed them), new plan
 * entries go before the closing items, the minutes item names what it confirms.
 * Items added before the agenda was first built take their place in the whole.
 */
export function refreshAgenda(items: AgendaItem[], from: AgendaSources, newId: NewId): AgendaItem[] {
  const known = new Set(items.map((i) => i.planEntry));
  const planned = from.planned.filter((e) => !known.has(e.id));
  if (!items.some((i) => i.role !== undefined)) {
    const whole = composeAgenda({ ...from, planned }, newId);
    const at = placeForNew(whole);
    return [...whole.slice(0, at), ...items, ...whole.slice(at)];
  }
  const fresh = planned.map((e) => planItem(e, newId));
  const at = placeForNew(items);
  const merged = [...items.slice(0, at), ...fresh, ...items.slice(at)];
  return merged.map((i) =>
    i.role === "minutes" && from.toConfirm.length > 0 && i.confirms?.join() !== from.toConfirm.join()
      ? { ...i, confirms: from.toConfirm, subtitle: toConfirm(from.toConfirm, from.record) }
      : i,
  );
}
