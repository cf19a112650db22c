/** What a paper is, told from its bytes; an unusable one is refused by name. */
import { damaged } from "../domain/errors.ts";
import * as say from "../text/papers.ts";

export interface PaperFacts {
  format: "pdf" | "docx";
  /** Pages of a PDF; a Word document has no fixed number. */
  pages?: number;
}

const starts = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") === signature;

/** A PDF may have a little of something else before its header. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");

async function inspectPdf(bytes: Uint8Array, name: string): Promise<PaperFacts> {
  const { openPdf, pagesWhole } = await import("./pack/open-pdf.ts");
  const doc = await openPdf(bytes, name);
  if (!pagesWhole(doc)) throw damaged(...say.brokenPdf(name));
  return { format: "pdf", pages: doc.getPageCount() };
}

async function inspectDocx(bytes: Uint8Array, name: string): Promise<PaperFacts> {
  const { unzipSync } = await import("fflate");
  try {
    // Unpacking the text checks that it is whole; pictures need not be unpacked to know what this is.
    const found = unzipSync(bytes, { filter: (f) => f.name === "word/document.xml" && f.originalSize < 200_000_000 });
    const text = found["word/document.xml"];
    if (!text || !Buffer.from(text).includes("</w:document>")) throw new Error("no text");
  } catch {
    throw damaged(...say.brokenDocx(name));
  }
  return { format: "docx" };
}

/**
 * The kind of a paper and its pages. Throws damaged, naming the file, where it is
 * neither PDF nor Word document, or is one that can't be used: cut short, broken,
 * protected by a password, without pages.
 */
export async function inspectPaper(bytes: Uint8Array, filename: string): Promise<PaperFacts> {
  const name = filename.split(/[\\/]/).at(-1) ?? filename;
  if (bytes.length === 0) throw damaged(...say.emptyPaper(name));
  if (isPdf(bytes)) return inspectPdf(bytes, name);
  if (starts(bytes, "PK\u0003\u0004")) return inspectDocx(bytes, name);
  if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) throw damaged(...say.oldWord(name));
  if (/\.pdf$/i.test(name)) throw damaged(...say.brokenPdf(name));
  if (/\.docx$/i.test(name)) throw damaged(...say.brokenDocx(name));
  throw damaged(...say.notAPaper(name));
}
