/** Names in double quotes, for those that hold the marks which part a list. */

/** A piece of a list, trimmed, and the separator that ended it (none at the end). */
export interface Piece {
  text: string;
  ended?: string;
}

/** Where the quoted stretch that begins at `start` ends: the place of its closing quote, or -1. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/**
 * Parts a line at any of the separators that stand outside double quotes. A
 * quote opens only at the start of a word, and only if it closes: inches stay.
 * With `most`, what follows that many separators is left whole.
 */
export function splitOutsideQuotes(text: string, separators: string, most = Infinity): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let closes = true;
  for (let at = 0; at < text.length && pieces.length < most; at += 1) {
    const character = text[at]!;
    if (character === '"' && closes && (at === 0 || /[\s,;:]/.test(text[at - 1]!))) {
      const end = closingQuote(text, at);
      closes = end !== -1;
      if (closes) at = end;
    } else if (separators.includes(character)) {
      pieces.push({ text: text.slice(from, at).trim(), ended: character });
      from = at + 1;
    }
  }
  return [...pieces, { text: text.slice(from).trim() }];
}

/** `"Name"` or `"Name" (which)` taken apart; undefined where the text is not in quotes. */
export function unquoted(text: string): { name: string; which?: string } | undefined {
  if (!text.startsWith('"')) return undefined;
  const end = closingQuote(text, 0);
  if (end === -1) return undefined;
  const rest = /^(?: ?\((.*)\))?$/.exec(text.slice(end + 1).trim());
  if (!rest) return undefined;
  const name = text.slice(1, end).replace(/\\(["\\])/g, "$1").trim();
  return { name, ...(rest[1] === undefined ? {} : { which: rest[1] }) };
}

/** The name in double quotes. */
export const quoted = (name: string): string => `"${name.replace(/["\\]/g, "\\$&")}"`;
