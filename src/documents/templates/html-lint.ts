/** Checks the HTML around the braces of a template: what would print otherwise than meant, or not at all. */
import {
  attributeLeftOut, elementLeftOut, tagNotClosed, uncheckedLink, unquotedAttribute,
} from "../../text/templates.ts";
import { safeHref } from "../html/links.ts";

export interface HtmlProblem {
  line: number;
  problem: string;
}

/** Fields that hold a finished address. Any other may stand after a scheme or "#" only. */
const ADDRESSES = new Set(["link", "href", "anchor"]);
/** Elements that no document can hold. */
const LEFT_OUT = new Set(["script", "style", "iframe", "object", "embed", "img", "svg", "form", "input", "button", "template", "noscript"]);

/** A letter that no template holds, in the place of everything within braces. */
const FILLER = "\uE000";
const BRACES = /\{\{!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}+/g;
const TAG = /<!--[\s\S]*?-->|<([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)(>?)/g;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;
const ONE_FIELD = /^\{\{~?\s*(?:[\w@]+[./]|\.\.\/)*(\w+)\s*~?\}\}$/;

/** Whether what stands in `href` is an address whatever the fields hold. */
function isAddress(value: string): boolean {
  const field = ONE_FIELD.exec(value)?.[1];
  if (field !== undefined) return ADDRESSES.has(field);
  return !value.startsWith("{{") && safeHref(value.replace(BRACES, "x")) !== "";
}

/** Everything wrong with the tags and attributes, in the order it is met. */
export function lintHtml(source: string): HtmlProblem[] {
  const masked = source.replace(BRACES, (braces) => braces.replace(/[^\n]/g, FILLER));
  const problems: HtmlProblem[] = [];
  const say = (at: number, problem: string): void => {
    problems.push({ line: source.slice(0, at).split("\n").length, problem });
  };
  for (const tag of masked.matchAll(TAG)) {
    const [, element, attributes = "", end] = tag;
    if (element === undefined) continue;
    const name = element.toLowerCase();
    if (LEFT_OUT.has(name)) say(tag.index, elementLeftOut(name));
    if (end === "") {
      say(tag.index, tagNotClosed(name));
      continue;
    }
    const start = tag.index + 1 + element.length;
    for (const found of attributes.matchAll(ATTRIBUTE)) {
      const attribute = found[1]!.replaceAll(FILLER, "").toLowerCase();
      const value = found[2];
      if (attribute === "" || value === undefined) continue;
      const at = start + found.index;
      if (/^on|^style$/.test(attribute)) say(at, attributeLeftOut(attribute));
      else if (!/^["']/.test(value)) say(at, unquotedAttribute(attribute));
      else if (attribute === "href") {
        const from = at + found[0].length - value.length;
        const given = source.slice(from + 1, from + value.length - 1).trim();
        if (!isAddress(given)) say(at, uncheckedLink);
      }
    }
  }
  return problems;
}
