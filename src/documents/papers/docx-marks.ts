/**
 * Marks of numbered paragraphs, put into the text of a Word document before it
 * is converted and taken out of the tree afterwards: the conversion itself
 * knows no marks but 1, 2, 3. Noncharacters stand around them, which no text
 * that is printed can hold.
 */
import type { Block, Inline, Marker } from "../html/tree.ts";
import { markerText } from "../writers/markers.ts";
import { inherited, type Styles } from "./docx-styles.ts";
import { Counter, type Numbering } from "./docx-numbering.ts";
import { attribute, escapeXml, numberAttribute, tagsOf } from "./xml.ts";

/** Level, list, mark. */
const MARK = /^\uFDD2(\d)\|(\d+)\|([^\uFDD3]*)\uFDD3 ?/;
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g;

interface Paragraph {
  style?: string;
  numId?: number;
  level?: number;
}

/** The text with each numbered paragraph's mark at its beginning. */
export function withMarks(xml: string, styles: Styles, numbering: Numbering): string {
  const text = xml.replace(NONCHARACTERS, "\uFFFD");
  const counter = new Counter(numbering);
  const out: string[] = [];
  let from = 0;
  let paragraph: Paragraph | undefined;
  // Of two forms of the same matter the second is the one converted; changes of format that are tracked are no format.
  let skipped = 0;
  for (const tag of tagsOf(text)) {
    if (tag.name === "mc:Choice" || tag.name === "w:pPrChange") skipped += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (skipped > 0) continue;
    if (tag.name === "w:pPr" && tag.kind === "open") paragraph = {};
    else if (paragraph === undefined) continue;
    else if (tag.name === "w:pStyle") paragraph.style = attribute(tag, "w:val") ?? "";
    else if (tag.name === "w:numId") paragraph.numId = numberAttribute(tag, "w:val") ?? 0;
    else if (tag.name === "w:ilvl") paragraph.level = numberAttribute(tag, "w:val") ?? 0;
    else if (tag.name === "w:pPr" && tag.kind === "close") {
      const mark = markOf(paragraph, styles, counter);
      paragraph = undefined;
      if (mark === undefined) continue;
      out.push(text.slice(from, tag.end), `<w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r>`);
      from = tag.end;
    }
  }
  out.push(text.slice(from));
  return out.join("");
}

function markOf({ style, numId, level }: Paragraph, styles: Styles, counter: Counter): string | undefined {
  const list = numId ?? inherited(styles, style, "numId");
  if (list === undefined || list === 0) return undefined;
  const at = level ?? inherited(styles, style, "level") ?? (style === undefined ? 0 : counter.levelOfStyle(list, style));
  const mark = counter.mark(list, at);
  return mark === undefined || mark.trim() === "" ? undefined : `\uFDD2${Math.min(at, 8)}|${Math.max(0, counter.listOf(list))}|${mark}\uFDD3`;
}

interface Entry {
  level: number;
  /** Which of the document's lists it belongs to. */
  list: number;
  mark: string;
  k: Inline[];
}

function entryOf(block: Block): Entry | undefined {
  const first = block.t === "p" ? block.k[0] : undefined;
  const found = typeof first === "string" ? MARK.exec(first) : null;
  if (block.t !== "p" || typeof first !== "string" || !found) return undefined;
  const rest = first.slice(found[0].length);
  return { level: Number(found[1]), list: Number(found[2]), mark: found[3]!.trim(), k: [...(rest === "" ? [] : [rest]), ...block.k.slice(1)] };
}

const MARKERS: readonly Marker[] = ["1.", "(a)", "a)", "(i)", "i.", "(1)", "A.", "I."];
const FURTHEST = 200;

/** The marker that counts these marks from where they begin; from the first of its kind rather than (i) as the ninth letter. */
function runOf(marks: readonly string[]): { marker: Marker; start: number } | undefined {
  const fits = MARKERS.flatMap((marker) => {
    for (let start = 1; start <= FURTHEST; start += 1) {
      if (markerText(marker, start) === marks[0]) {
        return marks.every((m, at) => markerText(marker, start + at) === m) ? [{ marker, start }] : [];
      }
    }
    return [];
  });
  return fits.find((f) => f.start === 1) ?? fits[0];
}

function list(entries: readonly Entry[], items: Block[][]): Block {
  if (entries[0]?.mark === "•") return { t: "ul", c: "", items };
  const marks = entries.map((e) => e.mark);
  const run = runOf(marks);
  return run ? { t: "ol", c: "", ...run, items } : { t: "ol", c: "", marker: "1.", start: 1, items, labels: marks };
}

/** Lists of the first entry's level, what lies deeper within their items; what belongs to another list, or is a bullet after a number, begins one of its own. */
function nested(entries: readonly Entry[]): Block[] {
  const out: Block[] = [];
  let at = 0;
  while (at < entries.length) {
    const { level, list: own, mark } = entries[at]!;
    const here: Entry[] = [];
    const items: Block[][] = [];
    const goesOn = (e: Entry): boolean => e.level === level && e.list === own && (e.mark === "•") === (mark === "•");
    while (at < entries.length && goesOn(entries[at]!)) {
      const entry = entries[at]!;
      at += 1;
      const from = at;
      while (at < entries.length && entries[at]!.level > level) at += 1;
      here.push(entry);
      items.push([{ t: "p", c: "", k: entry.k }, ...nested(entries.slice(from, at))]);
    }
    out.push(list(here, items));
  }
  return out;
}

/** Marks become lists; those of headings become part of their words. */
export function withLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let run: Entry[] = [];
  const flush = (): void => {
    out.push(...nested(run));
    run = [];
  };
  for (const block of blocks) {
    const entry = entryOf(block);
    if (entry) run.push(entry);
    else {
      flush();
      out.push(inside(block));
    }
  }
  flush();
  return out;
}

function inside(block: Block): Block {
  switch (block.t) {
    case "h": {
      const [first, ...rest] = block.k;
      return typeof first === "string" ? { ...block, k: [first.replace(MARK, "$3 "), ...rest] } : block;
    }
    case "ul": case "ol": return { ...block, items: block.items.map(withLists) };
    case "table": {
      const rows = (r: typeof block.rows) => r.map((cells) => cells.map((c) => ({ ...c, k: withLists(c.k) })));
      return { ...block, head: rows(block.head), rows: rows(block.rows) };
    }
    default: return block;
  }
}

