/** Puts the pages of one officer's PDF under the frame's stamped pages. */
import { deflateSync } from "node:zlib";
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString,
  type PDFDocument, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import * as say from "../../text/papers.ts";
import { activeContent } from "../papers/active-content.ts";
import { unpacked } from "../papers/unpacked.ts";
import { printable } from "../templates/text.ts";
import { annotationsOf, copyLinks } from "./annotations.ts";
import { Copier } from "./copier.ts";
import { destinationsOf } from "./destinations.ts";
import { readDrawing, type Drawing } from "./drawing.ts";
import { drawFields } from "./forms.ts";
import type { Frame } from "./frame.ts";
import { boxOf, overlayMatrix, shapeOf } from "./geometry.ts";
import { numberTree, textOf } from "./numbers.ts";
import { contentStreams } from "./open-pdf.ts";
import { bookmarksOf, type Bookmark } from "./outline.ts";
import { carryLayers } from "./layers.ts";
import { markPage, type PageDrawing } from "./page-drawing.ts";
import { keyOf, tagPart, type PageMade } from "./part-tags.ts";
import { Resources } from "./resources.ts";

const name = (s: string): PDFName => PDFName.of(s);

export interface Insertion {
  doc: PDFDocument;
  /** File name, for what is reported. */
  file: string;
  title: string;
  /** Place of its first page in the pack, from 0. */
  start: number;
  idPrefix: string;
}

/** `file` is the paper they are of. */
const decoded = (streams: readonly (PDFObject | undefined)[], file: string): Buffer =>
  Buffer.concat(streams.flatMap((s) =>
    s instanceof PDFRawStream ? [unpacked(s, file), Buffer.from("\n")] : []));

/**
 * The frame page's own drawing (its stamps) as a form to be laid over the
 * officer's page: packed as Typst packed it where it is one stream.
 */
function stampOf(frame: Frame, page: PDFPage): PDFRef {
  const { context } = frame;
  const streams = contentStreams(page);
  const [only] = streams;
  const form = streams.length === 1 && only instanceof PDFRawStream
    ? PDFRawStream.of(only.dict.clone(context), only.contents)
    : context.stream(decoded(streams, ""));
  form.dict.set(name("Type"), name("XObject"));
  form.dict.set(name("Subtype"), name("Form"));
  form.dict.set(name("BBox"), context.obj(boxOf(page.node, "MediaBox") ?? [0, 0, 0, 0]));
  form.dict.set(name("Resources"), page.node.Resources() ?? context.obj({}));
  return context.register(form);
}

/** The page's resources in the pack, with the stamp and the fields' drawings among them. */
function resourcesOf(copier: Copier, page: PDFPage, added: ReadonlyMap<string, PDFRef>): PDFDict {
  const own = page.node.Resources();
  const made = own ? (copier.copy(own) as PDFDict) : copier.target.obj({});
  const objects = made.lookup(name("XObject"));
  const all = objects instanceof PDFDict ? objects.clone(copier.target) : copier.target.obj({});
  for (const [key, ref] of added) all.set(name(key), ref);
  made.set(name("XObject"), all);
  return made;
}

/** Packs drawings in a quarter of the time that the usual level takes, into about a sixth more. */
const QUICKLY = 3;

/** The page's streams are copied as they are, unless marks are put into them. */
function contentsOf(frame: Frame, copier: Copier, source: PDFPage, { open, own, close }: PageDrawing): PDFObject {
  const { context } = frame;
  if (own) {
    const packed = deflateSync(Buffer.concat([Buffer.from(open), own, Buffer.from(close)]), { level: QUICKLY });
    return context.register(PDFRawStream.of(context.obj({ Filter: "FlateDecode", Length: packed.length }), packed));
  }
  const given = source.node.get(name("Contents"));
  const found = given && source.doc.context.lookup(given);
  const refs = found instanceof PDFArray ? found.asArray() : given instanceof PDFRef ? [given] : [];
  return context.obj([frame.drawing(open), ...refs.map((ref) => copier.copy(ref)), frame.drawing(close)]);
}

interface Paper {
  frame: Frame;
  copier: Copier;
  resources: Resources;
  file: string;
  /** Marks that the paper's own tables count on a page. */
  counted(page: PDFPage): number;
}

