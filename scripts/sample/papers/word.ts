/** Makes the sample's Word document: headings, a table, a list; the same bytes each time. */
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { unzipSync, zipSync, type Zippable } from "fflate";
import type { WordReport } from "./mental-health.ts";

const printed = (text: string): string => text.replaceAll("'", "’");

const cell = (text: string, bold: boolean, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text: printed(text), bold })] })],
  });

function table(rows: string[][], bold: (row: number, column: number) => boolean, widths: number[], header: boolean): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, y) => new TableRow({
      tableHeader: header && y === 0,
      children: row.map((text, x) => cell(text, bold(y, x), widths[x]!)),
    })),
  });
}

function content(report: WordReport): (Paragraph | Table)[] {
  const heading = (text: string) => new Paragraph({
    text: printed(text), heading: HeadingLevel.HEADING_2, spacing: { before: 280, after: 120 },
    numbering: { reference: "sections", level: 0 },
  });
  const paragraph = (text: string) => new Paragraph({ text: printed(text), spacing: { after: 140 } });
  return [
    new Paragraph({ text: printed(report.title), heading: HeadingLevel.HEADING_1, spacing: { after: 120 } }),
    paragraph(report.subtitle),
    table(report.facts, (_, x) => x === 0, [28, 72], false),
    ...report.sections.flatMap((section) => [
      heading(section.heading),
      ...section.paragraphs.map(paragraph),
      ...(section.bullets ?? []).map((text) => new Paragraph({
        text: printed(text), numbering: { reference: "points", level: 0 }, spacing: { after: 80 },
      })),
      ...(section.table
        ? [table([section.table.head, ...section.table.rows], (y) => y === 0, section.table.head.map(() => 25), true)]
        : []),
    ]),
  ];
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, left: number) => ({
  level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left, hanging: left } } },
});

/** The document; `made` stands for the moments of making and saving, which would differ each time. */
export async function wordDocument(report: WordReport, made: string): Promise<Uint8Array> {
  const document = new Document({
    title: printed(report.title),
    creator: report.author,
    lastModifiedBy: report.author,
    styles: { default: {
      document: { run: { font: "Arial", size: 22, language: { value: "en-GB" } } },
      heading1: { run: { size: 32, bold: true, color: "1F3A5F" } },
      heading2: { run: { size: 25, bold: true, color: "1F3A5F" } },
    } },
    numbering: { config: [
      { reference: "sections", levels: [level(LevelFormat.DECIMAL, "%1.", 480)] },
      { reference: "points", levels: [level(LevelFormat.LOWER_LETTER, "(%1)", 480)] },
    ] },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 } } }, children: content(report) }],
  });
  return repacked(await Packer.toBuffer(document), made);
}

/** The same parts with the moments of making and packing fixed. */
function repacked(docx: Uint8Array, made: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx)).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    parts[name] = name === "docProps/core.xml"
      ? Buffer.from(Buffer.from(bytes).toString("utf8").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, made))
      : bytes;
  }
  // Zip files hold local wall-clock times, so the parts of a date are given as such.
  return zipSync(parts, { mtime: new Date(2026, 10, 16, 9, 0, 0), level: 9 });
}
