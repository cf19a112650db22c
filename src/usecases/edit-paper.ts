/** Changing an attached paper: its title, and where it stands among its item's papers. */
import { findItem } from "../domain/agenda-building/find-item.ts";
import type { Paper } from "../domain/agenda.ts";
import { usage } from "../domain/errors.ts";
import { noSuchPlaceOfPaper, nothingToChange, paperEdited, privatePaperEdited } from "../text/agenda.ts";
import { withPapers } from "./attach-paper.ts";
import type { ItemNamed } from "./change-agenda.ts";
import { exemptStep } from "./exempt-record.ts";
import { mustBeUnpublished } from "./guards.ts";
import { paperNamed } from "./item-papers.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf } from "./state.ts";

export interface EditPaperInput extends ItemNamed {
  /** Title or file name. */
  paper: string;
  title?: string | undefined;
  role?: Paper["role"] | undefined;
  /** Place among the reports, or among the additional documents, from 1. */
  to?: number | undefined;
}

/** The papers with the changed one at its place among those of its role; a pack has the reports first. */
function placed(papers: readonly Paper[], changed: Paper, to: number | undefined): Paper[] {
  const others = papers.filter((p) => p.id !== changed.id);
  const kin = others.filter((p) => p.role === changed.role);
  if (to === undefined) return papers.map((p) => (p.id === changed.id ? changed : p));
  if (to > kin.length + 1 || to < 1) throw usage(...noSuchPlaceOfPaper(to, kin.length + 1));
  kin.splice(to - 1, 0, changed);
  const rest = others.filter((p) => p.role !== changed.role);
  return changed.role === "report" ? [...kin, ...rest] : [...rest, ...kin];
}

/** Changes a paper of an agenda that is not published yet. Of a private one nothing is said that names it. */
export function editPaper(ctx: Context, input: EditPaperInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  if (input.title === undefined && input.role === undefined && input.to === undefined) throw usage(...nothingToChange);
  const item = findItem(meeting.value.agenda.items, input.item, meeting.value.key);
  const { paper, isPrivate } = paperNamed(state, meeting.value, item, input.paper);
  const changed: Paper = { ...paper, title: input.title ?? paper.title, role: input.role ?? paper.role };
  const change = (papers: readonly Paper[]): Paper[] => placed(papers, changed, input.to);
  return {
    act: "change a paper",
    steps: [isPrivate
      ? exemptStep(state, meeting.value.key, item.id, (own) => ({ ...own, papers: change(own.papers) }))
      : withPapers(state, meeting, item, change(item.papers))],
    says: [isPrivate ? privatePaperEdited(item.title) : paperEdited(changed.title, item.title)],
    warnings: [],
  };
}
