/** Text as the scan compares it: letters and figures alone, so that layout, case and marks hide nothing. */

const BEYOND_ASCII = /[^\t\n\r -~]/;

export const squash = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
    : text.toLowerCase().replace(/[^a-z0-9]+/g, "");

const wordsOf = (text: string): string[] =>
  text.replace(/\u00AD|-\s*\n\s*/g, "").normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}£$%]+/gu) ?? [];

/** Words of a phrase that tells a passage again. */
const IN_ONE = 6;

/** The phrases of six words in a text. */
export function phrasesOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - IN_ONE + 1)).map((_, at) => words.slice(at, at + IN_ONE).join(" ")));
}

/** Looks for phrases; most places are passed over by their first word alone. */
export function phraseFinder(phrases: ReadonlySet<string>): (text: string) => boolean {
  if (phrases.size === 0) return () => false;
  const beginnings = new Set([...phrases].map((p) => p.slice(0, p.indexOf(" "))));
  return (text) => {
    const words = wordsOf(text);
    return words.some((word, at) => beginnings.has(word) && phrases.has(words.slice(at, at + IN_ONE).join(" ")));
  };
}
