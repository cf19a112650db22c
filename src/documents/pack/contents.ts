/** What a pack holds: for each item its papers, else what is generated for it. */
import type { AgendaItem, Paper } from "../../domain/agenda.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce } from "../../domain/confirmation.ts";
import { DRAFT_MINUTES, documentTitle } from "../../text/documents.ts";
import type { DocumentRequest } from "../../usecases/documents-port.ts";
import { privatePaper } from "../../text/papers.ts";
import { planTree, recordTree } from "../document.ts";
import { convertDocx } from "../docx.ts";
import type { Block } from "../html/tree.ts";
import type { Renderer } from "../templates/render.ts";

/** One document of an item. */
export type Content =
  | { kind: "file"; title: string; file: string; bytes: Uint8Array }
  | { kind: "tree"; title: string; mark: string; tree: Block[] };

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

/** A private item's papers are for private packs alone, wherever they lie. */
function papersOf(request: DocumentRequest, item: AgendaItem): FoundPaper[] {
  const open = item.private && !request.private ? [] : item.papers.map((p) => ({ ...p, private: false }));
  if (!request.private) return open;
  const { meeting, exempt } = request.records;
  const secret = exempt(meeting.key).reveal().items.find((i) => i.item === item.id);
  return [...open, ...(secret?.papers ?? []).map((p) => ({ ...p, private: true }))];
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
export async function packContents(request: DocumentRequest, renderer: Renderer): Promise<PackContents> {
  const warnings: string[] = [];
  const items: ItemContents[] = [];
  const { meeting } = request.records;
  for (const [at, item] of meeting.agenda.items.entries()) {
    const papers = papersOf(request, item);
    const contents: Content[] = papers.length === 0 ? generated(request, renderer, item) : [];
    for (const paper of papers) {
      const bytes = request.readPaper(meeting.key, paper.file, paper.private);
      // A private paper's name may itself tell something, and what is said of papers may be kept in a log.
      const file = paper.private ? privatePaper(at + 1) : paper.file;
      if (paper.format === "pdf") contents.push({ kind: "file", title: paper.title, file, bytes });
      else {
        const converted = await convertDocx(bytes, file, paper.title);
        warnings.push(...converted.warnings);
        contents.push({ kind: "tree", title: paper.title, mark: "", tree: converted.tree });
      }
    }
    items.push({ item, number: String(at + 1), title: item.title, contents });
  }
  return { items, warnings };
}
