import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import { scanPublic, type Reader } from "../../../src/documents/scan/scan.ts";
import { Typesetter } from "../../../src/documents/typst/typesetter.ts";
import { item, june, records, request, september } from "../../helpers/board.ts";
import { pdfOf } from "../../helpers/papers.ts";

const here = records(june());
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const child = new Typesetter();
afterAll(() => child.close());
const scan = (bytes: Uint8Array, name = "hlb-2022-06-28-minutes.html", reader: Reader = child) => scanPublic([{ name, bytes }], here, () => reader);
const SECRET = "Brightwater Holdings offered 412,000 pounds for the annexe lease over ten years.";
const TITLE = "Lease of the annexe to Brightwater Holdings";

/** A PDF changed by hand. */
async function pdfWith(change: (doc: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(await pdfOf(2));
  await change(doc);
  return doc.save();
}

const content = (doc: PDFDocument, drawing: string): void => {
  doc.getPages()[0]!.node.set(PDFName.of("Contents"), doc.context.register(doc.context.flateStream(drawing)));
};

/** A font that moves every letter one code up, as subsets do, told by a table. */
function hiddenForm(doc: PDFDocument, words: string): void {
  const { context } = doc;
  const code = (c: string): string => (c.charCodeAt(0) + 1).toString(16).padStart(2, "0");
  const lines = [...new Set(words)].map((c) => `<${code(c)}> <${c.charCodeAt(0).toString(16).padStart(4, "0")}>`);
  const table = context.flateStream(`begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join("\n")} endbfchar endcmap`);
  const font = { Type: "Font", Subtype: "Type1", BaseFont: "Courier", ToUnicode: context.register(table) };
  context.register(context.flateStream(`BT /F 9 Tf <${[...words].map(code).join("")}> Tj ET`, {
    Type: "XObject", Subtype: "Form", BBox: [0, 0, 9, 9], Resources: { Font: { F: font } },
  }));
}

/** Codes from 1 on, with glyph names in place of a table. */
function namedLetters(doc: PDFDocument, words: string): void {
  const letters = [...new Set(words.replaceAll(" ", ""))];
  const font = doc.context.obj({ Type: "Font", Subtype: "Type1", BaseFont: "Courier", Encoding: { Differences: [1, ...letters.map((c) => PDFName.of(c))] } } as never);
  doc.getPages()[0]!.node.Resources()!.set(PDFName.of("Font"), doc.context.obj({ F: font }));
  const hex = [...words.replaceAll(" ", "")].map((c) => (letters.indexOf(c) + 1).toString(16).padStart(2, "0")).join("");
  content(doc, `BT /F 9 Tf <${hex}> Tj ET`);
}

const refusal = { code: 3, message: expect.stringMatching(/exempt/) };

describe("a leak is refused, the place named and never the text", () => {
  test.each([
    ["as it stands", `<p>${SECRET}</p>`],
    ["the private title", `<h2>${TITLE}</h2>`],
    ["in other capitals and spaces", `<p>${TITLE.toUpperCase().replace(/ /g, "\n ")}</p>`],
    ["split over tags", `<p>${[...TITLE].join("<i></i>")}</p>`],
    ["as entities", [...TITLE].map((c) => `&#${c.codePointAt(0)};`).join("")],
    ["per cent encoded", `<a href="https://x.example/${encodeURIComponent(TITLE)}">x</a>`],
    ["in base64", `data:text/plain;base64,${Buffer.from(TITLE).toString("base64")}`],
    ["in base64 at the end of an address", `https://x.example/abc/${Buffer.from(`${TITLE}!`).toString("base64url")}`],
    ["in hexadecimal after a letter of it", `c${Buffer.from(TITLE).toString("hex")}`],
    ["in hexadecimal", Buffer.from(TITLE).toString("hex")],
    ["a phrase out of a sentence", "It is said that Holdings offered 412,000 pounds for the annexe was too low."],
    ["with soft hyphens and zero-width marks", TITLE.split("").join("\u200B")],
  ])("%s", async (_, text) => {
    await expect(scan(encode(text))).rejects.toMatchObject(refusal);
    await expect(scan(encode(text))).rejects.not.toThrow(/Brightwater/);
  });

  test("in a file's name, which is not repeated", async () => {
    await expect(scan(encode("x"), `${TITLE}.pdf`)).rejects.toMatchObject({ code: 3, message: expect.not.stringMatching(/Brightwater/) });
  });

  test.each<[string, (doc: PDFDocument) => Promise<void> | void]>([
    ["a PDF's title", (doc) => doc.setTitle(TITLE)],
    ["its producer's own entry", (doc) => doc.catalog.set(PDFName.of("Quiet"), PDFHexString.fromText(TITLE))],
    ["a page drawn", async (doc) => { doc.getPages()[1]!.drawText(TITLE, { font: await doc.embedFont(StandardFonts.Helvetica), size: 8 }); }],
    ["a page drawn letter by letter", async (doc) => {
      const font = await doc.embedFont(StandardFonts.Courier);
      for (const [at, c] of [...TITLE].entries()) doc.getPages()[0]!.drawText(c, { font, size: 8, x: 20 + at * 6, y: 90 });
    }],
    ["an object nothing refers to", (doc) => void doc.context.register(doc.context.flateStream(`BT (${TITLE}) Tj ET`))],
    ["a form no page draws, its letters by number", (doc) => hiddenForm(doc, TITLE)],
    ["a form no page draws, with nobody's resources", async (doc) => {
      const font = await doc.embedFont(StandardFonts.Courier);
      doc.getPages()[1]!.drawText("x", { font, size: 8 });
      const inPage = doc.getPages()[1]!.node.Resources()!.lookup(PDFName.of("Font"))!.toString();
      const key = /\/(\S+)\s/.exec(inPage)![1];
      doc.context.register(doc.context.flateStream(`BT /${key} 8 Tf <${Buffer.from(TITLE).toString("hex")}> Tj ET`));
    }],
    ["a layer that is hidden", async (doc) => {
      const font = await doc.embedFont(StandardFonts.Courier);
      const [page] = doc.getPages();
      const group = doc.context.register(doc.context.obj({ Type: "OCG", Name: PDFString.of("Notes") }));
      doc.catalog.set(PDFName.of("OCProperties"), doc.context.obj({ OCGs: [group], D: { OFF: [group] } }));
      page!.node.Resources()!.set(PDFName.of("Properties"), doc.context.obj({ L1: group }));
      page!.drawText("/OC /L1 BDC", { font, size: 8 });
      page!.drawText(TITLE, { font, size: 8 });
    }],
    ["the name of a layer", (doc) => void doc.context.register(doc.context.obj({ Type: "OCG", Name: PDFHexString.fromText(TITLE) }))],
    ["words that stand for a picture", (doc) => content(doc, `/Span <</ActualText ${PDFHexString.fromText(TITLE)}>> BDC EMC`)],
    ["words behind a bracket in a picture's points", (doc) => content(doc, `BI /W 1 /H 1 /BPC 8 /CS /G ID ( EI BT <${Buffer.from(TITLE).toString("hex")}> Tj ET (x) Tj`)],
    ["a font that has names for its letters and nothing else", (doc) => namedLetters(doc, TITLE)],
    ["its metadata, in UTF-8", (doc) => void doc.context.register(doc.context.stream(Buffer.from(`<x:xmpmeta>Caf\u00E9 ${TITLE}</x:xmpmeta>`), { Type: "Metadata", Subtype: "XML" }))],
    ["a photograph's comment", (doc) => void doc.context.register(doc.context.stream(
      Buffer.concat([Buffer.from([0xFF, 0xD8, 0xFF, 0xFE, 0, TITLE.length + 2]), Buffer.from(TITLE), Buffer.from([0xFF, 0xDA, 0, 0])]),
      { Subtype: "Image", Filter: "DCTDecode" }))],
    ["a phrase cut anywhere by steps of the pen", async (doc) => {
      const font = await doc.embedFont(StandardFonts.Courier);
      for (const [at, part] of ["Hold", "ings off", "ered 412,", "000 pou", "nds for the an", "nexe"].entries()) doc.getPages()[0]!.drawText(part, { font, size: 8, x: 20 + at * 40, y: 90 });
    }],
    ["a font that is taken up again", (doc) => {
      const font = (codes: string): object => ({ Type: "Font", Subtype: "Type0", ToUnicode: doc.context.register(doc.context.flateStream(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${codes} endcmap`)) });
      doc.getPages()[0]!.node.Resources()!.set(PDFName.of("Font"), doc.context.obj({ F: font("1 beginbfrange <1020> <107F> <0020> endbfrange"), G: font("1 beginbfrange <2020> <207F> <0020> endbfrange") } as never));
      content(doc, `BT /F 9 Tf q /G 9 Tf <2041> Tj Q <${[...TITLE].map((c) => (0x1000 + c.charCodeAt(0)).toString(16)).join("")}> Tj ET`);
    }],
    ["ligatures that Ghostscript wrote", (doc) => {
      const table = doc.context.register(doc.context.flateStream("begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <20><7f><0020> <0d><0d><66006600> endbfrange endcmap"));
      doc.getPages()[0]!.node.Resources()!.set(PDFName.of("Font"), doc.context.obj({ F: { Type: "Font", Subtype: "TrueType", ToUnicode: table } }));
      content(doc, "BT /F 9 Tf (and Brightwater Holdings o\\015ered 412,000 pounds) Tj ET");
    }],
    ["an attachment", async (doc) => { await doc.attach(encode(SECRET), "x.txt", {}); }],
  ])("in %s", async (_, change) => {
    await expect(scan(await pdfWith(change), "a.pdf")).rejects.toMatchObject(refusal);
  });
});

test("our own PDF is read through its fonts, which bytes alone do not show", async () => {
  const made = await renderDocument(request(june(), { document: "minutes", formats: ["pdf"], private: true }));
  const bytes = made.files[0]!.bytes;
  expect(Buffer.from(bytes).includes("412,000")).toBe(false);
  await expect(scan(bytes, "hlb-2022-06-28-minutes.pdf")).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/page 2/) });
});

test.each(["html", "md", "txt", "pdf"] as const)("a builder that gives the private form out as the public one is caught, as %s", async (format) => {
  for (const document of ["minutes", "agenda"] as const) {
    const made = await renderDocument(request(june(), { document, formats: [format], private: true }));
    const files = made.files.map(({ bytes }) => ({ name: `hlb-2022-06-28-${document}.${format}`, bytes }));
    await expect(scanPublic(files, here, () => child), document).rejects.toMatchObject(refusal);
  }
});

test("a public title that gives the exempt one away stops every document", async () => {
  const leaky = { ...june(), attendance: { ...june().attendance, inAttendance: [{ name: "Priya Oduya", post: "for Brightwater Holdings offered 412,000 pounds for it" }] } };
  const changed = records(leaky);
  // What is in the public record is public; what a template adds is not.
  await expect(renderDocument(request(leaky, { document: "minutes", formats: ["txt"], records: changed }))).resolves.toBeDefined();
  const paper = await pdfWith(async (doc) => { doc.getPages()[0]!.drawText(TITLE, { font: await doc.embedFont(StandardFonts.Helvetica), size: 8 }); });
  const items = [item("a", "One matter", { papers: [{ id: "p", title: "A paper", role: "report", file: "p.pdf", format: "pdf", sha256: "" }] })];
  for (const format of ["pdf", "html"] as const) {
    await expect(renderDocument(request(september(items), { document: "pack", formats: [format], readPaper: () => paper }))).rejects.toMatchObject(refusal);
  }
});

test("public documents pass: names of members and words of the public record are no secrets", async () => {
  for (const document of ["agenda", "pack", "minutes", "notes", "forward-plan"] as const) {
    const meeting = document === "minutes" || document === "notes" ? june() : september();
    await expect(renderDocument(request(meeting, { document, formats: ["pdf", "html", "md", "txt"] }))).resolves.toBeDefined();
  }
});

describe("what can't be looked through is refused", () => {
  const refused = (where: RegExp) => ({ code: 3, message: expect.stringMatching(where) });

  test.each<[string, RegExp, (doc: PDFDocument) => void]>([
    ["a page that won't unpack", /could not be looked through.*\(page 1\)/, (doc) => {
      doc.getPages()[0]!.node.set(PDFName.of("Contents"), doc.context.register(PDFRawStream.of(doc.context.obj({ Filter: "FlateDecode" }), Buffer.from("no zlib"))));
    }],
    ["data in a code of its own", /\(a part that no page shows\)/, (doc) => void doc.context.register(PDFRawStream.of(doc.context.obj({ Filter: "Crypt" }), Buffer.from("x")))],
  ])("%s", async (_, where, change) => {
    await expect(scan(await pdfWith(change), "a.pdf")).rejects.toMatchObject(refused(where));
  });

  test("a file that was changed by adding to it", async () => {
    const bytes = await pdfOf(1);
    await expect(scan(Buffer.concat([bytes, Buffer.from("\nstartxref\n9\n%%EOF\n")]), "a.pdf")).rejects.toMatchObject(refused(/a\.pdf could not be looked through/));
  });

  test("one that ends the process, or takes too long over it", async () => {
    const ended = new Typesetter();
    ended.close();
    await expect(scan(await pdfOf(1), "a.pdf", ended)).rejects.toMatchObject(refused(/a\.pdf could not be looked through/));
  });

  test("letters by number in a font's own order are told of", async () => {
    const told = await scan(await pdfWith((doc) => {
      doc.getPages()[0]!.node.Resources()!.set(PDFName.of("Font"), doc.context.obj({ F: { Type: "Font", Subtype: "TrueType", BaseFont: "ABCDEF+Serif" } }));
      content(doc, "BT /F 9 Tf (\\001\\002\\003) Tj ET");
    }), "a.pdf");
    expect(told).toEqual([expect.stringMatching(/^a\.pdf: on page 1 stand letters/)]);
  });

  test("letters without a table are told of", async () => {
    const told = await scan(await pdfWith((doc) => {
      doc.getPages()[1]!.node.Resources()!.set(PDFName.of("Font"), doc.context.obj({ F: { Type: "Font", Subtype: "Type0" } }));
      doc.getPages()[1]!.node.set(PDFName.of("Contents"), doc.context.register(doc.context.flateStream("BT /F 9 Tf <00030004> Tj ET")));
    }), "a.pdf");
    expect(told).toEqual([expect.stringMatching(/^a\.pdf: on page 2 stand letters/)]);
  });
});

test("where nothing is exempt nobody is asked", async () => {
  const none: Reader = { lookThrough: () => Promise.reject(new Error("asked")) };
  const open = { ...here, meetings: new Map() };
  await expect(scanPublic([{ name: "a.pdf", bytes: await pdfOf(1) }], open, () => none)).resolves.toEqual([]);
});
