/** What has a meaning at the start of a line, and how text that looks like it is written. */

/** Capital words that begin a line of their own kind. */
export const WORDS = [
  "DECLARED", "ARRIVED", "LEFT", "MOVED", "VOTE", "RESOLVED", "ACTION", "EXEMPT", "PUBLIC SUMMARY",
] as const;
export type Word = (typeof WORDS)[number];

const WORD = new RegExp(`^(${WORDS.join("|")})(?![\\p{L}\\p{N}_'’-])`, "u");
/** `-`, and the bullets that word processors leave in what is pasted from them. */
const POINT = /^[-*•·▪◦](?: |$)/;
/** A bullet that takes no letter. */
const BULLET = /^\+(?: |$)/;

/** Stands alone on a line between two lists that would otherwise be one; before text, takes the meaning off its first mark. */
export const ESCAPE = "\\";

/** The capital word that begins the line, with what follows it. */
export function wordAt(text: string): { word: Word; rest: string } | undefined {
  const word = WORD.exec(text)?.[1] as Word | undefined;
  return word && { word, rest: text.slice(word.length).trim() };
}

/** The text after a point's mark, and whether that is a bullet's; undefined where the line is no point. */
export function pointAt(text: string): { says: string; bullet: boolean } | undefined {
  const bullet = BULLET.test(text);
  return bullet || POINT.test(text) ? { says: text.slice(1).trim(), bullet } : undefined;
}

/** The text after a mark: a backslash in front is taken off, so that an empty text can be written too. */
export const afterMark = (text: string): string => (text.startsWith(ESCAPE) ? text.slice(1).trim() : text);

/** Writes the text to follow a mark. */
export const toFollowMark = (text: string): string =>
  text === "" || text.startsWith(ESCAPE) ? ESCAPE + text : text;

/** Writes the text to stand at the start of a line, a paragraph. */
export const toStartLine = (text: string, kept: string): string =>
  /^[\\#]/.test(text) || pointAt(text) || WORD.test(text) || text === kept ? ESCAPE + text : text;
