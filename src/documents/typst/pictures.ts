/** Pictures of a tree: their bytes go to Typst as files, their measures with the text. */
import type { Block, Cell } from "../html/tree.ts";

export class Pictures {
  /** By the file name that stands in the tree. */
  readonly files = new Map<string, Uint8Array>();

  /** The tree as Typst takes it. */
  takenFrom(tree: readonly Block[]): object[] {
    return tree.map((block) => this.#block(block));
  }

  #block(block: Block): object {
    switch (block.t) {
      case "img": {
        const { format, bytes, w, h, alt, whole, small = "" } = block.picture;
        const src = `picture-${this.files.size + 1}.${format}`;
        this.files.set(src, bytes);
        return { t: "img", src, w, h, alt, whole, small };
      }
      case "ul": case "ol": return { ...block, items: block.items.map((i) => this.takenFrom(i)) };
      case "table": return { ...block, head: this.#rows(block.head), rows: this.#rows(block.rows) };
      default: return block;
    }
  }

  #rows(rows: readonly Cell[][]): object[] {
    return rows.map((cells) => cells.map((c) => ({ ...c, k: this.takenFrom(c.k) })));
  }
}
