/** Where the links and bookmarks of an officer's PDF lead, named destinations made plain. */
import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { nameTree, textOf } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** Resolves a destination of the document to its explicit form, or undefined. */
export function destinationsOf(doc: PDFDocument): (to: PDFObject | undefined) => PDFArray | undefined {
  const named = new Map<string, PDFObject>();
  const names = doc.catalog.lookup(name("Names"));
  if (names instanceof PDFDict) for (const [k, v] of nameTree(doc.context, names.lookup(name("Dests")))) named.set(k, v);
  const old = doc.catalog.lookup(name("Dests"));
  if (old instanceof PDFDict) for (const [k, v] of old.entries()) named.set(k.decodeText(), v);
  return (to) => {
    let at = to;
    for (let hops = 0; hops < 5 && at !== undefined; hops += 1) {
      if (at instanceof PDFRef) at = doc.context.lookup(at);
      if (at instanceof PDFArray) return at;
      if (at instanceof PDFDict) at = at.get(name("D"));
      else {
        const text = textOf(at);
        at = text === undefined ? undefined : named.get(text);
      }
    }
    return undefined;
  };
}
