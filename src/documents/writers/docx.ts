/** Tree → Word document, for those who have to go on working with it: real headings, lists, tables and styles. */
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Block } from "../html/tree.ts";
import { PAGE_WORD } from "../../text/documents.ts";
import { printable } from "../templates/text.ts";
import { Writer } from "./docx/blocks.ts";
import { Lists } from "./docx/lists.ts";
import { MARGIN, PAGE } from "./docx/measures.ts";
import { repacked } from "./docx/package.ts";
import { stylesFor } from "./docx/styles.ts";
import type { PageFacts } from "./page.ts";

/** A4, the mark at the head of every page and its number at the foot. The same bytes each time. */
export async function writeDocx(tree: readonly Block[], facts: PageFacts): Promise<Uint8Array> {
  const lists = new Lists();
  const children = new Writer(lists).blocks(tree);
  const head = new Header({ children: [new Paragraph({ style: "PageHead", text: printable(facts.mark) })] });
  const number = new TextRun({ children: [`${PAGE_WORD} `, PageNumber.CURRENT] });
  const foot = new Footer({ children: [new Paragraph({ style: "PageFoot", children: [number] })] });
  const document = new Document({
    styles: stylesFor(facts.house),
    numbering: { config: lists.config },
    sections: [{
      properties: { page: { size: PAGE, margin: MARGIN } },
      ...(facts.mark === "" ? {} : { headers: { default: head } }),
      footers: { default: foot },
      children,
    }],
  });
  return repacked(new Uint8Array(await Packer.toArrayBuffer(document)), facts);
}
