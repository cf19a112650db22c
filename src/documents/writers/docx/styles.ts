/** Paragraph styles of a Word document, by name, so that an officer changes the look in one place. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

/** A face that every office suite has or stands in for at the same widths; ours is for PDF. */
const FONT = "Arial";
const INK = "111111";
const ACCENT = "1D4F3F";
const WARNING = "8A1C1C";
const QUIET = "4A4A4A";

const style = (
  id: string, name: string, run: IParagraphStyleOptions["run"], paragraph: IParagraphStyleOptions["paragraph"] = {},
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", quickFormat: true, run, paragraph });

/** The style of a paragraph, by the class its template gives it. */
export const STYLE_OF: Readonly<Record<string, string>> = {
  label: "DocumentLabel", council: "Council", draft: "DraftMark", announcement: "Announcement", signature: "SignatureBlock",
  signed: "Signed", note: "SmallNote", key: "SmallNote", fingerprint: "SmallNote", resolved: "Resolution", action: "ActionLine",
};

const heading = (level: number, size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "ar-SA" } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    heading1: heading(1, 34, 0, 200),
    heading2: heading(2, 25, 320, 140),
    heading3: heading(3, 22, 240, 120),
    heading4: heading(4, 22, 220, 120),
    heading5: heading(5, 22, 220, 120),
    heading6: heading(6, 22, 220, 120),
    listParagraph: { run: {}, paragraph: { spacing: { after: 110 } } },
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: [
    style("DocumentLabel", "Document label", { bold: true, size: 20, color: ACCENT }, { alignment: AlignmentType.RIGHT }),
    style("Council", "Council", { bold: true, size: 28, color: ACCENT }, { spacing: { before: 60, after: 320 } }),
    style("DraftMark", "Draft mark", { bold: true, color: WARNING }),
    style("Announcement", "Announcement", {}, {
      indent: { left: 160 }, border: { left: { style: "single", size: 16, color: WARNING, space: 8 } }, spacing: { before: 160, after: 200 },
    }),
    style("SignatureBlock", "Signature block", {}, { spacing: { before: 480, after: 280 }, keepLines: true }),
    style("Signed", "Signed", {}, { spacing: { before: 480, after: 240 }, keepNext: true }),
    style("SmallNote", "Small note", { size: 19, color: QUIET }),
    style("Resolution", "Resolution", {}, { spacing: { before: 200, after: 140 }, keepLines: true }),
    style("ActionLine", "Action", {}, { spacing: { before: 140, after: 140 }, keepLines: true }),
    style("TableHead", "Table head", { bold: true, size: 21 }, { spacing: { before: 50, after: 50 }, keepNext: true }),
    style("TableText", "Table text", { size: 21 }, { spacing: { before: 50, after: 50 } }),
    style("PageHead", "Page head", { bold: true, size: 18, color: WARNING }),
    style("PageFoot", "Page foot", { size: 19 }, { alignment: AlignmentType.CENTER }),
  ],
};