function putUnder(
  { frame, copier, resources, file, counted }: Paper, source: PDFPage, at: number,
): { made: Omit<PageMade, "links">; drawing: Drawing } {
  const { context } = frame;
  const target = frame.pages[at]!;
  const leaf = target.node;
  const shape = shapeOf(source);
  const stamp = stampOf(frame, target);
  const fields = drawFields(annotationsOf(source), copier);
  const added = new Map([["QuStamp", stamp], ...fields.map((f, n): [string, PDFRef] => [`QuField${n}`, f.form])]);
  const bytes = decoded(contentStreams(source), file);
  const own = source.node.Resources();
  const drawing = readDrawing(bytes, resources.named(own));
  const page = markPage(bytes, drawing, {
    fields, firstMark: counted(source), stamp: `${overlayMatrix(shape).join(" ")} cm /QuStamp Do`, says: (part) => resources.says(part, own),
  });
  const contents = contentsOf(frame, copier, source, page);
  const named = resourcesOf(copier, source, added);
  for (const key of ["Contents", "Resources", "MediaBox", "CropBox", "Rotate", "Annots", "Group", "StructParents", "Tabs", "UserUnit"]) {
    leaf.delete(name(key));
  }
  leaf.set(name("Contents"), contents);
  leaf.set(name("Resources"), named);
  leaf.set(name("MediaBox"), context.obj(shape.media));
  if (shape.crop.join() !== shape.media.join()) leaf.set(name("CropBox"), context.obj(shape.crop));
  if (shape.unit !== 1) leaf.set(name("UserUnit"), PDFNumber.of(shape.unit));
  if (shape.turn !== 0) leaf.set(name("Rotate"), PDFNumber.of(shape.turn));
  const group = source.node.get(name("Group"));
  if (group) leaf.set(name("Group"), copier.copy(group));
  leaf.set(name("Tabs"), name("S"));
  frame.officers.add(at);
  const { marks } = drawing;
  return { made: { source, ref: target.ref, marks, added: page.added, fields, fieldMarks: page.fieldMarks }, drawing };
}

/** Inserts the paper; gives its bookmarks and what was left out of it. */
export function insertPaper(frame: Frame, insertion: Insertion): { bookmarks: Bookmark[]; warnings: string[] } {
  const { doc, start, title, file, idPrefix } = insertion;
  const { context } = frame;
  const found = doc.catalog.lookup(name("StructTreeRoot"));
  const root = found instanceof PDFDict ? found : undefined;
  const copier = new Copier(doc.context, context, root ? frame.nextKey : undefined);
  const sources = doc.getPages();
  const pages = new Map(sources.map((p, i) => [p.ref.toString(), frame.pages[start + i]!.ref]));
  for (const [i, page] of sources.entries()) copier.map(page.ref, frame.pages[start + i]!.ref);
  const resolve = destinationsOf(doc);
  const warnings = activeContent(doc, file);
  const part = context.nextRef();

  const rows = rowLengths(doc, root);
  const paper: Paper = {
    frame, copier, file, resources: new Resources(file, root !== undefined), counted: (page) => rows.get(keyOf(page) ?? -1) ?? 0,
  };
  let lostLinks = 0;
  let wordless = 0;
  let untagged = 0;
  let broken = 0;
  const made = sources.map((source, i): PageMade => {
    const { made: page, drawing } = putUnder(paper, source, start + i);
    const { links, lost } = copyLinks(annotationsOf(source), copier, page.ref, resolve);
    lostLinks += lost;
    if (page.added.some((a) => a.role === "Figure")) wordless += 1;
    if (drawing.brokenOff) broken += 1;
    if (drawing.leaves || (drawing.doubtful && drawing.runs.length > 0 && (drawing.marks.size > 0 || drawing.apart))) untagged += 1;
    if (links.length > 0) frame.pages[start + i]!.node.set(name("Annots"), context.obj(links.map((l) => l.ref)));
    return { ...page, links };
  });

  const kids = tagPart({ doc, copier, frame, part, idPrefix, pages }, root, made);
  const element = context.obj({ Type: "StructElem", S: "Part", P: frame.documentRef, T: PDFHexString.fromText(printable(title)), K: kids });
  element.set(name("Lang"), PDFString.of(textOf(doc.catalog.lookup(name("Lang"))) ?? "en-GB"));
  context.assign(part, element);
  frame.addPart(part, start);
  carryLayers(doc, copier, frame);
  if (lostLinks > 0) warnings.push(say.leftOut(file, say.LEFT_OUT.lostLinks, lostLinks));
  if (!root) warnings.push(say.untaggedPaper(file));
  if (wordless > 0) warnings.push(say.wordlessPages(file, wordless));
  if (broken > 0) warnings.push(say.brokenOff(file, broken));
  if (untagged > 0) warnings.push(say.untaggedPlaces(file, untagged));
  return { bookmarks: bookmarksOf(doc, resolve, (o) => copier.copy(o)), warnings };
}

/** Lengths of the rows that lead from a page's marks to the paper's own tags, by key. */
function rowLengths(doc: PDFDocument, root: PDFDict | undefined): Map<number, number> {
  return new Map(numberTree(doc.context, root?.lookup(name("ParentTree"))).flatMap(([key, value]): [number, number][] => {
    const row = doc.context.lookup(value);
    return row instanceof PDFArray ? [[key, row.size()]] : [];
  }));
}
