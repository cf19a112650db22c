/** Documents that are private papers of a body: the same file must not go out as a public one, whatever its name. */
import { QuorateError, refused } from "../domain/errors.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { Meeting } from "../domain/meeting.ts";
import { publicPaperIsPrivate } from "../text/privacy.ts";
import type { BodyState } from "./state.ts";

/**
 * The meeting of each private document, by its digest. Those of an item that is
 * public again are private no longer; records that can't be read tell nothing.
 */
export function privateDocuments(state: BodyState): Map<string, MeetingKey> {
  const found = new Map<string, MeetingKey>();
  for (const { value: meeting } of state.meetings.values()) {
    const open = new Set(meeting.agenda.items.filter((i) => !i.private).map((i) => i.id));
    try {
      for (const own of state.exempt(meeting.key).value.reveal().items) {
        if (!open.has(own.item)) for (const { sha256 } of own.papers) if (sha256 !== "") found.set(sha256, meeting.key);
      }
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
    }
  }
  return found;
}

/** Agenda numbers of public items with a paper that is the same document as a private one. */
export const publicTwins = (meeting: Meeting, apart: ReadonlyMap<string, MeetingKey>): number[] =>
  meeting.agenda.items.flatMap((item, n) => (!item.private && item.papers.some((p) => apart.has(p.sha256)) ? [n + 1] : []));

/** Throws refused where the papers of a meeting that would go out hold a private one. */
export function mustHoldNoTwin(state: BodyState, meeting: Meeting): void {
  const [number] = publicTwins(meeting, privateDocuments(state));
  if (number !== undefined) throw refused(...publicPaperIsPrivate(number, meeting.key));
}
