/** The tags of an XML text with their places, as far as Word documents need it. */

export interface Tag {
  /** With its prefix, as written: "w:p". */
  name: string;
  kind: "open" | "close" | "empty";
  attributes: string;
  /** Where it begins, and the place after its end. */
  start: number;
  end: number;
}

const TAG = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>)/g;

/** Every tag in order; comments, CDATA and instructions are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const found of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = ""] = found;
    if (name === undefined) continue;
    yield {
      name, attributes, kind: slash ? "close" : attributes.endsWith("/") ? "empty" : "open",
      start: found.index, end: found.index + whole.length,
    };
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The value of an attribute of a tag, or undefined. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : undefined;
}

/** An attribute that is a whole number, or undefined. */
export function numberAttribute(tag: Tag, name: string): number | undefined {
  const n = Number.parseInt(attribute(tag, name) ?? "", 10);
  return Number.isInteger(n) ? n : undefined;
}

/** Whether a switch such as w:strike is on: it is unless it says otherwise. */
export const isOn = (tag: Tag): boolean => !/^(?:0|false|off|none)$/.test(attribute(tag, "w:val") ?? "1");
