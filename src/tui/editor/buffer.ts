/**
 * A text of many lines being typed: a pure reducer. The cursor is a line and
 * a place in it, always between graphemes. Undo goes back by stretches of
 * typing, not by letters.
 */
import { graphemes } from "../terminal-text.ts";

export interface Place {
  row: number;
  /** UTF-16 units from the start of the line. */
  at: number;
}

interface Past extends Place {
  lines: readonly string[];
}

export interface Buffer extends Place {
  lines: readonly string[];
  /** The column that up and down try to keep. */
  goal?: number;
  past: readonly Past[];
  future: readonly Past[];
  /** What the last change was; one more of the same kind joins it for undo. */
  last?: "typing" | "deleting";
}

/** Enough for an afternoon of minuting; older steps are let go. */
const MOST_UNDO = 500;

export const textOf = (buffer: Buffer): string => buffer.lines.join("\n");

/** A buffer that holds `text`, the cursor at its start. */
export const bufferOf = (text: string): Buffer => ({
  lines: linesOf(text), row: 0, at: 0, past: [], future: [],
});

// oxlint-disable-next-line no-control-regex -- control characters are what it removes
const linesOf = (text: string): string[] => text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "").replaceAll("\t", "  ").split("\n");

export const lineAt = (buffer: Buffer, row: number): string => buffer.lines[row] ?? "";

function changed(buffer: Buffer, lines: readonly string[], place: Place, kind?: Buffer["last"]): Buffer {
  const joins = kind !== undefined && buffer.last === kind;
  const past = joins
    ? buffer.past
    : [...buffer.past, { lines: buffer.lines, row: buffer.row, at: buffer.at }].slice(-MOST_UNDO);
  return { lines, ...place, past, future: [], ...(kind && { last: kind }) };
}

/** Moves the cursor; the next change starts a new undo step. */
export const placed = (buffer: Buffer, place: Place, goal?: number): Buffer => ({
  lines: buffer.lines, past: buffer.past, future: buffer.future, row: place.row, at: place.at,
  ...(goal !== undefined && { goal }),
});

/** Types or pastes text of any size at the cursor. */
export function insert(buffer: Buffer, typed: string): Buffer {
  return replace(buffer, buffer, buffer, typed, isTyping(typed) ? "typing" : undefined);
}

const isTyping = (typed: string): boolean => typed.length < 20 && !typed.includes("\n") && typed !== " ";

/** Puts `typed` in the place of what stands between two places; the cursor ends behind it. */
export function replace(buffer: Buffer, from: Place, to: Place, typed: string, kind?: Buffer["last"]): Buffer {
  const head = lineAt(buffer, from.row).slice(0, from.at);
  const tail = lineAt(buffer, to.row).slice(to.at);
  const middle = linesOf(head + typed);
  const end = middle.length - 1;
  const at = (middle[end] ?? "").length;
  middle[end] = (middle[end] ?? "") + tail;
  return changed(buffer, buffer.lines.toSpliced(from.row, to.row - from.row + 1, ...middle), { row: from.row + end, at }, kind);
}

/** The place one grapheme back; over the line's end too. */
export function placeBefore(buffer: Buffer, from: Place = buffer): Place {
  if (from.at > 0) {
    const last = graphemes(lineAt(buffer, from.row).slice(0, from.at)).at(-1) ?? "";
    return { row: from.row, at: from.at - last.length };
  }
  return from.row === 0 ? from : { row: from.row - 1, at: lineAt(buffer, from.row - 1).length };
}

/** The place one grapheme on. */
export function placeAfter(buffer: Buffer, from: Place = buffer): Place {
  const line = lineAt(buffer, from.row);
  if (from.at < line.length) return { row: from.row, at: from.at + (graphemes(line.slice(from.at))[0] ?? "").length };
  return from.row === buffer.lines.length - 1 ? from : { row: from.row + 1, at: 0 };
}

/** The start of the word before the cursor. */
export function wordBefore(buffer: Buffer): Place {
  if (buffer.at === 0) return placeBefore(buffer);
  return { row: buffer.row, at: lineAt(buffer, buffer.row).slice(0, buffer.at).replace(/\S+\s*$|\s+$/u, "").length };
}

/** The end of the word behind the cursor. */
export function wordAfter(buffer: Buffer): Place {
  const rest = lineAt(buffer, buffer.row).slice(buffer.at);
  const word = /^\s*\S+/u.exec(rest)?.[0].length;
  return word === undefined ? placeAfter(buffer, { row: buffer.row, at: buffer.at + rest.length }) : { row: buffer.row, at: buffer.at + word };
}

/** Deletes from the cursor to a place on either side of it. */
export function deleteTo(buffer: Buffer, place: Place, kind?: Buffer["last"]): Buffer {
  const back = place.row < buffer.row || (place.row === buffer.row && place.at < buffer.at);
  if (place.row === buffer.row && place.at === buffer.at) return buffer;
  return back ? replace(buffer, place, buffer, "", kind) : replace(buffer, buffer, place, "", kind);
}

/** Deletes the whole line the cursor is on. */
export function deleteLine(buffer: Buffer): Buffer {
  const lines = buffer.lines.toSpliced(buffer.row, 1);
  const kept = lines.length === 0 ? [""] : lines;
  return changed(buffer, kept, { row: Math.min(buffer.row, kept.length - 1), at: 0 });
}

function swap(buffer: Buffer, from: "past" | "future", to: "past" | "future"): Buffer {
  const target = buffer[from].at(-1);
  if (!target) return buffer;
  const here: Past = { lines: buffer.lines, row: buffer.row, at: buffer.at };
  const both = { past: buffer.past, future: buffer.future };
  return { ...target, ...both, [from]: buffer[from].slice(0, -1), [to]: [...buffer[to], here] };
}

export const undo = (buffer: Buffer): Buffer => swap(buffer, "past", "future");
export const redo = (buffer: Buffer): Buffer => swap(buffer, "future", "past");
