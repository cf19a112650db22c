/** The words a drawing sets, in its own order, read through its fonts. */
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { unpack } from "../pack/unpack.ts";
import { utf16 } from "./decodings.ts";
import { tokensOf } from "./drawing-tokens.ts";
import { unicodeMap, wordsOf, type UnicodeMap } from "./unicode-map.ts";

/** More than this to the left, in thousandths of the size, is a space. */
const GAP = -180;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function literal(token: string): Buffer {
  const plain = token.slice(1, -1);
  if (!plain.includes("\\")) return Buffer.from(plain, "latin1");
  const text = plain.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string, one: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : /[\r\n]/.test(one) ? "" : (ESCAPES[one] ?? one));
  return Buffer.from(text, "latin1");
}

const bytesOf = (token: string): Buffer => {
  if (token.startsWith("(")) return literal(token);
  const hex = token.slice(1, -1).replace(/\s/g, "");
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, "hex");
};
/** Whether codes that are no letters are drawn, without anything that tells what they are: a font has its own order then. */
const codesAlone = (bytes: Buffer, map: UnicodeMap): boolean =>
  !map.table && map.width === 1 && bytes.some((code) => code < 32 && code !== 9 && code !== 10 && code !== 13 && !map.texts.has(code));

const isString = (token: string): boolean => token.startsWith("(") || (token.startsWith("<") && token !== "<<");

/** A text that is not drawn, such as one that stands for what is: UTF-16 by its mark, else UTF-8 and byte by byte. */
function plainText(bytes: Buffer): string {
  if (bytes[0] === 0xFE && bytes[1] === 0xFF) return utf16(bytes.subarray(2));
  return `${bytes.toString("latin1")}\n${bytes.toString("utf8")}`;
}

const part = (resources: PDFDict | undefined, kind: string, name: string): unknown => {
  const dict = resources?.lookup(PDFName.of(kind));
  return dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
};

/** What reading a drawing gives. */
export interface Drawn {
  /** Words as drawn, whether a layer shows them or not. */
  text: string;
  /** What stands in it beside them: comments, texts for those who cannot see it. */
  beside: string;
}

/** Reads drawings; fonts are read once, however many pages use them. */
export class TextReader {
  readonly #fonts = new Map<PDFDict, UnicodeMap>();
  /** The forms that have been drawn so far. */
  readonly drawn = new Set<PDFRawStream>();
  /** Whether letters were met whose meaning their font does not tell. */
  metMute = false;

  read(drawing: Buffer, resources: PDFDict | undefined, depth = 0): Drawn {
    let map: UnicodeMap | undefined;
    const saved: (UnicodeMap | undefined)[] = [];
    let args: string[] = [];
    let text = "";
    let beside = "";
    for (const token of tokensOf(drawing.toString("latin1"))) {
      if (token.startsWith("%")) {
        beside += `${token}\n`;
        continue;
      }
      if (isString(token) || /^[[\]/]|^[-+.\d]|^<<|^>>/.test(token)) {
        args.push(token);
        continue;
      }
      if (token === "Tf") map = this.#font(part(resources, "Font", args.at(-2)?.slice(1) ?? ""));
      else if (token === "q") saved.push(map);
      else if (token === "Q" && saved.length > 0) map = saved.pop();
      else if (token === "Do") {
        const form = this.#form(part(resources, "XObject", args.at(-1)?.slice(1) ?? ""), resources, depth);
        text += form.text;
        beside += form.beside;
      } else if (token === "Tj" || token === "'" || token === '"' || token === "TJ") {
        text += this.#shown(args, map);
        // A table of codes may say something else than the letters that lie there.
        if (map) beside += `${args.filter((a) => a.startsWith("(")).map((a) => literal(a).toString("latin1")).join("")}\n`;
      }
      else if (/^(?:BT|Td|TD|T\*|Tm)$/.test(token)) text += "\n";
      else beside += args.filter(isString).map((a) => `${plainText(bytesOf(a))}\n`).join("");
      args = [];
    }
    return { text, beside };
  }

  #shown(args: readonly string[], map: UnicodeMap | undefined): string {
    const strings = args.filter(isString);
    if (map && strings.some((s) => (map.mute && s.length > 2) || codesAlone(bytesOf(s), map))) this.metMute = true;
    return args.map((a) => (isString(a) ? wordsOf(bytesOf(a), map) : Number(a) < GAP ? " " : "")).join("");
  }

  #font(font: unknown): UnicodeMap | undefined {
    if (!(font instanceof PDFDict)) return undefined;
    const known = this.#fonts.get(font) ?? unicodeMap(font);
    this.#fonts.set(font, known);
    return known;
  }

  #form(form: unknown, resources: PDFDict | undefined, depth: number): Drawn {
    if (!(form instanceof PDFRawStream) || depth > 5 || form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return { text: "", beside: "" };
    this.drawn.add(form);
    const own = form.dict.lookup(PDFName.of("Resources"));
    return this.read(unpack(form), own instanceof PDFDict ? own : resources, depth + 1);
  }
}
