import type { Body, Venue } from "./body.ts";
import type { LocalTime, MeetingKey } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { Meeting } from "./meeting.ts";

/** Version of the record formats this program writes. */
export const SCHEMA = 1;

/** A meeting whose date has just been set, at the body's usual time and venue unless others are given. */
export function newMeeting(id: Id, key: MeetingKey, body: Body, over: { time?: LocalTime; venue?: Venue }): Meeting {
  return {
    schema: SCHEMA,
    id,
    key,
    time: over.time ?? body.usual.time,
    venue: over.venue ?? body.usual.venue,
    status: "scheduled",
    moved: [],
    agenda: { items: [], publications: [] },
    attendance: { members: [], inAttendance: [] },
    minutes: { items: [], confirmations: [] },
  };
}
