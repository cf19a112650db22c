/** Papers that an act leaves where they are: nothing an officer gave is deleted without a word. */
import type { AgendaItem } from "../domain/agenda.ts";
import { QuorateError } from "../domain/errors.ts";
import type { ExemptItem, Meeting } from "../domain/meeting.ts";
import { papersStay, papersStayWithMeeting, privatePartStays, privateStaysApart } from "../text/agenda.ts";
import type { BodyState } from "./state.ts";

/** What is private of items, by item; undefined where the records cannot be read. */
function privateParts(state: BodyState, meeting: Meeting, items: readonly AgendaItem[]): ExemptItem[] | undefined {
  try {
    const ids = new Set(items.map((i) => i.id));
    return state.exempt(meeting.key).value.reveal().items.filter((own) => ids.has(own.item));
  } catch (error) {
    if (error instanceof QuorateError) return undefined;
    throw error;
  }
}

/** Whether anything is kept there that is private. */
export const holds = (own: ExemptItem): boolean =>
  own.papers.length > 0 || own.blocks.length > 0 || own.title !== undefined || own.subtitle !== undefined;

/** A line for the public papers of an item that goes off an agenda, one for what is private of it. */
export function papersLeft(state: BodyState, meeting: Meeting, item: AgendaItem): string[] {
  const apart = privateParts(state, meeting, [item]);
  return [
    ...(item.papers.length > 0 ? [papersStay(item.papers.map((p) => p.file), meeting.key)] : []),
    ...(apart === undefined ? (item.private ? [privatePartStays(meeting.key)] : [])
      : apart.some(holds) ? [privatePartStays(meeting.key, apart.flatMap((own) => own.papers).length)] : []),
  ];
}

/** A line for an item that is private no longer, where something private is kept of it. */
export function privateLeft(state: BodyState, meeting: Meeting, item: AgendaItem): string[] {
  const apart = privateParts(state, meeting, [item])?.filter(holds) ?? [];
  return apart.length > 0 ? [privateStaysApart(apart.flatMap((own) => own.papers).length)] : [];
}

/** A line for the papers of a meeting that does no business. */
export function papersOfMeetingLeft(state: BodyState, meeting: Meeting): string[] {
  const open = meeting.agenda.items.flatMap((i) => i.papers).length;
  const apart = privateParts(state, meeting, meeting.agenda.items)?.flatMap((own) => own.papers).length ?? 0;
  return open + apart > 0 ? [papersStayWithMeeting(open + apart, meeting.key)] : [];
}
