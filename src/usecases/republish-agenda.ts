import { insertItem, itemFrom, moveItem, withDetails, type ItemDetails } from "../domain/agenda-building/change.ts";
import { mustHaveReasons, mustNotBeExclusion, retitledExclusion, settledExclusion } from "../domain/agenda-building/exclusion.ts";
import { findItem } from "../domain/agenda-building/find-item.ts";
import type { AgendaItem, Paper, Publication } from "../domain/agenda.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import { mapExempt } from "../domain/exempt.ts";
import type { Id } from "../domain/ids.ts";
import { refused, usage } from "../domain/errors.ts";
import {
  agendaRepublished, changeAdded, changeMoved, changePaper, changePaperWithdrawn, changePrivatePaper, changePrivatePaperWithdrawn,
  changeRemoved, changeRetitled, notPublished, nothingChanged, papersStay, privatePartStays, publishedAfterMeeting, publishedBefore,
  reasonNeeded, urgencyNeeded, withdrawnAndChanged,
} from "../text/agenda.ts";
import { changeExemptItem } from "./exempt-record.ts";
import { mustBeOpen, mustNotBeAhead, mustTakePlace } from "./guards.ts";
import { noticeGiven } from "./notice-given.ts";
import { paperNamed } from "./item-papers.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";
import { papersLeft } from "./papers-left.ts";
import { unplace } from "./change-agenda.ts";

type Added = NonNullable<Publication["added"]>;

/** One change to a published agenda. */
export type AgendaChange =
  | ({ change: "add"; title: string; at?: number; urgent?: string } & ItemDetails)
  | { change: "remove"; item: string }
  | { change: "move"; item: string; to: number }
  | { change: "retitle"; item: string; title: string }
  | { change: "paper"; item: string; paper: Paper }
  /** A paper by its title or file name; its file stays, since nothing an officer gave is deleted unasked. */
  | { change: "withdraw-paper"; item: string; paper: string }
  /** A paper of a private item, which the exempt record names; the public learns that there is one. */
  | { change: "private-paper"; item: string; paper: Id };

export interface RepublishInput {
  body: string;
  meeting: string;
  reason: string;
  /** The day it is published again; today where it is left out. */
  on?: string | undefined;
  changes: AgendaChange[];
}

/**
 * Changes a published agenda by publishing it again, with the reason and what
 * changed. An item added with less than the clear days needs the chair's reason
 * for urgency (LGA 1972 s.100B(4)(b)).
 */
export function republishAgenda(ctx: Context, input: RepublishInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  const { key, agenda } = meeting.value;
  if (agenda.publications.length === 0) throw usage(...notPublished(key));
  if (!input.reason.trim()) throw usage(...reasonNeeded());
  if (input.changes.length === 0) throw usage(...nothingChanged());
  const on = input.on === undefined ? ctx.clock.today() : parseLocalDate(input.on);
  if (on > dateOfKey(key)) throw usage(...publishedAfterMeeting(on, key));
  mustNotBeAhead(on, ctx.clock.today());
  // A day before the publication that is changed would also count as longer notice than anybody had.
  const last = agenda.publications.at(-1)!.on;
  if (on < last) throw usage(...publishedBefore(on, last));
  const notice = noticeGiven(state, on, key);
  const late = notice.given < notice.required;

  // All names are of the agenda as it was published: what is changed first shifts no number that is said after it.
  const meant = input.changes.map((change): Meant => {
    const item = change.change === "add" ? undefined : findItem(agenda.items, change.item, key);
    return { change, item, ...(change.change === "withdraw-paper" && item ? { withdrawn: paperNamed(state, meeting.value, item, change.paper) } : {}) };
  });
  let items = agenda.items;
  const tell: ((final: AgendaItem[]) => string)[] = [];
  for (const each of meant) [items, tell[tell.length]] = changed(ctx, items, each, late);
  const withdrawn = meant.flatMap(({ item, withdrawn: paper }) => (item && paper ? [{ item, ...paper }] : []));
  const removed = meant.flatMap(({ change, item }) => (change.change === "remove" && item ? [item] : []));
  // An officer who moves the item on exclusion has put it where it is wanted.
  const exclusionMoved = meant.some(({ change, item }) => change.change === "move" && item?.role === "exclusion");
  const settled = settledExclusion(agenda.items, items, ctx.newId);
  const excludes = settled.find((i) => i.role === "exclusion");
  const excluded = items.find((i) => i.role === "exclusion");
  if (excludes && !excluded) tell.push(() => changeAdded(excludes.title));
  if (excluded && !excludes) tell.push(() => changeRemoved(excluded.title));
  items = exclusionMoved ? retitledExclusion(agenda.items, items) : settled;
  const apart = input.changes.some((c) => c.change === "private-paper") || withdrawn.some((w) => w.isPrivate);
  if (!apart && JSON.stringify(items) === JSON.stringify(agenda.items)) throw usage(...nothingChanged());
  const told = tell.map((says) => says(items));
  const known = new Set(agenda.items.map((i) => i.id));
  const fresh = items.filter((i) => !known.has(i.id));
  mustHaveReasons(items.map((i) => (known.has(i.id) ? { ...i, private: undefined } : i)));
  const freed = unplace(state, removed);
  return {
    act: "publish the agenda again",
    steps: [
      write({ kind: "meeting", body: state.slug, key }, meeting, {
        ...meeting.value,
        agenda: {
          ...agenda,
          items,
          publications: [...agenda.publications, {
            on, reason: input.reason, changes: told, added: { items: fresh.map((i) => i.id), ...papersIn(input.changes, agenda.items, key) },
          }],
        },
      }),
      ...(freed ? [freed] : []),
      ...exemptSteps(state, key, withdrawn.filter((w) => w.isPrivate)),
    ],
    says: [agendaRepublished(key, told), ...withdrawn.map((w) => (w.isPrivate ? privatePartStays(key) : papersStay([w.paper.file], key))), ...removed.flatMap((item) => papersLeft(state, meeting.value, item))],
    warnings: [],
  };
}

