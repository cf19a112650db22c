/** Property lists, pictures and forms that the drawings of an officer's PDF name. */
import { PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from "@cantoo/pdf-lib";
import { QuorateError } from "../../domain/errors.ts";
import { TextReader } from "../scan/drawn-text.ts";
import { unpacked } from "../papers/unpacked.ts";
import { nothingDrawn, readDrawing, type Drawing, type Named } from "./drawing.ts";

const name = (s: string): PDFName => PDFName.of(s);

const DEEPEST = 12;
const NOTHING = nothingDrawn();

/** Each form is read once, however many pages draw it. */
export class Resources {
  readonly #file: string;
  readonly #tagged: boolean;
  readonly #forms = new Map<PDFRawStream, Drawing>();
  readonly #reader = new TextReader();

  /** `file` is the paper, for a refusal; `tagged` is whether it has a structure tree. */
  constructor(file: string, tagged: boolean) {
    this.#file = file;
    this.#tagged = tagged;
  }

  /** What the names in a drawing with these resources mean. */
  named(resources: PDFDict | undefined, depth = 0): Named {
    const part = (kind: string, key: string): PDFObject | undefined => {
      const dict = resources?.lookup(name(kind));
      return dict instanceof PDFDict ? dict.lookup(name(key)) : undefined;
    };
    return {
      mark: (key) => {
        const list = part("Properties", key);
        const mark = list instanceof PDFDict ? list.lookup(name("MCID")) : undefined;
        return mark instanceof PDFNumber ? mark.asNumber() : undefined;
      },
      object: (key) => {
        const object = part("XObject", key);
        if (!(object instanceof PDFRawStream)) return undefined;
        return object.dict.lookup(name("Subtype")) === name("Form") ? this.#form(object, resources, depth) : "picture";
      },
    };
  }

  /** Whether words are set there, as far as their fonts tell: programs set spaces beside their tags. */
  says(drawing: Buffer, resources: PDFDict | undefined): boolean {
    const { text } = this.#reader.read(drawing, resources);
    return this.#reader.metMute || /[^\s\u200B]/.test(text);
  }

  #form(form: PDFRawStream, outer: PDFDict | undefined, depth: number): Drawing {
    const known = this.#forms.get(form);
    if (known) return known;
    // A form that draws itself ends here.
    this.#forms.set(form, NOTHING);
    if (depth > DEEPEST) return NOTHING;
    const bytes = this.#bytes(form);
    if (!bytes) return NOTHING;
    const own = form.dict.lookup(name("Resources"));
    const inside = readDrawing(bytes, this.named(own instanceof PDFDict ? own : outer, depth + 1));
    const apart = this.#tagged && inside.marks.size > 0 && form.dict.has(name("StructParents"));
    const read = apart ? { ...inside, marks: NOTHING.marks, apart } : inside;
    this.#forms.set(form, read);
    return read;
  }

  /** Undefined for a form that is broken, of which nothing is drawn. */
  #bytes(form: PDFRawStream): Buffer | undefined {
    try {
      return unpacked(form, this.#file);
    } catch (error) {
      if (error instanceof QuorateError) throw error;
      return undefined;
    }
  }
}
