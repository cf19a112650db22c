/** An officer's Word document → tree in the house style; what is not kept is said. */
import { damaged } from "../domain/errors.ts";
import { brokenDocx, footnotesTitle, paperNote, partsLeftOut, somePicture, undescribedPictures } from "../text/papers.ts";
import type { Picture } from "./html/tree.ts";
import { parseHtml } from "./html/parse.ts";
import type { Converted } from "./papers/converted.ts";
import { notKept } from "./papers/docx-losses.ts";
import { withLists, withMarks } from "./papers/docx-marks.ts";
import { openDocx, partText, related, type DocxParts } from "./papers/docx-parts.ts";
import { readNumbering } from "./papers/docx-numbering.ts";
import { headingOf, readStyles, type Styles } from "./papers/docx-styles.ts";
import { usablePicture } from "./papers/picture.ts";
import { pictureMark, tidied } from "./papers/tidy.ts";

const NO_NUMBERING = '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A row that says it is no header row; the converter reads only that it says something. */
const NO_HEADER = /<w:tblHeader\s+w:val=["'](?:false|0|off)["']\s*(?:\/>|>\s*<\/w:tblHeader>)/g;

/** The document with its marks in the text, and without the numbering they came from. */
async function prepared(parts: DocxParts, styles: Styles): Promise<Buffer> {
  const { zipSync } = await import("fflate");
  const numbering = related(parts, parts.main, { type: "numbering" })?.target ?? "word/numbering.xml";
  const text = withMarks(partText(parts, parts.main).replace(NO_HEADER, ""), styles, readNumbering(partText(parts, numbering)));
  const files = { ...parts.files, [parts.main]: encode(text) };
  if (numbering in files) files[numbering] = encode(NO_NUMBERING);
  return Buffer.from(zipSync(files, { level: 0 }));
}

/** Styles that are headings by what they are based on, in the converter's own words. */
const styleMap = (styles: Styles): string[] =>
  [...styles.keys()].filter((id) => /^[A-Za-z][\w-]*$/.test(id)).flatMap((id) => {
    const level = headingOf(styles, id);
    return level === undefined ? [] : [`p.${id} => h${Math.min(level, 6)}:fresh`];
  });

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const digits = (signs: string) => (_: string, n: string): string => [...n].map((d) => signs[Number(d)]).join("");

/** What the tree has no place for, as characters: raised and lowered numbers, boxes to tick. */
const asCharacters = (html: string): string => html
  .replace(/<sup>(\d{1,4})<\/sup>/g, digits(RAISED))
  .replace(/<sub>(\d{1,4})<\/sub>/g, digits(LOWERED))
  .replace(/<input type="checkbox"[^>]*>/g, (box) => (box.includes("checked") ? "☑" : "☐"))
  .replace(/<img [^>]*?src="picture:(\d+)"[^>]*>/g, (_, n: string) => pictureMark(Number(n)))
  // A note's own number is that of its item in the list, and nothing to press leads back from paper.
  .replace(/ ?<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/g, "")
  .replace(/<ol>(?=<li id="(?:footnote|endnote)-)/, `<h2>${footnotesTitle}</h2><ol>`);

const UNKNOWN = /^An unrecognised element was ignored: \{?(?:[^}]*\})?([\w:.-]+)$/;
/** Said by notKept with their number, or no loss at all. */
const TOLD = /oMath|commentReference|commentRange|chart|relIds|OLEObject|proofErr|lastRenderedPageBreak/;

function unknownParts(messages: readonly string[], file: string): string[] {
  const kinds = [...new Set(messages.flatMap((m) => UNKNOWN.exec(m)?.[1] ?? []))].filter((k) => !TOLD.test(k));
  return kinds.length > 0 ? [paperNote(file, partsLeftOut(kinds))] : [];
}

/** The document's text with headings, lists, tables, notes and pictures. `title` heads it where it has no heading of its own. */
export async function convertDocx(bytes: Uint8Array, file: string, title: string): Promise<Converted> {
  const parts = openDocx(bytes, file);
  const styles = readStyles(partText(parts, related(parts, parts.main, { type: "styles" })?.target ?? "word/styles.xml"));
  const { default: mammoth } = await import("mammoth");
  const pictures: (Picture | undefined)[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push(pictureOf(new Uint8Array(await image.readAsBuffer()), (image as { altText?: string }).altText ?? ""));
    return { src: `picture:${pictures.length - 1}` };
  });
  let html: string;
  let messages: string[];
  try {
    const made = await mammoth.convertToHtml({ buffer: await prepared(parts, styles) }, { convertImage, styleMap: styleMap(styles) });
    html = made.value;
    messages = made.messages.map((m) => m.message);
  } catch {
    throw damaged(...brokenDocx(file));
  }
  const undescribed = pictures.filter((p) => p?.alt === somePicture).length;
  return {
    tree: tidied(withLists(parseHtml(asCharacters(html))), title, pictures),
    warnings: [
      ...notKept(parts, file, true), ...unknownParts(messages, file),
      ...(undescribed > 0 ? [paperNote(file, undescribedPictures(undescribed))] : []),
    ],
  };
}

function pictureOf(bytes: Uint8Array, alt: string): Picture | undefined {
  const facts = usablePicture(bytes, "");
  return facts && { ...facts, bytes, alt: alt.trim() || somePicture, whole: false };
}
