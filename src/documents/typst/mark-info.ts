/** A key that Typst writes though it says nothing, and that some programs call an error. */
const WRITTEN = Buffer.from("/MarkInfo <<\n    /Marked true\n    /Suspects false");
const KEY = "/Suspects false";

/** The same PDF, byte for byte as long, without `/Suspects false` among its marks. */
export function withoutSuspects(pdf: Buffer): Buffer {
  const at = pdf.lastIndexOf(WRITTEN);
  if (at >= 0) pdf.fill(" ", at + WRITTEN.length - KEY.length, at + WRITTEN.length);
  return pdf;
}
