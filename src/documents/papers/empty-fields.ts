/** Form fields that leave it to the reader's program to draw what is filled in. */
import { PDFContentStream, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFDocument, type PDFField } from "@cantoo/pdf-lib";
import { leftOut, LEFT_OUT } from "../../text/papers.ts";
import { textOf } from "../pack/numbers.ts";

interface Drawable {
  needsAppearancesUpdate(): boolean;
  defaultUpdateAppearances(font: unknown): void;
}

/** Text and choices can be drawn; a box or button without drawings of its states has nothing to draw. */
const drawable = (field: PDFField): (PDFField & Drawable) | undefined =>
  "needsAppearancesUpdate" in field && "defaultUpdateAppearances" in field ? (field as PDFField & Drawable) : undefined;

/** What the standard font of fields has no letter for; the library would draw question marks. */
const BEYOND = /[^\n\r\t -\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Draws the field where its file does not. Gives whether all that is filled in can be read. */
function draw(field: PDFField & Drawable, doc: PDFDocument): boolean {
  const filled = textOf(field.acroField.dict.lookup(PDFName.of("V"))) ?? "";
  try {
    if (!field.needsAppearancesUpdate()) return true;
    field.defaultUpdateAppearances(doc.getForm().getDefaultFont());
    return !BEYOND.test(filled);
  } catch {
    return filled === "";
  }
}

/** Drawings made just now become streams of bytes, as those of the file are. */
function settle({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFContentStream)) continue;
    const contents = object.getContents();
    object.dict.set(PDFName.of("Length"), PDFNumber.of(contents.length));
    context.assign(ref, PDFRawStream.of(object.dict, contents));
  }
}

/** Draws what was filled into such fields; what can't be drawn is told of. */
export async function drawEmptyFields(doc: PDFDocument, file: string): Promise<string[]> {
  if (!(doc.catalog.lookup(PDFName.of("AcroForm")) instanceof PDFDict)) return [];
  let lost = 0;
  try {
    for (const field of doc.getForm().getFields()) {
      const one = drawable(field);
      if (one && !draw(one, doc)) lost += 1;
    }
    await doc.flush();
    settle(doc);
  } catch {
    // A form so broken that its fields can't be listed: they are drawn as they are, where they are.
  }
  return lost > 0 ? [leftOut(file, LEFT_OUT.fields, lost)] : [];
}
