/** The papers of an item, wherever they are kept. */
import type { AgendaItem, Paper } from "../domain/agenda.ts";
import { usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import { noSuchPaper, noSuchPrivatePaper } from "../text/agenda.ts";
import type { BodyState } from "./state.ts";

/**
 * The item's paper of that title or file name; what an item that is public
 * again left under `exempt/` is found there too. Throws usage where it has none.
 */
export function paperNamed(state: BodyState, meeting: Meeting, item: AgendaItem, named: string): { paper: Paper; isPrivate: boolean } {
  const meant = (p: Paper): boolean => p.file === named || p.title === named;
  const open = item.papers.find(meant);
  if (open) return { paper: open, isPrivate: false };
  const apart = exemptPapers(state, meeting, item);
  const paper = apart.find(meant);
  if (!paper) throw usage(...(item.private ? noSuchPrivatePaper(apart.length) : noSuchPaper(named, item.papers.map((p) => p.title))));
  return { paper, isPrivate: true };
}

/** An item's papers wherever they are kept. For private outputs and the officer's own screen only. */
export function papersOf(state: BodyState, meeting: Meeting, item: AgendaItem): Paper[] {
  return item.private ? exemptPapers(state, meeting, item) : item.papers;
}

const exemptPapers = (state: BodyState, meeting: Meeting, item: AgendaItem): Paper[] =>
  state.exempt(meeting.key).value.reveal().items.find((i) => i.item === item.id)?.papers ?? [];
