/**
 * Who is meant by a name: the whole name, or any part that only one has.
 * Members come before others in attendance; a whole name before a part of one.
 */
import { ambiguousPerson, unknownPerson } from "../text/people.ts";
import { usage } from "./errors.ts";
import type { Id } from "./ids.ts";
import type { PersonRef } from "./minutes.ts";
import { IN_ATTENDANCE, initialsOf, isQualifiedBy, partsOfName } from "./names.ts";
import { nearestNames } from "./nearest-names.ts";
import { folded, tidyText } from "./plain-text.ts";

/** Someone who can be named. One with `member` is a member, one without is in attendance. */
export interface Person {
  name: string;
  member?: Id;
  initials?: string;
  post?: string;
}

export type Match =
  | { kind: "found"; person: Person }
  | { kind: "ambiguous"; candidates: Person[] }
  | { kind: "unknown"; suggestions: string[] };

type Test = (person: Person) => boolean;

/** Two entries for one member (a name since changed) are one person; guests are told apart by name. */
const identity = (p: Person): string => (p.member === undefined ? `name ${tidyText(p.name)}` : `id ${p.member}`);

function first(people: readonly Person[], test: Test): Match | undefined {
  for (const tier of [people.filter((p) => p.member !== undefined), people.filter((p) => p.member === undefined)]) {
    const hits = new Map<string, Person>();
    for (const p of tier) if (!hits.has(identity(p)) && test(p)) hits.set(identity(p), p);
    const [person, another] = hits.values();
    if (person && another) return { kind: "ambiguous", candidates: [...hits.values()] };
    if (person) return { kind: "found", person };
  }
  return undefined;
}

/** Whether all these words, two or more, stand in the name in their order, whatever is between them. */
function inThisOrder(words: string, name: string): boolean {
  const wanted = words.trim().split(" ");
  let found = 0;
  for (const word of name.trim().split(" ")) if (word === wanted[found]) found += 1;
  return wanted.length > 1 && found === wanted.length;
}

/**
 * Tries in turn, members first each time: the name exactly; the name whatever
 * its case, accents and quotes; "Name (post)", with the post, initials or id
 * that tells two of one name apart; whole words of a name running, then with
 * others between them ("Cllr Fern" for Cllr Ada Fern); initials; three or more
 * letters running.
 */
export function matchPerson(query: string, people: readonly Person[]): Match {
  const exact = tidyText(query);
  const plain = folded(query);
  if (plain === "") return { kind: "unknown", suggestions: [] };
  const qualified = /^(.*\S) ?\(([^()]*)\)$/.exec(exact);
  const letters = exact.replace(/[\s.]/g, "");
  const words = partsOfName(query);
  const tests: Test[] = [
    (p) => tidyText(p.name) === exact,
    (p) => folded(p.name) === plain,
    (p) => qualified !== null && folded(p.name) === folded(qualified[1]!) && isQualifiedBy(p, qualified[2]!),
    (p) => words.trim() !== "" && partsOfName(p.name).includes(words),
    (p) => inThisOrder(words, partsOfName(p.name)),
    (p) => letters !== "" && initialsOf(p) === letters,
    (p) => plain.length >= 3 && folded(p.name).includes(plain),
  ];
  for (const test of tests) {
    const match = first(people, test);
    if (match) return match;
  }
  return { kind: "unknown", suggestions: nearestNames(query, people) };
}

/** The person meant by exactly this name and, where given, this post, initials or id. */
export function matchWholeName(name: string, qualifier: string | undefined, people: readonly Person[]): Match {
  const exact = tidyText(name);
  const fits = (p: Person): boolean => qualifier === undefined || isQualifiedBy(p, qualifier);
  const surely = (p: Person): boolean => qualifier === (p.member ?? IN_ATTENDANCE);
  return (
    first(people, (p) => tidyText(p.name) === exact && surely(p)) ??
    first(people, (p) => tidyText(p.name) === exact && fits(p)) ??
    first(people, (p) => folded(p.name) === folded(name) && fits(p)) ??
    { kind: "unknown", suggestions: nearestNames(name, people) }
  );
}

/** The person meant. Throws usage where there is none, or more than one. */
export function findPerson(query: string, people: readonly Person[]): Person {
  const match = matchPerson(query, people);
  if (match.kind === "found") return match.person;
  throw match.kind === "ambiguous"
    ? usage(...ambiguousPerson(query, labels(match.candidates)))
    : usage(...unknownPerson(query, match.suggestions));
}

/** Names that tell the people apart and can be typed back: "Cllr Ash", or "Cllr Ash (Head)" where two are called so. */
export function labels(people: readonly Person[]): string[] {
  const same = (a: string, b: string): boolean => folded(a) === folded(b);
  return people.map((p) => {
    const namesakes = people.filter((o) => o !== p && same(o.name, p.name));
    if (namesakes.length === 0) return p.name;
    const tells = [p.post, p.initials].find((q) => q !== undefined && !namesakes.some((o) => isQualifiedBy(o, q)));
    return `${p.name} (${tells ?? p.member ?? IN_ATTENDANCE})`;
  });
}

/** The person as the minutes hold them. */
export const personRef = (p: Person): PersonRef => ({
  name: tidyText(p.name),
  ...(p.member === undefined ? {} : { member: p.member }),
});
