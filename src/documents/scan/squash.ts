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

/** A phrase of so many letters and figures is told by them alone; programs that set letters apart leave no words. */
const LONG = 16;
/** Letters that a place must begin with to be looked at more closely. */
const BEGINNING = 8;

const bucket = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & 0xFF_FF;

/** Whether a squashed text holds one of the squashed phrases, wherever its words begin. */
function lettersFinder(phrases: readonly string[]): (squashed: string) => boolean {
  const marked = new Uint8Array(0x1_00_00);
  const beginnings = new Map<string, string[]>();
  for (const phrase of phrases) {
    marked[bucket(phrase, 0)] = 1;
    const beginning = phrase.slice(0, BEGINNING);
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), phrase]);
  }
  return (text) => {
    for (let at = 0; at + LONG <= text.length; at += 1) {
      if (marked[bucket(text, at)] === 1 && beginnings.get(text.slice(at, at + BEGINNING))?.some((p) => text.startsWith(p, at))) return true;
    }
    return false;
  };
}

/** Looks for phrases in a text and in the same squashed; most places are passed over by how they begin. */
export function phraseFinder(phrases: ReadonlySet<string>): (text: string, squashed: string) => boolean {
  const long = [...phrases].map(squash).filter((p) => p.length >= LONG);
  const short = [...phrases].filter((p) => squash(p).length < LONG);
  const holdsLetters = lettersFinder(long);
  const beginnings = new Set(short.map((p) => p.slice(0, p.indexOf(" "))));
  return (text, squashed) => {
    if (long.length > 0 && holdsLetters(squashed)) return true;
    if (short.length === 0) return false;
    const words = wordsOf(text);
    return words.some((word, at) => beginnings.has(word) && phrases.has(words.slice(at, at + IN_ONE).join(" ")));
  };
}
