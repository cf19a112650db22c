/** What a pack holds: for each item its papers, else what is generated for it. */
import type { AgendaItem, Paper } from "../../domain/agenda.ts";
import type { Id } from "../../domain/ids.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce } from "../../domain/confirmation.ts";
import { DRAFT_MINUTES, documentTitle, NOT_FOR_PUBLICATION } from "../../text/documents.ts";
import type { DocumentRequest } from "../../usecases/documents-port.ts";
import { privatePaper } from "../../text/papers.ts";
import { planTree, recordTree } from "../document.ts";
import type { ReportContext } from "../papers/converted.ts";
import { readPaper } from "../papers/read.ts";
import type { Typesetter } from "../typst/typesetter.ts";
import { longDate } from "../../text/dates.ts";
import type { Block } from "../html/tree.ts";
import type { Renderer } from "../templates/render.ts";

/** One document of an item; `additional` to its report. `paper` names the paper that it is of. */
export type Content = { title: string; additional?: boolean; paper?: Id } & (
  | { kind: "file"; mark?: string; file: string; bytes: Uint8Array }
  | { kind: "tree"; mark: string; tree: Block[] });

export interface ItemContents {
  item: AgendaItem;
  /** Agenda number. */
  number: string;
  /** As the document may print it. */
  title: string;
  contents: Content[];
}

export interface PackContents {
  items: ItemContents[];
  warnings: string[];
}

interface FoundPaper extends Paper {
  private: boolean;
}

/** In a private pack the private title, where there is one. */
function titleOf({ private: isPrivate, records: { meeting, exempt } }: DocumentRequest, item: AgendaItem): string {
  const secret = isPrivate ? exempt(meeting.key).reveal().items.find((i) => i.item === item.id) : undefined;
  return secret?.title ?? item.title;
}

/** A private item's papers are for private packs alone, wherever they lie. */
function papersOf(request: DocumentRequest, item: AgendaItem): FoundPaper[] {
  const open = item.private && !request.private ? [] : item.papers.map((p) => ({ ...p, private: false }));
  if (!request.private) return open;
  const { meeting, exempt } = request.records;
  const secret = exempt(meeting.key).reveal().items.find((i) => i.item === item.id);
  return [...open, ...(secret?.papers ?? []).map((p) => ({ ...p, private: true }))];
}

/** The report before what was added to it; each in the order of attachment. */
const inOrder = (papers: readonly FoundPaper[]): FoundPaper[] => [
  ...papers.filter((p) => p.role === "report"), ...papers.filter((p) => p.role !== "report"),
];

function reportContext({ records, ownTemplates }: DocumentRequest): ReportContext {
  const { workspace, body, meeting } = records;
  return {
    council: workspace.council, body: body.name, date: longDate(dateOfKey(meeting.key)),
    priorities: body.documents.priorities ?? [], ...(ownTemplates === undefined ? {} : { ownTemplates }),
  };
}

function generated(request: DocumentRequest, renderer: Renderer, item: AgendaItem): Content[] {
  const { records } = request;
  if (item.private && !request.private) return [];
  if (item.role === "forward-plan") {
    const title = documentTitle("forward-plan", records.body.name, dateOfKey(records.meeting.key));
    return [{ kind: "tree", title, mark: "", tree: planTree(renderer, records, request.private) }];
  }
  if (item.role !== "minutes") return [];
  const as = records.body.documents.record;
  return (item.confirms ?? []).flatMap((key): Content[] => {
    const meeting = records.meetings.get(key);
    if (!meeting) return [];
    return [{
      kind: "tree",
      title: documentTitle(as, records.body.name, dateOfKey(key)),
      mark: confirmationInForce(meeting) ? "" : DRAFT_MINUTES,
      tree: recordTree(renderer, records, meeting, as, request.private),
    }];
  });
}

/** Reads papers and renders what is generated. A paper takes the place of the document that would be generated. */
export async function packContents(
  request: DocumentRequest, renderer: Renderer, typesetter: () => Typesetter,
): Promise<PackContents> {
  const warnings: string[] = [];
  const items: ItemContents[] = [];
  const { meeting } = request.records;
  for (const [at, item] of meeting.agenda.items.entries()) {
    const papers = inOrder(papersOf(request, item));
    const contents: Content[] = papers.length === 0 ? generated(request, renderer, item) : [];
    for (const paper of papers) {
      const bytes = request.readPaper(meeting.key, paper.file, paper.private);
      // A private paper's name may itself tell something, and what is said of papers may be kept in a log.
      const file = paper.private ? privatePaper(at + 1) : paper.file;
      const read = await readPaper({ paper, file, bytes }, reportContext(request), typesetter);
      contents.push({
        ...read.content, paper: paper.id, additional: paper.role === "additional",
        ...(paper.private ? { mark: NOT_FOR_PUBLICATION } : {}),
      });
      warnings.push(...read.warnings);
    }
    items.push({ item, number: String(at + 1), title: titleOf(request, item), contents });
  }
  return { items, warnings };
}
