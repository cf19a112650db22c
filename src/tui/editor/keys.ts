/** What each key of text editing does to a buffer drawn at a given width. */
import {
  deleteLine, deleteTo, insert, lineAt, placeAfter, placeBefore, placed, redo, undo, wordAfter, wordBefore,
  type Buffer, type Place,
} from "./buffer.ts";
import { columnAt, pieceAt, placeAt, wrapLine } from "./wrap.ts";

/** The place so many lines of the screen up or down, at the same column where it can be. */
function vertical(buffer: Buffer, by: number, columns: number): Buffer {
  let row = buffer.row;
  let pieces = wrapLine(lineAt(buffer, row), columns);
  let piece = pieceAt(pieces, buffer.at);
  const here = pieces[piece] ?? { start: 0, end: 0 };
  const goal = buffer.goal ?? columnAt(lineAt(buffer, row), here, buffer.at);
  for (let left = Math.abs(by); left > 0; left--) {
    const next = piece + Math.sign(by);
    if (next >= 0 && next < pieces.length) {
      piece = next;
      continue;
    }
    const line = row + Math.sign(by);
    if (line < 0) return placed(buffer, { row: 0, at: 0 });
    if (line >= buffer.lines.length) return placed(buffer, { row, at: lineAt(buffer, row).length });
    row = line;
    pieces = wrapLine(lineAt(buffer, row), columns);
    piece = by < 0 ? pieces.length - 1 : 0;
  }
  const target = pieces[piece] ?? { start: 0, end: 0 };
  return placed(buffer, { row, at: placeAt(lineAt(buffer, row), target, goal, piece === pieces.length - 1) }, goal);
}

/** Start or end of the screen's line, so that Home is never a surprise in a long paragraph. */
function edge(buffer: Buffer, columns: number, end: boolean): Place {
  const line = lineAt(buffer, buffer.row);
  const pieces = wrapLine(line, columns);
  const index = pieceAt(pieces, buffer.at);
  const piece = pieces[index] ?? { start: 0, end: line.length };
  if (!end) return { row: buffer.row, at: piece.start };
  return { row: buffer.row, at: index === pieces.length - 1 ? piece.end : placeAt(line, piece, Infinity, false) };
}

type Edit = (buffer: Buffer, columns: number, rows: number) => Buffer;

const lineStart = (b: Buffer): Place => ({ row: b.row, at: 0 });
const lineEnd = (b: Buffer): Place => ({ row: b.row, at: lineAt(b, b.row).length });
const last = (b: Buffer): Place => ({ row: b.lines.length - 1, at: lineAt(b, b.lines.length - 1).length });

const KEYS: Readonly<Record<string, Edit>> = {
  left: (b) => placed(b, placeBefore(b)),
  right: (b) => placed(b, placeAfter(b)),
  up: (b, columns) => vertical(b, -1, columns),
  down: (b, columns) => vertical(b, 1, columns),
  pageup: (b, columns, rows) => vertical(b, 1 - rows, columns),
  pagedown: (b, columns, rows) => vertical(b, rows - 1, columns),
  home: (b, columns) => placed(b, edge(b, columns, false)),
  end: (b, columns) => placed(b, edge(b, columns, true)),
  "ctrl-a": (b) => placed(b, lineStart(b)),
  "ctrl-home": (b) => placed(b, { row: 0, at: 0 }),
  "ctrl-end": (b) => placed(b, last(b)),
  "ctrl-left": (b) => placed(b, wordBefore(b)),
  "ctrl-right": (b) => placed(b, wordAfter(b)),
  "alt-b": (b) => placed(b, wordBefore(b)),
  "alt-f": (b) => placed(b, wordAfter(b)),
  backspace: (b) => deleteTo(b, placeBefore(b), "deleting"),
  delete: (b) => deleteTo(b, placeAfter(b), "deleting"),
  "ctrl-w": (b) => deleteTo(b, wordBefore(b)),
  "alt-backspace": (b) => deleteTo(b, wordBefore(b)),
  "alt-d": (b) => deleteTo(b, wordAfter(b)),
  "ctrl-u": (b) => deleteTo(b, lineStart(b)),
  "ctrl-k": (b) => deleteTo(b, lineEnd(b)),
  "ctrl-x": (b) => deleteLine(b),
  "ctrl-z": (b) => undo(b),
  "ctrl-y": (b) => redo(b),
  enter: (b) => insert(b, "\n"),
};

/** The buffer after a key of text editing; undefined where the key is none. */
export const pressBuffer = (buffer: Buffer, key: string, columns: number, rows: number): Buffer | undefined =>
  KEYS[key]?.(buffer, columns, rows);
