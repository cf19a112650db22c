/** A Word document as it reads with its tracked changes accepted, and with nothing in it that lies elsewhere. */
import { zipSync } from "fflate";
import { notKept } from "./docx-losses.ts";
import { openDocx, partText } from "./docx-parts.ts";
import { attribute, tagsOf } from "./xml.ts";

/** Taken out whole: what was deleted, and how things looked before. */
const GONE = /^w:(?:del|moveFrom|\w+PrChange|cellDel|tblGridChange|numberingChange)$/;
/** What is inside stays. */
const KEPT = /^w:(?:ins|moveTo|cellIns)$/;

/** The text with deletions gone and insertions part of it. */
export function accepted(xml: string): string {
  const out: string[] = [];
  let from = 0;
  let depth = 0;
  for (const tag of tagsOf(xml)) {
    const gone = GONE.test(tag.name);
    if (!gone && (depth > 0 || !KEPT.test(tag.name))) continue;
    if (depth === 0) {
      out.push(xml.slice(from, tag.start));
      from = tag.end;
    }
    if (gone && tag.kind === "open") depth += 1;
    if (gone && tag.kind === "close") depth = Math.max(0, depth - 1);
    if (depth === 0) from = tag.end;
  }
  out.push(xml.slice(from));
  return out.join("");
}

/** Without pictures, templates and the like that would have to be fetched; addresses to follow by hand stay. */
function withoutFetching(rels: string): string {
  let out = rels;
  for (const tag of [...tagsOf(rels)].toReversed()) {
    if (tag.name !== "Relationship" || attribute(tag, "TargetMode") !== "External") continue;
    if (!attribute(tag, "Type")?.endsWith("/hyperlink")) out = out.slice(0, tag.start) + out.slice(tag.end);
  }
  return out;
}

/** For a word processor: the document so changed, and what of it will not be kept. Throws damaged, naming the file. */
export function forOffice(bytes: Uint8Array, file: string): { bytes: Uint8Array; warnings: string[] } {
  const parts = openDocx(bytes, file);
  const files = { ...parts.files };
  for (const name of Object.keys(files)) {
    if (/^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name) || name === parts.main) {
      files[name] = new TextEncoder().encode(accepted(partText(parts, name)));
    } else if (name.endsWith(".rels")) files[name] = new TextEncoder().encode(withoutFetching(partText(parts, name)));
  }
  return { bytes: zipSync(files, { level: 0 }), warnings: notKept(parts, file, false) };
}
