/** A page's drawing read operator by operator, with just enough of a tokeniser. */

const isSpace = (c: number | undefined): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;

/** Bytes that end a word: spaces and delimiters (ISO 32000-1, 7.2.2). */
const ENDS = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32, ...Buffer.from("()<>[]{}/%")]) ENDS[c] = 1;

/** The name of an operator as one number. */
export const op = (name: string): number => [...name].reduce((code, c) => code * 256 + c.charCodeAt(0), 0);

/** No operator has more letters; what has is a word like `false`. */
const LONGEST = 3;
const BEGIN_IMAGE = op("BI");
const IMAGE_DATA = op("ID");
/** Stands for a whole inline image. */
export const INLINE_IMAGE = BEGIN_IMAGE;

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

/** What may follow the end of an image: words and spaces up to a string, where image data would soon have other bytes. */
function readsAsWords(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < Math.min(bytes.length, from + 12); i += 1) {
    const c = bytes[i]!;
    if (c === 40) return true;
    if (!isSpace(c) && (c < 32 || c > 126)) return false;
  }
  return true;
}

/** Whether EI stands there as a word of its own. */
const endsImage = (bytes: Uint8Array, i: number): boolean =>
  bytes[i] === 69 && bytes[i + 1] === 73 && isSpace(bytes[i - 1]) && (i + 2 >= bytes.length || isSpace(bytes[i + 2]));

const COLOURS: Readonly<Record<string, number>> = { G: 1, DeviceGray: 1, RGB: 3, DeviceRGB: 3, CMYK: 4, DeviceCMYK: 4 };

/** Bytes of an inline image by what it says of itself; undefined where it is packed, or its colours are named elsewhere. */
function imageLength(says: string): number | undefined {
  if (/\/F(?:ilter)?(?![A-Za-z])/.test(says)) return undefined;
  const number = (key: RegExp): number => Number(key.exec(says)?.[1]);
  const mask = /\/I(?:M|mageMask)\s+true/.test(says);
  const colours = mask ? 1 : COLOURS[/\/C(?:S|olorSpace)\s*\/(\w+)/.exec(says)?.[1] ?? ""];
  const bits = mask ? 1 : number(/\/B(?:PC|itsPerComponent)\s+(\d+)/);
  const length = number(/\/H(?:eight)?\s+(\d+)/) * Math.ceil((number(/\/W(?:idth)?\s+(\d+)/) * (colours ?? Number.NaN) * bits) / 8);
  return Number.isSafeInteger(length) ? length : undefined;
}

/**
 * The place after an inline image whose data begins after `at`: where its own
 * size says, else EI between spaces. Undefined where it never ends.
 */
function afterImage(bytes: Buffer, from: number, at: number): number | undefined {
  const length = imageLength(bytes.toString("latin1", from, at));
  if (length !== undefined) {
    let i = at + 1 + length;
    while (isSpace(bytes[i])) i += 1;
    if (i > at + 1 + length && endsImage(bytes, i)) return i + 2;
  }
  for (let i = bytes.indexOf(69, at + 1); i >= 0; i = bytes.indexOf(69, i + 1)) {
    if (endsImage(bytes, i) && readsAsWords(bytes, i + 2)) return i + 2;
  }
  return undefined;
}

/**
 * Calls `each` for every operator with the place where its operands begin,
 * where it begins itself and where it ends. An inline image is one operator.
 * Gives the place where a drawing breaks off within an operator, a string or an
 * image, all that follows being lost in it; else its length.
 */
export function eachOperator(
  bytes: Buffer, each: (code: number, operands: number, from: number, to: number) => void,
): number {
  const { length } = bytes;
  let operands = -1;
  let image = -1;
  let i = 0;
  while (i < length) {
    const c = bytes[i]!;
    if (c === 32 || c === 10 || c === 13) {
      i += 1;
      continue;
    }
    const from = i;
    if (c === 37) {
      while (i < length && bytes[i] !== 10 && bytes[i] !== 13) i += 1;
      continue;
    }
    if (c === 40) i = afterString(bytes, i);
    else if (c === 60 && bytes[i + 1] === 60) i += 2;
    else if (c === 60) {
      i = bytes.indexOf(62, i);
      if (i < 0) i = length;
    } else if (c === 47) {
      i += 1;
      while (i < length && ENDS[bytes[i]!] === 0) i += 1;
    } else if (ENDS[c] === 1) {
      i += 1;
      if (isSpace(c)) continue;
    } else {
      let code = 0;
      while (i < length && ENDS[bytes[i]!] === 0) {
        code = code * 256 + bytes[i]!;
        i += 1;
      }
      const isNumber = (c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46;
      if (!isNumber && i - from <= LONGEST) {
        if (code === BEGIN_IMAGE) image = operands < 0 ? from : operands;
        else if (code === IMAGE_DATA && image >= 0) {
          const after = afterImage(bytes, image, i);
          if (after === undefined) return image;
          i = after;
          each(INLINE_IMAGE, image, image, i);
          image = -1;
        } else {
          // No operator but ID stands between BI and its data: there was no image.
          image = -1;
          each(code, operands < 0 ? from : operands, from, i);
        }
        operands = -1;
        continue;
      }
    }
    if (operands < 0) operands = from;
  }
  return operands < 0 ? length : operands;
}
