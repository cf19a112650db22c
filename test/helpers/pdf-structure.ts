/**
 * Holds a PDF's structure tree against what its pages draw: every mark in the
 * tree and the tree's tables agreed, nothing untagged but artefacts, headings in
 * order, ids unique, links described. No validator: it claims no more than this.
 */
import {
  PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef, decodePDFRawStream,
  type PDFContext, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import { numberTree } from "../../src/documents/pack/numbers.ts";
import { operators } from "./pdf-operators.ts";

const name = (s: string): PDFName => PDFName.of(s);
const PAINTS = new Set(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE"]);

export interface Structure {
  /** What is wrong, with where it was first seen. */
  faults: Map<string, { times: number; first: string }>;
  pages: number;
  marks: number;
  elements: number;
  links: number;
}

class Check {
  readonly result: Structure = { faults: new Map(), pages: 0, marks: 0, elements: 0, links: 0 };
  readonly #context: PDFContext;
  readonly #table: Map<number, PDFObject>;
  /** Element that owns each mark, by "page|mark"; and each object. */
  readonly #owner = new Map<string, PDFObject>();
  readonly #objects = new Set<string>();
  readonly #drawn = new Set<string>();
  readonly #pages: PDFRef[];

  constructor(doc: PDFDocument) {
    this.#context = doc.context;
    this.#pages = doc.getPages().map((p) => p.ref);
    const { catalog } = doc;
    const root = catalog.lookup(name("StructTreeRoot"));
    const marked = catalog.lookup(name("MarkInfo"));
    if (!catalog.has(name("Lang"))) this.#fault("no language", "catalogue");
    if (!(marked instanceof PDFDict) || String(marked.lookup(name("Marked"))) !== "true") this.#fault("not marked", "catalogue");
    const viewer = catalog.lookup(name("ViewerPreferences"));
    if (!(viewer instanceof PDFDict) || String(viewer.lookup(name("DisplayDocTitle"))) !== "true") this.#fault("title not shown", "catalogue");
    this.#table = new Map(root instanceof PDFDict ? numberTree(doc.context, root.lookup(name("ParentTree"))) : []);
    if (!(root instanceof PDFDict)) {
      this.#fault("no structure tree", "catalogue");
      return;
    }
    this.#walk(root);
    for (const [at, page] of doc.getPages().entries()) this.#page(page, at + 1);
  }

  #fault(what: string, where: string): void {
    const known = this.result.faults.get(what);
    this.result.faults.set(what, { times: (known?.times ?? 0) + 1, first: known?.first ?? where });
  }

  #own(mark: string, element: PDFObject): void {
    if (this.#owner.has(mark)) this.#fault("mark owned twice", mark);
    this.#owner.set(mark, element);
  }

  #walk(root: PDFDict): void {
    const seen = new Set<PDFDict>();
    const ids = new Set<string>();
    let heading = 0;
    const visit = (at: PDFObject | undefined, parent: PDFObject, page: string): void => {
      const found = at && this.#context.lookup(at);
      if (found instanceof PDFArray) return found.asArray().forEach((kid) => visit(kid, parent, page));
      if (found instanceof PDFNumber) return this.#own(`${page}|${found.asNumber()}`, parent);
      if (!(found instanceof PDFDict)) return;
      const own = found.get(name("Pg"))?.toString() ?? page;
      const type = String(found.lookup(name("Type")));
      // A mark may be a form's own, which then counts apart from its page's.
      if (type === "/MCR") return this.#own(`${found.get(name("Stm"))?.toString() ?? own}|${String(found.lookup(name("MCID")))}`, parent);
      if (type === "/OBJR") return void this.#objects.add(String(found.get(name("Obj"))));
      if (seen.has(found)) return this.#fault("element reached twice", String(at));
      seen.add(found);
      this.result.elements += 1;
      const role = String(found.lookup(name("S")));
      if (this.#context.lookup(found.get(name("P"))) !== this.#context.lookup(parent)) this.#fault("wrong parent", role);
      const level = /^\/H([1-6])$/.exec(role);
      if (level) {
        if (Number(level[1]) > heading + 1) this.#fault("heading level skipped", `H${heading} to ${role}`);
        heading = Number(level[1]);
      }
      if (role === "/Figure" && !found.has(name("Alt")) && !found.has(name("ActualText"))) this.#fault("figure without text", String(at));
      const id = found.lookup(name("ID"))?.toString();
      if (id !== undefined && ids.has(id)) this.#fault("id used twice", id);
      if (id !== undefined) ids.add(id);
      visit(found.get(name("K")), at!, own);
    };
    visit(root.get(name("K")), root, "");
  }

  #page(page: PDFPage, number: number): void {
    this.result.pages += 1;
    const key = page.node.lookup(name("StructParents"));
    const row = key instanceof PDFNumber ? this.#context.lookup(this.#table.get(key.asNumber())) : undefined;
    const streams = page.node.Contents();
    const list = streams instanceof PDFArray ? streams.asArray().map((r) => this.#context.lookup(r)) : [streams];
    const bytes = Buffer.concat(list.flatMap((s) =>
      s instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(s).decode()), Buffer.from("\n")] : []));
    this.#drawing(bytes, page.node.Resources(), row, page.ref, number, [], 0);
    this.#annotations(page, number);
  }

  #drawing(
    bytes: Buffer, resources: PDFDict | undefined, row: PDFObject | undefined, page: PDFRef, number: number, open: (number | "artifact" | "other")[], depth: number,
  ): void {
    const tagged = (): boolean => open.some((o) => o === "artifact" || typeof o === "number");
    const part = (kind: string, key: string): PDFObject | undefined => {
      const dict = resources?.lookup(name(kind));
      return dict instanceof PDFDict ? dict.lookup(name(key.slice(1))) : undefined;
    };
    for (const { op, args } of operators(bytes)) {
      if (op === "BMC" || (op === "BDC" && args[0] === "/Artifact")) open.push(args[0] === "/Artifact" ? "artifact" : "other");
      else if (op === "BDC") {
        const inline = /\/MCID\s+(\d+)/.exec(args[1] ?? "");
        const named = inline ? undefined : part("Properties", args[1] ?? "/");
        const mark = named instanceof PDFDict ? named.lookup(name("MCID")) : undefined;
        const id = inline ? Number(inline[1]) : mark instanceof PDFNumber ? mark.asNumber() : undefined;
        if (id !== undefined) this.#mark(id, row, page, number);
        open.push(id ?? (args[0] === "/Artifact" ? "artifact" : "other"));
      } else if (op === "EMC") open.pop();
      else if (PAINTS.has(op) && !tagged()) this.#fault("content neither tagged nor artefact", `page ${number} ${op}`);
      else if (op === "Do") {
        const object = part("XObject", args.at(-1) ?? "/");
        if (!(object instanceof PDFRawStream)) continue;
        const form = String(object.dict.lookup(name("Subtype"))) === "/Form";
        if (!form && !tagged()) this.#fault("content neither tagged nor artefact", `page ${number} image`);
        if (!form || depth > 4) continue;
        const own = object.dict.lookup(name("Resources"));
        const key = object.dict.lookup(name("StructParents"));
        const inside = Buffer.from(decodePDFRawStream(object).decode());
        const theirs = own instanceof PDFDict ? own : resources;
        // A form with a key has marks of its own, not the page's.
        const named = resources!.lookup(name("XObject"), PDFDict).get(name(args.at(-1)!.slice(1)));
        if (key instanceof PDFNumber && named instanceof PDFRef) this.#drawing(inside, theirs, this.#context.lookup(this.#table.get(key.asNumber())), named, number, open, depth + 1);
        else this.#drawing(inside, theirs, row, page, number, open, depth + 1);
      }
    }
  }

  #mark(id: number, row: PDFObject | undefined, page: PDFRef, number: number): void {
    this.result.marks += 1;
    const where = `page ${number} mark ${id}${page === this.#pages[number - 1] ? "" : " of a form"}`;
    if (this.#drawn.has(where)) this.#fault("mark drawn twice", where);
    this.#drawn.add(where);
    const element = row instanceof PDFArray && id < row.size() ? row.get(id) : undefined;
    const owner = this.#owner.get(`${page.toString()}|${id}`);
    if (!element || !(this.#context.lookup(element) instanceof PDFDict)) this.#fault("mark not in the parent tree", where);
    else if (!owner) this.#fault("mark not reachable from the tree", where);
    else if (this.#context.lookup(owner) !== this.#context.lookup(element)) this.#fault("the tree and its table disagree", where);
  }

  #annotations(page: PDFPage, number: number): void {
    const found = page.node.lookup(name("Annots"));
    if (!(found instanceof PDFArray) || found.size() === 0) return;
    if (String(page.node.lookup(name("Tabs"))) !== "/S") this.#fault("links not in reading order", `page ${number}`);
    for (const ref of found.asArray()) {
      const dict = this.#context.lookup(ref);
      if (!(dict instanceof PDFDict) || String(dict.lookup(name("Subtype"))) !== "/Link") continue;
      this.result.links += 1;
      const key = dict.lookup(name("StructParent"));
      if (!(key instanceof PDFNumber) || !this.#table.has(key.asNumber())) this.#fault("link not in the parent tree", `page ${number}`);
      else if (!this.#objects.has(String(ref))) this.#fault("link not in the tree", `page ${number}`);
      if (!dict.has(name("Contents"))) this.#fault("link without a description", `page ${number}`);
      const to = dict.lookup(name("Dest"));
      if (to instanceof PDFArray && !(this.#context.lookup(to.get(0)) instanceof PDFDict)) this.#fault("link to a missing page", `page ${number}`);
    }
  }
}

export async function checkStructure(bytes: Uint8Array): Promise<Structure> {
  return new Check(await PDFDocument.load(bytes, { updateMetadata: false })).result;
}
