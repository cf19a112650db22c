/** An SVG as a logo or signature: its size, and that it is a picture and nothing else. */
import { damaged } from "../../domain/errors.ts";
import { actingPicture, badPicture, letteredPicture } from "../../text/house.ts";
import { attribute, tagsOf } from "../papers/xml.ts";

const ACTING = new Set(["script", "foreignobject", "iframe", "audio", "video", "set", "animate", "animatetransform", "animatemotion", "handler", "listener"]);
/** Drawn in whatever font the machine has. */
const LETTERS = new Set(["text", "tspan", "textpath", "tref"]);
/** A place within the file, or a picture held in it. */
const INSIDE = /^(?:#|data:image\/(?:png|jpeg);)/;

const local = (name: string): string => name.replace(/^.*:/, "").toLowerCase();
const pixels = (text: string | undefined): number => {
  const found = /^\s*([\d.]+)\s*(px|pt|mm|cm|in)?\s*$/.exec(text ?? "");
  const unit = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }[found?.[2] ?? "px"] ?? 1;
  return found ? Number(found[1]) * unit : 0;
};

function reachesOut(attributes: string): boolean {
  const hrefs = [...attributes.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((m) => (m[1] ?? m[2] ?? "").trim());
  const urls = [...attributes.matchAll(/url\(\s*["']?\s*([^)"'\s]*)/gi)].map((m) => m[1] ?? "");
  return [...hrefs, ...urls].some((to) => !INSIDE.test(to));
}

/** Width and height in pixels of 1/96 inch. Throws damaged, naming the file. */
export function svgSize(text: string, file: string): { w: number; h: number } {
  if (/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|@import/i.test(text)) throw damaged(...actingPicture(file));
  // Within a style there are no attributes to look at, so all of it is looked at.
  for (const [, style = ""] of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)) {
    if (reachesOut(style)) throw damaged(...actingPicture(file));
  }
  let size: { w: number; h: number } | undefined;
  for (const tag of tagsOf(text)) {
    const name = local(tag.name);
    if (ACTING.has(name) || /(?:^|\s)on\w+\s*=/i.test(tag.attributes) || reachesOut(tag.attributes)) throw damaged(...actingPicture(file));
    if (LETTERS.has(name)) throw damaged(...letteredPicture(file));
    if (size || name !== "svg" || tag.kind === "close") continue;
    const [, , w = 0, h = 0] = (attribute(tag, "viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
    size = { w: pixels(attribute(tag, "width")) || w, h: pixels(attribute(tag, "height")) || h };
  }
  if (!size || !(size.w > 0 && size.h > 0) || !/<\/(?:\w+:)?svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(text)) throw damaged(...badPicture(file));
  return size;
}
