/** An officer's Word document → tree in the house style; what is not kept is said. */
import { docxNote } from "../text/papers.ts";
import { damaged } from "../domain/errors.ts";
import { brokenDocx } from "../text/papers.ts";
import { parseHtml } from "./html/parse.ts";
import type { Block, Inline } from "./html/tree.ts";
import { printable } from "./templates/text.ts";

interface Converted {
  tree: Block[];
  warnings: string[];
}

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

/** Links to places in the Word document lead nowhere here, so their words stand alone. */
const webLinksOnly = (inline: readonly Inline[]): Inline[] =>
  inline.flatMap((n): Inline[] => {
    if (typeof n === "string") return [printable(n)];
    if (n.t === "br") return [n];
    const k = webLinksOnly(n.k);
    return n.t === "a" && !n.href.includes(":") ? k : [{ ...n, k }];
  });

function cleaned(block: Block): Block {
  switch (block.t) {
    case "h": case "p": return { ...block, k: webLinksOnly(block.k) };
    case "ul": case "ol": return { ...block, items: block.items.map((i) => i.map(cleaned)) };
    case "dl": return { ...block, rows: block.rows.map(([t, d]): [Inline[], Inline[]] => [webLinksOnly(t), webLinksOnly(d)]) };
    case "table": {
      const rows = (r: typeof block.rows) => r.map((cells) => cells.map((c) => ({ ...c, k: c.k.map(cleaned) })));
      return { ...block, head: rows(block.head), rows: rows(block.rows) };
    }
    case "hr": return block;
  }
}

/** The document's text with headings, lists and tables. `title` heads it where it has no heading of its own. */
export async function convertDocx(bytes: Uint8Array, file: string, title: string): Promise<Converted> {
  const { default: mammoth } = await import("mammoth");
  let pictures = 0;
  const ignoreImage = mammoth.images.imgElement(() => {
    pictures += 1;
    return Promise.resolve({ src: "" });
  });
  let html: string;
  let messages: string[];
  try {
    const converted = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: ignoreImage });
    html = converted.value;
    messages = [...new Set(converted.messages.map((m) => m.message))];
  } catch {
    throw damaged(...brokenDocx(file));
  }
  const tree = parseHtml(html).map(cleaned);
  const headed = tree.some((b) => b.t === "h") ? tree : [{ t: "h" as const, l: 1, k: [printable(title)] }, ...tree];
  return {
    tree: levelled(headed),
    warnings: [
      ...(pictures > 0 ? [docxNote(file, `${pictures} ${pictures === 1 ? "picture is" : "pictures are"} left out.`)] : []),
      ...messages.map((m) => docxNote(file, m)),
    ],
  };
}
