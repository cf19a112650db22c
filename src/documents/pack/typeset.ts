/** A whole pack: laid out by Typst, officers' pages put under the frame, bookmarks and tags made one. */
import { PDFName, PDFString, type PDFDocument } from "@cantoo/pdf-lib";
import { damaged, QuorateError } from "../../domain/errors.ts";
import { fontNotUsed } from "../../text/house.ts";
import { brokenPdf, unshownCharacters } from "../../text/papers.ts";
import { drawEmptyFields } from "../papers/empty-fields.ts";
import { takeUp } from "../papers/in-hand.ts";
import { mustDraw, type Compiled, type Engine, type Layout } from "../typst/engine.ts";
import type { Part, Typeset, TypesetJob } from "../typst/job.ts";
import { Frame } from "./frame.ts";
import { shapeOf } from "./geometry.ts";
import { linkAgenda } from "./agenda-links.ts";
import { insertPaper } from "./insert.ts";
import { layOut, type PageSize } from "./layout.ts";
import { openPdf } from "./open-pdf.ts";
import { writeLayers } from "./layers.ts";
import { writeOutline, type Bookmark } from "./outline.ts";
import { rangesOf, type Sheet } from "./sheets.ts";
import { writePack } from "./write.ts";

const name = (s: string): PDFName => PDFName.of(s);

const sizesOf = (doc: PDFDocument): PageSize[] =>
  doc.getPages().map((page) => {
    const { w, h } = shapeOf(page);
    return { w, h };
  });

/** Our own parts are held to PDF/UA-1; with officers' pages in it the pack makes no such claim. */
function framePdf(compiled: Compiled, ownOnly: boolean): { bytes: Uint8Array; warnings: string[] } {
  if (!ownOnly) return { bytes: compiled.pdf(false), warnings: [] };
  try {
    return { bytes: compiled.pdf(true), warnings: [] };
  } catch (error) {
    if (!/could not be displayed/.test(String(error))) throw error;
    return { bytes: compiled.pdf(false), warnings: [unshownCharacters] };
  }
}

const A4_HEIGHT = 841.89;

/** Headings of our own document as bookmarks beneath its item, but one that says the same. */
const headingsOf = (layout: Layout, sheet: Sheet, title: string): Bookmark[] =>
  layout.headings
    .filter((h) => h.level === 2 && h.text.trim() !== title && h.page >= sheet.start && h.page < sheet.start + sheet.pages)
    .map((h) => ({ title: h.text.trim(), to: { page: h.page - 1, y: A4_HEIGHT - h.y + 14 }, kids: [] }));

export async function typesetPack(engine: Engine, job: TypesetJob): Promise<Typeset> {
  const opened = new Map<string, PDFDocument>();
  const notes: string[] = [];
  for (const part of job.parts) {
    if (part.kind !== "file") continue;
    takeUp(part.file);
    const doc = await openPdf(part.bytes, part.file);
    notes.push(...await drawEmptyFields(doc, part.file));
    opened.set(part.id, doc);
  }
  takeUp("");
  const { compiled, sheets } = layOut(engine, job, new Map([...opened].map(([id, doc]) => [id, sizesOf(doc)])));
  mustDraw(compiled);
  const { bytes, warnings } = framePdf(compiled, opened.size === 0);
  warnings.push(...notes, ...(compiled.layout.ownFont ? [] : [fontNotUsed]));
  const frame = await Frame.open(bytes);
  const bookmarks: Bookmark[] = [];
  for (const sheet of sheets) {
    const part = job.parts.find((p) => p.id === sheet.id);
    if (part) bookmarks.push(place(frame, compiled.layout, part, sheet, opened.get(part.id), warnings));
    // All that is wanted of it is in the pack now: of a thousand pages the papers are the most that is in memory.
    opened.delete(sheet.id);
  }
  writeOutline(frame, bookmarks);
  writeLayers(frame);
  linkAgenda(frame, compiled.layout.stamps);
  frame.finishTags();
  const { catalog, context } = frame.doc;
  catalog.set(name("Lang"), PDFString.of("en-GB"));
  catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  catalog.delete(name("OpenAction"));
  await frame.doc.flush();
  return { pdf: writePack(frame.doc), pages: frame.pages.length, ranges: rangesOf(sheets, job.firstPage), warnings };
}

function place(
  frame: Frame, layout: Layout, part: Part, sheet: Sheet, doc: PDFDocument | undefined, warnings: string[],
): Bookmark {
  const bookmark = { title: part.title, to: { page: sheet.start - 1 } };
  if (!doc || part.kind !== "file") return { ...bookmark, kids: headingsOf(layout, sheet, part.title) };
  const inserted = inserting(part.file, () => insertPaper(frame, {
    doc, file: part.file, title: part.title, start: sheet.start - 1, idPrefix: `${part.id}.`,
  }));
  warnings.push(...inserted.warnings);
  return { ...bookmark, kids: inserted.bookmarks };
}

/** Whatever goes wrong within a paper is told of by its name: all that is particular about the work is the paper. */
function inserting<T>(file: string, insert: () => T): T {
  takeUp(file);
  try {
    return insert();
  } catch (error) {
    throw error instanceof QuorateError ? error : damaged(...brokenPdf(file));
  } finally {
    takeUp("");
  }
}
