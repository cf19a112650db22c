/** A Word document as a reader sees it: styles, marks as Word counts them, tables, headers; read from its XML. */
import { unzipSync } from "fflate";

const unescape = (xml: string): string =>
  xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

/** Every part as text, by its name. */
export const docxParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, mark]) => (mark === "tab" ? "\t" : mark === "br" ? "\n" : unescape(text!))).join("");

/** As Word counts: a, …, z, aa, bb. */
const lettered = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const COUNTED: Readonly<Record<string, (n: number) => string>> = { lowerLetter: lettered, lowerRoman: (n) => ROMAN[n]!, decimal: String };

interface Level {
  start: number;
  format: string;
  text: string;
}

function numberings(xml: string): Map<string, Map<string, Level>> {
  const abstract = new Map([...xml.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs)].map(([, id, body]) => [
    id!,
    new Map([...body!.matchAll(/<w:lvl w:ilvl="(\d+)"[^>]*><w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>/gs)]
      .map(([, level, start, format, text]): [string, Level] => [level!, { start: Number(start), format: format!, text: unescape(text!) }])),
  ]));
  return new Map([...xml.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>/g)].map(([, num, id]) => [num!, abstract.get(id!)!]));
}

/** Paragraphs in order, each with its style and its mark: "[Heading1] Board", "(a) a point"; cells stand in "|". */
export function readDocx(bytes: Uint8Array): string[] {
  const parts = docxParts(bytes);
  const definitions = numberings(parts.get("word/numbering.xml") ?? "");
  const counts = new Map<string, number>();
  const mark = (num: string, level: number): string => {
    const at = definitions.get(num)!.get(String(level))!;
    const key = `${num}.${level}`;
    counts.set(key, counts.has(key) ? counts.get(key)! + 1 : at.start);
    for (const other of counts.keys()) if (other.startsWith(`${num}.`) && Number(other.split(".")[1]) > level) counts.delete(other);
    const n = counts.get(key)!;
    const sign = COUNTED[at.format]?.(n) ?? at.text;
    return `${"  ".repeat(level)}${at.text.replace(/%\d/, sign)} `;
  };
  const lines: string[] = [];
  for (const [token] of parts.get("word/document.xml")!.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>|<w:tr>|<\/w:tr>|<w:tc>|<w:tblHeader\/>/gs)) {
    if (token === "<w:tr>") lines.push("| row");
    else if (token === "</w:tr>") lines.push("|");
    else if (token === "<w:tblHeader/>") lines[lines.length - 1] = "| header row";
    else if (token === "<w:tc>") lines.push("|-");
    else {
      const style = /<w:pStyle w:val="([^"]+)"/.exec(token)?.[1];
      const [, level, num] = /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"/.exec(token) ?? [];
      const marked = num === undefined ? "" : mark(num, Number(level));
      lines.push(`${style === undefined || style === "ListParagraph" ? "" : `[${style}] `}${marked}${textOf(token)}`);
    }
  }
  return lines;
}
