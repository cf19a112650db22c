/**
 * Annotations of an officer's page. Links to the web, to mail and within the
 * paper are made anew; form fields are drawn into the page (forms.ts); all else
 * (comments, media, attached files, actions) is left out, and told of by
 * papers/active-content.ts.
 */
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, type PDFObject, type PDFPage,
} from "@cantoo/pdf-lib";
import { linkTo, linkWithin } from "../../text/papers.ts";
import { safeHref } from "../html/links.ts";
import type { Copier } from "./copier.ts";
import { textOf } from "./numbers.ts";

const name = (s: string): PDFName => PDFName.of(s);

export interface LinkMade {
  /** The annotation in the source, by which its structure element finds it. */
  source: string;
  ref: PDFRef;
  /** Key of the structure element in the source, where it is tagged. */
  structureKey: number | undefined;
}

export interface SourceAnnotation {
  ref: PDFObject;
  dict: PDFDict;
  subtype: string;
}

export function annotationsOf(page: PDFPage): SourceAnnotation[] {
  const found = page.node.lookup(name("Annots"));
  if (!(found instanceof PDFArray)) return [];
  return found.asArray().flatMap((ref) => {
    const dict = page.doc.context.lookup(ref);
    return dict instanceof PDFDict ? [{ ref, dict, subtype: textOf(dict.lookup(name("Subtype"))) ?? "" }] : [];
  });
}

const isHidden = (dict: PDFDict): boolean => {
  const flags = dict.lookup(name("F"));
  return flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0;
};

/** What the link does, if it is something allowed. */
function target(
  dict: PDFDict, resolve: (to: PDFObject | undefined) => PDFArray | undefined,
): { uri: string } | { within: PDFArray } | undefined {
  const action = dict.lookup(name("A"));
  const kind = action instanceof PDFDict ? textOf(action.lookup(name("S"))) : undefined;
  if (kind === "URI" && action instanceof PDFDict) {
    const uri = safeHref(textOf(action.lookup(name("URI"))) ?? "");
    return uri.includes(":") ? { uri } : undefined;
  }
  const to = dict.get(name("Dest")) ?? (kind === "GoTo" && action instanceof PDFDict ? action.get(name("D")) : undefined);
  const within = to && resolve(to);
  return within ? { within } : undefined;
}

/** The page's links made anew in the pack, and how many of those within the paper lead nowhere. */
export function copyLinks(
  annotations: readonly SourceAnnotation[], copier: Copier, page: PDFRef,
  resolve: (to: PDFObject | undefined) => PDFArray | undefined,
): { links: LinkMade[]; lost: number } {
  const links: LinkMade[] = [];
  let lost = 0;
  const context = copier.target;
  for (const { ref, dict, subtype } of annotations) {
    if (subtype !== "Link") continue;
    const to = target(dict, resolve);
    const rect = dict.lookup(name("Rect"));
    const destination = to && "within" in to ? copier.copy(to.within) : undefined;
    const nowhere = destination instanceof PDFArray && destination.get(0) === PDFNull;
    if (nowhere || (!to && !dict.has(name("A")))) lost += 1;
    if (!to || nowhere || !(rect instanceof PDFArray) || isHidden(dict)) continue;
    const said = textOf(dict.lookup(name("Contents")));
    const link = context.obj({
      Type: "Annot", Subtype: "Link", Rect: copier.copy(rect), P: page, F: 4, Border: [0, 0, 0],
      Contents: PDFHexString.fromText(said ?? ("uri" in to ? linkTo(to.uri) : linkWithin)),
    });
    if ("uri" in to) link.set(name("A"), context.obj({ S: "URI", URI: PDFHexString.of(Buffer.from(to.uri).toString("hex")) }));
    else if (destination) link.set(name("Dest"), destination);
    const key = dict.lookup(name("StructParent"));
    links.push({
      source: ref.toString(), ref: context.register(link),
      structureKey: key instanceof PDFNumber ? key.asNumber() : undefined,
    });
  }
  return { links, lost };
}
