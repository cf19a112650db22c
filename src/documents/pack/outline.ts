/** The pack's bookmarks: each item, and beneath it the paper's own or our document's headings. */
import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFArray, type PDFDocument, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { printable } from "../templates/text.ts";
import { textOf } from "./numbers.ts";
import type { Frame } from "./frame.ts";

const name = (s: string): PDFName => PDFName.of(s);

export interface Bookmark {
  title: string;
  /** Page from 0 with the height on it, or a destination already made. */
  to: { page: number; y?: number } | { destination: PDFObject } | undefined;
  kids: Bookmark[];
}

const MOST = 2000;
const DEEPEST = 5;

/** The paper's own bookmarks, to five levels. */
export function bookmarksOf(
  doc: PDFDocument, resolve: (to: PDFObject | undefined) => PDFArray | undefined, copy: (o: PDFObject) => PDFObject,
): Bookmark[] {
  const seen = new Set<PDFDict>();
  const walk = (first: PDFObject | undefined, depth: number): Bookmark[] => {
    const out: Bookmark[] = [];
    for (let at = first; at instanceof PDFDict && !seen.has(at) && seen.size < MOST; at = at.lookup(name("Next"))) {
      seen.add(at);
      const action = at.lookup(name("A"));
      const goes = action instanceof PDFDict && textOf(action.lookup(name("S"))) === "GoTo" ? action.get(name("D")) : undefined;
      const to = resolve(at.get(name("Dest")) ?? goes);
      out.push({
        title: textOf(at.lookup(name("Title"))) ?? "",
        to: to && { destination: copy(to) },
        kids: depth < DEEPEST ? walk(at.lookup(name("First")), depth + 1) : [],
      });
    }
    return out;
  };
  const root = doc.catalog.lookup(name("Outlines"));
  return root instanceof PDFDict ? walk(root.lookup(name("First")), 0) : [];
}

/** Writes the bookmarks into the pack, those of the second level folded away. */
export function writeOutline(frame: Frame, bookmarks: readonly Bookmark[]): void {
  const { context } = frame;
  const destination = (to: Bookmark["to"]): PDFObject | undefined => {
    if (to === undefined || "destination" in to) return to?.destination;
    const page = frame.pages[to.page]!.ref;
    return to.y === undefined
      ? context.obj([page, name("Fit")])
      : context.obj([page, name("XYZ"), null, PDFNumber.of(to.y), null]);
  };
  const level = (list: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef } => {
    const refs = list.map(() => context.nextRef());
    for (const [at, bookmark] of list.entries()) {
      const made = context.obj({ Parent: parent, Title: PDFHexString.fromText(printable(bookmark.title)) });
      const to = destination(bookmark.to);
      if (to) made.set(name("Dest"), to);
      if (at > 0) made.set(name("Prev"), refs[at - 1]!);
      if (at < list.length - 1) made.set(name("Next"), refs[at + 1]!);
      if (bookmark.kids.length > 0) {
        const { first, last } = level(bookmark.kids, refs[at]!);
        made.set(name("First"), first);
        made.set(name("Last"), last);
        made.set(name("Count"), PDFNumber.of(-bookmark.kids.length));
      }
      context.assign(refs[at]!, made);
    }
    return { first: refs[0]!, last: refs.at(-1)! };
  };
  if (bookmarks.length === 0) return;
  const root = context.nextRef();
  const { first, last } = level(bookmarks, root);
  context.assign(root, context.obj({ Type: "Outlines", First: first, Last: last, Count: bookmarks.length }));
  frame.doc.catalog.set(name("Outlines"), root);
  frame.doc.catalog.set(name("PageMode"), name("UseOutlines"));
}
