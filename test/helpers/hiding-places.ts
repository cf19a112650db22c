/** Places of a PDF that a reader of its pages does not see, each holding a text. */
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage } from "@cantoo/pdf-lib";

const name = (s: string): PDFName => PDFName.of(s);

interface Open {
  doc: PDFDocument;
  page: PDFPage;
  font: PDFFont;
}

/** Draws what stands between marks into the page's own drawing. */
function drawn({ doc, page, font }: Open, opening: string, text: string): void {
  page.node.setFontDictionary(name("Hidden"), font.ref);
  page.node.addContentStream(doc.context.register(doc.context.flateStream(`${opening} BT /Hidden 9 Tf 72 400 Td (${text}) Tj ET EMC`)));
}

export const HIDING_PLACES = {
  "its title": ({ doc }: Open, text: string) => doc.setTitle(text),
  "its keywords": ({ doc }: Open, text: string) => doc.setKeywords([text]),
  "a bookmark": ({ doc, page }: Open, text: string) => {
    const root = doc.context.nextRef();
    const item = doc.context.register(doc.context.obj({ Title: PDFHexString.fromText(text), Parent: root, Dest: [page.ref, "Fit"] }));
    doc.context.assign(root, doc.context.obj({ Type: "Outlines", First: item, Last: item, Count: 1 }));
    doc.catalog.set(name("Outlines"), root);
  },
  "the words for a picture": (open: Open, text: string) => {
    const { doc: { context, catalog }, page } = open;
    const root = context.nextRef();
    const figure = context.register(context.obj({ Type: "StructElem", S: "Figure", Alt: PDFHexString.fromText(text), P: root, Pg: page.ref, K: 0 }));
    context.assign(root, context.obj({ Type: "StructTreeRoot", K: [figure], ParentTree: { Nums: [0, [figure]] } }));
    catalog.set(name("StructTreeRoot"), root);
    catalog.set(name("MarkInfo"), context.obj({ Marked: true }));
    page.node.set(name("StructParents"), context.obj(0));
    drawn(open, "/Figure <</MCID 0>> BDC", "A drawing");
  },
  "a hidden layer": (open: Open, text: string) => {
    const { doc: { context, catalog }, page } = open;
    const layer = context.register(context.obj({ Type: "OCG", Name: PDFString.of("Notes") }));
    catalog.set(name("OCProperties"), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    page.node.Resources()!.set(name("Properties"), context.obj({ L1: layer }));
    drawn(open, "/OC /L1 BDC", text);
  },
  "objects that nothing reaches": ({ doc: { context } }: Open, text: string) => {
    context.register(context.flateStream(`BT (${text}) Tj ET`));
    context.register(context.obj({ Note: PDFHexString.fromText(text) }));
  },
} as const;

export type HidingPlace = keyof typeof HIDING_PLACES;

/** A PDF of one page that draws `shown` and holds `hidden` in the places named. */
export async function pdfHiding(shown: string, hidden: string, places: readonly HidingPlace[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([595.28, 841.89]);
  page.drawText(shown, { x: 72, y: 700, size: 12, font });
  for (const place of places) HIDING_PLACES[place]({ doc, page, font }, hidden);
  return doc.save();
}
