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

/** A line each. A publication that was late stays told of; of several that came again the changes tell, day by day. */
export function announcements(meeting: Meeting): string[] {
  const again = meeting.agenda.publications.slice(1);
  const last = again.at(-1);
  return [
    ...movesOf(meeting),
    ...(meeting.cancelled ? [say.cancelledLine(meeting.cancelled.on, meeting.cancelled.reason)] : []),
    ...(last ? [again.length === 1 ? say.republishedLine(last.on, last.reason) : say.republishedOften(again.length, last.on)] : []),
    ...meeting.agenda.publications.flatMap((p) => (p.lateReason ? [say.lateNoticeLine(p.lateReason)] : [])),
  ];
}

/** What republications changed: a line each, or where there were several a line for each of them, with its day and reason. */
export function changesOf({ agenda: { publications } }: Meeting): string[] {
  const again = publications.slice(1);
  return again.length > 1
    ? again.map(({ on, changes = [], reason }) => say.changedOn(mediumDate(on), changes, reason))
    : again.flatMap(({ changes = [] }) => changes.map(say.capitalised));
}
