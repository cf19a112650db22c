/**
 * Tree → one page of HTML. It is written from the tree, not passed on from the
 * template, so that nothing but the elements named here can be in it.
 */
import type { Block, Cell, Inline } from "../html/tree.ts";
import { PAGE_WORD } from "../../text/documents.ts";
import { houseStyles } from "./house-styles.ts";
import type { PageFacts } from "./page.ts";
import { STYLESHEET } from "./stylesheet.ts";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!);

const classed = (c: string): string => (/^[a-z][a-z -]*$/.test(c) ? ` class="${c}"` : "");

const inline = (nodes: readonly Inline[]): string =>
  nodes.map((n) => {
    if (typeof n === "string") return escapeHtml(n);
    switch (n.t) {
      case "br": return "<br>\n";
      case "strong": case "em": return `<${n.t}>${inline(n.k)}</${n.t}>`;
      case "a": return `<a href="${escapeHtml(n.href)}">${inline(n.k)}</a>`;
    }
  }).join("");

const CLASS_OF_MARKER: Readonly<Record<string, string>> = {
  "(a)": ' class="lettered"', "a)": ' class="lettered open"', "(i)": ' class="roman"', "(1)": ' class="numbered"',
  "i.": ' type="i"', "A.": ' type="A"', "I.": ' type="I"', "1.": "",
};

const CLASS_OF_SMALL = { logo: "logo", signature: "signature-picture" } as const;

/** A lone paragraph needs no element of its own in a cell or list item. */
const inner = (blocks: readonly Block[]): string => {
  const [first, ...rest] = blocks;
  if (first?.t === "p" && first.c === "" && rest.every((b) => b.t === "ul" || b.t === "ol")) {
    return inline(first.k) + (rest.length > 0 ? `\n${rest.map(block).join("\n")}\n` : "");
  }
  return blocks.length === 0 ? "" : `\n${blocks.map(block).join("\n")}\n`;
};

/** Marks that no list style can count are part of the text. */
const labelled = (items: readonly Block[][], labels: readonly string[]): string =>
  items.map((i, at) => `<li><span class="mark">${escapeHtml(labels[at] ?? "")}</span> ${inner(i)}</li>`).join("\n");

const listOf = (items: readonly Block[][]): string => items.map((i) => `<li>${inner(i)}</li>`).join("\n");

function cell(c: Cell, head: boolean): string {
  const span = (c.cs > 1 ? ` colspan="${c.cs}"` : "") + (c.rs > 1 ? ` rowspan="${c.rs}"` : "");
  if (head) return `<th scope="col"${span}>${inner(c.k)}</th>`;
  return c.th ? `<th scope="row"${span}>${inner(c.k)}</th>` : `<td${span}>${inner(c.k)}</td>`;
}

const rowsOf = (rows: readonly Cell[][], head: boolean): string =>
  rows.map((r) => `<tr>${r.map((c) => cell(c, head)).join("")}</tr>`).join("\n");

function block(b: Block): string {
  switch (b.t) {
    case "h": return `<h${b.l}${b.id === undefined ? "" : ` id="${b.id}"`}>${inline(b.k)}</h${b.l}>`;
    case "p": return `<p${classed(b.c)}>${inline(b.k)}</p>`;
    case "ul": return `<ul${classed(b.c)}>\n${listOf(b.items)}\n</ul>`;
    case "ol": {
      if (b.labels) return `<ol class="labelled">\n${labelled(b.items, b.labels)}\n</ol>`;
      const start = b.start === 1 ? "" : ` start="${b.start}"`;
      return `<ol${CLASS_OF_MARKER[b.marker] ?? ""}${start}>\n${listOf(b.items)}\n</ol>`;
    }
    case "dl": {
      const rows = b.rows.map(([t, d]) => `<dt>${inline(t)}</dt><dd>${inline(d)}</dd>`).join("\n");
      return `<dl${classed(b.c)}>\n${rows}\n</dl>`;
    }
    case "table": {
      const head = b.head.length > 0 ? `<thead>\n${rowsOf(b.head, true)}\n</thead>\n` : "";
      return `<table${classed(b.c)}>\n${head}<tbody>\n${rowsOf(b.rows, false)}\n</tbody>\n</table>`;
    }
    case "img": {
      const { format, bytes, w, h, alt, small } = b.picture;
      const type = format === "svg" ? "svg+xml" : format;
      return `<p class="${small ? CLASS_OF_SMALL[small] : "picture"}"><img src="data:image/${type};base64,${Buffer.from(bytes).toString("base64")}" width="${w}" height="${h}" alt="${escapeHtml(alt)}"></p>`;
    }
    case "hr": return "<hr>";
  }
}

/** The elements of a tree. */
export const htmlOf = (tree: readonly Block[]): string => tree.map(block).join("\n");

/** A text as CSS writes it: every sign that might end it by its number. */
const cssText = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ,.:;()·-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

/** On paper: the mark at the head of every page and its number at the foot, where the browser can. */
const onPaper = ({ mark }: PageFacts): string => {
  const head = mark === "" ? "" : ` @top-left { content: ${cssText(mark)}; color: #8a1c1c; font: 600 9pt sans-serif; }`;
  return `@page {${head} @bottom-center { content: "${PAGE_WORD} " counter(page); font: 9pt sans-serif; } }`;
};

/** Everything before the body: language, title, house stylesheet and what is added to it. */
export const htmlHead = (facts: PageFacts, styles = ""): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(facts.title)}</title>
<meta name="author" content="${escapeHtml(facts.author)}">
<style>
${[STYLESHEET, onPaper(facts), styles, houseStyles(facts.house)].filter(Boolean).join("\n")}
</style>
</head>`;

/** A whole page: one main part, the document. */
export const writeHtml = (tree: readonly Block[], facts: PageFacts): string => `${htmlHead(facts)}
<body>
<main>
${htmlOf(tree)}
</main>
</body>
</html>
`;
