import type { Person } from "./people.ts";
import { folded, tidyText } from "./plain-text.ts";

/** Titles, which initials leave out. */
export const TITLES: ReadonlySet<string> = new Set([
  "cllr", "councillor", "alderman", "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor",
  "rev", "revd", "sir", "dame", "lord", "lady", "baroness",
  "supt", "superintendent", "insp", "inspector", "sgt", "sergeant", "pc", "dci", "cmdr", "commander",
]);

/** A name's words between spaces, so that a search for words finds whole ones: " cllr a fern ". */
export const partsOfName = (name: string): string =>
  ` ${folded(name).replace(/\./g, " ").trim().replace(/\s+/g, " ")} `;

/**
 * The initials given, or the first letters of the name without title: "AF" of
 * "Cllr A Fern". One letter alone would be no initials, so then none are given.
 */
export function initialsOf(person: Person): string {
  if (person.initials !== undefined) return person.initials.replace(/[\s.]/g, "");
  const words = tidyText(person.name).split(/[\s.-]+/).filter((w) => w !== "" && !TITLES.has(w.toLowerCase()));
  return words.length < 2 ? "" : words.map((w) => String.fromCodePoint(w.codePointAt(0)!).toUpperCase()).join("");
}

/** For putting people in the order of their surnames, the last word of a name; then that of the names before it. */
export function bySurname(a: { name: string }, b: { name: string }): number {
  const key = ({ name }: { name: string }): string => {
    const words = partsOfName(name.replace(/\([^)]*\)/g, "")).trim().split(" ").filter((w) => !TITLES.has(w));
    return [words.at(-1), ...words.slice(0, -1)].join(" ");
  };
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** How someone without a seat is told from a member of the same name. */
export const IN_ATTENDANCE = "in attendance";

/** Whether the words in brackets after a name are this person's post, initials, id or want of a seat. */
export const isQualifiedBy = (p: Person, qualifier: string): boolean =>
  p.member === qualifier ||
  (p.member === undefined && folded(qualifier) === IN_ATTENDANCE) ||
  (p.post !== undefined && folded(p.post) === folded(qualifier)) ||
  (p.initials !== undefined && p.initials === qualifier);
