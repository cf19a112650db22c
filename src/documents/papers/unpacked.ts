/**
 * Unpacking streams of a PDF with a limit. A few kilobytes can unpack to
 * gigabytes, in our own process or, passed on, in that of whoever reads the pack.
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { inflateSync, constants } from "node:zlib";
import { damaged } from "../../domain/errors.ts";
import { tooHeavy } from "../../text/papers.ts";
import { unpack } from "../pack/unpack.ts";

/** An A3 page scanned in colour at 600 dots to the inch is 210 million bytes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** A drawing of lines and letters; a heavy map has perhaps 50 million bytes. */
const MOST_DRAWING = 256 * 1024 * 1024;
const MOST_PIXELS = 1_000_000_000;
/** Deflate packs at most 1032 bytes into one. */
const BEST_PACKED = 1032;

const name = (s: string): PDFName => PDFName.of(s);

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(name("Filter"));
  const all = filter instanceof PDFArray ? filter.asArray().map((f) => stream.dict.context.lookup(f)) : [filter];
  return all.flatMap((f) => (f instanceof PDFName ? [f.decodeText()] : []));
}

const isTooLarge = (error: unknown): boolean => (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";

/** What a stream cut short still gives is taken, as viewers do. */
const inflated = (packed: Uint8Array, most: number): Buffer =>
  inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });

/** The bytes a stream unpacks to, for drawings. Throws damaged, naming the paper, where they are too many; any other error where it is broken. */
export function unpacked(stream: PDFRawStream, file: string): Buffer {
  refuseHeavy(stream, MOST_DRAWING, file);
  try {
    return unpack(stream);
  } catch (error) {
    throw isTooLarge(error) ? damaged(...tooHeavy(file)) : error;
  }
}

/**
 * Throws damaged where layers of deflate, from the outside in as long as nothing
 * else stands between, unpack to more than `most`. Small streams that can't are not unpacked.
 */
function refuseHeavy(stream: PDFRawStream, most: number, file: string): void {
  const layers = filtersOf(stream).filter((f) => f === "FlateDecode" || f === "LZWDecode" || f === "RunLengthDecode");
  if (stream.contents.length * BEST_PACKED ** layers.length <= most) return;
  let bytes: Uint8Array = stream.contents;
  for (const filter of filtersOf(stream)) {
    if (filter !== "FlateDecode") return;
    try {
      bytes = inflated(bytes, most);
    } catch (error) {
      if (isTooLarge(error)) throw damaged(...tooHeavy(file));
      return;
    }
  }
}

function pixelsOf(dict: PDFDict): number {
  const [w, h] = ["Width", "Height"].map((key) => dict.lookup(name(key)));
  return w instanceof PDFNumber && h instanceof PDFNumber ? w.asNumber() * h.asNumber() : 0;
}

/** Throws damaged, naming the paper, where any of its streams unpacks to more than a page can hold. */
export function refuseBombs(doc: PDFDocument, file: string): void {
  for (const [, object] of doc.context.enumerateIndirectObjects() as [unknown, PDFObject][]) {
    if (!(object instanceof PDFRawStream)) continue;
    if (pixelsOf(object.dict) > MOST_PIXELS) throw damaged(...tooHeavy(file));
    refuseHeavy(object, MOST_BYTES, file);
  }
}