/** A change with what it means on the agenda as it was published. */
interface Meant {
  change: AgendaChange;
  /** Undefined of an item that is added. */
  item: AgendaItem | undefined;
  withdrawn?: { paper: Paper; isPrivate: boolean };
}

const without = (papers: readonly Paper[], { id }: Paper): Paper[] => papers.filter((p) => p.id !== id);

/** The private papers that were withdrawn, out of the exempt record. */
function exemptSteps(state: BodyState, key: string, withdrawn: readonly { item: AgendaItem; paper: Paper }[]): Step[] {
  if (withdrawn.length === 0) return [];
  const loaded = state.exempt(key);
  return [write({ kind: "exempt", body: state.slug, key }, loaded, mapExempt(loaded.value, (record) =>
    withdrawn.reduce((r, { item, paper }) => changeExemptItem(r, item.id, (own) => ({ ...own, papers: without(own.papers, paper) })), record)))];
}

/** New papers by id; those of private items with their items, since no public record names them. */
function papersIn(changes: readonly AgendaChange[], items: AgendaItem[], key: string): Pick<Added, "papers" | "private"> {
  const apart = changes.flatMap((c) => (c.change === "private-paper" ? [{ item: findItem(items, c.item, key).id, paper: c.paper }] : []));
  return {
    papers: changes.flatMap((c) => (c.change === "paper" ? [c.paper.id] : [])),
    ...(apart.length > 0 ? { private: apart } : {}),
  };
}

/**
 * The items after one change, and the change in words for the public, once it
 * is known where everything stands in the end.
 */
function changed(
  ctx: Context, items: AgendaItem[], { change, item: named, withdrawn }: Meant, late: boolean,
): [AgendaItem[], (final: AgendaItem[]) => string] {
  if (change.change === "add") {
    if (late && !change.urgent) throw refused(...urgencyNeeded(change.title));
    const item = itemFrom(change.title, change, ctx.newId);
    const marked = change.urgent ? { ...item, urgent: change.urgent } : item;
    return [insertItem(items, marked, change.at), () => changeAdded(change.title, change.urgent)];
  }
  const item = items.find((i) => i.id === named?.id);
  if (!item) throw usage(...withdrawnAndChanged(named?.title ?? change.item));
  const replaced = (next: AgendaItem) => items.map((i) => (i.id === item.id ? next : i));
  switch (change.change) {
    case "remove":
      mustNotBeExclusion(item, items);
      return [items.filter((i) => i.id !== item.id), () => changeRemoved(item.title)];
    case "move":
      return [moveItem(items, item, change.to), (final) => changeMoved(item.title, final.findIndex((i) => i.id === item.id) + 1)];
    case "retitle":
      return [replaced(withDetails(item, { title: change.title })), () => changeRetitled(item.title, change.title)];
    case "paper": {
      const { papersToFollow: _, ...rest } = item;
      return [replaced({ ...rest, papers: [...item.papers, change.paper] }), () => changePaper(change.paper.title, item.title)];
    }
    case "withdraw-paper": {
      if (!withdrawn || withdrawn.isPrivate) return [items, () => changePrivatePaperWithdrawn(item.title)];
      const { paper } = withdrawn;
      return [replaced({ ...item, papers: without(item.papers, paper) }), () => changePaperWithdrawn(paper.title, item.title)];
    }
    case "private-paper": {
      const { papersToFollow: _, ...rest } = item;
      return [replaced(rest), () => changePrivatePaper(item.title)];
    }
  }
}
