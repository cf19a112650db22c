/**
 * Copies objects of an officer's PDF into the pack. What it is asked for it
 * copies with everything that hangs on it, except what acts, describes or
 * attaches: a page's own keys are chosen by the caller from an allow-list.
 */
import {
  PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, PDFRawStream, PDFRef, PDFStream, type PDFContext, type PDFObject,
} from "@cantoo/pdf-lib";

/** Never carried over, wherever it stands: private data of programs, metadata, attachments, actions. */
const LEFT_OUT = new Set(["/PieceInfo", "/Metadata", "/LastModified", "/AF", "/AA", "/OPI", "/Alternates", "/JS", "/JavaScript"]);
/** Objects that belong to the file they came from. */
const OWN_OF_FILE = new Set(["/Catalog", "/Pages", "/Page", "/StructTreeRoot", "/StructElem", "/Annot", "/Action", "/EmbeddedFile", "/Filespec"]);

export class Copier {
  readonly source: PDFContext;
  readonly target: PDFContext;
  /** Added to the keys that lead from content to the structure tree; undefined drops them. */
  readonly keyOffset: number | undefined;
  readonly #known = new Map<string, PDFObject>();
  readonly #waiting: [PDFObject, PDFRef][] = [];

  constructor(source: PDFContext, target: PDFContext, keyOffset: number | undefined) {
    this.source = source;
    this.target = target;
    this.keyOffset = keyOffset;
  }

  /** Says what an object of the source is in the target. */
  map(from: PDFRef, to: PDFRef): void {
    this.#known.set(from.toString(), to);
  }

  /** The copy of an object, and all it refers to. */
  copy(object: PDFObject): PDFObject {
    const made = this.#one(object);
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      this.target.assign(next[1], this.#one(next[0]));
    }
    return made;
  }

  #one(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.#reference(object);
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.#dict(object.dict), object.contents);
    if (object instanceof PDFStream) return object.clone(this.target);
    if (object instanceof PDFDict) return this.#dict(object);
    if (object instanceof PDFArray) {
      const made = PDFArray.withContext(this.target);
      for (const item of object.asArray()) made.push(this.#one(item));
      return made;
    }
    return object;
  }

  #reference(ref: PDFRef): PDFObject {
    const key = ref.toString();
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.source.lookup(ref);
    const dict = found instanceof PDFStream ? found.dict : found;
    const type = dict instanceof PDFDict ? dict.get(PDFName.of("Type")) : undefined;
    if (found === undefined || (type instanceof PDFName && OWN_OF_FILE.has(type.asString()))) {
      this.#known.set(key, PDFNull);
      return PDFNull;
    }
    const made = this.target.nextRef();
    this.#known.set(key, made);
    this.#waiting.push([found, made]);
    return made;
  }

  #dict(dict: PDFDict): PDFDict {
    const made = PDFDict.withContext(this.target);
    for (const [name, value] of dict.entries()) {
      const key = name.asString();
      if (LEFT_OUT.has(key)) continue;
      if (key === "/StructParent" || key === "/StructParents") this.#structureKey(made, name, value);
      else if (key === "/Length" && value instanceof PDFRef) made.set(name, this.source.lookup(value) ?? value);
      else made.set(name, this.#one(value));
    }
    return made;
  }

  #structureKey(made: PDFDict, name: PDFName, value: PDFObject): void {
    const n = this.source.lookup(value);
    if (this.keyOffset !== undefined && n instanceof PDFNumber) made.set(name, PDFNumber.of(n.asNumber() + this.keyOffset));
  }
}
