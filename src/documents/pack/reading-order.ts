/** Puts elements that a paper's own tags lack where a reader comes to them. */
import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { textOf } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** Elements that hold whole blocks, between which another may stand. */
const GROUPS = new Set(["Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote"]);
const DEEPEST = 200;

export class ReadingOrder {
  readonly #context: PDFContext;
  readonly #part: PDFRef;
  /** Children of the part, of which no element is made yet. */
  readonly kids: PDFObject[];

  constructor(context: PDFContext, part: PDFRef, kids: PDFObject[]) {
    this.#context = context;
    this.#part = part;
    this.kids = kids;
  }

  /** A new element after the block that `before` is in, at the beginning where nothing is before it. */
  insert(role: string, page: PDFRef, kid: PDFObject, before: PDFRef | undefined): PDFRef {
    const block = before && this.#blockOf(before);
    const ref = this.#context.register(this.#context.obj({
      Type: "StructElem", S: role, P: block?.parent ?? this.#part, Pg: page, K: [kid],
    }));
    if (block?.list) block.list.insert((block.list.indexOf(block.ref) ?? -1) + 1, ref);
    else this.kids.splice(block ? this.kids.lastIndexOf(block.ref) + 1 : 0, 0, ref);
    return ref;
  }

  /** The block an element is in, with what it is a child of. */
  #blockOf(element: PDFRef): { ref: PDFRef; parent: PDFRef; list: PDFArray | undefined } | undefined {
    let ref = element;
    for (let hops = 0; hops < DEEPEST; hops += 1) {
      const parent = this.#context.lookup(ref, PDFDict).get(name("P")) as PDFRef;
      if (parent === this.#part) return { ref, parent, list: undefined };
      const holder = this.#context.lookup(parent, PDFDict);
      if (GROUPS.has(textOf(holder.lookup(name("S"))) ?? "")) return { ref, parent, list: holder.lookup(name("K"), PDFArray) };
      ref = parent;
    }
    return undefined;
  }
}
