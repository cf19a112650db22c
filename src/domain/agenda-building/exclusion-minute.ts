import type { AgendaItem } from "../agenda.ts";
import type { ItemMinutes } from "../minutes.ts";
import { exclusionPart } from "../../text/privacy.ts";
import { closedItems } from "./exclusion.ts";

const isWritten = (m: ItemMinutes): boolean => m.blocks.length > 0 || m.private !== undefined || m.summary !== undefined;

/**
 * The minute of the item on exclusion, where a private item is being minuted
 * and nothing is written there: the public leaves by resolution only, which
 * names each item, its paragraph and the reason (LGA 1972 s.100A(4) and (5)).
 * Undefined where there is nothing to write.
 */
export function exclusionResolution(
  agenda: readonly AgendaItem[], had: readonly ItemMinutes[], written: readonly ItemMinutes[],
): ItemMinutes | undefined {
  const item = agenda.find((i) => i.role === "exclusion");
  if (!item) return undefined;
  const own = written.find((m) => m.item === item.id) ?? had.find((m) => m.item === item.id);
  if (own && isWritten(own)) return undefined;
  const closed = new Set(agenda.flatMap((i) => (i.private ? [i.id] : [])));
  if (!written.some((m) => (closed.has(m.item) || m.private !== undefined) && isWritten(m))) return undefined;
  const grounds = new Map(written.flatMap((m) => (m.private ? [[m.item, m.private] as const] : [])));
  const named = closedItems(agenda.map((i) => {
    const ground = i.private ?? grounds.get(i.id);
    return ground ? { ...i, private: ground } : i;
  }));
  const parts = named.map(exclusionPart);
  return { item: item.id, blocks: [{ type: "resolution", verb: "to", parts, list: parts.length > 1 }] };
}
