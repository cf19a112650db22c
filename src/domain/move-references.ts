/**
 * A meeting's key is written wherever another record points at it. When the
 * meeting moves, every pointer follows.
 */
import type { Action } from "./actions.ts";
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
      items: meeting.agenda.items.map((i) => (i.confirms ? { ...i, confirms: i.confirms.map(rename) } : i)),
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
