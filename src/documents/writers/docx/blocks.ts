/** Tree → paragraphs, lists and tables of a Word document. */
import {
  BorderStyle, ExternalHyperlink, HeadingLevel, ImageRun, LeaderType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun,
  WidthType, type IParagraphOptions, type IRunOptions, type ParagraphChild,
} from "docx";
import type { Block, Cell, Inline, Picture } from "../../html/tree.ts";
import { pictureOf } from "../../../text/documents.ts";
import { printable } from "../../templates/text.ts";
import { columnWidths, INDENT, LABEL_INDENT, TEXT_WIDTH } from "./measures.ts";
import type { Lists, OpenList } from "./lists.ts";
import { STYLE_OF } from "./styles.ts";

const HEADINGS = [
  HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6,
] as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "A0A0A0" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Runs of text; a place within the document has no address here, so its words stand alone. */
const runs = (nodes: readonly Inline[], look: IRunOptions = {}): ParagraphChild[] =>
  nodes.flatMap((n): ParagraphChild[] => {
    if (typeof n === "string") return [new TextRun({ ...look, text: printable(n) })];
    switch (n.t) {
      case "br": return [new TextRun({ break: 1 })];
      case "strong": return runs(n.k, { ...look, bold: true });
      case "em": return runs(n.k, { ...look, italics: true });
      case "a": return n.href.includes(":")
        ? [new ExternalHyperlink({ link: n.href, children: runs(n.k, { ...look, style: "Hyperlink" }) })]
        : runs(n.k, look);
    }
  });

/** Where blocks stand: within a list, a cell, or neither. */
interface Surroundings {
  list?: OpenList;
  /** List levels around it. */
  depth: number;
  /** Style of plain paragraphs. */
  plain?: string;
  /** A table or a list of terms ends just above. */
  gap?: boolean;
}

const isGrid = (b: Block | undefined): boolean => b?.t === "table" || b?.t === "dl";
const GAP = { spacing: { before: 200 } } as const;

type Made = Paragraph | Table;

export class Writer {
  readonly #lists: Lists;
  constructor(lists: Lists) {
    this.#lists = lists;
  }

  blocks(blocks: readonly Block[], where: Surroundings = { depth: 0 }): Made[] {
    return blocks.flatMap((b, at): Made[] => {
      const made = this.#block(b, { ...where, gap: isGrid(blocks[at - 1]) });
      // Word makes one table of two that touch.
      return b.t === "table" && blocks[at + 1]?.t === "table" ? [...made, new Paragraph({})] : made;
    });
  }

