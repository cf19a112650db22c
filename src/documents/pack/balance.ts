/**
 * Saves and restores (q, Q) that a page's drawing leaves open or closes too
 * often. Counted with just enough of a tokeniser, so that the stamps drawn
 * after it start from a clean state.
 */
const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;
const DELIMITERS = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const ends = (c: number): boolean => isSpace(c) || DELIMITERS.has(c);

/** The place after a string that opens at `at`. */
function afterString(bytes: Uint8Array, at: number): number {
  let depth = 1;
  let i = at + 1;
  while (i < bytes.length && depth > 0) {
    const c = bytes[i];
    if (c === 92) i += 1;
    else if (c === 40) depth += 1;
    else if (c === 41) depth -= 1;
    i += 1;
  }
  return i;
}

/** The place after an inline image whose data begins after `at`: EI between spaces. */
function afterImage(bytes: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < bytes.length - 2) {
    if (bytes[i] === 69 && bytes[i + 1] === 73 && isSpace(bytes[i - 1]!) && (i + 2 >= bytes.length || isSpace(bytes[i + 2]!))) break;
    i += 1;
  }
  return i + 2;
}

/** Saves needed before the drawing, and restores after it. */
export function unbalanced(bytes: Uint8Array): { before: number; after: number } {
  let depth = 0;
  let lowest = 0;
  let i = 0;
  while (i < bytes.length) {
    const c = bytes[i]!;
    if (c === 40) i = afterString(bytes, i);
    else if (c === 37) while (i < bytes.length && bytes[i] !== 10 && bytes[i] !== 13) i += 1;
    else if (c === 60 && bytes[i + 1] !== 60) while (i < bytes.length && bytes[i] !== 62) i += 1;
    else if (c === 47) {
      i += 1;
      while (i < bytes.length && !ends(bytes[i]!)) i += 1;
    } else if (ends(c)) i += 1;
    else {
      const from = i;
      while (i < bytes.length && !ends(bytes[i]!)) i += 1;
      if (i - from === 1 && c === 113) depth += 1;
      else if (i - from === 1 && c === 81) {
        depth -= 1;
        lowest = Math.min(lowest, depth);
      } else if (i - from === 2 && c === 73 && bytes[from + 1] === 68) i = afterImage(bytes, i);
    }
  }
  return { before: Math.abs(lowest), after: depth - lowest };
}
