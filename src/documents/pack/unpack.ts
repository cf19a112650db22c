/** The bytes of a PDF stream without its filters. */
import { decodePDFRawStream, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { inflateSync } from "node:zlib";

/** A page's drawing is never larger; a decompression bomb is. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** By zlib where that is all it takes, which is several times faster than the library. Throws where it can't be unpacked. */
export function unpack(stream: PDFRawStream): Buffer {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  if (filter === undefined) return Buffer.from(stream.contents);
  if (filter === PDFName.of("FlateDecode") && !stream.dict.has(PDFName.of("DecodeParms"))) {
    try {
      return inflateSync(stream.contents, { maxOutputLength: MOST_BYTES });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
      // The library is more patient with streams that are not quite right.
    }
  }
  return Buffer.from(decodePDFRawStream(stream).decode());
}