  #paragraph(k: readonly Inline[], options: IParagraphOptions, where: Surroundings): Paragraph {
    const indent = where.depth > 0 ? { indent: { left: INDENT * where.depth } } : {};
    const style = where.plain === undefined ? {} : { style: where.plain };
    return new Paragraph({ ...style, ...indent, ...(where.gap && options.style === undefined ? GAP : {}), ...options, children: runs(k) });
  }

  #block(b: Block, where: Surroundings): Made[] {
    switch (b.t) {
      case "h": return [new Paragraph({ heading: HEADINGS[b.l - 1] ?? HeadingLevel.HEADING_6, children: runs(b.k) })];
      case "p": {
        const [first = "", ...more] = b.c.split(" ");
        const style = STYLE_OF[first];
        if (first === "signed") return [signed(b.k)];
        const keepNext = more.includes("lead") ? { keepNext: true } : {};
        return [this.#paragraph(b.k, { ...(style === undefined ? {} : { style }), ...keepNext }, where)];
      }
      case "ul": if (b.c === "plain") return b.items.flatMap((item) => this.blocks(item, { ...where, depth: where.depth + 1 }));
        return this.#list(b.items, where.list?.inner("bullet", 1) ?? this.#lists.open("bullet", 1), where);
      case "ol": if (b.labels) return this.#labelled(b.items, b.labels, where);
        return this.#list(b.items, where.list?.inner(b.marker, b.start) ?? this.#lists.open(b.marker, b.start), where);
      case "dl": return b.rows.map(([term, said]) => terms(term, said));
      case "table": return [this.#table(b.c, b.head, b.rows)];
      case "img": if (b.picture.small) return smallPicture(b.picture, b.picture.small);
        return [new Paragraph({ children: runs([pictureOf(b.picture.alt)]) })];
      case "hr": return [new Paragraph({ border: { bottom: { ...RULE, space: 1 } } })];
    }
  }

  /** Items with marks of their own, such as 1.1: text before a tab, since Word would count otherwise. */
  #labelled(items: readonly Block[][], labels: readonly string[], where: Surroundings): Made[] {
    const left = INDENT * where.depth + LABEL_INDENT;
    const { list: _, ...around } = where;
    return items.flatMap((item, at): Made[] => {
      const [first, ...rest] = item;
      const words = first?.t === "p" ? first.k : [];
      const marked = new Paragraph({
        ...(where.plain === undefined ? {} : { style: where.plain }),
        indent: { left, hanging: LABEL_INDENT }, tabStops: [{ type: TabStopType.LEFT, position: left }],
        children: [new TextRun({ children: [printable(labels[at] ?? ""), "\t"] }), ...runs(words)],
      });
      return [marked, ...this.blocks(first?.t === "p" ? rest : item, { ...around, depth: where.depth + 1 })];
    });
  }

  #list(items: readonly Block[][], list: OpenList, where: Surroundings): Made[] {
    const inside: Surroundings = { ...where, list, depth: where.depth + 1 };
    return items.flatMap((item, at): Made[] => {
      const { reference, level } = list.place(at);
      const [first, ...rest] = item;
      const words = first?.t === "p" ? first.k : [];
      const marked = new Paragraph({
        ...(where.plain === undefined ? {} : { style: where.plain }), numbering: { reference, level }, children: runs(words),
      });
      return [marked, ...this.blocks(first?.t === "p" ? rest : item, inside)];
    });
  }

  #cell(cell: Cell, head: boolean, width: number): TableCell {
    const k = this.blocks(cell.k, { depth: 0, plain: head ? "TableHead" : "TableText" });
    // A cell ends with a paragraph, or Word calls the file damaged.
    if (!(k.at(-1) instanceof Paragraph)) k.push(new Paragraph({ style: "TableText" }));
    return new TableCell({
      children: k, columnSpan: cell.cs, rowSpan: cell.rs, width: { size: width, type: WidthType.DXA },
    });
  }

  #table(c: string, head: readonly Cell[][], rows: readonly Cell[][]): Table {
    const columns = Math.max(1, ...[...head, ...rows].map((r) => r.reduce((n, { cs }) => n + cs, 0)));
    const widths = columnWidths(c, columns);
    const row = (cells: readonly Cell[], isHead: boolean): TableRow => {
      let next = 0;
      return new TableRow({
        tableHeader: isHead,
        // Action notes have one item a row, longer than a page where much was said.
        cantSplit: c !== "notes",
        children: cells.map((cell) => {
          const width = widths.slice(next, next + cell.cs).reduce((a, b) => a + b, 0);
          next += cell.cs;
          return this.#cell(cell, isHead, width);
        }),
      });
    };
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      tableLook: { firstRow: head.length > 0, firstColumn: false, noHBand: true, noVBand: true },
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: RULE },
      rows: [...head.map((r) => row(r, true)), ...rows.map((r) => row(r, false))],
    });
  }
}

const SMALL = {
  logo: { high: 72, wide: 340, name: "Logo", id: "1" }, signature: { high: 57, wide: 227, name: "Signature", id: "2" },
} as const;

/** At most as high and wide as in the PDF. An SVG would need a second picture beside it, for older programs; it is left out. */
function smallPicture({ format, bytes, w, h, alt }: Picture, kind: keyof typeof SMALL): Paragraph[] {
  if (format === "svg") return [];
  const { high, wide, name, id } = SMALL[kind];
  const fit = Math.min(high / h, wide / w);
  const picture = new ImageRun({
    type: format === "jpeg" ? "jpg" : format, data: bytes,
    transformation: { width: Math.round(w * fit), height: Math.round(h * fit) },
    // The library would count on through the life of the process.
    altText: { id, name, description: printable(alt) },
  });
  return [new Paragraph({ children: [picture] })];
}

/** A term and what is said of it, side by side. */
const terms = (term: readonly Inline[], said: readonly Inline[]): Paragraph =>
  new Paragraph({
    children: [...runs(term, { bold: true }), new TextRun({ children: ["\t"] }), ...runs(said)],
    tabStops: [{ type: TabStopType.LEFT, position: 1700 }], indent: { left: 1700, hanging: 1700 }, spacing: { after: 80 },
  });

/** A line to write on after the words. */
const signed = (k: readonly Inline[]): Paragraph =>
  new Paragraph({
    style: "Signed",
    children: [...runs(k), new TextRun({ children: [" ", "\t"] })],
    tabStops: [{ type: TabStopType.LEFT, position: 6800, leader: LeaderType.UNDERSCORE }],
  });
