/** Tree → Markdown (CommonMark with tables). Every character of the text prints as itself. */
import { withoutSmallPictures, type Block, type Cell, type Inline } from "../html/tree.ts";
import { pictureOf } from "../../text/documents.ts";
import { markerText } from "./markers.ts";

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&!$]/g, "\\$&");

/** A line to write on. */
const SIGN_HERE = "_".repeat(30);

/** What would begin a list, heading, quotation or rule at the start of a line. */
const lineStart = (line: string): string =>
  line.replace(/^(\s*)([-+=])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2");

const words = (inline: readonly Inline[], br: string): string =>
  inline.map((n) => {
    if (typeof n === "string") return escaped(n.replace(/\n/g, " "));
    switch (n.t) {
      case "br": return br;
      case "strong": return emphasised("**", words(n.k, br));
      case "em": return emphasised("*", words(n.k, br));
      case "a": return n.href.startsWith("#") ? words(n.k, br) : `[${words(n.k, br)}](<${n.href.replace(/[<>]/g, encodeURIComponent)}>)`;
    }
  }).join("");

/** Marks must touch the words, or they print as themselves. */
function emphasised(mark: string, text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === "" ? text : `${before}${mark}${inner}${mark}${after}`;
}

const paragraph = (inline: readonly Inline[], br = "  \n"): string =>
  words(inline, br).split("\n").map(lineStart).join("\n");

const indented = (text: string, by: number): string =>
  text.split("\n").map((line, at) => (at === 0 || line === "" ? line : " ".repeat(by) + line)).join("\n");

const cell = (c: Cell): string =>
  c.k.map(inCell).filter(Boolean).join("<br>").replace(/ *\n/g, "<br>");

/** A cell holds one line: lists in it are set as lines of text. */
function inCell(b: Block): string {
  switch (b.t) {
    case "p": case "h": return words(b.k, "<br>");
    case "ul": return b.items.map((i) => `• ${i.map(inCell).join("<br>")}`).join("<br>");
    case "ol": return b.items.map((i, at) => `${markerText(b.marker, b.start + at)} ${i.map(inCell).join("<br>")}`).join("<br>");
    case "dl": return b.rows.map(([t, d]) => `${words(t, " ")} ${words(d, " ")}`).join("<br>");
    default: return "";
  }
}

function table(head: readonly Cell[][], rows: readonly Cell[][]): string {
  const [first, ...more] = head;
  const columns = Math.max(...[...head, ...rows].map((r) => r.length));
  const line = (row: readonly Cell[]): string =>
    `| ${Array.from({ length: columns }, (_, c) => (row[c] ? cell(row[c]) : "")).join(" | ")} |`;
  return [
    line(first ?? []),
    `|${" --- |".repeat(columns)}`,
    ...[...more, ...rows].map(line),
  ].join("\n");
}

function block(b: Block): string {
  switch (b.t) {
    case "h": return `${"#".repeat(b.l)} ${words(b.k, " ")}`;
    case "p": return paragraph(b.k) + (b.c === "signed" ? ` ${escaped(SIGN_HERE)}` : "");
    case "ul": return b.items.map((i) => `- ${indented(blocks(i), 2)}`).join("\n");
    case "ol": return b.items.map((i, at) => numbered(b.labels?.[at] ?? markerText(b.marker, b.start + at), i)).join("\n");
    case "dl": return b.rows.map(([t, d]) => `${emphasised("**", words(t, " "))} ${words(d, " ")}`).join("  \n");
    case "table": return table(b.head, b.rows);
    case "img": return escaped(pictureOf(b.picture.alt));
    case "hr": return "---";
  }
}

/** Markdown knows 1. alone; letters are set as text in a bullet. */
const numbered = (mark: string, item: readonly Block[]): string =>
  /^\d+\.$/.test(mark) ? `${mark} ${indented(blocks(item), mark.length + 1)}` : `- ${mark} ${indented(blocks(item), 2)}`;

const blocks = (tree: readonly Block[]): string => tree.map(block).join("\n\n");

/** The whole document, ending with a line break. */
export const writeMarkdown = (tree: readonly Block[]): string => `${blocks(withoutSmallPictures(tree))}\n`;
