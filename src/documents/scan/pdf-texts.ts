/**
 * Everything in a PDF that can be read: drawn words, hidden layers among them,
 * strings, names, metadata, unpacked streams, comments, and what no page shows.
 */
import {
  PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFStream, PDFString, type PDFObject,
} from "@cantoo/pdf-lib";
import { isAscii, isUtf8 } from "node:buffer";
import { constants, inflateSync } from "node:zlib";
import { contentStreams } from "../pack/open-pdf.ts";
import { MOST_BYTES, unpack } from "../pack/unpack.ts";
import { TextReader } from "./drawn-text.ts";

/** Where a text was found: "page 3", "its data". */
export interface FoundText {
  where: string;
  text: string;
}

/** Something that cannot be read, and so cannot be looked through. */
export class Unreadable extends Error {
  readonly where: string;
  constructor(where: string) {
    super("unreadable");
    this.where = where;
  }
}

const DATA = "its data";
const UNSHOWN = "a part that no page shows";
const name = (s: string): PDFName => PDFName.of(s);

/** Bytes of which so many are no letters of UTF-8 are figures, such as a profile of colours. */
const FIGURES = 64 * 1024;

/** Byte by byte and as UTF-8. */
const bothWays = (bytes: Buffer): string => {
  const text = bytes.toString("latin1");
  return !isAscii(bytes) && (bytes.length < FIGURES || isUtf8(bytes)) ? `${text}\n${bytes.toString("utf8")}` : text;
};

function* strings(object: PDFObject): Generator<string> {
  const stack: PDFObject[] = [object];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at instanceof PDFString || at instanceof PDFHexString) {
      const bytes = Buffer.from(at.asBytes());
      yield bytes[0] === 0xEF && bytes[1] === 0xBB ? bytes.toString("utf8") : at.decodeText();
    } else if (at instanceof PDFName) yield at.decodeText();
    else if (at instanceof PDFStream) stack.push(at.dict);
    else if (at instanceof PDFDict) stack.push(...at.keys(), ...at.values());
    else if (at instanceof PDFArray) stack.push(...at.asArray());
  }
}

const FONTS = new Set(["Type1C", "CIDFontType0C", "OpenType"]);
const subtypeOf = (dict: PDFDict): string => {
  const subtype = dict.get(name("Subtype"));
  return subtype instanceof PDFName ? subtype.decodeText() : "";
};
const isFont = (dict: PDFDict): boolean => dict.has(name("Length1")) || FONTS.has(subtypeOf(dict));

/** What a photograph says of itself stands before its first line of points. */
function besidesPicture({ contents }: PDFRawStream): string {
  if (contents[0] !== 0xFF || contents[1] !== 0xD8) return "";
  const bytes = Buffer.from(contents);
  const end = bytes.indexOf(Buffer.from([0xFF, 0xDA]));
  return bothWays(bytes.subarray(0, end < 0 ? bytes.length : end));
}

/** What a stream says; of one cut short, what a viewer still gets out of it. */
function unpacked(stream: PDFRawStream, where: string): Buffer {
  try {
    return unpack(stream);
  } catch {
    const rest = stream.dict.lookup(name("Filter")) === name("FlateDecode") ? whatIsLeft(stream.contents) : undefined;
    if (rest === undefined) throw new Unreadable(where);
    return rest;
  }
}

function whatIsLeft(packed: Uint8Array): Buffer | undefined {
  try {
    const bytes = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES });
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const isDrawing = (text: string): boolean => /\bBT\b[\s\S]*?\b(?:Tj|TJ)\b/.test(text);

/** Reads the PDF page by page, then what lies beside. Throws Unreadable where something in it can't be unpacked. */
export async function* pdfTexts(bytes: Uint8Array): AsyncGenerator<FoundText, { mute: number[] }> {
  const outside = outsideStreams(bytes);
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Number.POSITIVE_INFINITY });
  const loose = [outside];
  const reader = new TextReader();
  const read = (drawing: Buffer, resources: PDFDict | undefined, where: string): string => {
    try {
      const { text, beside } = reader.read(drawing, resources);
      loose.push(beside);
      return text;
    } catch {
      throw new Unreadable(where);
    }
  };
  const mute: number[] = [];
  const known = new Set<PDFDict>();
  const drawings = new Set<PDFObject | undefined>();
  for (const [at, page] of doc.getPages().entries()) {
    const where = `page ${at + 1}`;
    const streams = contentStreams(page);
    for (const stream of streams) drawings.add(stream);
    const resources = page.node.Resources();
    if (resources) known.add(resources);
    const drawing = Buffer.concat(streams.flatMap((s) => (s instanceof PDFRawStream ? [unpacked(s, where), Buffer.from("\n")] : [])));
    reader.metMute = false;
    yield { where, text: read(drawing, resources, where) };
    if (reader.metMute) mute.push(at + 1);
  }
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    for (const text of strings(object)) loose.push(text);
    if (!(object instanceof PDFRawStream) || isFont(object.dict) || drawings.has(object) || reader.drawn.has(object)) continue;
    if (subtypeOf(object.dict) === "Image") {
      loose.push(besidesPicture(object));
      continue;
    }
    const said = unpacked(object, UNSHOWN);
    const text = said.toString("latin1");
    const form = subtypeOf(object.dict) === "Form";
    if (form || isDrawing(text)) {
      const own = object.dict.lookup(name("Resources"));
      // One without resources of its own is meant for those of some page.
      for (const resources of own instanceof PDFDict ? [own] : [undefined, ...known]) yield { where: UNSHOWN, text: read(said, resources, UNSHOWN) };
    }
    // A table of a font's codes says nothing by itself.
    if (!form && !text.includes("begincmap")) loose.push(bothWays(said));
  }
  yield { where: DATA, text: loose.join("\n") };
  return { mute };
}

/** Comments, and what a file that was changed by adding to it still holds; our own are written in one piece. */
function outsideStreams(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if ((raw.match(/startxref\s+\d+\s+%%EOF/g) ?? []).length !== 1) throw new Unreadable(DATA);
  return raw.replace(/stream\r?\n[\s\S]*?endstream/g, " ");
}
