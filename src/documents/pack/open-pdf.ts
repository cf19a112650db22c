/** Opening an officer's PDF, refusing by name what cannot be used. */
import { PDFArray, PDFDict, PDFDocument, PDFRawStream, type PDFObject, type PDFPage } from "@cantoo/pdf-lib";
import { damaged } from "../../domain/errors.ts";
import { brokenPdf, emptyPdf, lockedPdf } from "../../text/papers.ts";
import { unpack } from "./unpack.ts";

/** A file cut short has lost its end, where a PDF says where its parts are. */
const endsWhole = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString("latin1");
  return tail.includes("%%EOF") && tail.includes("startxref");
};

const wantsPassword = (error: unknown): boolean =>
  /encrypt|password/i.test(error instanceof Error ? `${error.name} ${error.message}` : "");

/**
 * The document, decrypted where it opens without a password. Throws damaged,
 * naming the file: cut short, broken, protected, or without pages.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  if (!endsWhole(bytes)) throw damaged(...brokenPdf(name));
  let doc: PDFDocument;
  try {
    doc = await PDFDocument.load(bytes, {
      updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, password: "", throwOnInvalidObject: false,
    });
  } catch (error) {
    throw damaged(...(wantsPassword(error) ? lockedPdf : brokenPdf)(name));
  }
  let pages = 0;
  try {
    pages = doc.getPages().filter((p) => p.node instanceof PDFDict && p.node.Resources() !== null).length;
  } catch {
    throw damaged(...brokenPdf(name));
  }
  if (pages === 0) throw damaged(...emptyPdf(name));
  return doc;
}

/** The streams a page is drawn with; undefined for one that is named but missing. */
export function contentStreams(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.Contents();
  if (contents === undefined) return [];
  if (!(contents instanceof PDFArray)) return [contents];
  return contents.asArray().map((ref) => page.doc.context.lookup(ref));
}

function decodes(stream: PDFObject | undefined): boolean {
  if (!(stream instanceof PDFRawStream)) return false;
  try {
    unpack(stream);
    return true;
  } catch {
    return false;
  }
}

/** Whether every page's drawing is there and can be unpacked. */
export const pagesWhole = (doc: PDFDocument): boolean =>
  doc.getPages().every((page) => contentStreams(page).every(decodes));
