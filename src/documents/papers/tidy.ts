/** The tree of an officer's text made fit for a pack: headings in order, links that lead somewhere, pictures in their places. */
import type { Block, Cell, Inline, Picture } from "../html/tree.ts";
import { printable } from "../templates/text.ts";

const PICTURE = /\uFDD4(\d+)\uFDD5/g;

/** Stands for a picture within text until the tree is made. */
export const pictureMark = (at: number): string => `\uFDD4${at}\uFDD5`;

/** Headings as the pack needs them: none skipped, the first the only one of its level. */
function levelled(tree: readonly Block[]): Block[] {
  let last = 0;
  return tree.map((block) => {
    if (block.t !== "h") return block;
    const wanted = last === 0 ? 1 : Math.max(2, block.l);
    last = Math.min(wanted, last + 1, 6);
    return { ...block, l: last };
  });
}

/** Links to places in the paper lead nowhere here, so their words stand alone. */
const words = (inline: readonly Inline[]): Inline[] =>
  inline.flatMap((n): Inline[] => {
    if (typeof n === "string") {
      const text = printable(n.replace(PICTURE, ""));
      return text === "" ? [] : [text];
    }
    if (n.t === "br") return [n];
    const k = words(n.k);
    if (k.length === 0) return [];
    return n.t === "a" && !n.href.includes(":") ? k : [{ ...n, k }];
  });

function pictureNumbers(inline: readonly Inline[]): number[] {
  return inline.flatMap((n) => {
    if (typeof n === "string") return [...n.matchAll(PICTURE)].map((m) => Number(m[1]));
    return n.t === "br" ? [] : pictureNumbers(n.k);
  });
}

/**
 * Rows that head a table: those that say so, or the first where all do, since
 * a reader would hear every row again with each cell; with them the rows that
 * their cells reach into, and none where nothing is left to head.
 */
function headRows(rows: readonly Cell[][], said: number): number {
  let heads = said === rows.length ? Math.min(1, said) : said;
  for (let at = 0; at < heads; at += 1) heads = Math.max(heads, ...rows[at]!.map((c) => at + c.rs));
  return heads < rows.length ? heads : 0;
}

class Tidier {
  readonly #pictures: readonly (Picture | undefined)[];
  constructor(pictures: readonly (Picture | undefined)[]) {
    this.#pictures = pictures;
  }

  blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((b) => this.#block(b));
  }

  /** The words, then the pictures that stood among them. */
  #text(block: Extract<Block, { t: "h" | "p" }>): Block[] {
    const k = words(block.k);
    const pictures = pictureNumbers(block.k).flatMap((n): Block[] => {
      const picture = this.#pictures[n];
      return picture ? [{ t: "img", picture: { ...picture, alt: printable(picture.alt) } }] : [];
    });
    return [...(k.length > 0 ? [{ ...block, k }] : []), ...pictures];
  }

  #block(block: Block): Block[] {
    switch (block.t) {
      case "h": case "p": return this.#text(block);
      case "ul": case "ol":
        return [{
          ...block, items: block.items.map((i) => this.blocks(i)),
          ...(block.t === "ol" && block.labels ? { labels: block.labels.map(printable) } : {}),
        }];
      case "dl": return [{ ...block, rows: block.rows.map(([t, d]): [Inline[], Inline[]] => [words(t), words(d)]) }];
      case "table": {
        const rows = (r: typeof block.rows) => r.map((cells) => cells.map((c) => ({ ...c, k: this.blocks(c.k) })));
        const all = rows([...block.head, ...block.rows]);
        const heads = headRows(all, block.head.length);
        return [{ ...block, head: all.slice(0, heads), rows: all.slice(heads) }];
      }
      case "img": case "hr": return [block];
    }
  }
}

/** The tree, headed by `title` where it has no heading of its own. */
export function tidied(tree: readonly Block[], title: string, pictures: readonly (Picture | undefined)[] = []): Block[] {
  const clean = new Tidier(pictures).blocks(tree);
  const headed: Block[] = clean.some((b) => b.t === "h") ? clean : [{ t: "h", l: 1, k: [printable(title)] }, ...clean];
  return levelled(headed);
}
