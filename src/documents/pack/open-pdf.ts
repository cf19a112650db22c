/** Opening an officer's PDF, refusing by name what cannot be used. */
import {
  EncryptedPDFError, PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import { damaged, QuorateError } from "../../domain/errors.ts";
import { brokenPdf, emptyPdf, formOnlyPdf, lockedPdf, restrictedPdf } from "../../text/papers.ts";
import { refuseBombs, unpacked } from "../papers/unpacked.ts";

/** A file cut short has lost its end, where a PDF says where its parts are. */
const endsWhole = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString("latin1");
  return tail.includes("%%EOF") && tail.includes("startxref");
};

const load = (bytes: Uint8Array, password?: string): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, throwOnInvalidObject: false,
    // Else asking for the form's fields would take away what tells that there is another form.
    preserveXFA: true,
    ...(password === undefined ? {} : { password }),
  });

/** Which of the two protections it has: against opening, or against changes alone. */
async function lockOf(bytes: Uint8Array, file: string): Promise<[message: string, next: string]> {
  try {
    await load(bytes, "");
    return restrictedPdf(file);
  } catch {
    return lockedPdf(file);
  }
}

/**
 * The document. Throws damaged, naming the file: cut short, broken, protected,
 * without pages, or one that unpacks to more than a paper holds.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  if (!endsWhole(bytes)) throw damaged(...brokenPdf(file));
  let doc: PDFDocument;
  try {
    doc = await load(bytes);
  } catch (error) {
    throw damaged(...(error instanceof EncryptedPDFError ? await lockOf(bytes, file) : brokenPdf(file)));
  }
  let pages = 0;
  let whole = false;
  try {
    pages = doc.getPages().length;
    whole = pages === leavesOf(doc);
  } catch {
    throw damaged(...brokenPdf(file));
  }
  if (!whole) throw damaged(...brokenPdf(file));
  if (pages === 0) throw damaged(...emptyPdf(file));
  if (showsFormOnly(doc)) throw damaged(...formOnlyPdf(file));
  refuseBombs(doc, file);
  return doc;
}

/** Pages that the file names; one that can't be read is left out by the library without a word. */
function leavesOf(doc: PDFDocument): number {
  let leaves = 0;
  const seen = new Set<PDFObject>();
  const waiting: (PDFObject | undefined)[] = [doc.catalog.lookup(PDFName.of("Pages"))];
  while (waiting.length > 0) {
    const at = waiting.pop();
    const kids = at instanceof PDFDict && !seen.has(at) ? at.lookup(PDFName.of("Kids")) : undefined;
    if (at !== undefined) seen.add(at);
    if (kids instanceof PDFArray) for (let n = 0; n < kids.size(); n += 1) waiting.push(kids.lookup(n));
    else leaves += 1;
  }
  return leaves;
}

/** A form made to be drawn by its reader (XFA): its pages only ask for another program. */
function showsFormOnly(doc: PDFDocument): boolean {
  return doc.catalog.lookup(PDFName.of("NeedsRendering")) === PDFBool.True;
}

/** The streams a page is drawn with; undefined for one that is named but missing. */
export function contentStreams(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.Contents();
  if (contents === undefined) return [];
  if (!(contents instanceof PDFArray)) return [contents];
  return contents.asArray().map((ref) => page.doc.context.lookup(ref));
}

function decodes(stream: PDFObject | undefined, file: string): boolean {
  if (!(stream instanceof PDFRawStream)) return false;
  try {
    unpacked(stream, file);
    return true;
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    return false;
  }
}

/** Whether every page's drawing is there and can be unpacked. Throws damaged where one unpacks to far too much. */
export const pagesWhole = (doc: PDFDocument, file: string): boolean =>
  doc.getPages().every((page) => contentStreams(page).every((stream) => decodes(stream, file)));
