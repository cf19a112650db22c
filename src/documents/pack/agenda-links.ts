/** Links between the agenda and what is behind it: from each item to its pages, and from their stamp back to the item. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { backToAgenda } from "../../text/papers.ts";
import type { Layout } from "../typst/engine.ts";
import type { Frame } from "./frame.ts";
import { overlayMatrix, shapeOf } from "./geometry.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** A link of our own pages to a page of the pack. */
interface OwnLink {
  /** Where it stands, from 0, and its upper edge. */
  page: number;
  top: number;
  to: PDFArray;
}

function ownLinks(frame: Frame): OwnLink[] {
  return frame.pages.flatMap((page, at) => {
    const found = frame.officers.has(at) ? undefined : page.node.lookup(name("Annots"));
    return (found instanceof PDFArray ? found.asArray() : []).flatMap((ref): OwnLink[] => {
      const dict = frame.context.lookup(ref);
      if (!(dict instanceof PDFDict)) return [];
      const action = dict.lookup(name("A"));
      const to = dict.lookup(name("Dest")) ?? (action instanceof PDFDict ? action.lookup(name("D")) : undefined);
      const rect = dict.lookup(name("Rect"));
      const edges = rect instanceof PDFArray ? [rect.lookup(1), rect.lookup(3)] : [];
      return to instanceof PDFArray
        ? [{ page: at, to, top: Math.max(...edges.map((e) => (e instanceof PDFNumber ? e.asNumber() : 0))) }] : [];
    });
  });
}

/** Links between the agenda and the pages behind it, both ways. */
export function linkAgenda(frame: Frame, stamps: Layout["stamps"]): void {
  const links = ownLinks(frame);
  fitLinks(frame, links);
  linkBack(frame, links, stamps);
}

/** Whole pages in view where a link of ours leads to an officer's page. */
function fitLinks(frame: Frame, links: readonly OwnLink[]): void {
  const officers = new Set<PDFObject | undefined>([...frame.officers].map((at) => frame.pages[at]!.ref));
  for (const { to } of links) {
    if (!officers.has(to.get(0))) continue;
    while (to.size() > 1) to.remove(1);
    to.push(name("Fit"));
  }
}

/** So much larger than its letters is the place to press, and so far above a line of the agenda the view begins. */
const AROUND = 4;

/** The stamp's place on its page, in the page's own units. */
function placeOf(frame: Frame, { page, x, y, w, h }: Layout["stamps"][number]): number[] {
  const shape = shapeOf(frame.pages[page - 1]!);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = overlayMatrix(shape);
  const corners = [[x - AROUND, shape.h - y + AROUND], [x + w + AROUND, shape.h - y - h - AROUND]]
    .map(([across = 0, up = 0]) => [a * across + c * up + e, b * across + d * up + f] as const);
  const [xs, ys] = [corners.map((p) => p[0]), corners.map((p) => p[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Puts a link over each item's stamp that leads to where the agenda leads to its page. */
function linkBack(frame: Frame, links: readonly OwnLink[], stamps: Layout["stamps"]): void {
  const { context } = frame;
  const from = new Map<PDFObject | undefined, OwnLink>();
  for (const link of links) if (!from.has(link.to.get(0))) from.set(link.to.get(0), link);
  for (const stamp of stamps) {
    const page = frame.pages[stamp.page - 1]!;
    const known = from.get(page.ref);
    if (!known) continue;
    const annotation = context.register(context.obj({
      Type: "Annot", Subtype: "Link", Rect: placeOf(frame, stamp), P: page.ref, F: 4, Border: [0, 0, 0],
      Contents: PDFHexString.fromText(backToAgenda(stamp.item)), StructParent: frame.nextKey,
      Dest: [frame.pages[known.page]!.ref, name("XYZ"), null, PDFNumber.of(known.top + AROUND), null],
    }));
    frame.parentTree.push([frame.nextKey, tag(frame, annotation, stamp.page - 1)]);
    frame.nextKey += 1;
    const annotations = page.node.lookup(name("Annots"));
    if (annotations instanceof PDFArray) annotations.push(annotation);
    else page.node.set(name("Annots"), context.obj([annotation]));
    page.node.set(name("Tabs"), name("S"));
  }
}

/** The link's element, read before all that is on its page. */
function tag(frame: Frame, annotation: PDFRef, page: number): PDFRef {
  const { context } = frame;
  const [paragraph, link] = [context.nextRef(), context.nextRef()];
  const { ref } = frame.pages[page]!;
  context.assign(paragraph, context.obj({ Type: "StructElem", S: "P", P: frame.documentRef, K: [link] }));
  context.assign(link, context.obj({
    Type: "StructElem", S: "Link", P: paragraph, Pg: ref, K: [context.obj({ Type: "OBJR", Obj: annotation, Pg: ref })],
  }));
  frame.addBefore(paragraph, page);
  return link;
}
