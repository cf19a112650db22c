/** Officers' PDFs whose tags are not whole. */
import { PDFDocument, PDFName, PDFRef, StandardFonts, type PDFObject } from "@cantoo/pdf-lib";

const name = (s: string): PDFName => PDFName.of(s);

/** One element of the tree: its role, and its marks on the first page or what it holds. */
export interface Element {
  role: string;
  marks?: number[];
  kids?: Element[];
}

export interface Sheet {
  /** The drawing, in one stream or several. */
  drawing: string | string[];
  /** What /Stamp draws. */
  form?: string;
  /** Whether the table of marks names the elements; it does unless told otherwise. */
  listed?: boolean;
}

/** Words set at a height, as a paragraph of its own would be. */
export const words = (text: string, y = 700): string => `BT /F 12 Tf 72 ${y} Td (${text}) Tj ET`;
export const marked = (mark: number, text: string, y?: number): string => `/P <</MCID ${mark}>> BDC ${words(text, y)} EMC`;

/** A paper of one sheet each with that drawing; without a tree it has lost its tags, or never had any. */
export async function halfTagged(sheets: readonly Sheet[], tree?: readonly Element[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const dot = context.register(context.stream(new Uint8Array([90]), { Type: "XObject", Subtype: "Image", Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: "DeviceGray" }));
  for (const { drawing, form = "" } of sheets) {
    const page = doc.addPage([595, 842]);
    const stamp = context.register(context.stream(form, { Type: "XObject", Subtype: "Form", BBox: [0, 0, 595, 842], Resources: { Font: { F: font.ref } } }));
    page.node.set(name("Resources"), context.obj({ Font: { F: font.ref }, XObject: { Scan: dot, Stamp: stamp } }));
    page.node.set(name("Contents"), context.obj([drawing].flat().map((part) => context.register(context.stream(part)))));
  }
  if (tree) {
    const [first] = doc.getPages();
    const root = context.nextRef();
    const row: PDFObject[] = [];
    const element = ({ role, marks = [], kids = [] }: Element, parent: PDFRef): PDFRef => {
      const ref = context.nextRef();
      for (const mark of marks) row[mark] = ref;
      context.assign(ref, context.obj({ Type: "StructElem", S: role, P: parent, Pg: first!.ref, K: [...marks, ...kids.map((k) => element(k, ref))] }));
      return ref;
    };
    const top = tree.map((e) => element(e, root));
    const nums = sheets[0]!.listed === false ? [] : [0, context.obj(Array.from(row, (r) => r ?? null))];
    context.assign(root, context.obj({ Type: "StructTreeRoot", K: top, ParentTree: { Nums: nums } }));
    doc.catalog.set(name("StructTreeRoot"), root);
    for (const page of doc.getPages()) page.node.set(name("StructParents"), context.obj(0));
  }
  await doc.flush();
  return doc.save({ useObjectStreams: false });
}
