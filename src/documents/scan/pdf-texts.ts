/** Everything in a PDF that can be read: drawn words, strings, names, metadata, unpacked streams, comments of links. */
import {
  PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFStream, PDFString, type PDFObject,
} from "@cantoo/pdf-lib";
import { contentStreams } from "../pack/open-pdf.ts";
import { unpack } from "../pack/unpack.ts";
import { TextReader } from "./drawn-text.ts";

/** Where a text was found: "page 3", "text of an object". */
export interface FoundText {
  where: string;
  text: string;
}

function* strings(object: PDFObject): Generator<string> {
  const stack: PDFObject[] = [object];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at instanceof PDFString || at instanceof PDFHexString) yield at.decodeText();
    else if (at instanceof PDFName) yield at.decodeText();
    else if (at instanceof PDFStream) stack.push(at.dict);
    else if (at instanceof PDFDict) stack.push(...at.keys(), ...at.values());
    else if (at instanceof PDFArray) stack.push(...at.asArray());
  }
}

const OPAQUE = new Set(["Image", "Type1C", "CIDFontType0C", "OpenType"]);
const isOpaque = (dict: PDFDict): boolean => {
  const subtype = dict.get(PDFName.of("Subtype"));
  return dict.has(PDFName.of("Length1")) || (subtype instanceof PDFName && OPAQUE.has(subtype.decodeText()));
};

/** Of a drawing its comments and plain strings: its words are read through its fonts, the rest is figures. */
const besidesDrawing = (drawing: string): string =>
  (drawing.match(/%[^\r\n]*|\((?:[^\\()]|\\[\s\S])*\)/g) ?? []).join("\n");

/** What an unpacked stream may say. A table of a font's codes says nothing by itself. */
function said(stream: PDFRawStream, isDrawing: boolean): string {
  const text = unpacked(stream).toString("latin1");
  if (isDrawing || stream.dict.get(PDFName.of("Subtype")) === PDFName.of("Form")) return besidesDrawing(text);
  return text.includes("begincmap") ? "" : text;
}

function unpacked(stream: PDFRawStream): Buffer {
  try {
    return unpack(stream);
  } catch {
    return Buffer.from(stream.contents);
  }
}

export async function pdfTexts(bytes: Uint8Array): Promise<FoundText[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Number.POSITIVE_INFINITY });
  const found: FoundText[] = [];
  const reader = new TextReader();
  const drawings = new Set<PDFObject | undefined>();
  for (const [at, page] of doc.getPages().entries()) {
    const streams = contentStreams(page);
    for (const stream of streams) drawings.add(stream);
    const drawing = Buffer.concat(streams.flatMap((s) => (s instanceof PDFRawStream ? [unpacked(s), Buffer.from("\n")] : [])));
    found.push({ where: `page ${at + 1}`, text: reader.read(drawing, page.node.Resources()) });
  }
  const loose: string[] = [];
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    loose.push(...strings(object));
    if (object instanceof PDFRawStream && !isOpaque(object.dict)) loose.push(said(object, drawings.has(object)));
  }
  found.push({ where: "its data", text: loose.join("\n") });
  return found;
}
