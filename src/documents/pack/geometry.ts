/** Boxes and turns of an officer's page, in the page's own units. */
import { PDFArray, PDFName, PDFNumber, type PDFPage, type PDFPageLeaf } from "@cantoo/pdf-lib";

/** Left, bottom, right, top. */
export type Box = [number, number, number, number];

export interface PageShape {
  media: Box;
  /** What is shown: the crop box, within the media box. */
  crop: Box;
  /** Clockwise: 0, 90, 180 or 270. */
  turn: number;
  /** Points in one unit of its boxes and drawing; 1 but for very large pages. */
  unit: number;
  /** Size as shown, in points, after turning. */
  w: number;
  h: number;
}

const A4: Box = [0, 0, 595.28, 841.89];

export function boxOf(leaf: PDFPageLeaf, key: string): Box | undefined {
  const found = leaf.getInheritableAttribute(PDFName.of(key));
  const array = found && leaf.context.lookup(found);
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const n = array.asArray().map((x) => {
    const value = leaf.context.lookup(x);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
  const [a, b, c, d] = n as Box;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

const within = ([a, b, c, d]: Box, [A, B, C, D]: Box): Box => [
  Math.max(a, A), Math.max(b, B), Math.min(c, C), Math.min(d, D),
];
const hasArea = ([a, b, c, d]: Box): boolean => c > a && d > b;

export function shapeOf(page: PDFPage): PageShape {
  const media = boxOf(page.node, "MediaBox") ?? A4;
  const cut = within(boxOf(page.node, "CropBox") ?? media, media);
  const crop = hasArea(cut) ? cut : media;
  const found = page.node.context.lookup(page.node.getInheritableAttribute(PDFName.of("Rotate")));
  const raw = found instanceof PDFNumber ? ((found.asNumber() % 360) + 360) % 360 : 0;
  const turn = raw % 90 === 0 ? raw : 0;
  const [x0, y0, x1, y1] = crop;
  const side = turn % 180 !== 0;
  const given = page.node.lookup(PDFName.of("UserUnit"));
  const unit = given instanceof PDFNumber && given.asNumber() > 0 && given.asNumber() <= 1000 ? given.asNumber() : 1;
  const [w, h] = side ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
  return { media, crop, turn, unit, w: w * unit, h: h * unit };
}

/** The matrix that lays an upright page over one so turned, cropped and measured. */
export function overlayMatrix({ crop: [x0, y0, x1, y1], turn, unit }: PageShape): number[] {
  const s = 1 / unit;
  if (turn === 90) return [0, s, -s, 0, x1, y0];
  if (turn === 180) return [-s, 0, 0, -s, x1, y1];
  if (turn === 270) return [0, -s, s, 0, x0, y1];
  return [s, 0, 0, s, x0, y0];
}
