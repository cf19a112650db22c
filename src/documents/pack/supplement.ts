/** A supplementary pack: what came after publication, its pages running on from the main pack's. */
import { usage } from "../../domain/errors.ts";
import { mapExempt } from "../../domain/exempt.ts";
import { agendaAt, cameAfter, supplementsOf, type Supplement } from "../../domain/supplements.ts";
import { noSuchSupplement, noSupplement } from "../../text/supplement.ts";
import type { DocumentRecords, DocumentRequest, RenderedDocument } from "../../usecases/documents-port.ts";
import { factsOf, supplementTree } from "../document.ts";
import { packForm } from "../names.ts";
import type { Renderer } from "../templates/render.ts";
import type { Typesetter } from "../typst/typesetter.ts";
import { packContents, type ItemContents } from "./contents.ts";
import { renderFronted, renderPack } from "./pack.ts";

/** The one that is asked for, else the last. Throws usage where there is none. */
function chosen({ records: { meeting }, number }: DocumentRequest): Supplement {
  const all = supplementsOf(meeting.agenda);
  const found = number === undefined ? all.at(-1) : all.find((s) => s.number === number);
  if (found) return found;
  throw usage(...(all.length === 0 || number === undefined ? noSupplement(meeting.key) : noSuchSupplement(number, meeting.key, all.length)));
}

/** The records as a publication left them: without what came to the agenda later. */
function recordsAt(records: DocumentRecords, at: number): DocumentRecords {
  const later = cameAfter(records.meeting.agenda, at);
  const meeting = { ...records.meeting, agenda: agendaAt(records.meeting.agenda, at) };
  return {
    ...records,
    meeting,
    meetings: new Map([...records.meetings, [meeting.key, meeting]]),
    exempt: (key) => mapExempt(records.exempt(key), (record) => key !== meeting.key ? record : ({
      ...record,
      items: record.items.filter((i) => !later.has(i.item))
        .map((i) => ({ ...i, papers: i.papers.filter((p) => !later.has(p.id)) })),
    })),
  };
}

/** Of an item that is new all it has, of any other its new papers. */
function newOf({ items, papers }: Supplement, all: readonly ItemContents[]): ItemContents[] {
  return all.flatMap((of) => {
    if (items.has(of.item.id)) return [of];
    const contents = of.contents.filter((c) => c.paper !== undefined && papers.has(c.paper));
    return contents.length > 0 ? [{ ...of, contents }] : [];
  });
}

/** A sheet has two sides: printed, the next pack begins on a page of its own. */
const evened = (pages: number, request: DocumentRequest): number => pages + (packForm(request) === "print" ? pages % 2 : 0);

async function one(
  request: DocumentRequest, supplement: Supplement, renderer: Renderer, typesetter: () => Typesetter, firstPage: number,
): Promise<RenderedDocument> {
  const records = recordsAt(request.records, supplement.at);
  const { items, warnings } = await packContents({ ...request, records }, renderer, typesetter);
  const fresh = newOf(supplement, items);
  const touched = new Map([
    ...supplement.closed, ...fresh.map((i): [string, number] => [i.item.id, i.contents.length]),
  ]);
  return renderFronted({ ...request, records, number: supplement.number }, typesetter, {
    items: fresh,
    warnings,
    firstPage,
    facts: factsOf(records, "supplement", request.private, renderer.house),
    front: (form) => supplementTree(renderer, records, supplement, form, touched),
  });
}

/**
 * Renders a supplement. As PDF the packs before it are laid out first, to know
 * where its pages begin. Throws usage where there is no such supplement.
 */
export async function renderSupplement(
  request: DocumentRequest, renderer: Renderer, typesetter: () => Typesetter,
): Promise<RenderedDocument> {
  const wanted = chosen(request);
  let pages = 0;
  if (request.formats.includes("pdf")) {
    const counted = { ...request, formats: ["pdf"] as const };
    const main = await renderPack({ ...counted, document: "pack", records: recordsAt(request.records, 0) }, renderer, typesetter);
    pages = evened(main.pages ?? 0, request);
    for (const earlier of supplementsOf(request.records.meeting.agenda)) {
      if (earlier.number >= wanted.number) break;
      pages += evened((await one(counted, earlier, renderer, typesetter, pages + 1)).pages ?? 0, request);
    }
  }
  return one(request, wanted, renderer, typesetter, pages + 1);
}
