/** The parts of a Word document, unpacked within limits. */
import { unzipSync } from "fflate";
import { damaged } from "../../domain/errors.ts";
import { brokenDocx, tooHeavy } from "../../text/papers.ts";
import { attribute, tagsOf } from "./xml.ts";

const MOST_PARTS = 5000;
const MOST_PART = 64 * 1024 * 1024;
const MOST_IN_ALL = 400 * 1024 * 1024;

export interface DocxParts {
  /** By name within the document. */
  files: Record<string, Uint8Array>;
  /** Name of the part with the text, "word/document.xml" in nearly all. */
  main: string;
}

export const partText = ({ files }: DocxParts, name: string): string => {
  const found = files[name];
  return found ? Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString("utf8") : "";
};

/** The part that another refers to, by type of reference or by its id. */
export function related(parts: DocxParts, from: string, wanted: { type?: string; id?: string }): { target: string; outside: boolean } | undefined {
  const at = from.lastIndexOf("/") + 1;
  const folder = from.slice(0, at);
  for (const tag of tagsOf(partText(parts, `${folder}_rels/${from.slice(at)}.rels`))) {
    if (tag.name !== "Relationship") continue;
    if (wanted.type !== undefined && !attribute(tag, "Type")?.endsWith(`/${wanted.type}`)) continue;
    if (wanted.id !== undefined && attribute(tag, "Id") !== wanted.id) continue;
    const target = attribute(tag, "Target") ?? "";
    return { target: target.startsWith("/") ? target.slice(1) : folder + target, outside: attribute(tag, "TargetMode") === "External" };
  }
  return undefined;
}

/** Throws damaged, naming the file, where it is cut short, no Word document, or unpacks to far too much. */
export function openDocx(bytes: Uint8Array, file: string): DocxParts {
  let count = 0;
  let total = 0;
  let heavy = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count += 1;
        total += originalSize;
        heavy ||= count > MOST_PARTS || originalSize > MOST_PART || total > MOST_IN_ALL;
        return !heavy;
      },
    });
  } catch {
    throw damaged(...brokenDocx(file));
  }
  if (heavy) throw damaged(...tooHeavy(file));
  const parts = { files, main: "" };
  parts.main = related(parts, "", { type: "officeDocument" })?.target ?? "word/document.xml";
  const text = partText(parts, parts.main);
  // A Word document declares no document type; what does is made to fill memory or to read other files.
  if (!text.includes("</w:document>") || Object.entries(files).some(([name, part]) => isXml(name) && Buffer.from(part).includes("<!DOCTYPE"))) {
    throw damaged(...brokenDocx(file));
  }
  return parts;
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
