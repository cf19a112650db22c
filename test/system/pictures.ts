import { inflateSync } from "node:zlib";

/** A picture row by row, its bytes a pixel being shades of grey or of red, green and blue. */
export interface Picture {
  width: number;
  height: number;
  /** Bytes a pixel: 1 or 3. */
  depth: number;
  pixels: Uint8Array;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Reads a PNG as pdftoppm writes it: grey or colour of 8 bits, not interlaced. Throws for any other. */
export function readPng(bytes: Uint8Array): Picture {
  const view = Buffer.from(bytes);
  const data: Buffer[] = [];
  let [width, height, depth] = [0, 0, 1];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    const [kind, body] = [view.toString("latin1", at + 4, at + 8), view.subarray(at + 8, at + 8 + view.readUInt32BE(at))];
    if (kind === "IDAT") data.push(body);
    if (kind !== "IHDR") continue;
    [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
    if (body[8] !== 8 || (body[9] !== 0 && body[9] !== 2) || body[12] !== 0) throw new Error("Not a PNG of pdftoppm's.");
    depth = body[9] === 0 ? 1 : 3;
  }
  const raw = inflateSync(Buffer.concat(data));
  const row = width * depth;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= depth ? pixels[at - depth]! : 0;
      const above = y > 0 ? pixels[at - row]! : 0;
      const corner = x >= depth && y > 0 ? pixels[at - row - depth]! : 0;
      const from = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      pixels[at] = raw[y * (row + 1) + 1 + x]! + from;
    }
  }
  return { width, height, depth, pixels };
}

/**
 * The share of pixels (0 to 1) that differ by more than `shades` of 255 in two
 * pictures: small differences are how another version of a program smooths
 * edges. 1 where the sizes differ.
 */
export function difference(a: Picture, b: Picture, shades = 48): number {
  if (a.width !== b.width || a.height !== b.height || a.depth !== b.depth) return 1;
  let differing = 0;
  for (let at = 0; at < a.pixels.length; at += a.depth) {
    let most = 0;
    for (let of = at; of < at + a.depth; of++) most = Math.max(most, Math.abs(a.pixels[of]! - b.pixels[of]!));
    if (most > shades) differing += 1;
  }
  return differing / (a.width * a.height);
}
