/** What a reader of an agenda must know first: moved, cancelled, at short notice, published again. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import * as say from "../../text/documents.ts";

/** A line each. */
export function announcements(meeting: Meeting): string[] {
  const last = meeting.agenda.publications.at(-1);
  return [
    ...meeting.moved.map((m) => say.movedLine(dateOfKey(m.from), m.time, m.reason)),
    ...(meeting.cancelled ? [say.cancelledLine(meeting.cancelled.on, meeting.cancelled.reason)] : []),
    ...(last?.lateReason ? [say.lateNoticeLine(last.lateReason)] : []),
    ...(last && meeting.agenda.publications.length > 1 ? [say.republishedLine(last.on, last.reason)] : []),
  ];
}

/** What the last republication changed, a line each. */
export const changesOf = ({ agenda: { publications } }: Meeting): string[] =>
  publications.length > 1 ? [...(publications.at(-1)?.changes ?? [])] : [];
