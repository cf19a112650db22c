/** Paragraph styles of a Word document, by name, so that an officer changes the look in one place. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import type { HouseStyle } from "../../house/load.ts";

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

const heading = (font: string, color: string) => (level: number, size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

/** In the council's own colour and font where it has them; a Word file names a font and does not hold it. */
export function stylesFor(house: HouseStyle | undefined): IStylesOptions {
  const own = house?.accent?.slice(1).toUpperCase();
  const font = house?.font?.family ?? FONT;
  return stylesOf(font, own ?? ACCENT, heading(font, own ?? INK));
}

const stylesOf = (font: string, accent: string, headingOf: ReturnType<typeof heading>): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 22, color: INK, language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "ar-SA" } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    heading1: headingOf(1, 34, 0, 200),
    heading2: headingOf(2, 25, 320, 140),
    heading3: headingOf(3, 22, 240, 120),
    heading4: headingOf(4, 22, 220, 120),
    heading5: headingOf(5, 22, 220, 120),
    heading6: headingOf(6, 22, 220, 120),
    listParagraph: { run: {}, paragraph: { spacing: { after: 110 } } },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    style("DocumentLabel", "Document label", { bold: true, size: 20, color: accent }, { alignment: AlignmentType.RIGHT }),
    style("Council", "Council", { bold: true, size: 28, color: accent }, { spacing: { before: 60, after: 320 } }),
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
});
