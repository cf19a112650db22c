/**
 * Supplementary packs: what came with each publication after the first. The
 * pages of one run on from the main pack as it was first published.
 */
import type { Agenda, AgendaItem, Publication } from "./agenda.ts";
import type { Id } from "./ids.ts";

export interface Supplement {
  /** From 1, in the order of publication. */
  number: number;
  /** Place of its publication in the agenda's list, from 0. */
  at: number;
  publication: Publication;
  items: ReadonlySet<Id>;
  /** New papers, private ones included. */
  papers: ReadonlySet<Id>;
  /** Private items that got private papers, and how many. */
  closed: ReadonlyMap<Id, number>;
}

const privatePapers = ({ added }: Publication): Id[] => (added?.private ?? []).map((p) => p.paper);

const cameWith = (publication: Publication): Id[] =>
  [...(publication.added?.items ?? []), ...(publication.added?.papers ?? []), ...privatePapers(publication)];

function closedBy({ added }: Publication): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { item } of added?.private ?? []) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Every supplement of an agenda, oldest first; a republication that brought nothing new makes none. */
export function supplementsOf({ publications }: Agenda): Supplement[] {
  return publications
    .flatMap((publication, at) => (at > 0 && cameWith(publication).length > 0 ? [{ publication, at }] : []))
    .map(({ publication, at }, n) => ({
      number: n + 1, at, publication,
      items: new Set(publication.added?.items),
      papers: new Set([...(publication.added?.papers ?? []), ...privatePapers(publication)]),
      closed: closedBy(publication),
    }));
}

/** Ids of the items and papers that came after publication number `at`, counted from 0. */
export const cameAfter = ({ publications }: Agenda, at: number): ReadonlySet<Id> =>
  new Set(publications.slice(at + 1).flatMap(cameWith));

/**
 * The agenda as publication number `at` left it, as far as the record tells:
 * without the items and papers that came later. Items that were withdrawn,
 * renamed or moved since are as they are now.
 */
export function agendaAt(agenda: Agenda, at: number): Agenda {
  const later = cameAfter(agenda, at);
  const items = agenda.items
    .filter((item) => !later.has(item.id))
    .map((item): AgendaItem => ({ ...item, papers: item.papers.filter((p) => !later.has(p.id)) }));
  return { ...agenda, items, publications: agenda.publications.slice(0, at + 1) };
}
