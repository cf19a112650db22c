/** Tree → plain text, 76 columns, for mail and for reading aloud. */
import { plainText, type Block, type Cell, type Inline } from "../html/tree.ts";
import { markerText } from "./markers.ts";

const WIDTH = 76;

/** Breaks at spaces; `first` opens the first line, `rest` every further one. */
function wrap(text: string, first: string, rest: string, width = WIDTH): string {
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

function heading(level: number, text: string, indent: string): string {
  const lines = wrap(text, indent, indent);
  if (level > 2) return lines;
  const longest = Math.max(...lines.split("\n").map((l) => l.length));
  return `${lines}\n${(level === 1 ? "=" : "-").repeat(longest)}`;
}

function listItem(mark: string, blocks: readonly Block[], indent: string): string {
  const inner = indent + " ".repeat(mark.length);
  const text = toBlocks(blocks, inner);
  return indent + mark + text.slice(inner.length);
}

const cellText = (cell: Cell): string => toBlocks(cell.k, "", "\n");

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

function table(head: readonly Cell[][], rows: readonly Cell[][], indent: string): string {
  const all = [...head, ...rows].map((row) => row.map(cellText));
  const columns = Math.max(...all.map((r) => r.length));
  const natural = Array.from({ length: columns }, (_, c) =>
    Math.max(1, ...all.map((r) => Math.max(...(r[c] ?? "").split("\n").map((l) => l.length)))));
  const widths = shrink(natural, WIDTH - indent.length);
  return all.map((row, at) => {
    const cells = widths.map((w, c) => wrap(row[c] ?? "", "", "", w).split("\n"));
    const height = Math.max(...cells.map((c) => c.length));
    const lines = Array.from({ length: height }, (_, y) =>
      (indent + cells.map((c, x) => (c[y] ?? "").padEnd(widths[x]!)).join("  ")).trimEnd());
    const rule = at === head.length - 1 ? `\n${indent}${widths.map((w) => "-".repeat(w)).join("  ")}` : "";
    return lines.join("\n") + rule;
  }).join("\n");
}

function block(b: Block, indent: string): string {
  switch (b.t) {
    case "h": return heading(b.l, plainText(b.k), indent);
    case "p": return wrap(withAddresses(b.k), indent, indent);
    case "ul": return b.items.map((i) => listItem("- ", i, indent)).join("\n");
    case "ol": {
      const marks = b.items.map((_, at) => markerText(b.marker, b.start + at));
      const width = Math.max(...marks.map((m) => m.length)) + 1;
      return b.items.map((i, at) => listItem(marks[at]!.padEnd(width), i, indent)).join("\n");
    }
    case "dl": {
      const width = Math.max(...b.rows.map(([term]) => plainText(term).length)) + 1;
      return b.rows.map(([term, said]) =>
        wrap(withAddresses(said), indent + plainText(term).padEnd(width), indent + " ".repeat(width))).join("\n");
    }
    case "table": return table(b.head, b.rows, indent);
    case "hr": return indent + "-".repeat(20);
  }
}

const toBlocks = (blocks: readonly Block[], indent: string, between?: string): string =>
  blocks.map((b, at) => {
    const next = blocks[at + 1];
    const gap = between ?? (b.t === "p" && next && indent !== "" ? "\n" : "\n\n");
    return block(b, indent) + (next ? gap : "");
  }).join("");

/** The whole document, ending with a line break. */
export const writeText = (tree: readonly Block[]): string => `${toBlocks(tree, "")}\n`;
