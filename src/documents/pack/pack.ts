/** The pack in each format: one PDF, or the front sheet with the papers beside it. */
import type { AgendaItem } from "../../domain/agenda.ts";
import type { Id } from "../../domain/ids.ts";
import type { DocumentFormat, DocumentRequest, OutputFile, RenderedDocument } from "../../usecases/documents-port.ts";
import { FRONT_SHEET } from "../../text/documents.ts";
import { agendaTree, factsOf } from "../document.ts";
import { outputStem, packForm } from "../names.ts";
import type { Block } from "../html/tree.ts";
import type { Renderer } from "../templates/render.ts";
import type { Part, Typeset } from "../typst/job.ts";
import type { Typesetter } from "../typst/typesetter.ts";
import type { AgendaForm, ItemPapers } from "../view/agenda.ts";
import { writeHtml } from "../writers/html.ts";
import { writeMarkdown } from "../writers/md.ts";
import type { PageFacts } from "../writers/page.ts";
import { typesetJob } from "../writers/pdf.ts";
import { writeText } from "../writers/txt.ts";
import { packContents, type Content, type ItemContents } from "./contents.ts";
import { RangeMark } from "./range-mark.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The place of an item's papers, and of each further one. */
const anchorOf = (number: string, at = 0): string => (at === 0 ? `item-${number}` : `item-${number}-${at + 1}`);

function partsOf({ number, title, contents }: ItemContents): Part[] {
  return contents.map((content, at) => ({
    ...(content.kind === "file"
      ? { kind: "file" as const, file: content.file, bytes: content.bytes, mark: content.mark ?? "" }
      : { kind: "tree" as const, tree: content.tree, mark: content.mark }),
    id: `i${number}-${at + 1}`,
    item: number,
    stamped: at === 0,
    anchor: anchorOf(number, at),
    title: contents.length > 1 ? `${number} ${title}: ${content.title}` : `${number} ${title}`,
  }));
}

/** A front sheet with the papers of items behind it: a whole pack, or what came later. */
export interface Fronted {
  items: readonly ItemContents[];
  /** What was told of the papers so far. */
  warnings: readonly string[];
  /** Printed on the front sheet. */
  firstPage: number;
  facts: PageFacts;
  front(form: AgendaForm): Block[];
}

async function pdf(request: DocumentRequest, typesetter: Typesetter, { items, firstPage, facts, front }: Fronted): Promise<Typeset> {
  const known = new Map(items.filter((i) => i.contents.length > 0).map((i) => [i.item.id, i]));
  const papersOf = (item: AgendaItem): ItemPapers | undefined => {
    const found = known.get(item.id);
    if (!found) return undefined;
    const { number, contents } = found;
    // One paper needs no name beside its item's own; several do, each with a way to it.
    const papers = contents.length > 1 ? contents.map(({ title }, at) => ({ title, href: `#${anchorOf(number, at)}` })) : [];
    return { anchor: `#${anchorOf(number)}`, pages: new RangeMark(number), papers };
  };
  const sheet: Part = {
    kind: "tree", id: "front", item: "", stamped: false, anchor: "", title: FRONT_SHEET, mark: "",
    tree: front({ pack: true, paged: true, private: request.private, papersOf }),
  };
  return typesetter.run({ ...typesetJob(facts, [sheet, ...items.flatMap(partsOf)], true), firstPage, oddStarts: packForm(request) === "print" });
}

/** The copy of a paper beside the page: cleaned as in the pack, or as a page of its own. */
async function beside(name: string, content: Content, facts: PageFacts, typesetter: () => Typesetter): Promise<OutputFile> {
  if (content.kind === "tree") {
    const own = { ...facts, title: content.title };
    return { name: `${name}.html`, bytes: encode(writeHtml(content.tree, own)) };
  }
  const job = typesetJob({ ...facts, title: content.title, mark: "" }, [{
    kind: "file", id: "paper", item: "", stamped: false, anchor: "", title: content.title, mark: "",
    file: content.file, bytes: content.bytes,
  }], false);
  return { name: `${name}.pdf`, bytes: (await typesetter().run(job)).pdf };
}

async function frontSheet(
  request: DocumentRequest, typesetter: () => Typesetter, { items, facts, front }: Fronted, formats: readonly DocumentFormat[],
): Promise<OutputFile[]> {
  const stem = outputStem(request);
  const files: OutputFile[] = [];
  const papers = new Map<string, ItemPapers>();
  for (const { item, number, contents } of items) {
    const views = [];
    for (const [at, content] of contents.entries()) {
      const name = `${stem}-item-${number}${contents.length > 1 ? `-${at + 1}` : ""}`;
      const copy = formats.includes("html") ? await beside(name, content, facts, typesetter) : undefined;
      if (copy) files.push(copy);
      views.push({ title: content.title, href: copy?.name ?? "" });
    }
    if (views.length > 0) papers.set(item.id, { anchor: "", pages: "", papers: views });
  }
  const tree = front({ pack: true, paged: false, private: request.private, papersOf: (item) => papers.get(item.id) });
  const write: Partial<Record<DocumentFormat, () => string>> = {
    html: () => writeHtml(tree, facts), md: () => writeMarkdown(tree), txt: () => writeText(tree),
  };
  const pages = formats.flatMap((format) => {
    const text = write[format];
    return text ? [{ name: `${stem}.${format}`, bytes: encode(text()) }] : [];
  });
  return [...pages, ...files];
}

const byItem = (items: readonly ItemContents[], ranges: Typeset["ranges"]): Map<Id, string> =>
  new Map(items.flatMap(({ item, number }): [Id, string][] => {
    const range = ranges?.get(number);
    return range === undefined ? [] : [[item.id, range]];
  }));

/** Renders the pack. Throws damaged, naming it, where a paper can't be used. */
export async function renderPack(
  request: DocumentRequest, renderer: Renderer, typesetter: () => Typesetter,
): Promise<RenderedDocument> {
  const { items, warnings } = await packContents(request, renderer, typesetter);
  return renderFronted(request, typesetter, {
    items, warnings, firstPage: 1, facts: factsOf(request.records, "pack", request.private, renderer.house),
    front: (form) => agendaTree(renderer, request.records, form),
  });
}

/** Renders a front sheet and what is behind it, in every format asked for. */
export async function renderFronted(
  request: DocumentRequest, typesetter: () => Typesetter, fronted: Fronted,
): Promise<RenderedDocument> {
  const { items } = fronted;
  const warnings = [...fronted.warnings];
  const files: OutputFile[] = [];
  let laidOut: Pick<RenderedDocument, "pages" | "ranges"> = {};
  if (request.formats.includes("pdf")) {
    const made = await pdf(request, typesetter(), fronted);
    files.push({ name: `${outputStem(request)}.pdf`, bytes: made.pdf });
    warnings.push(...made.warnings);
    laidOut = { pages: made.pages, ranges: byItem(items, made.ranges) };
  }
  const others = request.formats.filter((f) => f !== "pdf");
  if (others.length > 0) files.push(...await frontSheet(request, typesetter, fronted, others));
  return { files, warnings, ...laidOut };
}
