/** What a reader of an agenda must know first: moved, cancelled, at short notice, published again. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { mediumDate } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";

/** How the meeting came to its date, time and place: a line for each change, the oldest first. */
export const movesOf = (meeting: Meeting): string[] =>
  meeting.moved.map((was, at) => {
    const then = meeting.moved[at + 1] ?? { from: meeting.key, time: meeting.time };
    if (dateOfKey(was.from) !== dateOfKey(then.from)) return say.movedLine(dateOfKey(was.from), was.time, was.reason);
    return say.changedLine(was.time === then.time ? undefined : was.time, was.venue?.text, was.reason);
  });

/** A line each. Every publication that was late or came again stays told of, in order. */
export function announcements(meeting: Meeting): string[] {
  return [
    ...movesOf(meeting),
    ...(meeting.cancelled ? [say.cancelledLine(meeting.cancelled.on, meeting.cancelled.reason)] : []),
    ...meeting.agenda.publications.flatMap((p, at) => [
      ...(at > 0 ? [say.republishedLine(p.on, p.reason)] : []),
      ...(p.lateReason ? [say.lateNoticeLine(p.lateReason)] : []),
    ]),
  ];
}

/** What republications changed, a line each; with the day where there were several. */
export function changesOf({ agenda: { publications } }: Meeting): string[] {
  const again = publications.slice(1);
  return again.flatMap(({ on, changes = [] }) =>
    changes.map((change) => (again.length > 1 ? say.changedOn(mediumDate(on), change) : change)));
}
