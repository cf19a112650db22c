/**
 * The frame: the PDF that Typst made of the pack, with our own documents, the
 * stamps, and an empty page for every page of an officer's PDF.
 */
import {
  PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString,
  type PDFContext, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import { numberTree } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** A child of the document in the structure tree, with the page it begins on. */
interface Kid {
  ref: PDFObject;
  page: number;
}

export class Frame {
  readonly doc: PDFDocument;
  readonly context: PDFContext;
  readonly pages: PDFPage[];
  /** Of the structure tree: entries of its parent tree, and ids. */
  readonly parentTree: [number, PDFObject][];
  readonly ids: [PDFString | PDFHexString, PDFRef][] = [];
  readonly layers: PDFObject[] = [];
  readonly hiddenLayers: PDFObject[] = [];
  /** Places, from 0, of the pages that officers' pages lie under. */
  readonly officers = new Set<number>();
  nextKey: number;
  readonly #drawings = new Map<string, PDFRef>();
  readonly #root: PDFDict;
  readonly #document: PDFDict;
  readonly documentRef: PDFRef;
  readonly #kids: Kid[];

  private constructor(doc: PDFDocument) {
    this.doc = doc;
    this.context = doc.context;
    this.pages = doc.getPages();
    this.#root = doc.catalog.lookup(name("StructTreeRoot"), PDFDict);
    this.parentTree = numberTree(this.context, this.#root.lookup(name("ParentTree")));
    this.nextKey = Math.max(-1, ...this.parentTree.map(([k]) => k)) + 1;
    const top = this.#root.get(name("K"));
    const first = top instanceof PDFArray ? top.get(0) : this.context.lookup(top) instanceof PDFArray ? this.context.lookup(top, PDFArray).get(0) : top;
    if (!(first instanceof PDFRef)) throw new Error("the frame has no document element");
    this.documentRef = first;
    this.#document = this.context.lookup(first, PDFDict);
    this.#kids = this.#readKids();
  }

  static async open(bytes: Uint8Array): Promise<Frame> {
    return new Frame(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }));
  }

  /** A few drawing operators as a stream; most pages of a pack share theirs. */
  drawing(operators: string): PDFRef {
    const known = this.#drawings.get(operators);
    if (known) return known;
    const made = this.context.register(this.context.stream(operators));
    this.#drawings.set(operators, made);
    return made;
  }

  /** Places a paper's part of the structure tree before what begins after `page`, counted from 0. */
  addPart(ref: PDFRef, page: number): void {
    this.#insert(ref, page, this.#kids.findIndex((k) => k.page > page));
  }

  /** Places an element before what begins on `page` or after it. */
  addBefore(ref: PDFRef, page: number): void {
    this.#insert(ref, page, this.#kids.findIndex((k) => k.page >= page));
  }

  #insert(ref: PDFRef, page: number, at: number): void {
    this.#kids.splice(at < 0 ? this.#kids.length : at, 0, { ref, page });
  }

  /** Writes back the structure tree's own tables. */
  finishTags(): void {
    const { context } = this;
    this.#document.set(name("K"), context.obj(this.#kids.map((k) => k.ref)));
    this.parentTree.sort((a, b) => a[0] - b[0]);
    const leaves: PDFRef[] = [];
    for (let i = 0; i < this.parentTree.length; i += 200) {
      const some = this.parentTree.slice(i, i + 200);
      leaves.push(context.register(context.obj({
        Nums: some.flatMap(([k, v]) => [PDFNumber.of(k), v]),
        Limits: [some[0]![0], some.at(-1)![0]],
      })));
    }
    this.#root.set(name("ParentTree"), context.register(context.obj({ Kids: leaves })));
    this.#root.set(name("ParentTreeNextKey"), PDFNumber.of(this.nextKey));
    if (this.ids.length > 0) this.#writeIds();
  }

  #writeIds(): void {
    const own = this.#root.lookup(name("IDTree"));
    const rows = this.ids.map(([id, ref]): [Buffer, PDFObject, PDFObject] => [Buffer.from(id.asBytes()), id, ref]);
    if (own instanceof PDFDict) this.#ownIds(own, rows);
    rows.sort((a, b) => Buffer.compare(a[0], b[0]));
    this.#root.set(name("IDTree"), this.context.register(this.context.obj({ Names: rows.flatMap(([, id, ref]) => [id, ref]) })));
  }

  #ownIds(node: PDFDict, rows: [Buffer, PDFObject, PDFObject][]): void {
    const names = node.lookup(name("Names"));
    if (names instanceof PDFArray) {
      for (let i = 0; i + 1 < names.size(); i += 2) {
        const id = names.lookup(i);
        if (id instanceof PDFString || id instanceof PDFHexString) rows.push([Buffer.from(id.asBytes()), id, names.get(i + 1)]);
      }
    }
    const kids = node.lookup(name("Kids"));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) this.#ownIds(this.context.lookup(kid, PDFDict), rows);
  }

  #readKids(): Kid[] {
    const raw = this.#document.lookup(name("K"));
    const refs = raw instanceof PDFArray ? raw.asArray() : [this.#document.get(name("K"))!];
    const places = new Map(this.pages.map((p, i) => [p.ref.toString(), i]));
    let last = 0;
    return refs.map((ref) => {
      last = this.#firstPage(ref, places) ?? last;
      return { ref, page: last };
    });
  }

  /** The page on which an element begins, by the first content found below it. */
  #firstPage(start: PDFObject, places: ReadonlyMap<string, number>): number | undefined {
    const stack: PDFObject[] = [start];
    for (let steps = 0; stack.length > 0 && steps < 10_000; steps += 1) {
      const at = stack.pop()!;
      const object = at instanceof PDFRef ? this.context.lookup(at) : at;
      if (object instanceof PDFArray) stack.push(...object.asArray().toReversed());
      if (!(object instanceof PDFDict)) continue;
      const page = object.get(name("Pg"));
      if (page instanceof PDFRef) return places.get(page.toString());
      const kids = object.get(name("K"));
      if (kids) stack.push(kids);
    }
    return undefined;
  }
}
