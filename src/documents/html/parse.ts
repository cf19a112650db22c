/** Semantic HTML → tree. What the tree cannot hold is unwrapped to its text; scripts and styles are left out. */
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { safeHref } from "./links.ts";
import type { Block, Cell, Inline, Marker } from "./tree.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const INLINE = new Set([
  "strong", "b", "em", "i", "a", "br", "span", "sup", "sub", "u", "small", "abbr", "cite", "code", "time", "s", "del", "ins",
]);
const SKIPPED = new Set(["script", "style", "template", "head", "title", "noscript", "iframe", "object"]);

const isElement = (node: Node): node is Element => "tagName" in node;
const attr = (node: Element, name: string): string =>
  node.attrs.find((a) => a.name === name)?.value ?? "";
const count = (node: Element, name: string): number => {
  const n = Number.parseInt(attr(node, name), 10);
  return n >= 1 && n <= 100_000 ? n : 1;
};

function inlineOf(nodes: readonly Node[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.nodeName === "#text") {
      const text = (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, " ");
      return text === "" ? [] : [text];
    }
    if (!isElement(node) || SKIPPED.has(node.tagName)) return [];
    const k = inlineOf(node.childNodes);
    switch (node.tagName) {
      case "br":
        return [{ t: "br" }];
      case "strong": case "b":
        return k.length > 0 ? [{ t: "strong", k }] : [];
      case "em": case "i":
        return k.length > 0 ? [{ t: "em", k }] : [];
      case "a": {
        const href = safeHref(attr(node, "href"));
        return href ? [{ t: "a", href, k }] : k;
      }
      default:
        return k;
    }
  });
}

/** Takes spaces off both ends and around line breaks. */
export function trimmed(inline: readonly Inline[]): Inline[] {
  const edge = (at: number, of: readonly Inline[]): boolean => {
    const n = of[at];
    return n === undefined || (typeof n === "object" && n.t === "br");
  };
  const texts = inline.map((n, at) => {
    if (typeof n !== "string") return n;
    let text = n;
    if (edge(at - 1, inline)) text = text.replace(/^ /, "");
    if (edge(at + 1, inline)) text = text.replace(/ $/, "");
    return text;
  }).filter((n) => n !== "");
  while (texts.length > 0 && edge(texts.length - 1, texts)) texts.pop();
  while (texts.length > 0 && edge(0, texts)) texts.shift();
  return texts;
}

function markerOf(list: Element): Marker {
  const classes = attr(list, "class").split(/\s+/);
  if (classes.includes("lettered")) return classes.includes("open") ? "a)" : "(a)";
  if (classes.includes("roman")) return classes.includes("dotted") ? "i." : "(i)";
  if (classes.includes("numbered")) return "(1)";
  const byType: Record<string, Marker> = { a: "(a)", i: "(i)", A: "A.", I: "I." };
  return byType[attr(list, "type")] ?? "1.";
}

const itemsOf = (list: Element): Element[] => list.childNodes.filter(isElement).filter((n) => n.tagName === "li");
const listItems = (list: Element): Block[][] => itemsOf(list).map((li) => blocksOf(li.childNodes));

/** The items' own marks, where each has one. */
function labelsOf(list: Element): { labels?: string[] } {
  const labels = itemsOf(list).map((li) => attr(li, "data-mark"));
  return labels.length > 0 && labels.every((l) => l !== "") ? { labels } : {};
}

function tableOf(table: Element): Block {
  const head: Cell[][] = [];
  const rows: Cell[][] = [];
  const walk = (at: Element, inHead: boolean): void => {
    for (const node of at.childNodes.filter(isElement)) {
      if (node.tagName === "thead") walk(node, true);
      else if (node.tagName === "tbody" || node.tagName === "tfoot") walk(node, false);
      else if (node.tagName === "tr") {
        const cells = node.childNodes.filter(isElement)
          .filter((c) => c.tagName === "td" || c.tagName === "th")
          .map((c): Cell => ({
            th: c.tagName === "th", cs: count(c, "colspan"), rs: count(c, "rowspan"), k: blocksOf(c.childNodes),
          }));
        if (cells.length > 0) (inHead ? head : rows).push(cells);
      }
    }
  };
  walk(table, false);
  return { t: "table", c: attr(table, "class"), head, rows };
}

function termsOf(list: Element): Block {
  const rows: [Inline[], Inline[]][] = [];
  for (const node of list.childNodes.filter(isElement)) {
    const k = trimmed(inlineOf(node.childNodes));
    if (node.tagName === "dt") rows.push([k, []]);
    else if (node.tagName === "dd") {
      const last = rows.at(-1);
      if (last) last[1] = k;
    }
  }
  return { t: "dl", c: attr(list, "class"), rows };
}

function blockOf(node: Element): Block[] {
  const name = node.tagName;
  const c = attr(node, "class");
  if (/^h[1-6]$/.test(name)) {
    const k = trimmed(inlineOf(node.childNodes));
    const id = attr(node, "id");
    return k.length > 0 ? [{ t: "h", l: Number(name[1]), k, ...(/^[a-z][a-z0-9-]*$/.test(id) ? { id } : {}) }] : [];
  }
  if (name === "p") {
    const k = trimmed(inlineOf(node.childNodes));
    return k.length > 0 ? [{ t: "p", c, k }] : [];
  }
  if (name === "ul") return [{ t: "ul", c, items: listItems(node) }];
  if (name === "ol") return [{ t: "ol", c, marker: markerOf(node), start: count(node, "start"), items: listItems(node), ...labelsOf(node) }];
  if (name === "table") return [tableOf(node)];
  if (name === "dl") return [termsOf(node)];
  if (name === "hr") return [{ t: "hr" }];
  return SKIPPED.has(name) ? [] : blocksOf(node.childNodes);
}

function blocksOf(nodes: readonly Node[]): Block[] {
  const out: Block[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    const k = trimmed(inlineOf(run));
    if (k.length > 0) out.push({ t: "p", c: "", k });
    run = [];
  };
  for (const node of nodes) {
    if (node.nodeName === "#text" || (isElement(node) && INLINE.has(node.tagName))) run.push(node);
    else if (isElement(node)) {
      flush();
      out.push(...blockOf(node));
    }
  }
  flush();
  return out;
}

/** The tree of an HTML fragment. */
export const parseHtml = (html: string): Block[] => blocksOf(parseFragment(html).childNodes);
