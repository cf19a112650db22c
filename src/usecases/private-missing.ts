/** Private parts that the public record speaks of and that are not here: `exempt/` may be kept apart, or left out of git. */
import type { AgendaItem } from "../domain/agenda.ts";
import type { ExemptItem, Meeting } from "../domain/meeting.ts";
import type { BodyState } from "./state.ts";

const keptOf = (state: BodyState, meeting: Meeting): Map<string, ExemptItem> =>
  new Map(state.exempt(meeting.key).value.reveal().items.map((own) => [own.item, own]));

const numbersOf = (meeting: Meeting, which: (item: AgendaItem) => boolean): number[] =>
  meeting.agenda.items.flatMap((item, n) => (which(item) ? [n + 1] : []));

/**
 * Agenda numbers of items that must have a private part and do not: minuted in
 * private with no word of it in public either, or published with a private paper.
 */
export function privateMissing(state: BodyState, meeting: Meeting): number[] {
  const said = new Set(meeting.minutes.items.filter((m) => m.private && !m.summary).map((m) => m.item));
  const published = meeting.agenda.publications.flatMap((p) => p.added?.private ?? []);
  if (said.size === 0 && published.length === 0) return [];
  const kept = keptOf(state, meeting);
  const paperGone = (item: AgendaItem): boolean =>
    published.some((p) => p.item === item.id && !kept.get(item.id)?.papers.some(({ id }) => id === p.paper));
  const minutesGone = (item: AgendaItem): boolean => said.has(item.id) && !kept.get(item.id)?.blocks.length;
  return numbersOf(meeting, (item) => minutesGone(item) || paperGone(item));
}

/** Agenda numbers of private items of which nothing is kept here: there may be nothing, or it may lie elsewhere. */
export function nothingPrivateKept(state: BodyState, meeting: Meeting): number[] {
  const kept = keptOf(state, meeting);
  const said = new Set(meeting.minutes.items.filter((m) => m.private).map((m) => m.item));
  return numbersOf(meeting, (item) => {
    const own = kept.get(item.id);
    return (item.private !== undefined && own === undefined) || (said.has(item.id) && !own?.blocks.length);
  });
}
