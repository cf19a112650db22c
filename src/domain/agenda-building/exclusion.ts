/**
 * The item under which the public is excluded (LGA 1972 s.100A): it stands
 * before the first private item, comes with it and goes with the last one.
 */
import type { AgendaItem } from "../agenda.ts";
import { refused } from "../errors.ts";
import type { Privacy } from "../exempt.ts";
import type { NewId } from "../ids.ts";
import { STANDING } from "../../text/agenda.ts";
import { exclusionStays, exclusionSubtitle, reasonForPrivacyNeeded } from "../../text/privacy.ts";

/** A private item as the resolution names it. */
export interface ClosedItem {
  /** On the agenda, from 1. */
  number: number;
  /** The public one. */
  title: string;
  privacy: Privacy;
}

/** Every private item with its place, in order. */
export const closedItems = (items: readonly AgendaItem[]): ClosedItem[] =>
  items.flatMap((item, at) => (item.private ? [{ number: at + 1, title: item.title, privacy: item.private }] : []));

const isExclusion = (item: AgendaItem): boolean => item.role === "exclusion";

/** What the subtitle would be by itself; undefined where no item is private. */
function automatic(items: readonly AgendaItem[]): string | undefined {
  const closed = closedItems(items);
  return closed.length === 0 ? undefined : exclusionSubtitle(closed);
}

/** Items with the exclusion's subtitle brought up to date, unless an officer has written another. */
export function retitledExclusion(before: readonly AgendaItem[], items: AgendaItem[]): AgendaItem[] {
  const at = items.findIndex(isExclusion);
  const item = items[at];
  const subtitle = automatic(items);
  if (!item || subtitle === undefined || item.subtitle === subtitle) return items;
  if (item.subtitle !== undefined && item.subtitle !== automatic(before)) return items;
  return items.with(at, { ...item, subtitle });
}

/** Whether the item stood right before the first private one. */
function stoodNextTo(items: readonly AgendaItem[]): boolean {
  const at = items.findIndex(isExclusion);
  return at >= 0 && at + 1 === items.findIndex((i) => i.private !== undefined);
}

/**
 * The items after a change, with the exclusion where it belongs: put before the
 * first private item where there is none, moved where it would come too late or
 * stood right before it, gone where nothing is private any more. `before` is
 * the agenda as it was.
 */
export function settledExclusion(before: readonly AgendaItem[], after: AgendaItem[], newId: NewId): AgendaItem[] {
  const own = after.find(isExclusion);
  const rest = own ? after.filter((i) => i !== own) : after;
  const first = rest.findIndex((i) => i.private !== undefined);
  if (first < 0) return own ? rest : after;
  const at = own ? after.indexOf(own) : -1;
  if (own && at < first && !stoodNextTo(before)) return retitledExclusion(before, after);
  const item = own ?? { id: newId("item"), kind: "standing" as const, role: "exclusion" as const, title: STANDING.exclusion, papers: [] };
  return retitledExclusion(before, [...rest.slice(0, first), item, ...rest.slice(first)]);
}

/** Whether private business would be reached before the public is excluded. */
export function exclusionTooLate(items: readonly AgendaItem[]): boolean {
  const first = items.findIndex((i) => i.private !== undefined);
  const at = items.findIndex(isExclusion);
  return first >= 0 && (at < 0 || at > first);
}

/** Throws refused for the item on exclusion while anything is private. */
export function mustNotBeExclusion(item: AgendaItem, items: readonly AgendaItem[]): void {
  if (isExclusion(item) && items.some((i) => i.private !== undefined)) throw refused(...exclusionStays(item.title));
}

/**
 * Exempt items whose reason is missing: the public interest test is part of
 * what makes information exempt (Schedule 12A, Part 2, paragraph 10). The law
 * leaves no such choice about confidential matter (s.100A(2)).
 */
export const withoutReason = (items: readonly AgendaItem[]): ClosedItem[] =>
  closedItems(items).filter(({ privacy }) => privacy.ground === "exempt" && !privacy.reason?.trim());

/** Throws refused, saying how to give it, where an exempt item has no reason. */
export function mustHaveReasons(items: readonly AgendaItem[]): void {
  const [first] = withoutReason(items);
  if (first) throw refused(...reasonForPrivacyNeeded(first.number, first.title));
}
