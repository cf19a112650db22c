/** Tree → plain text, 76 columns, for mail and for reading aloud. */
import { plainText, withoutSmallPictures, type Block, type Cell, type Inline } from "../html/tree.ts";
import { pictureOf } from "../../text/documents.ts";
import { markerText } from "./markers.ts";

const WIDTH = 76;

/** A line to write on. */
const SIGN_HERE = "_".repeat(30);

/** Breaks at spaces; `first` opens the first line, `rest` every further one. */
function wrap(text: string, first: string, rest: string, width: number): string {
  const lines: string[] = [];
  let line = first;
  let fresh = true;
  const push = (): void => {
    lines.push(line.trimEnd());
    line = rest;
    fresh = true;
  };
  for (const [at, paragraph] of text.split("\n").entries()) {
    if (at > 0) push();
    for (const word of paragraph.split(" ")) {
      if (!fresh && line.length + 1 + word.length > width) push();
      line += fresh ? word : ` ${word}`;
      fresh = false;
    }
  }
  push();
  return lines.join("\n");
}

/** Links keep their address where it says more than their words. */
const withAddresses = (inline: readonly Inline[]): string =>
  inline.map((n) => {
    if (typeof n === "string") return n;
    if (n.t === "br") return "\n";
    const text = withAddresses(n.k);
    const told = n.t === "a" && n.href.includes(":") && !n.href.endsWith(text);
    return told ? `${text} <${n.href}>` : text;
  }).join("");

function heading(level: number, text: string, indent: string, width: number): string {
  const lines = wrap(text, indent, indent, width);
  if (level > 2) return lines;
  const longest = Math.max(...lines.split("\n").map((l) => l.length));
  return `${lines}\n${(level === 1 ? "=" : "-").repeat(longest)}`;
}

function listItem(mark: string, blocks: readonly Block[], indent: string, width: number): string {
  const inner = indent + " ".repeat(mark.length);
  const text = toBlocks(blocks, inner, width);
  return indent + mark + text.slice(inner.length);
}

const cellText = (cell: Cell, width: number): string => toBlocks(cell.k, "", width, "\n");

function shrink(widths: number[], room: number): number[] {
  const out = [...widths];
  const total = (): number => out.reduce((a, b) => a + b + 2, -2);
  while (total() > room) {
    const widest = out.indexOf(Math.max(...out));
    if (out[widest]! <= 4) break;
    out[widest]! -= 1;
  }
  return out;
}

/** Widths of the cells of a row: one that spans columns has theirs and the gaps between. */
function spanned(row: readonly Cell[], widths: readonly number[]): number[] {
  let next = 0;
  const own = row.map(({ cs }) => {
    const taken = widths.slice(next, next + cs);
    next += cs;
    return taken.reduce((a, b) => a + b + 2, -2);
  });
  return [...own, ...widths.slice(next)];
}

function table(head: readonly Cell[][], rows: readonly Cell[][], indent: string, width: number): string {
  const all = [...head, ...rows];
  const columns = Math.max(...all.map((r) => r.reduce((n, { cs }) => n + cs, 0)));
  const natural = Array.from({ length: columns }, (_, c) =>
    Math.max(1, ...all.map((r) => Math.max(...(r[c]?.cs === 1 ? cellText(r[c], 1000) : "").split("\n").map((l) => l.length)))));
  const widths = shrink(natural, width - indent.length);
  return all.map((row, at) => {
    const spans = spanned(row, widths);
    const cells = spans.map((w, c) => (row[c] ? cellText(row[c], w) : "").split("\n"));
    const height = Math.max(...cells.map((c) => c.length));
    const lines = Array.from({ length: height }, (_, y) =>
      (indent + cells.map((c, x) => (c[y] ?? "").padEnd(spans[x]!)).join("  ")).trimEnd());
    const rule = at === head.length - 1 ? `\n${indent}${widths.map((w) => "-".repeat(w)).join("  ")}` : "";
    return lines.join("\n") + rule;
  }).join("\n");
}

function block(b: Block, indent: string, width: number): string {
  switch (b.t) {
    case "h": return heading(b.l, plainText(b.k), indent, width);
    case "p": return wrap(withAddresses(b.k) + (b.c === "signed" ? ` ${SIGN_HERE}` : ""), indent, indent, width);
    case "ul": return b.items.map((i) => listItem(b.c === "plain" ? "  " : "- ", i, indent, width)).join("\n");
    case "ol": {
      const marks = b.items.map((_, at) => b.labels?.[at] ?? markerText(b.marker, b.start + at));
      const longest = Math.max(...marks.map((m) => m.length)) + 1;
      return b.items.map((i, at) => listItem(marks[at]!.padEnd(longest), i, indent, width)).join("\n");
    }
    case "dl": {
      const longest = Math.max(...b.rows.map(([term]) => plainText(term).length)) + 1;
      return b.rows.map(([term, said]) =>
        wrap(withAddresses(said), indent + plainText(term).padEnd(longest), indent + " ".repeat(longest), width)).join("\n");
    }
    case "table": return table(b.head, b.rows, indent, width);
    case "img": return wrap(pictureOf(b.picture.alt), indent, indent, width);
    case "hr": return indent + "-".repeat(20);
  }
}

const toBlocks = (blocks: readonly Block[], indent: string, width: number, between?: string): string =>
  blocks.map((b, at) => {
    const next = blocks[at + 1];
    const gap = between ?? (b.t === "p" && next && indent !== "" ? "\n" : "\n\n");
    return block(b, indent, width) + (next ? gap : "");
  }).join("");

/** The whole document, ending with a line break. */
export const writeText = (tree: readonly Block[]): string => `${toBlocks(withoutSmallPictures(tree), "", WIDTH)}\n`;
