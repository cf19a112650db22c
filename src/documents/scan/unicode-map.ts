/** What the codes of a PDF's font say: by its ToUnicode table, else by the names of its glyphs. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { unpack } from "../pack/unpack.ts";
import { utf16 } from "./decodings.ts";
import { lettersOf } from "./glyph-names.ts";

export interface UnicodeMap {
  /** Bytes of one code. */
  width: 1 | 2;
  /** What codes say; one of a single byte that is not here stands for itself, unless a table has been read. */
  texts: ReadonlyMap<number, string>;
  /** Whether a ToUnicode table tells all. */
  table: boolean;
  /** Whether there are letters whose meaning the font does not tell. */
  mute: boolean;
}

/** Ghostscript writes the letters of a ligature with their bytes the other way round. */
function fromHex(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  return /^(?:[2-7][0-9a-f]00){2,}$/i.test(hex) ? bytes.toString("utf16le") : utf16(bytes);
}
const MOST = 70_000;
const name = (s: string): PDFName => PDFName.of(s);

export function unicodeMap(font: PDFDict): UnicodeMap {
  const table = font.lookup(name("ToUnicode"));
  if (table instanceof PDFRawStream) return fromTable(unpack(table).toString("latin1"));
  // Codes of a composite font are numbers of its glyphs, which say nothing; where they are Unicode, the reading below is right.
  if (font.lookup(name("Subtype")) === name("Type0")) return { width: 2, texts: new Map(), table: false, mute: true };
  return fromNames(font);
}

function fromTable(text: string): UnicodeMap {
  const texts = new Map<number, string>();
  for (const [, part = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", said = ""] of part.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) texts.set(Number.parseInt(code, 16), fromHex(said));
  }
  for (const [, part = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", said, list] of part.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g)) {
      const first = Number.parseInt(from, 16);
      const last = Math.min(Number.parseInt(to, 16), first + MOST);
      const each = [...(list ?? "").matchAll(/<([0-9A-Fa-f]*)>/g)].map((m) => fromHex(m[1] ?? ""));
      const base = said === undefined ? 0 : Number.parseInt(said.slice(-4), 16);
      const lead = said === undefined ? "" : fromHex(said.slice(0, -4));
      for (let code = first; code <= last; code += 1) {
        texts.set(code, said === undefined ? (each[code - first] ?? "") : code === first ? fromHex(said) : lead + String.fromCharCode(base + code - first));
      }
    }
  }
  const wide = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(text)?.[1]?.length === 4;
  return { width: wide ? 2 : 1, texts, table: true, mute: false };
}

/** The names an encoding gives to codes that differ from the usual ones. */
function fromNames(font: PDFDict): UnicodeMap {
  const encoding = font.lookup(name("Encoding"));
  const differences = encoding instanceof PDFDict ? encoding.lookup(name("Differences")) : undefined;
  const texts = new Map<number, string>();
  let mute = false;
  let code = 0;
  for (const one of differences instanceof PDFArray ? differences.asArray() : []) {
    if (one instanceof PDFNumber) code = one.asNumber();
    else if (one instanceof PDFName) {
      const said = lettersOf(one.decodeText());
      if (said === undefined) mute = true;
      else texts.set(code, said);
      code += 1;
    }
  }
  return { width: 1, texts, table: false, mute };
}

/** The words of a string drawn in that font; outside any font its bytes are taken as they are. */
export function wordsOf(bytes: Buffer, map: UnicodeMap | undefined): string {
  if (!map) return bytes.toString("latin1");
  let out = "";
  for (let at = 0; at + map.width <= bytes.length; at += map.width) {
    const code = map.width === 2 ? bytes.readUInt16BE(at) : bytes[at]!;
    out += map.texts.get(code) ?? (map.table ? "" : String.fromCharCode(code));
  }
  return out;
}
