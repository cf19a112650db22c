/** Paragraph styles of a Word document, as far as headings and numbering need them. */
import { attribute, numberAttribute, tagsOf } from "./xml.ts";

export interface ParagraphStyle {
  name: string;
  basedOn?: string;
  /** List it belongs to, and the level. */
  numId?: number;
  level?: number;
  /** Heading level from 0. */
  outline?: number;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

/** By style id. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, ParagraphStyle>();
  let at: ParagraphStyle | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "w:style") {
      const id = attribute(tag, "w:styleId");
      at = undefined;
      if (tag.kind === "open" && id !== undefined && attribute(tag, "w:type") !== "character") styles.set(id, at = { name: "" });
    } else if (at === undefined) continue;
    else if (tag.name === "w:name") at.name = attribute(tag, "w:val") ?? "";
    else if (tag.name === "w:basedOn") set(at, "basedOn", attribute(tag, "w:val"));
    else if (tag.name === "w:numId") set(at, "numId", numberAttribute(tag, "w:val"));
    else if (tag.name === "w:ilvl") set(at, "level", numberAttribute(tag, "w:val"));
    else if (tag.name === "w:outlineLvl") set(at, "outline", numberAttribute(tag, "w:val"));
  }
  return styles;
}

function set<K extends keyof ParagraphStyle>(style: ParagraphStyle, key: K, value: ParagraphStyle[K] | undefined): void {
  if (value !== undefined) style[key] = value;
}

/** A property of a style, its own or that of a style it is based on. */
export function inherited<K extends keyof ParagraphStyle>(styles: Styles, id: string | undefined, key: K): ParagraphStyle[K] | undefined {
  let at = id === undefined ? undefined : styles.get(id);
  for (let hops = 0; at && hops < 20; hops += 1) {
    if (at[key] !== undefined) return at[key];
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
  }
  return undefined;
}

/** Heading level from 1, of a style that is one by its name or by what it is based on. */
export function headingOf(styles: Styles, id: string): number | undefined {
  let at = styles.get(id);
  for (let hops = 0; at && hops < 20; hops += 1) {
    const named = /^heading (\d)$/i.exec(at.name);
    if (named) return Number(named[1]);
    if (/^title$/i.test(at.name)) return 1;
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
  }
  const outline = inherited(styles, id, "outline");
  return outline !== undefined && outline < 6 ? outline + 1 : undefined;
}
