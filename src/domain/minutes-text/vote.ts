import { expected, namedTwice, sideTwice } from "../../text/minutes-text.ts";
import type { Block, PersonRef, Votes } from "../minutes.ts";
import { splitOutsideQuotes } from "../quoted.ts";
import type { NameReader } from "./naming.ts";
import { Misread } from "./problems.ts";

type Vote = Extract<Block, { type: "vote" }>;
type Side = "for" | "against" | "abstained";

// \b knows ASCII only: a name such as "Forßmann" must not be parted after "For".
const SIDE = /^(for|against|abstain(?:ed|ing|s)?|abstentions?)(?![\p{L}\p{M}\p{N}_])[: ]*(.*)$/iu;
const NOBODY = /^(?:none|nobody|nil|no one)$/i;
const COUNT = /^\d{1,6}$/;

const sideOf = (word: string): Side => {
  const plain = word.toLowerCase();
  return plain === "for" || plain === "against" ? plain : "abstained";
};

function votes(values: string[], name: NameReader): Votes {
  if (values.includes("")) throw new Misread(expected.VOTE);
  const [only] = values;
  if (values.length === 1 && NOBODY.test(only!)) return { count: 0 };
  if (values.length === 1 && COUNT.test(only!)) return { count: Number(only) };
  if (values.some((v) => COUNT.test(v) || NOBODY.test(v))) throw new Misread(expected.VOTE);
  return { names: values.map(name) };
}

/**
 * VOTE for 5, against 1, abstained 0 — or names in place of a number, sides
 * then parted by semicolons. A side left out has nobody.
 */
export function readVote(rest: string, name: NameReader): Vote {
  const sides = new Map<Side, string[]>();
  let current: string[] | undefined;
  for (const { text } of splitOutsideQuotes(rest, ",;")) {
    const [, word, value] = SIDE.exec(text) ?? [];
    if (word !== undefined) {
      const side = sideOf(word);
      if (sides.has(side)) throw new Misread(sideTwice(side));
      current = [value!];
      sides.set(side, current);
    } else if (current) current.push(text);
    else throw new Misread(expected.VOTE);
  }
  const read = (side: Side): Votes => (sides.has(side) ? votes(sides.get(side)!, name) : { count: 0 });
  const vote: Vote = { type: "vote", for: read("for"), against: read("against"), abstained: read("abstained") };
  onceEach(vote);
  return vote;
}

/** Nobody votes twice, or on two sides. */
function onceEach(vote: Vote): void {
  const seen = new Set<string>();
  for (const person of [vote.for, vote.against, vote.abstained].flatMap((v) => ("names" in v ? v.names : []))) {
    const key = person.member ?? ` ${person.name}`;
    if (seen.has(key)) throw new Misread(namedTwice);
    seen.add(key);
  }
}

const writeSide = (v: Votes, write: (person: PersonRef) => string): string =>
  "count" in v ? String(v.count) : v.names.map(write).join(", ");

export function writeVote(vote: Vote, write: (person: PersonRef) => string): string {
  const sides = [vote.for, vote.against, vote.abstained];
  const parted = sides.some((v) => "names" in v) ? "; " : ", ";
  const words: Side[] = ["for", "against", "abstained"];
  return `VOTE ${words.map((word, at) => `${word} ${writeSide(sides[at]!, write)}`).join(parted)}`;
}
