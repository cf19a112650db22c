import { numberAndTitleDiffer, titleTwice, unknownHeading, unknownNumber } from "../../text/minutes-text.ts";
import { folded, tidyText } from "../plain-text.ts";
import { Misread } from "./problems.ts";
import type { NamedItem } from "./types.ts";

/** Titles agree whatever their case, kinds of quotes and dashes, and a full stop at the end. */
const plain = (title: string): string => folded(title).replace(/[\s.:;]+$/, "");

/** A number, a point or bracket after it allowed, and a title or none. */
const NUMBERED = /^(\d{1,4})[.):]?(?: (.*))?$/;

/** The place, from 0, of the item that a heading names. Throws `Misread`. A number wins over a title. */
export function itemNamed(heading: string, agenda: readonly NamedItem[]): number {
  const [, digits, after = ""] = NUMBERED.exec(heading) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  const numbered = number === undefined ? undefined : agenda[number - 1];
  if (numbered) {
    const titles = [after, after.replace(/^[-–—:] /, "")].map(plain);
    if (after === "" || titles.includes(plain(numbered.title))) return number! - 1;
  }
  const titled = agenda.flatMap((item, at) => (plain(item.title) === plain(heading) ? [at] : []));
  const [place] = titled;
  if (titled.length > 1) throw new Misread(titleTwice(titled.map((at) => at + 1)));
  if (place !== undefined) return place;
  if (numbered) throw new Misread(numberAndTitleDiffer(number!, tidyText(numbered.title)));
  throw new Misread(number === undefined ? unknownHeading : unknownNumber(number, agenda.length));
}

/** "3 Minutes": the heading without its hashes. */
export const headingOf = (place: number, item: NamedItem): string => `${place + 1} ${tidyText(item.title)}`.trim();
