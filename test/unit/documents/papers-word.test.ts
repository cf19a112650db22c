import {
  AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, FootnoteReferenceRun,
  Header, HeadingLevel, ImageRun, InsertedTextRun, LevelFormat, Math as Formula, MathRun, Packer, Paragraph, Table, TableCell, TableRow,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { convertDocx } from "../../../src/documents/docx.ts";
import { plainText, type Block } from "../../../src/documents/html/tree.ts";
import { inspectPaper } from "../../../src/documents/index.ts";
import { accepted, forOffice } from "../../../src/documents/papers/docx-accepted.ts";
import { Counter, readNumbering } from "../../../src/documents/papers/docx-numbering.ts";
import { officeProgram } from "../../../src/documents/papers/office.ts";
import { pngOf } from "../../helpers/pictures.ts";

/** The tree in one line a block, marks as they print. */
function lines(blocks: readonly Block[], depth = 0): string[] {
  const pad = "  ".repeat(depth);
  return blocks.flatMap((b): string[] => {
    switch (b.t) {
      case "h": return [`${pad}${"#".repeat(b.l)} ${plainText(b.k)}`];
      case "p": return [`${pad}${plainText(b.k)}`];
      case "ul": return b.items.flatMap((i) => [`${pad}•`, ...lines(i, depth + 1)]);
      case "ol": return [`${pad}list ${b.labels?.join(" ") ?? `${b.marker} from ${b.start}`}`, ...b.items.flatMap((i) => lines(i, depth + 1))];
      case "table": return [...b.head.map((r) => `${pad}head ${r.map((c) => lines(c.k).join("/")).join(" | ")}`), ...b.rows.map((r) => `${pad}row ${r.map((c) => lines(c.k).join("/")).join(" | ")}`)];
      case "img": return [`${pad}picture ${b.picture.alt}, ${b.picture.w} by ${b.picture.h}`];
      default: return [`${pad}${b.t}`];
    }
  });
}

const item = (text: string, level = 0, reference = "main"): Paragraph => new Paragraph({ numbering: { reference, level }, children: [new TextRun(text)] });
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: at, format, text, alignment: AlignmentType.LEFT });
const cell = (...children: Paragraph[]): TableCell => new TableCell({ children });

async function word(children: (Paragraph | Table)[], more: object = {}): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({
    numbering: {
      config: [
        { reference: "main", levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.DECIMAL, "%1.%2"), level(2, LevelFormat.LOWER_LETTER, "(%3)")] },
        { reference: "letters", levels: [level(0, LevelFormat.LOWER_LETTER, "(%1)"), level(1, LevelFormat.LOWER_ROMAN, "%2.")] },
      ],
    },
    sections: [{ children }], ...more,
  }));
}
const made = async (children: (Paragraph | Table)[], more?: object) => convertDocx(await word(children, more), "report.docx", "Title of the paper");

