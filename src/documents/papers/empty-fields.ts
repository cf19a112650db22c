/** Form fields that leave it to the reader's program to draw what is filled in. */
import { PDFDict, PDFName, PDFTextField, type PDFDocument, type PDFField } from "@cantoo/pdf-lib";
import { leftOut, LEFT_OUT } from "../../text/papers.ts";

interface Drawable {
  needsAppearancesUpdate(): boolean;
  defaultUpdateAppearances(font: unknown): void;
}

/** Text and choices can be drawn; a box or button without drawings of its states has nothing to draw. */
const drawable = (field: PDFField): (PDFField & Drawable) | undefined =>
  "needsAppearancesUpdate" in field && "defaultUpdateAppearances" in field ? (field as PDFField & Drawable) : undefined;

const isFilledIn = (field: PDFField): boolean =>
  field.acroField.dict.has(PDFName.of("V")) && (!(field instanceof PDFTextField) || (field.getText() ?? "") !== "");

function draw(field: PDFField & Drawable, doc: PDFDocument): boolean {
  try {
    if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances(doc.getForm().getDefaultFont());
    return true;
  } catch {
    // A character the standard font lacks, or a field that is broken.
    return !isFilledIn(field);
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
  } catch {
    // A form so broken that its fields can't be listed: they are drawn as they are, where they are.
  }
  return lost > 0 ? [leftOut(file, LEFT_OUT.fields, lost)] : [];
}
