/**
 * The tags of an officer's PDF, carried into the pack as one Part. Elements are
 * made anew from an allow-list of keys, with standard roles and ids of their own.
 */
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFStream, PDFString,
  type PDFDocument, type PDFObject,
} from "@cantoo/pdf-lib";
import type { Copier } from "./copier.ts";
import type { Frame } from "./frame.ts";
import { numberTree, textOf } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** Structure types a reader knows without a role map (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    + "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    + "Figure Formula Form").split(" "));

/** Copied as they are; the rest of an element is made anew or left out. */
const TEXTS = ["T", "Lang", "Alt", "ActualText", "E"];

/** What became of an annotation: a link made anew, or a field drawn under a mark of its page. */
export type Successor = { link: PDFRef } | { page: PDFRef; mark: number };

export interface TagSource {
  doc: PDFDocument;
  copier: Copier;
  frame: Frame;
  /** The Part the paper's tags hang on. */
  part: PDFRef;
  /** Made part of every id, so that ids of two papers differ. */
  idPrefix: string;
  /** Pages of the source, by reference, as they are in the pack. */
  pages: ReadonlyMap<string, PDFRef>;
  successors: ReadonlyMap<string, Successor>;
}

export class Tags {
  readonly #from: TagSource;
  readonly #root: PDFDict | undefined;
  readonly #roles: PDFDict | undefined;
  readonly #made = new Map<PDFDict, PDFRef>();
  /** Elements that hold the marks of each page. */
  readonly #owners = new Map<PDFRef, Map<number, PDFRef>>();
  readonly #waiting: { dict: PDFDict; ref: PDFRef; parent: PDFRef; page: PDFRef | undefined }[] = [];

  /** `root` is the paper's structure tree, where it has one. */
  constructor(from: TagSource, root: PDFDict | undefined) {
    this.#from = from;
    this.#root = root;
    const roles = root?.lookup(name("RoleMap"));
    this.#roles = roles instanceof PDFDict ? roles : undefined;
  }

  /** Elements of the paper, children of its Part. */
  carry(): PDFObject[] {
    const kids = this.#kids(this.#root?.get(name("K")), this.#from.part, undefined);
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.#fill(next.dict, next.ref, next.parent, next.page);
    return kids;
  }

  /** Entries of the parent tree that lead from content to the elements carried. Call after `carry`. */
  parentTree(): Map<number, PDFObject> {
    const { context } = this.#from.doc;
    const out = new Map<number, PDFObject>();
    for (const [key, value] of numberTree(context, this.#root?.lookup(name("ParentTree")))) {
      const found = context.lookup(value);
      if (found instanceof PDFArray) {
        out.set(key, this.#from.frame.context.obj(found.asArray().map((v) => this.#element(v) ?? PDFNull)));
      } else {
        const element = this.#element(value);
        if (element) out.set(key, element);
      }
    }
    return out;
  }

  /** The element that the tree says holds a mark of a page of the pack. Call after `carry`. */
  owner(page: PDFRef, mark: number): PDFRef | undefined {
    return this.#owners.get(page)?.get(mark);
  }

  /** Whether the mark is the element's: no mark is held twice. */
  #holds(element: PDFRef, page: PDFRef, mark: PDFNumber): boolean {
    const known = this.#owners.get(page) ?? new Map<number, PDFRef>();
    this.#owners.set(page, known);
    if (known.has(mark.asNumber())) return false;
    known.set(mark.asNumber(), element);
    return true;
  }

  #element(at: PDFObject): PDFRef | undefined {
    const found = this.#from.doc.context.lookup(at);
    return found instanceof PDFDict ? this.#made.get(found) : undefined;
  }

  #kids(at: PDFObject | undefined, parent: PDFRef, page: PDFRef | undefined): PDFObject[] {
    if (at === undefined) return [];
    const found = this.#from.doc.context.lookup(at);
    if (found instanceof PDFArray) return found.asArray().flatMap((kid) => this.#kids(kid, parent, page));
    if (found instanceof PDFNumber) return page && this.#holds(parent, page, found) ? [found] : [];
    if (!(found instanceof PDFDict)) return [];
    const type = textOf(found.lookup(name("Type")));
    if (type === "MCR") return this.#mark(found, parent, page);
    if (type === "OBJR") return this.#object(found);
    if (this.#made.has(found) || !(found.lookup(name("S")) instanceof PDFName)) return [];
    const ref = this.#from.frame.context.nextRef();
    this.#made.set(found, ref);
    this.#waiting.push({ dict: found, ref, parent, page: this.#page(found) ?? page });
    return [ref];
  }

  #page(dict: PDFDict): PDFRef | undefined {
    const at = dict.get(name("Pg"));
    return at instanceof PDFRef ? this.#from.pages.get(at.toString()) : undefined;
  }

  #mark(dict: PDFDict, parent: PDFRef, inherited: PDFRef | undefined): PDFObject[] {
    const mark = dict.lookup(name("MCID"));
    const page = this.#page(dict) ?? inherited;
    if (!(mark instanceof PDFNumber) || !page) return [];
    const stream = dict.get(name("Stm"));
    const inStream = stream && this.#from.doc.context.lookup(stream) instanceof PDFStream;
    if (!inStream && !this.#holds(parent, page, mark)) return [];
    const made = this.#from.frame.context.obj({ Type: "MCR", Pg: page, MCID: mark });
    if (inStream) made.set(name("Stm"), this.#from.copier.copy(stream));
    return [made];
  }

  #object(dict: PDFDict): PDFObject[] {
    const at = dict.get(name("Obj"));
    const successor = at && this.#from.successors.get(at.toString());
    if (!successor) return [];
    const { context } = this.#from.frame;
    return "link" in successor
      ? [context.obj({ Type: "OBJR", Obj: successor.link, ...(this.#page(dict) ? { Pg: this.#page(dict)! } : {}) })]
      : [context.obj({ Type: "MCR", Pg: successor.page, MCID: successor.mark })];
  }

  #role(given: string): string {
    let at = given;
    for (let hops = 0; hops < 8 && !STANDARD.has(at); hops += 1) {
      const next = this.#roles?.lookup(name(at));
      if (!(next instanceof PDFName)) return "NonStruct";
      at = next.decodeText();
    }
    // The pack has one Document, its own.
    return at === "Document" ? "Sect" : STANDARD.has(at) ? at : "NonStruct";
  }

  #fill(from: PDFDict, ref: PDFRef, parent: PDFRef, page: PDFRef | undefined): void {
    const { context } = this.#from.frame;
    const role = this.#role(textOf(from.lookup(name("S"))) ?? "");
    const made = context.obj({ Type: "StructElem", S: role, P: parent });
    if (page) made.set(name("Pg"), page);
    for (const key of TEXTS) {
      const text = from.lookup(name(key));
      if (text instanceof PDFString || text instanceof PDFHexString) made.set(name(key), text);
    }
    const id = this.#prefixed(from.lookup(name("ID")));
    if (id) {
      made.set(name("ID"), id);
      this.#from.frame.ids.push([id, ref]);
    }
    const attributes = from.get(name("A"));
    if (attributes) made.set(name("A"), this.#attributes(attributes));
    const kids = this.#kids(from.get(name("K")), ref, page);
    if (kids.length > 0) made.set(name("K"), context.obj(kids));
    if (role === "Figure" && !made.has(name("Alt")) && !made.has(name("ActualText"))) {
      made.set(name("Alt"), PDFHexString.fromText("Picture without a description"));
    }
    context.assign(ref, made);
  }

  #prefixed(id: PDFObject | undefined): PDFHexString | undefined {
    const bytes = id instanceof PDFString || id instanceof PDFHexString ? id.asBytes() : undefined;
    return bytes && PDFHexString.of(Buffer.concat([Buffer.from(this.#from.idPrefix), bytes]).toString("hex"));
  }

  /** Attributes, with references to header cells following the ids. */
  #attributes(from: PDFObject): PDFObject {
    const found = this.#from.doc.context.lookup(from);
    const { context } = this.#from.frame;
    if (found instanceof PDFArray) return context.obj(found.asArray().map((a) => this.#attributes(a)));
    if (!(found instanceof PDFDict)) return found instanceof PDFNumber ? found : PDFNull;
    const made = this.#from.copier.copy(found) as PDFDict;
    const headers = found.lookup(name("Headers"));
    if (headers instanceof PDFArray) {
      made.set(name("Headers"), context.obj(headers.asArray().flatMap((h) => this.#prefixed(this.#from.doc.context.lookup(h)) ?? [])));
    }
    return made;
  }
}
