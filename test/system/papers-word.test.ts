/** Officers' Word documents through LibreOffice into a pack. */
import { AlignmentType, DeletedTextRun, Document, HeadingLevel, InsertedTextRun, LevelFormat, Packer, Paragraph, TextRun } from "docx";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDocument } from "../../src/documents/index.ts";
import { item, request, september } from "../helpers/board.ts";
import { checkStructure } from "../helpers/pdf-structure.ts";
import { readPdf } from "../helpers/read-pdf.ts";
import { folderOfFile } from "./run.ts";

const folder = folderOfFile();
const before = { docx: process.env["QUORATE_DOCX"], tmp: process.env["TMPDIR"] };
let content: Uint8Array;

beforeAll(async () => {
  delete process.env["QUORATE_DOCX"];
  process.env["TMPDIR"] = folder;
  const lettered = (text: string): Paragraph => new Paragraph({ numbering: { reference: "a", level: 0 }, children: [new TextRun(text)] });
  const change = { id: 1, author: "x", date: "2020-01-01T00:00:00Z" };
  content = await Packer.toBuffer(new Document({
    numbering: { config: [{ reference: "a", levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: "(%1)", alignment: AlignmentType.LEFT }] }] },
    sections: [{ children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Quay works" }), lettered("first"), lettered("second"),
      new Paragraph({ children: [new InsertedTextRun({ text: "put in", ...change }), new DeletedTextRun({ text: "taken out", ...change, id: 2 })] }),
    ] }],
  }));
});
afterAll(() => {
  process.env["QUORATE_DOCX"] = before.docx ?? "";
  if (before.tmp === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before.tmp;
});

const pack = async (bytes: Uint8Array) => {
  const papers = [{ id: "p", title: "Report", role: "report" as const, file: "report.docx", format: "docx" as const, sha256: "" }];
  const made = await renderDocument(request(september([item("a", "Quay works", { papers })]), { document: "pack", formats: ["pdf"], readPaper: () => bytes }));
  return { pdf: made.files[0]!.bytes, warnings: made.warnings };
};

describe("a Word document", () => {
  test("comes out of LibreOffice tagged, its changes accepted, the same bytes twice; nothing is left behind", async () => {
    const { pdf, warnings } = await pack(content);
    const pages = (await readPdf(pdf)).map((p) => p.replace(/\s+/g, " "));
    expect(pages[2]).toMatch(/Quay works \(a\) first \(b\) second put in/);
    expect(pages.join(" ")).not.toContain("taken out");
    expect(warnings).toEqual(["report.docx: tracked changes are printed as if accepted: 2."]);
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
    expect(Buffer.compare((await pack(content)).pdf, pdf)).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});
