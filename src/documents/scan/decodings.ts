/** The readings of a text that an encoding may hide it in. */

const attempt = (make: () => string): string[] => {
  try {
    return [make()];
  } catch {
    return [];
  }
};

/** The text as it stands and undone: entities, tags, escapes, percent signs, folding, hexadecimal, base64. */
export function decodings(text: string): string[] {
  const encoded = [...text.matchAll(/(?:[A-Za-z0-9+/]{4}){6,}={0,2}/g)].map((m) => Buffer.from(m[0], "base64").toString("utf8"));
  const hexadecimal = [...text.matchAll(/(?:[0-9a-fA-F]{2}){8,}/g)].flatMap((m) => {
    const bytes = Buffer.from(m[0], "hex");
    return [bytes.toString("latin1"), utf16(bytes)];
  });
  return [
    text,
    ...(text.includes("&") ? [text.replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_, x: string, d: string) => String.fromCodePoint(Math.min(0x10FFFF, x ? Number.parseInt(x, 16) : Number(d)))).replace(/&\w+;/g, " ")] : []),
    ...(text.includes("<") ? [text.replace(/<[^>]*>/g, "")] : []),
    ...(text.includes("\\u") ? [text.replace(/\\u([0-9a-fA-F]{4})/g, (_, x: string) => String.fromCharCode(Number.parseInt(x, 16)))] : []),
    ...(text.includes("%") ? attempt(() => decodeURIComponent(text.replace(/%(?![0-9a-fA-F]{2})/g, "%25"))) : []),
    ...(encoded.length > 0 ? [encoded.join("\n")] : []),
    ...(hexadecimal.length > 0 ? [hexadecimal.join("\n")] : []),
  ];
}

/** Two bytes a character, the high one first, as PDF writes text. */
export const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString("utf16le");
