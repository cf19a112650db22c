/** Puts the pages of one officer's PDF under the frame's stamped pages. */
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString,
  type PDFDocument, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import * as say from "../../text/papers.ts";
import { activeContent } from "../papers/active-content.ts";
import { unpacked } from "../papers/unpacked.ts";
import { annotationsOf, copyLinks, type LinkMade } from "./annotations.ts";
import { unbalanced } from "./balance.ts";
import { Copier } from "./copier.ts";
import { destinationsOf } from "./destinations.ts";
import { drawFields, type FieldDrawn } from "./forms.ts";
import type { Frame } from "./frame.ts";
import { boxOf, overlayMatrix, shapeOf } from "./geometry.ts";
import { numberTree, textOf } from "./numbers.ts";
import { contentStreams } from "./open-pdf.ts";
import { bookmarksOf, type Bookmark } from "./outline.ts";
import { carryLayers } from "./layers.ts";
import { Tags, type Successor } from "./structure.ts";

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

interface PageMade {
  ref: PDFRef;
  links: LinkMade[];
  fields: FieldDrawn[];
  /** Mark of each field's drawing, in the same order. */
  marks: number[];
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

/** Marks of a tagged page count from the length of its row in the parent tree; an untagged page has one mark, 0. */
type FirstMark = (page: PDFPage) => number;

function putUnder(
  frame: Frame, copier: Copier, source: PDFPage, at: number, file: string, tagged: boolean, firstMark: FirstMark,
): { fields: FieldDrawn[]; marks: number[] } {
  const { context } = frame;
  const target = frame.pages[at]!;
  const leaf = target.node;
  const shape = shapeOf(source);
  const stamp = stampOf(frame, target);
  const fields = drawFields(annotationsOf(source), copier);
  const first = firstMark(source);
  const marks = fields.map((_, n) => first + n);
  const added = new Map([["QuStamp", stamp], ...fields.map((f, n): [string, PDFRef] => [`QuField${n}`, f.form])]);
  const drawing = contentStreams(source);
  const { before, after } = unbalanced(decoded(drawing, file));
  const fieldOps = fields.map((f, n) => {
    const draw = `q ${f.matrix.join(" ")} cm /QuField${n} Do Q`;
    return tagged ? `/Form <</MCID ${marks[n]}>> BDC ${draw} EMC` : draw;
  }).join("\n");
  const open = `q ${"q ".repeat(before)}${tagged ? "" : "/P <</MCID 0>> BDC"}\n`;
  const close = `\n${"Q ".repeat(after)}Q q ${fieldOps} Q ${tagged ? "" : "EMC "}`
    + `/Artifact <</Type /Pagination>> BDC q ${overlayMatrix(shape).join(" ")} cm /QuStamp Do Q EMC\n`;
  const contents = PDFArray.withContext(context);
  contents.push(frame.drawing(open));
  const given = source.node.get(name("Contents"));
  const refs = given instanceof PDFRef && !(source.doc.context.lookup(given) instanceof PDFArray) ? [given] : arrayOf(source, given);
  for (const ref of refs) contents.push(copier.copy(ref));
  contents.push(frame.drawing(close));
  const resources = resourcesOf(copier, source, added);
  for (const key of ["Contents", "Resources", "MediaBox", "CropBox", "Rotate", "Annots", "Group", "StructParents", "Tabs", "UserUnit"]) {
    leaf.delete(name(key));
  }
  leaf.set(name("Contents"), contents);
  leaf.set(name("Resources"), resources);
  leaf.set(name("MediaBox"), context.obj(shape.media));
  if (shape.crop.join() !== shape.media.join()) leaf.set(name("CropBox"), context.obj(shape.crop));
  if (shape.unit !== 1) leaf.set(name("UserUnit"), PDFNumber.of(shape.unit));
  if (shape.turn !== 0) leaf.set(name("Rotate"), PDFNumber.of(shape.turn));
  const group = source.node.get(name("Group"));
  if (group) leaf.set(name("Group"), copier.copy(group));
  leaf.set(name("Tabs"), name("S"));
  frame.officers.add(at);
  return { fields, marks };
}

function arrayOf(page: PDFPage, object: PDFObject | undefined): PDFObject[] {
  const found = object && page.doc.context.lookup(object);
  return found instanceof PDFArray ? found.asArray() : [];
}

/** Inserts the paper; gives its bookmarks and what was left out of it. */
export function insertPaper(frame: Frame, insertion: Insertion): { bookmarks: Bookmark[]; warnings: string[] } {
  const { doc, start, title, file } = insertion;
  const { context } = frame;
  const root = doc.catalog.lookup(name("StructTreeRoot"));
  const tagged = root instanceof PDFDict;
  const offset = frame.nextKey;
  const copier = new Copier(doc.context, context, tagged ? offset : undefined);
  const sources = doc.getPages();
  const pages = new Map(sources.map((p, i) => [p.ref.toString(), frame.pages[start + i]!.ref]));
  for (const [i, page] of sources.entries()) copier.map(page.ref, frame.pages[start + i]!.ref);
  const resolve = destinationsOf(doc);
  const warnings = activeContent(doc, file);
  const part = context.nextRef();

  const rows = tagged ? rowLengths(doc, root) : undefined;
  const firstMark: FirstMark = (page) => rows?.get(keyOf(page) ?? -1) ?? 0;
  let lostLinks = 0;
  const made: PageMade[] = sources.map((source, i) => {
    const under = putUnder(frame, copier, source, start + i, file, tagged, firstMark);
    const ref = frame.pages[start + i]!.ref;
    const { links, lost } = copyLinks(annotationsOf(source), copier, ref, resolve);
    lostLinks += lost;
    if (links.length > 0) frame.pages[start + i]!.node.set(name("Annots"), context.obj(links.map((l) => l.ref)));
    return { ref, links, ...under };
  });

  const kids = tagged
    ? taggedKids(frame, insertion, { copier, root, part, pages, made, offset })
    : untaggedKids(frame, made, part, offset, start);
  const element = context.obj({ Type: "StructElem", S: "Part", P: frame.documentRef, T: PDFHexString.fromText(title), K: kids });
  element.set(name("Lang"), PDFString.of(textOf(doc.catalog.lookup(name("Lang"))) ?? "en-GB"));
  context.assign(part, element);
  frame.addPart(part, start);
  carryLayers(doc, copier, frame);
  if (lostLinks > 0) warnings.push(say.leftOut(file, say.LEFT_OUT.lostLinks, lostLinks));
  if (!tagged) warnings.push(say.untaggedPaper(file));
  return { bookmarks: bookmarksOf(doc, resolve, (o) => copier.copy(o)), warnings };
}

const keyOf = (page: PDFPage): number | undefined => {
  const key = page.node.lookup(name("StructParents"));
  return key instanceof PDFNumber ? key.asNumber() : undefined;
};

function rowLengths(doc: PDFDocument, root: PDFDict): Map<number, number> {
  return new Map(numberTree(doc.context, root.lookup(name("ParentTree"))).flatMap(([key, value]): [number, number][] => {
    const row = doc.context.lookup(value);
    return row instanceof PDFArray ? [[key, row.size()]] : [];
  }));
}

interface Tagging {
  copier: Copier;
  root: PDFDict;
  part: PDFRef;
  pages: ReadonlyMap<string, PDFRef>;
  made: PageMade[];
  offset: number;
}

function taggedKids(frame: Frame, { doc, idPrefix, start }: Insertion, t: Tagging): PDFObject[] {
  const { context } = frame;
  const successors = new Map<string, Successor>();
  for (const page of t.made) {
    for (const link of page.links) successors.set(link.source, { link: link.ref });
    for (const [n, field] of page.fields.entries()) successors.set(field.source, { page: page.ref, mark: page.marks[n]! });
  }
  const tags = new Tags({ doc, copier: t.copier, frame, part: t.part, idPrefix, pages: t.pages, successors }, t.root);
  const kids = tags.carry();
  const table = tags.parentTree();
  let next = Math.max(-1, ...table.keys(), ...doc.getPages().map((p) => keyOf(p) ?? -1)) + 1;
  for (const [i, page] of t.made.entries()) {
    const key = keyOf(doc.getPages()[i]!) ?? (next += 1) - 1;
    frame.pages[start + i]!.node.set(name("StructParents"), PDFNumber.of(t.offset + key));
    const row = table.get(key);
    const elements = row instanceof PDFArray ? row : context.obj([]);
    table.set(key, elements);
    for (const [n, field] of page.fields.entries()) {
      const own = field.structureKey === undefined ? undefined : table.get(field.structureKey);
      if (field.structureKey !== undefined) table.delete(field.structureKey);
      const element = own ?? orphan(frame, t.part, kids, page.ref, "Form", context.obj({ Type: "MCR", Pg: page.ref, MCID: page.marks[n]! }));
      elements.push(element);
    }
    for (const link of page.links) {
      const known = link.structureKey !== undefined && table.has(link.structureKey);
      const linkKey = known ? link.structureKey! : (next += 1) - 1;
      if (!known) table.set(linkKey, orphan(frame, t.part, kids, page.ref, "Link", context.obj({ Type: "OBJR", Obj: link.ref, Pg: page.ref })));
      context.lookup(link.ref, PDFDict).set(name("StructParent"), PDFNumber.of(t.offset + linkKey));
    }
  }
  for (const [key, value] of table) frame.parentTree.push([t.offset + key, value]);
  frame.nextKey = t.offset + next;
  return kids;
}

/** An element for something its paper left out of the structure tree. */
function orphan(frame: Frame, part: PDFRef, kids: PDFObject[], page: PDFRef, role: string, kid: PDFObject): PDFRef {
  const ref = frame.context.register(frame.context.obj({ Type: "StructElem", S: role, P: part, Pg: page, K: [kid] }));
  kids.push(ref);
  return ref;
}

/** An untagged paper reads as one paragraph a page, with its links after it. */
function untaggedKids(frame: Frame, made: readonly PageMade[], part: PDFRef, offset: number, start: number): PDFObject[] {
  const { context } = frame;
  const kids: PDFObject[] = [];
  let next = offset;
  for (const [i, page] of made.entries()) {
    const paragraph = orphan(frame, part, kids, page.ref, "P", PDFNumber.of(0));
    frame.pages[start + i]!.node.set(name("StructParents"), PDFNumber.of(next));
    frame.parentTree.push([next, context.obj([paragraph])]);
    next += 1;
    for (const link of page.links) {
      const element = orphan(frame, part, kids, page.ref, "Link", context.obj({ Type: "OBJR", Obj: link.ref, Pg: page.ref }));
      context.lookup(link.ref, PDFDict).set(name("StructParent"), PDFNumber.of(next));
      frame.parentTree.push([next, element]);
      next += 1;
    }
  }
  frame.nextKey = next;
  return kids;
}
