/** What a font file says of itself: the family it belongs to, and whether it may be embedded. */

export interface FontFacts {
  /** As other programs list it. */
  family: string;
  /** Name of the family in this file, which may have the cut in it: "Source Sans 3 SemiBold". */
  face: string;
  /** Whether its maker forbids it to be embedded (OS/2 fsType 2). */
  closed: boolean;
}

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
/** Cuts that stand at the end of a family's name, as Typst takes them off. */
const CUTS = /[ _-]+(?:normal|italic|oblique|slanted|thin|th|hairline|(?:extra|semi|demi|ultra|ex|sem|sm|ext|x|dem)?[ _-]?(?:light|lt|bold|bd|black|blk|condensed|cond|cn|cd|expanded|exp)|regular|medium|med|md|demi|extb|bolder|heavy|narrow|compressed)$/i;

function tables(font: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const at = 12 + n * 16;
    const start = font.readUInt32BE(at + 8);
    const end = start + font.readUInt32BE(at + 12);
    if (end > font.length) throw new RangeError("cut short");
    found.set(font.toString("latin1", at, at + 4), font.subarray(start, end));
  }
  return found;
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16().toString("utf16le");

/** The name in English where it has one. */
function nameOf(table: Buffer, wanted: number): string {
  const strings = table.readUInt16BE(4);
  const names: { english: boolean; text: string }[] = [];
  for (let n = 0; n < table.readUInt16BE(2); n += 1) {
    const at = 6 + n * 12;
    const [platform, language, id, length, offset] = [0, 4, 6, 8, 10].map((o) => table.readUInt16BE(at + o)) as [number, number, number, number, number];
    if (id !== wanted) continue;
    const bytes = table.subarray(strings + offset, strings + offset + length);
    names.push({ english: platform === 3 ? language === 0x409 : language === 0, text: platform === 1 ? bytes.toString("latin1") : utf16(bytes) });
  }
  return (names.find((n) => n.english) ?? names[0])?.text.trim() ?? "";
}

const withoutCut = (name: string): string => {
  const shorter = name.replace(CUTS, "");
  return shorter === name ? name : withoutCut(shorter);
};

/** Undefined where the bytes are no whole TrueType or OpenType font. */
export function fontFacts(bytes: Uint8Array): FontFacts | undefined {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (font.readUInt32BE(0) !== 0x0001_0000 && !["OTTO", "true"].includes(font.toString("latin1", 0, 4))) return undefined;
    const parts = tables(font);
    const [names, os2] = [parts.get("name"), parts.get("OS/2")];
    if (!names || !parts.has("cmap") || !parts.has("head")) return undefined;
    const face = nameOf(names, FAMILY);
    const family = nameOf(names, TYPOGRAPHIC_FAMILY) || withoutCut(face);
    return family === "" ? undefined : { family: withoutCut(family), face, closed: os2 !== undefined && (os2.readUInt16BE(8) & 0xf) === 2 };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
