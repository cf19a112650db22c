/** Actions agreed in private. They stand in exempt minutes and are followed up in the exempt record alone. */
import { actionsFromMinutes } from "./actions-from-minutes.ts";
import type { Action } from "./actions.ts";
import { dateOfKey, type LocalDate, type MeetingKey } from "./calendar/types.ts";
import type { ExemptRecord } from "./meeting.ts";

const synced = ({ key, items, actions }: ExemptRecord, today: LocalDate): Action[] =>
  actionsFromMinutes(actions ?? [], key, items.map(({ item, blocks }) => ({ item, blocks })), today).actions;

/** The actions of a meeting's exempt minutes as they stand; all open in a record that was never followed up. */
export const privateActions = (record: ExemptRecord): Action[] => record.actions ?? synced(record, dateOfKey(record.key));

/** The record with its list of actions brought in line with its minutes; none is made where there are no actions. */
export function withPrivateActions(record: ExemptRecord, today: LocalDate): ExemptRecord {
  const actions = synced(record, today);
  return actions.length === 0 && record.actions === undefined ? record : { ...record, actions };
}

/** Open ones of earlier meetings that are due by the day of a meeting, the oldest first. */
export const privateActionsDue = (records: readonly ExemptRecord[], meeting: MeetingKey): Action[] =>
  records
    .filter(({ key }) => key < meeting)
    .flatMap(privateActions)
    .filter((a) => a.state === "open" && a.due !== undefined && a.due <= dateOfKey(meeting))
    .toSorted((a, b) => (a.due! < b.due! ? -1 : 1));
