/** The words a drawing sets, in its own order, read through its fonts. */
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { unpack } from "../pack/unpack.ts";
import { unicodeMap, wordsOf, type UnicodeMap } from "./unicode-map.ts";

const TOKEN = /\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|%[^\r\n]*/g;
/** More than this to the left, in thousandths of the size, is a space. */
const GAP = -180;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function literal(token: string): Buffer {
  const text = token.slice(1, -1).replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string, one: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : /[\r\n]/.test(one) ? "" : (ESCAPES[one] ?? one));
  return Buffer.from(text, "latin1");
}

const bytesOf = (token: string): Buffer => {
  if (token.startsWith("(")) return literal(token);
  const hex = token.slice(1, -1).replace(/\s/g, "");
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, "hex");
};
const isString = (token: string): boolean => token.startsWith("(") || (token.startsWith("<") && token !== "<<");

const part = (resources: PDFDict | undefined, kind: string, name: string): unknown => {
  const dict = resources?.lookup(PDFName.of(kind));
  return dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
};

/** Reads drawings; fonts are read once, however many pages use them. */
export class TextReader {
  readonly #fonts = new Map<PDFDict, UnicodeMap | undefined>();

  read(drawing: Buffer, resources: PDFDict | undefined, depth = 0): string {
    let map: UnicodeMap | undefined;
    let args: string[] = [];
    let out = "";
    for (const [token] of drawing.toString("latin1").matchAll(TOKEN)) {
      if (isString(token) || /^[[\]/]|^[-+.\d]|^<<|^>>/.test(token)) {
        args.push(token);
        continue;
      }
      if (token === "Tf") map = this.#font(part(resources, "Font", args.at(-2)?.slice(1) ?? ""));
      else if (token === "Do") out += this.#form(part(resources, "XObject", args.at(-1)?.slice(1) ?? ""), resources, depth);
      else if (token === "Tj" || token === "'" || token === '"' || token === "TJ") out += this.#shown(args, map);
      else if (/^(?:BT|Td|TD|T\*|Tm)$/.test(token)) out += "\n";
      args = [];
    }
    return out;
  }

  #shown(args: readonly string[], map: UnicodeMap | undefined): string {
    return args.map((a) => (isString(a) ? wordsOf(bytesOf(a), map) : Number(a) < GAP ? " " : "")).join("");
  }

  #font(font: unknown): UnicodeMap | undefined {
    if (!(font instanceof PDFDict)) return undefined;
    if (!this.#fonts.has(font)) this.#fonts.set(font, unicodeMap(font));
    return this.#fonts.get(font);
  }

  #form(form: unknown, resources: PDFDict | undefined, depth: number): string {
    if (!(form instanceof PDFRawStream) || depth > 5 || form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return "";
    const own = form.dict.lookup(PDFName.of("Resources"));
    return this.read(unpack(form), own instanceof PDFDict ? own : resources, depth + 1);
  }
}
