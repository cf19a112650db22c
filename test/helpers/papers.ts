import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

/** A plain A4 PDF of so many pages, each with its own words. The same bytes every time. */
export async function pdfOf(pages: number, words = "Report"): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const when = new Date(Date.UTC(2022, 8, 1));
  doc.setCreationDate(when);
  doc.setModificationDate(when);
  for (let n = 1; n <= pages; n++) {
    doc.addPage([595.28, 841.89]).drawText(`${words}, sheet ${n} of ${pages}`, { x: 72, y: 720, size: 14, font });
  }
  return doc.save();
}
