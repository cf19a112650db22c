/**
 * Page ranges are known only once the pack is laid out. Until then a mark of
 * two noncharacters stands for them, which no text from records can hold.
 */
import type { Block, Inline } from "../html/tree.ts";

const MARK = /\uFDD0([^\uFDD1]*)\uFDD1/g;

/** Stands in a view model for an item's range; Handlebars prints it through `toHTML`. */
export class RangeMark {
  readonly item: string;
  constructor(item: string) {
    this.item = item;
  }
  toHTML(): string {
    return `\uFDD0${this.item}\uFDD1`;
  }
}

/** The tree with every mark replaced by its item's range. */
export function fillRanges(tree: readonly Block[], ranges: ReadonlyMap<string, string>): Block[] {
  const text = (s: string): string => s.replace(MARK, (_, item: string) => ranges.get(item) ?? "");
  const inline = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((n) => (typeof n === "string" ? text(n) : n.t === "br" ? n : { ...n, k: inline(n.k) }));
  const block = (b: Block): Block => {
    switch (b.t) {
      case "h": case "p": return { ...b, k: inline(b.k) };
      case "ul": case "ol": return { ...b, items: b.items.map((i) => i.map(block)) };
      case "dl": return { ...b, rows: b.rows.map(([t, d]): [Inline[], Inline[]] => [inline(t), inline(d)]) };
      case "table": {
        const rows = (r: typeof b.rows) => r.map((cells) => cells.map((c) => ({ ...c, k: c.k.map(block) })));
        return { ...b, head: rows(b.head), rows: rows(b.rows) };
      }
      case "img": case "hr": return b;
    }
  };
  return tree.map(block);
}
