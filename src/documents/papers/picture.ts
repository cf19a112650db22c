/** Pictures: whole or not, and how large. Nothing is unpacked for it. */
import { crc32 } from "node:zlib";
import { damaged } from "../../domain/errors.ts";
import { brokenPicture, oddPicture } from "../../text/papers.ts";

export interface PictureFacts {
  format: "png" | "jpeg";
  /** Pixels, upright. */
  w: number;
  h: number;
}

/** A4 at 600 dots to the inch is 35 million. */
const MOST_PIXELS = 100_000_000;
const LONGEST_SHAPE = 50;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Walks the chunks, whose check sums show damage; undefined where the picture is not whole. */
function png(bytes: Buffer): PictureFacts | undefined {
  let facts: PictureFacts | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IHDR" && length >= 8) facts = { format: "png", w: bytes.readUInt32BE(at + 8), h: bytes.readUInt32BE(at + 12) };
    if (type === "IEND") return facts;
    at = end + 4;
  }
  return undefined;
}

/** Whether a camera says that the picture lies on its side (Exif tag 0x0112, values 5 to 8). */
function liesOnItsSide(segment: Buffer): boolean {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0" || segment.length < 20) return false;
  const tiff = segment.subarray(6);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const table = u32(4);
  for (let n = 0; n < Math.min(u16(table), 200); n += 1) {
    const at = table + 2 + n * 12;
    if (u16(at) === 0x0112) return u16(at + 8) >= 5 && u16(at + 8) <= 8;
  }
  return false;
}

/** Frames that hold the size; the rest of that range are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Buffer): PictureFacts | undefined {
  if (!bytes.subarray(-1024).includes(Buffer.from([0xff, 0xd9]))) return undefined;
  let side = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (isFrame(marker) && at + 9 <= bytes.length) {
      const [h, w] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { format: "jpeg", w: side ? h : w, h: side ? w : h };
    }
    if (marker === 0xe1) side ||= liesOnItsSide(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

/** What the picture is, or undefined where the bytes are none. Throws damaged, naming it, where it is broken or of no use on a page. */
export function pictureFacts(given: Uint8Array, file: string): PictureFacts | undefined {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const isPng = bytes.subarray(0, 8).equals(PNG);
  if (!isPng && !(bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)) return undefined;
  const facts = isPng ? png(bytes) : jpeg(bytes);
  if (!facts || facts.w === 0 || facts.h === 0) throw damaged(...brokenPicture(file));
  const { w, h } = facts;
  if (w * h > MOST_PIXELS || Math.max(w / h, h / w) > LONGEST_SHAPE) throw damaged(...oddPicture(file));
  return facts;
}

/** The same within a larger paper, where a picture that is broken or of no use is left out rather than refused. */
export function usablePicture(given: Uint8Array, file: string): PictureFacts | undefined {
  try {
    return pictureFacts(given, file);
  } catch {
    return undefined;
  }
}
