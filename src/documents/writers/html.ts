/**
 * Tree → one page of HTML. It is written from the tree, not passed on from the
 * template, so that nothing but the elements named here can be in it.
 */
import type { Block, Cell, Inline } from "../html/tree.ts";
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

/** A lone paragraph needs no element of its own in a cell or list item. */
const inner = (blocks: readonly Block[]): string => {
  const [first, ...rest] = blocks;
  if (first?.t === "p" && first.c === "" && rest.every((b) => b.t === "ul" || b.t === "ol")) {
    return inline(first.k) + (rest.length > 0 ? `\n${rest.map(block).join("\n")}\n` : "");
  }
  return blocks.length === 0 ? "" : `\n${blocks.map(block).join("\n")}\n`;
};

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
    case "h": return `<h${b.l}>${inline(b.k)}</h${b.l}>`;
    case "p": return `<p${classed(b.c)}>${inline(b.k)}</p>`;
    case "ul": return `<ul${classed(b.c)}>\n${listOf(b.items)}\n</ul>`;
    case "ol": {
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
    case "hr": return "<hr>";
  }
}

/** A whole page: language, title, house stylesheet, one main part. */
export const writeHtml = (tree: readonly Block[], facts: PageFacts): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(facts.title)}</title>
<meta name="author" content="${escapeHtml(facts.author)}">
<style>
${STYLESHEET}
</style>
</head>
<body>
<main>
${tree.map(block).join("\n")}
</main>
</body>
</html>
`;
