/** The readings of a text that an encoding may hide it in. */

const attempt = (make: () => string): string[] => {
  try {
    return [make()];
  } catch {
    return [];
  }
};

/** Runs of a code's letters, from each place that may begin a group: what stands before may be of the same letters. */
const runs = (text: string, letters: RegExp, group: number): string[] =>
  [...text.matchAll(letters)].flatMap(([run]) => Array.from({ length: group }, (_, at) => run.slice(at)));

/** The text as it stands and undone: entities, tags, escapes, percent signs, folding, hexadecimal, base64. */
export function decodings(text: string): string[] {
  const encoded = runs(text, /[A-Za-z0-9+/_-]{20,}/g, 4).map((run) => Buffer.from(run, "base64").toString("utf8"));
  const hexadecimal = runs(text, /[0-9a-fA-F]{16,}/g, 2).flatMap((run) => {
    const bytes = Buffer.from(run.slice(0, run.length & ~1), "hex");
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
