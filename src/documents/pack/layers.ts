/** Layers (optional content) of an officer's PDF: shown or hidden as they were. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from "@cantoo/pdf-lib";
import type { Copier } from "./copier.ts";
import type { Frame } from "./frame.ts";

const name = (s: string): PDFName => PDFName.of(s);

export function carryLayers(doc: PDFDocument, copier: Copier, frame: Frame): void {
  const content = doc.catalog.lookup(name("OCProperties"));
  if (!(content instanceof PDFDict)) return;
  const groups = content.lookup(name("OCGs"));
  const all = groups instanceof PDFArray ? groups.asArray() : [];
  const settings = content.lookup(name("D"));
  const listed = (key: string): Set<string> => {
    const found = settings instanceof PDFDict ? settings.lookup(name(key)) : undefined;
    return new Set(found instanceof PDFArray ? found.asArray().map(String) : []);
  };
  const off = listed("OFF");
  const on = listed("ON");
  const base = settings instanceof PDFDict ? settings.lookup(name("BaseState")) : undefined;
  for (const group of all) {
    const copy = copier.copy(group);
    frame.layers.push(copy);
    const hidden = base === name("OFF") ? !on.has(String(group)) : off.has(String(group));
    if (hidden) frame.hiddenLayers.push(copy);
  }
}

/** Writes the layers of all papers into the pack. */
export function writeLayers(frame: Frame): void {
  if (frame.layers.length === 0) return;
  frame.doc.catalog.set(name("OCProperties"), frame.context.obj({
    OCGs: frame.layers, D: { OFF: frame.hiddenLayers, Order: frame.layers },
  }));
}
