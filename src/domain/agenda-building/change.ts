/** Changes to a list of agenda items; each gives a new list. */
import type { AgendaItem, ItemKind } from "../agenda.ts";
import { usage } from "../errors.ts";
import { SCHEDULE_12A, type Privacy } from "../exempt.ts";
import type { NewId } from "../ids.ts";
import { badPosition, privateNeedsGround } from "../../text/agenda.ts";
import { whyOfPublicItem } from "../../text/privacy.ts";
import { placeForNew, presentation } from "./compose.ts";

/** What an officer may say of an item besides its title; null takes a value away. */
export interface ItemDetails {
  kind?: ItemKind | undefined;
  subtitle?: string | null | undefined;
  presenter?: string | null | undefined;
  duration?: number | null | undefined;
  private?: Privacy | null | undefined;
  /** The reason of an item that is private already. */
  why?: string | undefined;
  papersToFollow?: boolean | undefined;
}

/** A new item of an officer's own making. */
export function itemFrom(title: string, details: ItemDetails, newId: NewId): AgendaItem {
  return withDetails({ id: newId("item"), kind: details.kind ?? "noting", title, papers: [] }, details);
}

/**
 * The item with the details said; the subtitle follows kind and presenter where
 * none is written. Throws usage for the reason of a privacy that is none.
 */
export function withDetails(item: AgendaItem, details: ItemDetails & { title?: string }): AgendaItem {
  const kind = details.kind ?? item.kind;
  const presenter = details.presenter === undefined ? item.presenter : (details.presenter ?? undefined);
  const unwritten = item.subtitle === undefined && item.presenter === undefined;
  const automatic = unwritten || item.subtitle === presentation(item.kind, item.presenter);
  const subtitle = details.subtitle !== undefined
    ? (details.subtitle ?? undefined)
    : automatic ? presentation(kind, presenter) : item.subtitle;
  return prune({
    ...item,
    kind,
    title: details.title ?? item.title,
    subtitle,
    presenter,
    duration: details.duration === undefined ? item.duration : (details.duration ?? undefined),
    private: withWhy(details.private === undefined ? item.private : (details.private ?? undefined), details.why, item.title),
    papersToFollow: details.papersToFollow === undefined ? item.papersToFollow : details.papersToFollow || undefined,
  });
}

function withWhy(privacy: Privacy | undefined, why: string | undefined, title: string): Privacy | undefined {
  if (why === undefined) return privacy;
  if (!privacy) throw usage(...whyOfPublicItem(title));
  return { ...privacy, reason: why };
}

/** Without the members that are undefined, so that two ways of saying nothing are one. */
function prune(item: { [K in keyof AgendaItem]: AgendaItem[K] | undefined }): AgendaItem {
  return Object.fromEntries(Object.entries(item).filter(([, v]) => v !== undefined)) as unknown as AgendaItem;
}

/** Puts an item at place `at` counted from 1, or before the closing items. */
export function insertItem(items: AgendaItem[], item: AgendaItem, at?: number): AgendaItem[] {
  if (at !== undefined) mustBePlace(at, items.length + 1);
  const index = at === undefined ? placeForNew(items) : at - 1;
  return [...items.slice(0, index), item, ...items.slice(index)];
}

/** Moves an item to place `to` counted from 1; the same list where it is there already. */
export function moveItem(items: AgendaItem[], item: AgendaItem, to: number): AgendaItem[] {
  mustBePlace(to, items.length);
  if (items[to - 1]?.id === item.id) return items;
  const rest = items.filter((i) => i.id !== item.id);
  return [...rest.slice(0, to - 1), item, ...rest.slice(to - 1)];
}

function mustBePlace(n: number, count: number): void {
  if (!Number.isInteger(n) || n < 1 || n > count) throw usage(...badPosition(n, count));
}

/** "3" → exempt under paragraph 3; "confidential" → confidential. Throws usage otherwise. */
export function parsePrivacy(ground: string, reason?: string): Privacy {
  const why = reason === undefined ? {} : { reason };
  if (/^confidential$/i.test(ground.trim())) return { ground: "confidential", ...why };
  const paragraph = Number(ground);
  if (SCHEDULE_12A[paragraph] === undefined) throw usage(...privateNeedsGround());
  return { ground: "exempt", paragraph, ...why };
}
