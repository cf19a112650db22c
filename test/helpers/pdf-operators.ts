/** The operators of a page's drawing, one after the other, with their operands as text. */
const SPACE = (c: number): boolean => c <= 32;
const DELIMITER = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const ends = (c: number): boolean => SPACE(c) || DELIMITER.has(c);

function afterString(b: Buffer, at: number): number {
  let depth = 1;
  let i = at + 1;
  while (i < b.length && depth > 0) {
    if (b[i] === 92) i += 1;
    else if (b[i] === 40) depth += 1;
    else if (b[i] === 41) depth -= 1;
    i += 1;
  }
  return i;
}

function afterDictionary(b: Buffer, at: number): number {
  let depth = 0;
  let i = at;
  while (i < b.length) {
    if (b[i] === 60 && b[i + 1] === 60) {
      depth += 1;
      i += 2;
    } else if (b[i] === 62 && b[i + 1] === 62) {
      depth -= 1;
      i += 2;
      if (depth === 0) return i;
    } else if (b[i] === 40) i = afterString(b, i);
    else i += 1;
  }
  return i;
}

export function* operators(b: Buffer): Generator<{ op: string; args: string[] }> {
  let args: string[] = [];
  let i = 0;
  while (i < b.length) {
    const c = b[i]!;
    const from = i;
    if (SPACE(c)) i += 1;
    else if (c === 37) while (i < b.length && b[i] !== 10 && b[i] !== 13) i += 1;
    else if (c === 40) {
      i = afterString(b, i);
      args.push("(");
    } else if (c === 60 && b[i + 1] === 60) {
      i = afterDictionary(b, i);
      args.push(b.toString("latin1", from, i));
    } else if (c === 60) {
      i = b.indexOf(62, i) + 1 || b.length;
      args.push("<");
    } else if (c === 47) {
      i += 1;
      while (i < b.length && !ends(b[i]!)) i += 1;
      args.push(b.toString("latin1", from, i));
    } else if (DELIMITER.has(c)) i += 1;
    else {
      while (i < b.length && !ends(b[i]!)) i += 1;
      const word = b.toString("latin1", from, i);
      if (/^[+\-.\d]/.test(word)) args.push(word);
      else if (word === "ID") {
        const end = /\sEI(?=\s|$)/.exec(b.toString("latin1", i));
        i = end ? i + end.index + end[0].length : b.length;
        yield { op: "INLINE", args: [] };
        args = [];
      } else {
        yield { op: word, args };
        args = [];
      }
    }
  }
}
