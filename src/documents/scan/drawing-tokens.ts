/** The words of a PDF's drawing language, one after the other. */

const TOKEN = /\(|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|%[^\r\n]*/g;
const END_OF_PICTURE = /[\s\0]EI(?=[\s\0]|$)/g;

/** Where the string that opens at `from` ends, after its last bracket; one that is never closed takes the rest. */
function endOfString(drawing: string, from: number): number {
  let depth = 0;
  for (let at = from; at < drawing.length; at += 1) {
    const char = drawing.charCodeAt(at);
    if (char === 0x5C) at += 1;
    else if (char === 0x28) depth += 1;
    else if (char === 0x29 && (depth -= 1) === 0) return at + 1;
  }
  return drawing.length;
}

/** Strings, names, numbers, operators and comments as they stand. The bytes of a picture within the drawing are passed over. */
export function* tokensOf(drawing: string): Generator<string> {
  const pattern = new RegExp(TOKEN);
  let inPicture = false;
  for (let found = pattern.exec(drawing); found; found = pattern.exec(drawing)) {
    let [token] = found;
    if (token === "(") {
      pattern.lastIndex = endOfString(drawing, found.index);
      token = drawing.slice(found.index, pattern.lastIndex);
    }
    if (token === "BI") inPicture = true;
    else if (token === "ID" && inPicture) {
      inPicture = false;
      END_OF_PICTURE.lastIndex = pattern.lastIndex;
      const end = END_OF_PICTURE.exec(drawing);
      // A picture without an end is none: what follows is read as words.
      if (end) pattern.lastIndex = END_OF_PICTURE.lastIndex;
    }
    yield token;
  }
}
