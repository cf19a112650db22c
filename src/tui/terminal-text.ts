/**
 * Text as a terminal can draw it: measured in columns, cut between graphemes,
 * and free of what tears a frame (control characters, direction overrides,
 * joined emoji, flags). Only what is drawn is changed, never what is stored.
 */
import stringWidth from "string-width";

const ASCII = /^[\x20-\x7e]*$/;
/** Characters that are drawn as nothing and only steer others: joiners, marks of direction, variation selectors. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
/** Overrides and isolates would let a title reorder the line it stands in. */
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/u;
const STANDS_FOR_UNDRAWABLE = "\ufffd";
/** More marks than any script stacks on one letter; beyond it they only climb over other lines. */
const MOST_MARKS = 4;

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text: what a person takes for single characters. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** One grapheme as it is drawn; possibly empty. */
export function drawn(grapheme: string): string {
  if (ASCII.test(grapheme)) return grapheme;
  if (/^[\t\n\r\u2028\u2029\v\f]/.test(grapheme)) return " ";
  if (/^\p{Regional_Indicator}/u.test(grapheme)) return letters(grapheme);
  if (OVERRIDE.test(grapheme)) return STANDS_FOR_UNDRAWABLE;
  const points = Array.from(grapheme).filter((point) => !INVISIBLE.test(point) && point !== "\u20e3");
  const base = points[0];
  if (base === undefined) return "";
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(base)) return STANDS_FOR_UNDRAWABLE;
  if (/\p{Extended_Pictographic}/u.test(base)) return base;
  const kept = points.slice(0, 1 + MOST_MARKS).join("");
  return stringWidth(kept) === 0 ? STANDS_FOR_UNDRAWABLE : kept;
}

/** A flag is drawn as the letters it is made of. */
const letters = (flag: string): string =>
  Array.from(flag)
    .filter((point) => /\p{Regional_Indicator}/u.test(point))
    .map((point) => String.fromCharCode((point.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join("");

/** A text as one drawable line. */
export const onScreen = (text: string): string =>
  ASCII.test(text) ? text : graphemes(text).map(drawn).join("").normalize("NFC");

/** Columns a drawable text takes. */
export const columnsOf = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));

/** The text cut to at most so many columns, with "…" where something is missing. */
export function truncate(text: string, columns: number): string {
  if (columns <= 0) return "";
  const line = onScreen(text);
  if (columnsOf(line) <= columns) return line;
  let kept = "";
  let used = 0;
  for (const grapheme of graphemes(line)) {
    const next = used + columnsOf(grapheme);
    if (next > columns - 1) break;
    kept += grapheme;
    used = next;
  }
  return `${kept}…`;
}

/** The text in exactly so many columns: cut, or filled with spaces. */
export function fit(text: string, columns: number, align: "left" | "right" = "left"): string {
  const cut = truncate(text, columns);
  const fill = " ".repeat(Math.max(0, columns - columnsOf(cut)));
  return align === "left" ? cut + fill : fill + cut;
}

/** The text in lines of at most so many columns, broken between words where it can be. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of onScreen(text).split(" ").flatMap((one) => pieces(one, columns))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (columnsOf(joined) <= columns) {
      line = joined;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A word in parts that fit; most words are one. */
function pieces(word: string, columns: number): string[] {
  if (columnsOf(word) <= columns) return [word];
  const parts: string[] = [];
  let part = "";
  for (const grapheme of graphemes(word)) {
    if (part !== "" && columnsOf(part + grapheme) > columns) {
      parts.push(part);
      part = "";
    }
    part += grapheme;
  }
  return [...parts, part];
}
