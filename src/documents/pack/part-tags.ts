/**
 * The Part of a paper in the pack's structure tree: the paper's own tags where
 * it has any, and an element for each thing that they leave out. The rows that
 * lead from content to elements are made from the tree, so that both agree.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, type PDFObject, type PDFPage } from "@cantoo/pdf-lib";
import { pageWithoutWords } from "../../text/papers.ts";
import type { LinkMade } from "./annotations.ts";
import type { FieldDrawn } from "./forms.ts";
import type { Frame } from "./frame.ts";
import type { Added } from "./page-drawing.ts";
import { ReadingOrder } from "./reading-order.ts";
import { Tags, type Successor, type TagSource } from "./structure.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** A page of the paper as it lies in the pack. */
export interface PageMade {
  source: PDFPage;
  ref: PDFRef;
  /** Its own marks, in the order of the drawing. */
  marks: ReadonlySet<number>;
  added: Added[];
  links: LinkMade[];
  fields: FieldDrawn[];
  /** Mark of each field's drawing, in the same order. */
  fieldMarks: number[];
}

export const keyOf = (page: PDFPage): number | undefined => {
  const key = page.node.lookup(name("StructParents"));
  return key instanceof PDFNumber ? key.asNumber() : undefined;
};

function successorsOf(pages: readonly PageMade[]): Map<string, Successor> {
  const all = new Map<string, Successor>();
  for (const { ref, links, fields, fieldMarks } of pages) {
    for (const link of links) all.set(link.source, { link: link.ref });
    for (const [n, field] of fields.entries()) all.set(field.source, { page: ref, mark: fieldMarks[n]! });
  }
  return all;
}

class PartTags {
  readonly #frame: Frame;
  readonly #tags: Tags;
  readonly #order: ReadingOrder;
  readonly #table: Map<number, PDFObject>;
  readonly #offset: number;
  #next: number;
  /** The element read last. */
  #last: PDFRef | undefined;

  constructor(source: Omit<TagSource, "successors">, root: PDFDict | undefined, pages: readonly PageMade[]) {
    this.#frame = source.frame;
    this.#offset = source.frame.nextKey;
    this.#tags = new Tags({ ...source, successors: successorsOf(pages) }, root);
    this.#order = new ReadingOrder(source.frame.context, source.part, this.#tags.carry());
    this.#table = this.#tags.parentTree();
    this.#next = [...this.#table.keys(), ...pages.map((p) => keyOf(p.source) ?? -1)].reduce((a, b) => Math.max(a, b), -1) + 1;
  }

  build(pages: readonly PageMade[]): PDFObject[] {
    const used = new Set<number>();
    for (const page of pages) {
      const own = keyOf(page.source);
      const key = own === undefined || used.has(own) ? (this.#next += 1) - 1 : own;
      used.add(key);
      this.#frame.context.lookup(page.ref, PDFDict).set(name("StructParents"), PDFNumber.of(this.#offset + key));
      this.#page(page, key);
    }
    for (const [key, value] of this.#table) this.#frame.parentTree.push([this.#offset + key, value]);
    this.#frame.nextKey = this.#offset + this.#next;
    return this.#order.kids;
  }

  #page(page: PageMade, key: number): void {
    const known = this.#table.get(key);
    const row = known instanceof PDFArray ? known.asArray() : [];
    const add = (after: number | undefined): void => {
      for (const one of page.added) if (one.after === after) this.#add(page, one, row);
    };
    if (page.added.length > 0) add(undefined);
    const followed = new Set(page.added.map((a) => a.after));
    for (const mark of page.marks) {
      this.#last = this.#elementOf(page, mark, row[mark]);
      put(row, mark, this.#last);
      if (followed.has(mark)) add(mark);
    }
    for (const [n, field] of page.fields.entries()) put(row, page.fieldMarks[n]!, this.#field(page, field, page.fieldMarks[n]!));
    this.#table.set(key, this.#frame.context.obj(row));
    for (const link of page.links) this.#link(page, link);
  }

  #insert(page: PageMade, role: string, kid: PDFObject): PDFRef {
    return (this.#last = this.#order.insert(role, page.ref, kid, this.#last));
  }

  #content(page: PageMade, mark: number): PDFDict {
    return this.#frame.context.obj({ Type: "MCR", Pg: page.ref, MCID: mark });
  }

  #add(page: PageMade, { mark, role }: Added, row: PDFObject[]): void {
    const ref = this.#insert(page, role, PDFNumber.of(mark));
    if (role === "Figure") this.#frame.context.lookup(ref, PDFDict).set(name("Alt"), PDFHexString.fromText(pageWithoutWords));
    put(row, mark, ref);
  }

  /** The element of a mark: by the tree, else by the paper's table, else a paragraph of its own. */
  #elementOf(page: PageMade, mark: number, listed: PDFObject | undefined): PDFRef {
    const owner = this.#tags.owner(page.ref, mark);
    if (owner) return owner;
    const element = listed instanceof PDFRef ? this.#frame.context.lookup(listed) : undefined;
    if (!(listed instanceof PDFRef) || !(element instanceof PDFDict)) return this.#insert(page, "P", PDFNumber.of(mark));
    const kids = element.lookup(name("K"));
    if (kids instanceof PDFArray) kids.push(this.#content(page, mark));
    else element.set(name("K"), this.#frame.context.obj([this.#content(page, mark)]));
    return listed;
  }

  /** A field's drawing is its element's, where the paper has one for it. */
  #field(page: PageMade, field: FieldDrawn, mark: number): PDFObject {
    const own = field.structureKey === undefined ? undefined : this.#table.get(field.structureKey);
    if (field.structureKey !== undefined) this.#table.delete(field.structureKey);
    return own ?? this.#insert(page, "Form", this.#content(page, mark));
  }

  #link(page: PageMade, link: LinkMade): void {
    const { context } = this.#frame;
    const known = link.structureKey !== undefined && this.#table.has(link.structureKey);
    const key = known ? link.structureKey! : (this.#next += 1) - 1;
    if (!known) this.#table.set(key, this.#insert(page, "Link", context.obj({ Type: "OBJR", Obj: link.ref, Pg: page.ref })));
    context.lookup(link.ref, PDFDict).set(name("StructParent"), PDFNumber.of(this.#offset + key));
  }
}

function put(row: PDFObject[], mark: number, element: PDFObject): void {
  while (row.length < mark) row.push(PDFNull);
  row[mark] = element;
}

/** Children of the paper's Part; the tables of the frame's tags get what leads to them. */
export const tagPart = (
  source: Omit<TagSource, "successors">, root: PDFDict | undefined, pages: readonly PageMade[],
): PDFObject[] => new PartTags(source, root, pages).build(pages);
