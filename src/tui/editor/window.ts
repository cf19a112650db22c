/** The lines of the screen that a buffer fills: only those in the window are made. */
import { drawn, graphemes } from "../terminal-text.ts";
import { lineAt, type Buffer, type Place } from "./buffer.ts";
import { columnAt, pieceAt, wrapLine } from "./wrap.ts";

/** The first line drawn: a logical line and a piece of it. */
export interface Top {
  row: number;
  piece: number;
}

export interface Drawn {
  text: string;
  /** The logical line it is of, and whether it is that line's first piece. */
  row: number;
  first: boolean;
}

export interface EditorWindow {
  top: Top;
  lines: Drawn[];
  /** Column and row of the cursor within the window. */
  cursor: { x: number; y: number };
}

const cursorPiece = (buffer: Buffer, columns: number): number =>
  pieceAt(wrapLine(lineAt(buffer, buffer.row), columns), buffer.at);

const isBefore = (a: Top, b: Top): boolean => a.row < b.row || (a.row === b.row && a.piece < b.piece);

/** A line of the screen so many back from another. */
function back(buffer: Buffer, from: Top, by: number, columns: number): Top {
  let { row, piece } = from;
  for (let left = by; left > 0; left--) {
    if (piece > 0) piece--;
    else if (row > 0) {
      row--;
      piece = wrapLine(lineAt(buffer, row), columns).length - 1;
    } else break;
  }
  return { row, piece };
}

/** The window of `rows` lines that holds the cursor, moved as little as may be from `top`. */
export function windowOf(buffer: Buffer, top: Top, columns: number, rows: number): EditorWindow {
  const at: Top = { row: buffer.row, piece: cursorPiece(buffer, columns) };
  const earliest = back(buffer, at, rows - 1, columns);
  let start = isBefore(at, top) ? at : isBefore(top, earliest) ? earliest : top;
  if (start.row >= buffer.lines.length) start = earliest;
  const pieces = wrapLine(lineAt(buffer, start.row), columns);
  start = { row: start.row, piece: Math.min(start.piece, pieces.length - 1) };
  const lines: Drawn[] = [];
  let cursor = { x: 0, y: 0 };
  for (let row = start.row; row < buffer.lines.length && lines.length < rows; row++) {
    const line = lineAt(buffer, row);
    for (const [index, piece] of wrapLine(line, columns).entries()) {
      if (row === start.row && index < start.piece) continue;
      if (lines.length >= rows) break;
      if (row === at.row && index === at.piece) {
        cursor = { x: Math.min(columns - 1, columnAt(line, piece, buffer.at)), y: lines.length };
      }
      const text = graphemes(line.slice(piece.start, piece.end)).map(drawn).join("").trimEnd();
      lines.push({ text, row, first: index === 0 });
    }
  }
  return { top: start, lines, cursor };
}

/** Where the word under the cursor begins, if it begins with "@": for completing names. */
export function nameBeingTyped(buffer: Buffer): { from: Place; typed: string } | undefined {
  const before = lineAt(buffer, buffer.row).slice(0, buffer.at);
  const found = /(?:^|[\s(])@([^@]{0,40})$/u.exec(before);
  if (!found) return undefined;
  const typed = found[1] ?? "";
  return { from: { row: buffer.row, at: buffer.at - typed.length - 1 }, typed };
}
