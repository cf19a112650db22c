/**
 * Where a logical line breaks on the screen. Widths are those of what is
 * drawn; places are UTF-16 offsets into what is stored.
 */
import { columnsOf, drawn, graphemes } from "../terminal-text.ts";

/** One line of the screen: the part `[start, end)` of its logical line. */
export interface Piece {
  start: number;
  end: number;
}

const ASCII = /^[\x20-\x7e]*$/;

/** The pieces of a line at a width of so many columns; never none. */
export function wrapLine(line: string, columns: number): Piece[] {
  if (ASCII.test(line) && line.length <= columns) return [{ start: 0, end: line.length }];
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  let used = 0;
  /** Just behind the last space, where the line may be broken. */
  let breakAt = -1;
  let usedAtBreak = 0;
  for (const grapheme of graphemes(line)) {
    const wide = columnsOf(drawn(grapheme));
    const space = grapheme === " " || grapheme === "\t";
    // A space may hang over the edge; it is where the next piece begins after.
    const room = space ? Infinity : columns;
    while (used + wide > room && at > start) {
      const end = breakAt > start ? breakAt : at;
      pieces.push({ start, end });
      used -= breakAt > start ? usedAtBreak : used;
      start = end;
      breakAt = -1;
      usedAtBreak = 0;
    }
    at += grapheme.length;
    used += wide;
    if (space) {
      breakAt = at;
      usedAtBreak = used;
    }
  }
  pieces.push({ start, end: at });
  return pieces;
}

/** Which piece the place `at` of a line is on. A place at a break belongs to the later piece. */
export function pieceAt(pieces: readonly Piece[], at: number): number {
  const found = pieces.findIndex((piece) => at < piece.end);
  return found === -1 ? pieces.length - 1 : found;
}

/** Columns from the start of the piece to the place. */
export const columnAt = (line: string, piece: Piece, at: number): number =>
  graphemes(line.slice(piece.start, at)).reduce((sum, g) => sum + columnsOf(drawn(g)), 0);

/** The place on a piece nearest to a column; on a wrapped piece never its end, which is the next one's start. */
export function placeAt(line: string, piece: Piece, column: number, last: boolean): number {
  let at = piece.start;
  let used = 0;
  const parts = graphemes(line.slice(piece.start, piece.end));
  for (const [index, grapheme] of parts.entries()) {
    const wide = columnsOf(drawn(grapheme));
    if (used + wide > column || (!last && index === parts.length - 1)) break;
    used += wide;
    at += grapheme.length;
  }
  return at;
}
