import { degrees, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { inspectPaper, renderDocument } from "../../../src/documents/index.ts";
import { item, request, september } from "../../helpers/board.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const docx = (body: string): Uint8Array => zipSync({
  "[Content_Types].xml": bytes('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  "_rels/.rels": bytes('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  "word/document.xml": bytes(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
});
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("what a paper is", async () => {
  const four = await pdfOf(4);

  test("a PDF with its pages, a Word document", async () => {
    expect(await inspectPaper(four, "report.pdf")).toEqual({ format: "pdf", pages: 4, warnings: [] });
    expect(await inspectPaper(docx(paragraph("Hello")), "report.docx")).toEqual({ format: "docx", warnings: [] });
  });

  test.each([
    ["report.txt", bytes("just text"), "report.txt is not a PDF, Word document, Markdown text or picture."],
    ["report.pdf", bytes("not one"), "report.pdf is a PDF that is damaged or cut short."],
    ["cut.pdf", four.slice(0, four.length - 200), "cut.pdf is a PDF that is damaged or cut short."],
    ["half.pdf", four.slice(0, four.length / 2), "half.pdf is a PDF that is damaged or cut short."],
    ["empty.pdf", new Uint8Array(), "empty.pdf is empty."],
    ["cut.docx", docx(paragraph("x")).slice(0, 300), "cut.docx is a Word document that is damaged or cut short."],
    ["sheet.xlsx", zipSync({ "xl/workbook.xml": bytes("<x/>") }), "sheet.xlsx is a Word document that is damaged or cut short."],
    ["old.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "old.doc is a Word document in the old .doc form."],
    ["../../etc/passwd.txt", bytes("x"), "passwd.txt is not a PDF, Word document, Markdown text or picture."],
  ])("%s is refused by name", async (name, content, message) => {
    await expect(inspectPaper(content, name)).rejects.toMatchObject({ code: 4, message });
  });

  test("one under a password is refused by name", async () => {
    const doc = await PDFDocument.load(four);
    doc.encrypt({ userPassword: "secret", ownerPassword: "owner" });
    await expect(inspectPaper(await doc.save(), "closed.pdf")).rejects.toMatchObject({ code: 4, message: "closed.pdf is protected by a password." });
  });
});

async function packed(file: string, format: "pdf" | "docx", content: Uint8Array) {
  const items = [item("a", "One matter", { papers: [{ id: "p", title: "A paper", role: "report", file, format, sha256: "" }] })];
  const made = await renderDocument(request(september(items), { document: "pack", formats: ["pdf"], readPaper: () => content }));
  return { pdf: made.files[0]!.bytes, warnings: made.warnings };
}

/** Two pages, one turned and cropped, with links, a comment, a script, an attachment and a form. */
async function awkward(): Promise<Uint8Array> {
  const doc = await PDFDocument.load(await pdfOf(2, "Awkward"));
  const [first, second] = doc.getPages();
  second!.setRotation(degrees(90));
  second!.setCropBox(50, 60, 400, 600);
  const { context } = doc;
  const link = (rest: object) => context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [10, 10, 90, 30], ...rest } as never));
  first!.node.set(PDFName.of("Annots"), context.obj([
    link({ A: { S: "URI", URI: PDFString.of("https://harbour.example/report") } }),
    link({ A: { S: "URI", URI: PDFString.of("javascript:alert(1)") } }),
    link({ A: { S: "Launch", F: PDFString.of("cmd.exe") } }),
    link({ Dest: [second!.ref, "Fit"] }),
    context.register(context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], Contents: PDFHexString.fromText("a private remark") })),
  ]));
  const field = doc.getForm().createTextField("name");
  field.setText("Filled in by hand");
  field.addToPage(first!, { x: 72, y: 500, width: 200, height: 24 });
  doc.addJavaScript("main", "app.alert('hello')");
  await doc.attach(bytes("attached words"), "hidden.txt", { mimeType: "text/plain" });
  return doc.save();
}

test("what acts, comments or is attached is left out and reported; links and fields are kept, the tags whole", async () => {
  const { pdf, warnings } = await packed("awkward.pdf", "pdf", await awkward());
  const structure = await checkStructure(pdf);
  expect([...structure.faults]).toEqual([]);
  const said = warnings.join("\n");
  for (const what of [
    "awkward.pdf: scripts were left out: 1.", "actions that start a program were left out: 1.",
    "links to addresses that are not of the web or mail were left out: 1.", "attached files were left out: 1.",
    "comments and marks made on the pages were left out: 1.", "it holds a form",
  ]) {
    expect(said).toContain(what);
  }
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const everything = doc.context.enumerateIndirectObjects().map(([, o]) => String(o)).join("\n");
  expect(everything).not.toMatch(/JavaScript|Launch|EmbeddedFile|AcroForm|\/Widget|private remark|javascript/i);
  expect(structure.links).toBeGreaterThanOrEqual(4);
  const pages = await readPdf(pdf);
  expect(pages[2]).toContain("Filled in by hand");
  expect(pages[2]).toContain("Agenda Item 1");
  expect(pages[3]).toContain("Page 4");
  const turned = doc.getPages()[3]!;
  expect(turned.getRotation().angle).toBe(90);
  expect(turned.getCropBox()).toMatchObject({ x: 50, y: 60, width: 400, height: 600 });
});

test("a paper that has become unusable is refused by name", async () => {
  await expect(packed("gone.pdf", "pdf", bytes("%PDF-1.7 nothing"))).rejects.toMatchObject({ code: 4, message: /gone\.pdf/ });
});

test("a Word document is set in the house style, and what is lost is said", async () => {
  const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Harbour report</w:t></w:r></w:p>';
  const { pdf, warnings } = await packed("report.docx", "docx", docx(heading + paragraph("Body of the report {{x}} #y") + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
  const pages = (await readPdf(pdf)).map((p) => p.replace(/\s+/g, " "));
  expect(pages).toHaveLength(4);
  expect(pages[2]).toMatch(/Agenda Item 1.*Harbour report.*Body of the report \{\{x\}\} #y.*Cell/);
  expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  expect(warnings).toBeInstanceOf(Array);
});
