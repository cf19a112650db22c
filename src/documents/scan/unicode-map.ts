/** What the codes of a PDF's font say, by its ToUnicode table. */
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { unpack } from "../pack/unpack.ts";
import { utf16 } from "./decodings.ts";

export interface UnicodeMap {
  /** Bytes of one code. */
  width: 1 | 2;
  texts: ReadonlyMap<number, string>;
}

const fromHex = (hex: string): string => utf16(Buffer.from(hex, "hex"));
const MOST = 70_000;

export function unicodeMap(font: PDFDict): UnicodeMap | undefined {
  const table = font.lookup(PDFName.of("ToUnicode"));
  if (!(table instanceof PDFRawStream)) return undefined;
  const text = unpack(table).toString("latin1");
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
        texts.set(code, said === undefined ? (each[code - first] ?? "") : lead + String.fromCharCode(base + code - first));
      }
    }
  }
  const wide = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(text)?.[1]?.length === 4;
  return { width: wide ? 2 : 1, texts };
}

/** The words of a string drawn in that font; without a table its bytes are taken as they are. */
export function wordsOf(bytes: Buffer, map: UnicodeMap | undefined): string {
  if (!map) return bytes.toString("latin1");
  let out = "";
  for (let at = 0; at + map.width <= bytes.length; at += map.width) {
    out += map.texts.get(map.width === 2 ? bytes.readUInt16BE(at) : bytes[at]!) ?? "";
  }
  return out;
}
