/** Actions agreed in private. They stand in exempt minutes and are followed up in the exempt record alone. */
import { actionsFromMinutes } from "./actions-from-minutes.ts";
import type { Action } from "./actions.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "./calendar/types.ts";
import type { ExemptRecord } from "./meeting.ts";
import type { ItemText } from "./minutes-text/types.ts";

const synced = ({ key, items, actions }: ExemptRecord, today: LocalDate): Action[] =>
  actionsFromMinutes(actions ?? [], key, items.map(({ item, blocks }) => ({ item, blocks })), today).actions;

/** The actions of a meeting's exempt minutes as they stand; all open in a record that was never followed up. */
export const privateActions = (record: ExemptRecord): Action[] => record.actions ?? synced(record, dateOfKey(record.key));

/** The record with its list of actions brought in line with its minutes; none is made where there are no actions. */
export function withPrivateActions(record: ExemptRecord, today: LocalDate): ExemptRecord {
  const actions = synced(record, today);
  return actions.length === 0 && record.actions === undefined ? record : { ...record, actions };
}

/**
 * The public register without the actions that leave the public minutes of an
 * item as part of it is minuted in private: what was to be done may be the very
 * thing that is exempt, and a dropped action keeps its words.
 */
export function partedRegister(register: readonly Action[], meeting: MeetingKey, written: readonly ItemText[]): { stay: Action[]; taken: Action[] } {
  const apart = new Map(written.filter((w) => w.private).map((w) => [w.item, new Set([...w.blocks, ...(w.summary ?? [])].map((b) => (b.type === "action" ? b.id : "")))]));
  const leaves = (a: Action): boolean =>
    a.minuted === true && a.raised?.meeting === meeting && a.raised.item !== undefined && apart.get(a.raised.item)?.has(a.id) === false;
  return { stay: register.filter((a) => !leaves(a)), taken: register.filter(leaves) };
}

/** The record with actions taken from the public register, as they stood there. */
export const withTakenActions = (record: ExemptRecord, taken: readonly Action[]): ExemptRecord =>
  taken.length === 0 ? record : { ...record, actions: [...privateActions(record), ...taken] };

/** Open ones of earlier meetings that are due by the day of a meeting, the oldest first. */
export const privateActionsDue = (records: readonly ExemptRecord[], meeting: MeetingKey): Action[] =>
  records
    .filter(({ key }) => key < meeting)
    .flatMap(privateActions)
    .filter((a) => a.state === "open" && a.due !== undefined && a.due <= dateOfKey(meeting))
    .toSorted((a, b) => (a.due! < b.due! ? -1 : 1));
