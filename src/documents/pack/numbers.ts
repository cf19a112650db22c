/** Reading the number trees and name trees of a PDF. */
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFContext, type PDFObject,
} from "@cantoo/pdf-lib";

const DEEPEST = 40;

function leaves(context: PDFContext, node: PDFObject | undefined, key: string, each: (array: PDFArray) => void, depth = 0): void {
  if (!(node instanceof PDFDict) || depth > DEEPEST) return;
  const own = node.lookup(PDFName.of(key));
  if (own instanceof PDFArray) each(own);
  const kids = node.lookup(PDFName.of("Kids"));
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) leaves(context, context.lookup(kid), key, each, depth + 1);
}

/** Every key and value of a number tree; values are not looked up. */
export function numberTree(context: PDFContext, root: PDFObject | undefined): [number, PDFObject][] {
  const out: [number, PDFObject][] = [];
  leaves(context, root, "Nums", (array) => {
    for (let i = 0; i + 1 < array.size(); i += 2) {
      const key = array.lookup(i);
      if (key instanceof PDFNumber) out.push([key.asNumber(), array.get(i + 1)]);
    }
  });
  return out;
}

/** Every name and value of a name tree; values are not looked up. */
export function nameTree(context: PDFContext, root: PDFObject | undefined): [string, PDFObject][] {
  const out: [string, PDFObject][] = [];
  leaves(context, root, "Names", (array) => {
    for (let i = 0; i + 1 < array.size(); i += 2) {
      const key = textOf(array.lookup(i));
      if (key !== undefined) out.push([key, array.get(i + 1)]);
    }
  });
  return out;
}

/** The text of a PDF string or name. */
export function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  return object instanceof PDFName ? object.decodeText() : undefined;
}
