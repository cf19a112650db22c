import { mapExempt } from "../domain/exempt.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { Id } from "../domain/ids.ts";
import type { ExemptItem, ExemptRecord } from "../domain/meeting.ts";
import type { Step } from "./ports.ts";
import { write, type BodyState } from "./state.ts";

/** The step that changes what is private about one item of a meeting. */
export function exemptStep(
  state: BodyState, key: MeetingKey, item: Id, change: (own: ExemptItem) => ExemptItem,
): Step {
  const loaded = state.exempt(key);
  return write({ kind: "exempt", body: state.slug, key }, loaded,
    mapExempt(loaded.value, (record) => changeExemptItem(record, item, change)));
}

/** The record with one item's private part changed, made where there was none. */
export function changeExemptItem(
  record: ExemptRecord, item: Id, change: (own: ExemptItem) => ExemptItem,
): ExemptRecord {
  const known = record.items.some((i) => i.item === item);
  const items = known ? record.items : [...record.items, { item, papers: [], blocks: [] }];
  return { ...record, items: items.map((i) => (i.item === item ? change(i) : i)) };
}
