/**
 * Writes a finished pack: what is reachable and nothing else, in object streams,
 * in linear time, the same bytes each time.
 */
import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFContext, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

const IN_ONE_STREAM = 200;

function encoded(object: PDFObject): Buffer {
  const bytes = Buffer.allocUnsafe(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** References in an object, those in nested dictionaries and arrays included. */
function* references(object: PDFObject): Generator<PDFRef> {
  const stack: PDFObject[] = [object];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at instanceof PDFRef) yield at;
    else if (at instanceof PDFStream) stack.push(at.dict);
    else if (at instanceof PDFDict) stack.push(...at.values());
    else if (at instanceof PDFArray) stack.push(...at.asArray());
  }
}

/** Every object reachable from the catalogue and the information dictionary, by number. */
function reachable(context: PDFContext): PDFRef[] {
  const seen = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const stack = [Root, Info].filter((r): r is PDFRef => r instanceof PDFRef);
  for (let ref = stack.pop(); ref; ref = stack.pop()) {
    const object = seen.has(ref) ? undefined : context.lookup(ref);
    if (!object) continue;
    seen.add(ref);
    stack.push(...references(object));
  }
  return [...seen].toSorted((a, b) => a.objectNumber - b.objectNumber);
}

class Output {
  readonly #parts: Buffer[] = [];
  readonly hash = createHash("sha256");
  length = 0;

  push(part: Buffer | string): void {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    this.#parts.push(bytes);
    this.hash.update(bytes);
    this.length += bytes.length;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** A row of the cross-reference table: in the file (1), or in an object stream (2). */
type Place = [kind: 1 | 2, where: number, second: number];

export function writePack(doc: PDFDocument): Uint8Array {
  const { context } = doc;
  const refs = reachable(context);
  const out = new Output();
  const places = new Map<number, Place>();
  let next = Math.max(0, ...refs.map((r) => r.objectNumber)) + 1;
  let waiting: [number, Buffer][] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const number = next;
    next += 1;
    let at = 0;
    const index = waiting.map(([n, bytes]) => {
      const entry = `${n} ${at}`;
      at += bytes.length + 1;
      return entry;
    }).join(" ");
    const head = Buffer.from(`${index}\n`);
    const packed = deflateSync(Buffer.concat([head, ...waiting.flatMap(([, bytes]) => [bytes, Buffer.from("\n")])]));
    for (const [i, [n]] of waiting.entries()) places.set(n, [2, number, i]);
    places.set(number, [1, out.length, 0]);
    out.push(`${number} 0 obj\n<</Type/ObjStm/N ${waiting.length}/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
    out.push(packed);
    out.push("\nendstream\nendobj\n");
    waiting = [];
  };
  out.push("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
  for (const ref of refs) {
    const object = context.lookup(ref)!;
    if (object instanceof PDFStream || ref.generationNumber !== 0) {
      places.set(ref.objectNumber, [1, out.length, ref.generationNumber]);
      out.push(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
      out.push(encoded(object));
      out.push("\nendobj\n");
    } else {
      waiting.push([ref.objectNumber, encoded(object)]);
      if (waiting.length === IN_ONE_STREAM) flush();
    }
  }
  flush();
  crossReference(out, context, places, next);
  return out.bytes();
}

function crossReference(out: Output, context: PDFContext, places: Map<number, Place>, number: number): void {
  places.set(number, [1, out.length, 0]);
  const rows = Buffer.alloc((number + 1) * 7);
  for (let n = 0; n <= number; n += 1) {
    const [kind, where, second] = places.get(n) ?? [0, 0, n === 0 ? 65_535 : 0];
    rows[n * 7] = kind;
    rows.writeUInt32BE(where, n * 7 + 1);
    rows.writeUInt16BE(second, n * 7 + 5);
  }
  const packed = deflateSync(rows);
  const start = out.length;
  const id = out.hash.copy().digest("hex").slice(0, 32);
  const { Root, Info } = context.trailerInfo;
  const info = Info instanceof PDFRef ? `/Info ${Info.toString()}` : "";
  out.push(`${number} 0 obj\n<</Type/XRef/Size ${number + 1}/W[1 4 2]/Root ${String(Root)}${info}/ID[<${id}><${id}>]/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
  out.push(packed);
  out.push(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
}