describe("numbering is read from the document", () => {
  test("of several levels, and going on after other text", async () => {
    const { tree, warnings } = await made([
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Quay works" }),
      item("Background"), item("first", 1), item("second", 1), item("under it", 2), item("and again", 2), item("Proposals"), item("third", 1),
      item("one", 0, "letters"), item("two", 0, "letters"), new Paragraph("between"), item("three", 0, "letters"), item("inner", 1, "letters"),
    ]);
    expect(lines(tree)).toEqual([
      "# Quay works",
      "list 1. from 1", "  Background", "  list 1.1 1.2", "    first", "    second", "    list (a) from 1", "      under it", "      and again",
      "  Proposals", "  list 2.1", "    third",
      "list (a) from 1", "  one", "  two", "between", "list (a) from 3", "  three", "  list i. from 1", "    inner",
    ]);
    expect(warnings).toEqual([]);
  });

  test("bullets stay bullets, in cells too", async () => {
    const { tree } = await made([
      new Paragraph({ text: "dot", bullet: { level: 0 } }), new Paragraph({ text: "in it", bullet: { level: 1 } }),
      new Table({ rows: [
        new TableRow({ tableHeader: true, children: [cell(new Paragraph("A")), cell(new Paragraph("B"))] }),
        new TableRow({ children: [cell(item("lettered", 0, "letters")), cell(new Paragraph("plain"))] }),
      ] }),
    ]);
    expect(lines(tree)).toEqual(["# Title of the paper", "•", "  dot", "  •", "    in it", "head A | B", "row list (a) from 1/  lettered | plain"]);
  });

  test("only rows that are header rows head a table", async () => {
    const rows = (...heads: (boolean | undefined)[]) => new Table({ rows: heads.map((tableHeader, at) =>
      new TableRow({ ...(tableHeader === undefined ? {} : { tableHeader }), children: [cell(new Paragraph(`row ${at + 1}`))] })) });
    const table = async (...heads: (boolean | undefined)[]) => lines((await made([rows(...heads)])).tree).slice(1);
    expect(await table(true, undefined, undefined)).toEqual(["head row 1", "row row 2", "row row 3"]);
    expect(await table(true, true, false)).toEqual(["head row 1", "head row 2", "row row 3"]);
    expect(await table(false, false)).toEqual(["row row 1", "row row 2"]);
    expect(await table(undefined, undefined)).toEqual(["row row 1", "row row 2"]);
    expect(await table(true, true, true)).toEqual(["head row 1", "row row 2", "row row 3"]);
    expect(await table(true)).toEqual(["row row 1"]);
    const reaching = new Table({ rows: [
      new TableRow({ tableHeader: true, children: [new TableCell({ rowSpan: 2, children: [new Paragraph("School")] }), cell(new Paragraph("Places"))] }),
      new TableRow({ children: [cell(new Paragraph("by year"))] }), new TableRow({ children: [cell(new Paragraph("Quay")), cell(new Paragraph("40"))] }),
    ] });
    expect(lines((await made([reaching])).tree).slice(1)).toEqual(["head School | Places", "head by year", "row Quay | 40"]);
  });

  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const lvl = (at: number, format: string, text: string, more = "") => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const counter = (levels: string, nums: string): Counter => new Counter(readNumbering(`<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}</w:numbering>`));
  const num = (id: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;

  test("two lists of one definition count on; one that starts anew does so once", () => {
    const c = counter(lvl(0, "upperRoman", "%1)"), num(1) + num(2) + num(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'));
    expect([c.mark(1, 0), c.mark(1, 0), c.mark(2, 0), c.mark(3, 0), c.mark(3, 0)]).toEqual(["I)", "II)", "III)", "I)", "II)"]);
  });

  test("letters go on after z as Word has it; higher levels as figures where the level is legal; ordinals", () => {
    const c = counter(lvl(0, "lowerLetter", "%1.") + lvl(1, "ordinal", "%2") + lvl(2, "decimal", "%1.%3", "<w:isLgl/>"), num(1));
    const letters = Array.from({ length: 28 }, () => c.mark(1, 0));
    expect(letters.slice(25)).toEqual(["z.", "aa.", "bb."]);
    expect([c.mark(1, 1), c.mark(1, 1), c.mark(1, 1)]).toEqual(["1st", "2nd", "3rd"]);
    expect(c.mark(1, 2)).toBe("28.1");
  });

  test("what is not known has no mark", () => {
    expect(counter(lvl(0, "decimal", "%1"), num(1)).mark(9, 0)).toBeUndefined();
  });

  test("numbers that a style brings, and headings by what a style is based on", async () => {
    const bytes = unzipSync(await word([item("x")]));
    const body = (p: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${p}</w:body></w:document>`;
    const p = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    bytes["word/document.xml"] = strToU8(body(p("Section", "Why") + p("Para", "Because") + p("Para", "Therefore")));
    bytes["word/styles.xml"] = strToU8(`<?xml version="1.0"?><w:styles ${W}>
      <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Council Section"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Council Para"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`);
    bytes["word/numbering.xml"] = strToU8(`<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="7">${lvl(0, "decimal", "%1.")}${lvl(1, "decimal", "%1.%2")}</w:abstractNum>${num(1)}</w:numbering>`);
    const { tree } = await convertDocx(zipSync(bytes), "r.docx", "T");
    expect(lines(tree)).toEqual(["# 1. Why", "list 1.1 1.2", "  Because", "  Therefore"]);
  });
});

describe("text", () => {
  test("emphasis, links, raised figures, notes and pictures are kept", async () => {
    const { tree, warnings } = await made([
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Quay works" }),
      new Paragraph({ children: [
        new TextRun({ text: "bold", bold: true }), new TextRun({ text: " leaning", italics: true }), new TextRun(" 5 m"), new TextRun({ text: "2", superScript: true }),
        new FootnoteReferenceRun(1), new ExternalHyperlink({ link: "https://harbour.example/quay", children: [new TextRun("the plan")] }),
      ] }),
      new Paragraph({ children: [new ImageRun({ type: "png", data: pngOf(40, 20), transformation: { width: 40, height: 20 }, altText: { title: "", description: "The quay", name: "quay" } })] }),
    ], { footnotes: { 1: { children: [new Paragraph("Measured in May.")] } } });
    expect(lines(tree)).toEqual(["# Quay works", "bold leaning 5 m²[1]the plan", "picture The quay, 40 by 20", "## Notes", "list 1. from 1", "  Measured in May."]);
    const second = tree[1];
    expect(second?.t === "p" && second.k).toEqual(expect.arrayContaining([
      { t: "strong", k: ["bold"] }, { t: "em", k: [" leaning"] }, { t: "a", href: "https://harbour.example/quay", k: ["the plan"] },
    ]));
    expect(warnings).toEqual([]);
  });

  test("what can't be kept is told of, at once and when it is set", async () => {
    const bytes = await word([
      new Paragraph({ children: [new Formula({ children: [new MathRun("2+2")] })] }),
      new Paragraph({ children: [new CommentRangeStart(0), new TextRun({ text: "old", strike: true }), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] }),
      new Paragraph({ children: [
        new InsertedTextRun({ text: "put in", id: 1, author: "x", date: "2020-01-01T00:00:00Z" }), new DeletedTextRun({ text: "taken out", id: 2, author: "x", date: "2020-01-01T00:00:00Z" }),
      ] }),
      new Paragraph({ children: [new ImageRun({ type: "png", data: pngOf(40, 20).subarray(0, 60), transformation: { width: 4, height: 2 } })] }),
    ], { comments: { children: [{ id: 0, children: [new Paragraph("a private remark")] }] } });
    const files = unzipSync(bytes);
    files["word/vbaProject.bin"] = strToU8("macro");
    files["word/header9.xml"] = strToU8('<w:hdr xmlns:w="x"><w:p><w:r><w:t>Head of page</w:t></w:r></w:p></w:hdr>');
    const all = [
      "macros were left out: 1.", "comments were left out: 1.", "headers and footers were left out: 1.", "equations were left out: 1.",
      "pictures that are neither PNG nor JPEG were left out: 1.", "stretches of struck-through text are printed without the line: 1.", "tracked changes are printed as if accepted: 2.",
    ].map((line) => `report.docx: ${line}`);
    expect((await inspectPaper(zipSync(files), "report.docx")).warnings).toEqual(all);
    const { tree, warnings } = await convertDocx(zipSync(files), "report.docx", "T");
    expect(warnings).toEqual(all);
    expect(lines(tree).join("\n")).not.toMatch(/private remark|taken out|macro/);
    expect(lines(tree)).toContain("put in");
  });

  test("a header is told of as such", async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph("Head")] }) }, children: [new Paragraph("x")] }] }));
    expect((await convertDocx(bytes, "r.docx", "T")).warnings).toEqual(["r.docx: headers and footers were left out: 1."]);
  });

  test("a text that declares its own entities is refused", async () => {
    const files = unzipSync(await word([new Paragraph("x")]));
    files["word/document.xml"] = strToU8(`<!DOCTYPE a [<!ENTITY b "bb">]>${new TextDecoder().decode(files["word/document.xml"])}`);
    await expect(inspectPaper(zipSync(files), "r.docx")).rejects.toMatchObject({ code: 4, message: "r.docx is a Word document that is damaged or cut short." });
  });
});

describe("for a word processor", () => {
  test("changes are accepted, whatever lies within them", () => {
    expect(accepted('<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:ins><w:r>new</w:r></w:ins><w:del><w:r><w:ins/>old</w:r></w:del><w:r>same</w:r></w:p>'))
      .toBe("<w:p><w:pPr><w:rPr></w:rPr></w:pPr><w:r>new</w:r><w:r>same</w:r></w:p>");
  });

  test("nothing is fetched; links to follow stay", async () => {
    const files = unzipSync(await word([new Paragraph({ children: [new ExternalHyperlink({ link: "https://harbour.example/x", children: [new TextRun("x")] })] })]));
    const rels = new TextDecoder().decode(files["word/_rels/document.xml.rels"]);
    files["word/_rels/document.xml.rels"] = strToU8(rels.replace("</Relationships>", '<Relationship Id="far" Type="http://x/image" Target="http://tracker.example/p.png" TargetMode="External"/></Relationships>'));
    const ready = unzipSync(forOffice(zipSync(files), "r.docx").bytes);
    const after = new TextDecoder().decode(ready["word/_rels/document.xml.rels"]);
    expect(after).not.toContain("tracker.example");
    expect(after).toContain("harbour.example");
  });

  test("it is done without where QUORATE_DOCX says house", () => {
    expect(officeProgram({ PATH: process.env["PATH"], QUORATE_DOCX: "house" })).toBeUndefined();
    expect(officeProgram({ PATH: "relative:also/relative" })).toBeUndefined();
  });
});
