/**
 * Form fields drawn into the page as they were filled in. A field's own
 * structure element then holds the drawing instead of the field, so that the
 * tags stay whole.
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import type { SourceAnnotation } from "./annotations.ts";
import type { Copier } from "./copier.ts";
import { textOf } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

export interface FieldDrawn {
  source: string;
  structureKey: number | undefined;
  form: PDFRef;
  /** The matrix that puts the appearance where the field is. */
  matrix: number[];
}

const numbers = (object: PDFObject | undefined): number[] =>
  object instanceof PDFArray
    ? object.asArray().map((n) => (n instanceof PDFNumber ? n.asNumber() : 0)) : [];

/** The appearance as it stands: the one of the field's state where it has several. */
function appearance(dict: PDFDict): PDFStream | undefined {
  const all = dict.lookup(name("AP"));
  const normal = all instanceof PDFDict ? all.lookup(name("N")) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = textOf(dict.lookup(name("AS")));
  const found = normal instanceof PDFDict && state ? normal.lookup(name(state)) : undefined;
  return found instanceof PDFStream ? found : undefined;
}

/** Fits the appearance's box, moved by its own matrix, to the field's (ISO 32000-1, 12.5.5). */
export function fit(rect: number[], bbox: number[], own: number[]): number[] | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own;
  const corners = [[0, 1], [2, 1], [0, 3], [2, 3]].map(([i, j]) => {
    const [x, y] = [bbox[i!] ?? 0, bbox[j!] ?? 0];
    return [a * x + c * y + e, b * x + d * y + f] as const;
  });
  const left = Math.min(...corners.map((p) => p[0]));
  const low = Math.min(...corners.map((p) => p[1]));
  const width = Math.max(...corners.map((p) => p[0])) - left;
  const height = Math.max(...corners.map((p) => p[1])) - low;
  if (!(width > 0 && height > 0)) return undefined;
  const sx = Math.abs(x1 - x0) / width;
  const sy = Math.abs(y1 - y0) / height;
  return [sx, 0, 0, sy, Math.min(x0, x1) - left * sx, Math.min(y0, y1) - low * sy];
}

/** Bits of /F: hidden, and not to be seen. */
const UNSEEN = 2 | 32;

export function drawFields(annotations: readonly SourceAnnotation[], copier: Copier): FieldDrawn[] {
  return annotations.flatMap(({ ref, dict, subtype }): FieldDrawn[] => {
    const flags = dict.lookup(name("F"));
    if (subtype !== "Widget" || (flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0)) return [];
    const stream = appearance(dict);
    if (!stream) return [];
    const bbox = numbers(stream.dict.lookup(name("BBox")));
    const matrix = fit(numbers(dict.lookup(name("Rect"))), bbox, numbers(stream.dict.lookup(name("Matrix"))));
    if (!matrix) return [];
    const copy = copier.copy(stream) as PDFStream;
    copy.dict.set(name("Type"), name("XObject"));
    copy.dict.set(name("Subtype"), name("Form"));
    const key = dict.lookup(name("StructParent"));
    return [{
      source: ref.toString(),
      structureKey: key instanceof PDFNumber ? key.asNumber() : undefined,
      form: copier.target.register(copy),
      matrix,
    }];
  });
}
