/** What a font file says of itself: the family it belongs to, and whether it may be embedded; and how it is called by a name of ours. */

export interface FontFacts {
  /** As other programs list it. */
  family: string;
  /** Whether its maker forbids it to be embedded (OS/2 fsType 2). */
  closed: boolean;
}

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
/** Cuts that stand at the end of a family's name. */
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

const SUBFAMILY = 2;
const POSTSCRIPT = 6;

/** A table of names for Windows, Unicode and English, which every reader takes first. */
function namesTable(names: readonly (readonly [id: number, text: string])[]): Buffer {
  const strings = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const table = Buffer.alloc(6 + 12 * names.length);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  for (const [n, [id]] of names.entries()) {
    const length = strings[n]!.length;
    for (const [at, value] of [3, 1, 0x409, id, length, offset].entries()) table.writeUInt16BE(value, 6 + 12 * n + 2 * at);
    offset += length;
  }
  return Buffer.concat([table, ...strings]);
}

/**
 * The same font under another family name. The native engine also knows the fonts of
 * the machine; under a name that no machine has, ours can't be taken for one of those.
 */
export function calledAs(family: string, font: Buffer): Buffer {
  const names = tables(font).get("name");
  if (!names) return font;
  const table = namesTable([[FAMILY, family], [SUBFAMILY, nameOf(names, SUBFAMILY)], [POSTSCRIPT, nameOf(names, POSTSCRIPT)]]);
  const start = font.length + ((4 - (font.length % 4)) % 4);
  const changed = Buffer.concat([font, Buffer.alloc(start - font.length), table]);
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const at = 12 + n * 16;
    if (font.toString("latin1", at, at + 4) !== "name") continue;
    changed.writeUInt32BE(start, at + 8);
    changed.writeUInt32BE(table.length, at + 12);
  }
  return changed;
}

/** Undefined where the bytes are no whole TrueType or OpenType font. */
export function fontFacts(bytes: Uint8Array): FontFacts | undefined {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (font.readUInt32BE(0) !== 0x0001_0000 && !["OTTO", "true"].includes(font.toString("latin1", 0, 4))) return undefined;
    const parts = tables(font);
    const [names, os2] = [parts.get("name"), parts.get("OS/2")];
    if (!names || !parts.has("cmap") || !parts.has("head")) return undefined;
    const family = nameOf(names, TYPOGRAPHIC_FAMILY) || nameOf(names, FAMILY);
    return family === "" ? undefined : { family: withoutCut(family), closed: os2 !== undefined && (os2.readUInt16BE(8) & 0xf) === 2 };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
