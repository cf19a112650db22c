import {
  deeperThanTwo, emptyItemHeading, emptyPoint, emptySubheading, strayHashes,
} from "../../text/minutes-text.ts";
import type { Line } from "./lines.ts";
import { afterMark, ESCAPE, pointAt, wordAt, type Word } from "./marks.ts";
import type { Problems } from "./problems.ts";

/** What one line means, with the lines that go on from it. */
export type Piece = { line: number; text: string } & (
  | { kind: "item" }
  | { kind: "heading" }
  /** `plain` unless a backslash took the meaning off its start; `indented` as what belongs to a point above. */
  | { kind: "text"; plain: boolean; indented: boolean }
  | { kind: "point"; level: 1 | 2; bullet: boolean }
  | { kind: "word"; word: Word; indent: number }
  | { kind: "break" }
);

/** Words whose text can be long enough to be wrapped. */
const WRAPPED: ReadonlySet<Word> = new Set<Word>(["DECLARED", "MOVED", "VOTE", "RESOLVED", "ACTION"]);

/** Columns from which a point is of the second level, and a paragraph belongs to the point above it. */
const INDENT = 2;

/**
 * Whether a line of text goes on from the piece before it, no blank line
 * between. After a capital word only if it is indented or begins with a small
 * letter, as a new sentence on the next line is a paragraph of its own.
 */
function goesOn(open: Piece, line: Line): boolean {
  if (open.kind === "text" || open.kind === "point") return true;
  if (open.kind !== "word" || !WRAPPED.has(open.word)) return false;
  return line.indent > open.indent || /^\p{Ll}/u.test(line.text);
}

/** Reads lines into pieces: marks at the start of a line, and wrapped lines joined by one space. */
export function piecesOf(lines: readonly Line[], problems: Problems): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  let subIndent: number | undefined;
  const add = (piece: Piece): void => {
    if (piece.kind !== "point") subIndent = undefined;
    pieces.push(piece);
    open = piece;
  };

  for (const line of lines) {
    const { number, text } = line;
    const hashes = /^#+/.exec(text)?.[0].length;
    const point = pointAt(text);
    const word = wordAt(text);
    if (text === "") open = undefined;
    else if (text === ESCAPE) add({ kind: "break", line: number, text: "" });
    else if (hashes !== undefined) {
      const rest = text.slice(hashes).trim();
      if (hashes !== 2 && hashes !== 3) problems.add(number, strayHashes);
      else if (rest === "") problems.add(number, hashes === 2 ? emptyItemHeading : emptySubheading);
      add({ kind: hashes === 2 ? "item" : "heading", line: number, text: afterMark(rest) });
    } else if (point !== undefined) {
      const level = line.indent >= INDENT ? 2 : 1;
      if (level === 2 && subIndent !== undefined && line.indent >= subIndent + INDENT) problems.add(number, deeperThanTwo);
      else subIndent = level === 1 ? undefined : line.indent;
      if (point.says === "") problems.add(number, emptyPoint);
      add({ kind: "point", level, bullet: point.bullet, line: number, text: afterMark(point.says) });
    } else if (word) add({ kind: "word", word: word.word, indent: line.indent, line: number, text: word.rest });
    else {
      const plain = !text.startsWith(ESCAPE);
      const says = afterMark(text);
      if (open && goesOn(open, line)) {
        open.text = `${open.text} ${says}`.trim();
        if (open.kind === "text") open.plain = false;
      } else add({ kind: "text", plain, indented: line.indent >= INDENT, line: number, text: says });
    }
  }
  return pieces;
}
