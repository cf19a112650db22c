/** A page's HTML → its landmarks, each a tree: header, main with its navigation, footer. */
import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes } from "parse5";
import { parseHtml } from "./parse.ts";
import type { Block } from "./tree.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A stretch of a landmark; one with a label is navigation. */
export interface Stretch {
  nav: string;
  tree: Block[];
}

export interface Landmarks {
  header: Stretch[];
  main: Stretch[];
  footer: Stretch[];
}

const tag = (node: Node): string => ("tagName" in node ? node.tagName : "");
const label = (node: Node): string =>
  ("attrs" in node ? node.attrs.find((a) => a.name === "aria-label")?.value : undefined) ?? "";

function stretches(nodes: readonly Node[]): Stretch[] {
  const out: Stretch[] = [];
  let run: Node[] = [];
  const add = (nav: string, of: readonly Node[]): void => {
    const tree = parseHtml(of.map((node) => serializeOuter(node)).join(""));
    if (tree.length > 0) out.push({ nav, tree });
  };
  for (const node of nodes) {
    if (tag(node) !== "nav") {
      run.push(node);
      continue;
    }
    add("", run);
    run = [];
    add(label(node) || "Contents", [node]);
  }
  add("", run);
  return out;
}

/** What stands outside header, main and footer belongs to main. */
export function parseLandmarks(html: string): Landmarks {
  const found: Record<keyof Landmarks, Node[]> = { header: [], main: [], footer: [] };
  for (const node of parseFragment(html).childNodes) {
    const name = tag(node);
    if ("childNodes" in node && (name === "header" || name === "main" || name === "footer")) found[name].push(...node.childNodes);
    else found.main.push(node);
  }
  return { header: stretches(found.header), main: stretches(found.main), footer: stretches(found.footer) };
}
