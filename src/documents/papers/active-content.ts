/**
 * What in a PDF acts, sounds, comments or is attached. None of it is carried
 * into a pack, and each kind is told of with its number.
 */
import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { formFlattened, leftOut, LEFT_OUT, signedPaper } from "../../text/papers.ts";
import { safeHref } from "../html/links.ts";
import { annotationsOf } from "../pack/annotations.ts";
import { nameTree, textOf } from "../pack/numbers.ts";

type Kind = keyof typeof LEFT_OUT;

const name = (s: string): PDFName => PDFName.of(s);

/** By the action's type; those that only lead to a page of the paper or to the web are kept. */
const KIND_OF_ACTION: Readonly<Record<string, Kind>> = {
  JavaScript: "scripts", Launch: "launch", SubmitForm: "submit", ImportData: "submit", ResetForm: "submit",
  GoToR: "otherFiles", GoToE: "otherFiles", Thread: "otherFiles",
  Rendition: "media", RichMediaExecute: "media", Movie: "media", Sound: "media", GoTo3DView: "media",
};
const MEDIA = new Set(["RichMedia", "Movie", "Sound", "Screen", "3D"]);
/** Drawn anew, or told of with what they belong to. */
const NO_COMMENT = new Set(["Link", "Widget", "Popup"]);

class Findings {
  readonly counts = new Map<Kind, number>();
  readonly #seen = new Set<PDFObject>();

  add(kind: Kind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** An action and those that follow it. */
  action(at: PDFObject | undefined, depth = 0): void {
    if (at instanceof PDFArray) {
      for (let n = 0; n < at.size(); n += 1) this.action(at.lookup(n), depth + 1);
      return;
    }
    if (!(at instanceof PDFDict) || this.#seen.has(at) || depth > 20) return;
    this.#seen.add(at);
    const type = textOf(at.lookup(name("S"))) ?? "";
    if (type === "URI") this.add("addresses", safeHref(textOf(at.lookup(name("URI"))) ?? "").includes(":") ? 0 : 1);
    else if (type !== "GoTo") this.add(KIND_OF_ACTION[type] ?? "actions");
    this.action(at.lookup(name("Next")), depth + 1);
  }

  /** The actions of an object: its own, and those that events set off. */
  actionsOf(dict: PDFDict): void {
    this.action(dict.lookup(name("A")));
    const events = dict.lookup(name("AA"));
    if (events instanceof PDFDict) for (const key of events.keys()) this.action(events.lookup(key));
  }
}

function ofFile(doc: PDFDocument, found: Findings): void {
  const { catalog, context } = doc;
  found.actionsOf(catalog);
  const first = catalog.lookup(name("OpenAction"));
  if (first instanceof PDFDict) found.action(first);
  const names = catalog.lookup(name("Names"));
  if (!(names instanceof PDFDict)) return;
  for (const [, script] of nameTree(context, names.lookup(name("JavaScript")))) found.action(context.lookup(script));
  found.add("attachments", nameTree(context, names.lookup(name("EmbeddedFiles"))).length);
}

function ofPages(doc: PDFDocument, found: Findings): void {
  for (const page of doc.getPages()) {
    found.actionsOf(page.node);
    for (const { dict, subtype } of annotationsOf(page)) {
      found.actionsOf(dict);
      if (subtype === "FileAttachment") found.add("attachments");
      else if (MEDIA.has(subtype)) found.add("media");
      else if (!NO_COMMENT.has(subtype)) found.add("comments");
    }
  }
}

function ofOutline(doc: PDFDocument, found: Findings): void {
  const root = doc.catalog.lookup(name("Outlines"));
  const waiting = root instanceof PDFDict ? [root.lookup(name("First"))] : [];
  const seen = new Set<PDFObject>();
  for (let at = waiting.pop(); waiting.length > 0 || at !== undefined; at = waiting.pop()) {
    if (!(at instanceof PDFDict) || seen.has(at)) continue;
    seen.add(at);
    found.actionsOf(at);
    waiting.push(at.lookup(name("Next")), at.lookup(name("First")));
  }
}

interface Form {
  fields: PDFDict[];
  signed: boolean;
  dynamic: boolean;
}

/** Every field of the form, kids included. */
function formOf(doc: PDFDocument): Form {
  const form = doc.catalog.lookup(name("AcroForm"));
  const fields = new Set<PDFDict>();
  const waiting: (PDFObject | undefined)[] = form instanceof PDFDict ? [form.lookup(name("Fields"))] : [];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (at instanceof PDFArray) waiting.push(...at.asArray());
    else if (at instanceof PDFRef) waiting.push(doc.context.lookup(at));
    else if (at instanceof PDFDict && !fields.has(at)) {
      fields.add(at);
      waiting.push(at.lookup(name("Kids")));
    }
  }
  const all = [...fields];
  return {
    fields: all,
    signed: all.some((f) => textOf(f.lookup(name("FT"))) === "Sig" && f.has(name("V"))),
    dynamic: form instanceof PDFDict && form.has(name("XFA")),
  };
}

/** What a pack leaves out of the paper or changes in it, a line for each kind, in a fixed order. */
export function activeContent(doc: PDFDocument, file: string): string[] {
  const found = new Findings();
  const { fields, signed, dynamic } = formOf(doc);
  ofFile(doc, found);
  ofPages(doc, found);
  ofOutline(doc, found);
  for (const field of fields) found.actionsOf(field);
  found.add("dynamicForm", dynamic ? 1 : 0);
  return [
    ...(Object.keys(LEFT_OUT) as Kind[]).flatMap((kind) => {
      const count = found.counts.get(kind);
      return count ? [leftOut(file, LEFT_OUT[kind], count)] : [];
    }),
    ...(signed ? [signedPaper(file)] : []),
    ...(fields.some((f) => textOf(f.lookup(name("FT"))) !== "Sig") ? [formFlattened(file)] : []),
  ];
}
