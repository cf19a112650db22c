/**
 * The finished Word file: the same parts in the same order with the same times,
 * whoever packs it, whenever. Its properties name the council and no person.
 */
import { unzipSync, zipSync, type Zippable } from "fflate";
import type { OutputFile } from "../../../usecases/documents-port.ts";
import { printable } from "../../templates/text.ts";
import type { PageFacts } from "../page.ts";

/** The first time a zip archive can hold, and no time of anybody's. */
const ZIP_TIME = new Date(1980, 0, 1);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text: string): string => printable(text).replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** Title, the council as author, language, and the document's own date for its times. */
const properties = ({ title, author, date }: PageFacts): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><cp:lastModifiedBy>${xml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

const TYPES = "[Content_Types].xml";
const RELATIONS = "word/_rels/document.xml.rels";
const DOCUMENT = "word/document.xml";
const HYPERLINK = /Id="(rId[^"]+)" Type="[^"]*\/hyperlink"/g;

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (said: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(said);

/** Links are named by chance as they are made; here they are counted. */
function countedLinks(parts: Record<string, Uint8Array>): void {
  const relations = text(parts[RELATIONS]);
  const names = new Map([...relations.matchAll(HYPERLINK)].map(([, id], at): [string, string] => [id!, `link${at + 1}`]));
  const counted = (part: string, attribute: string): string =>
    part.replace(new RegExp(`${attribute}="(rId[^"]+)"`, "g"), (whole, id: string) =>
      names.has(id) ? `${attribute}="${names.get(id)}"` : whole);
  parts[RELATIONS] = bytes(counted(relations, "Id"));
  parts[DOCUMENT] = bytes(counted(text(parts[DOCUMENT]), "r:id"));
}

/** The parts of a finished file, each under the name of the whole. */
export const partsOf = ({ name, bytes: whole }: OutputFile): OutputFile[] =>
  Object.values(unzipSync(whole)).map((part) => ({ name, bytes: part }));

/** Packs what the library made once more. */
export function repacked(made: Uint8Array, facts: PageFacts): Uint8Array {
  const parts = unzipSync(made);
  countedLinks(parts);
  parts["docProps/core.xml"] = bytes(properties(facts));
  const files: Zippable = {};
  for (const name of Object.keys(parts).toSorted((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1))) {
    files[name] = [parts[name]!, { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(files);
}
