/**
 * A meeting's key is written wherever another record points at it. When the
 * meeting moves, every pointer follows.
 */
import { toConfirm } from "../text/agenda.ts";
import type { Action } from "./actions.ts";
import type { AgendaItem } from "./agenda.ts";
import type { MeetingKey } from "./calendar/types.ts";
import type { PlanEntry } from "./forward-plan.ts";
import type { Meeting } from "./meeting.ts";

type Rename = (key: MeetingKey) => MeetingKey;

/** Every key `from` becomes `to`; others stay. */
export const renaming = (from: MeetingKey, to: MeetingKey): Rename => (key) => (key === from ? to : key);

/** A meeting's own key and its pointers to others. */
export function movedInMeeting(meeting: Meeting, rename: Rename): Meeting {
  return {
    ...meeting,
    key: rename(meeting.key),
    agenda: {
      ...meeting.agenda,
      items: meeting.agenda.items.map((i) => confirmingMoved(i, rename)),
    },
    minutes: {
      ...meeting.minutes,
      confirmations: meeting.minutes.confirmations.map((c) => ({
        ...c,
        at: rename(c.at),
        ...(c.takenBack ? { takenBack: { ...c.takenBack, at: rename(c.takenBack.at) } } : {}),
      })),
    },
  };
}

/** The subtitle that names the dates follows them; one that an officer wrote stays. */
function confirmingMoved(item: AgendaItem, rename: Rename): AgendaItem {
  const was = item.confirms;
  if (!was) return item;
  const confirms = was.map(rename);
  const record = (["minutes", "notes"] as const).find((r) => item.subtitle === toConfirm(was, r));
  return { ...item, confirms, ...(record === undefined ? {} : { subtitle: toConfirm(confirms, record) }) };
}

export function movedInPlan(entry: PlanEntry, rename: Rename): PlanEntry {
  return {
    ...entry,
    ...(entry.meeting === undefined ? {} : { meeting: rename(entry.meeting) }),
    ...(entry.placed ? { placed: { ...entry.placed, meeting: rename(entry.placed.meeting) } } : {}),
    ...(entry.suggested ? { suggested: { ...entry.suggested, meeting: rename(entry.suggested.meeting) } } : {}),
    deferrals: entry.deferrals.map((d) => ({
      ...d,
      ...(d.from === undefined ? {} : { from: rename(d.from) }),
      ...(d.to === undefined ? {} : { to: rename(d.to) }),
    })),
  };
}

export function movedInAction(action: Action, rename: Rename): Action {
  return action.raised ? { ...action, raised: { ...action.raised, meeting: rename(action.raised.meeting) } } : action;
}
