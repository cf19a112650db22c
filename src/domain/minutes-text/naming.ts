import { ambiguousHere, ambiguousName, unknownHere, unknownName } from "../../text/minutes-text.ts";
import type { Block, PersonRef } from "../minutes.ts";
import { IN_ATTENDANCE } from "../names.ts";
import {
  labels, matchPerson, matchWholeName, personRef, type Match, type Person,
} from "../people.ts";
import { tidyText } from "../plain-text.ts";
import { quoted, unquoted } from "../quoted.ts";
import { Misread } from "./problems.ts";
import type { ItemContent } from "./types.ts";

/** Everyone a block names. */
function namedIn(block: Block): PersonRef[] {
  switch (block.type) {
    case "declaration":
    case "movement":
      return [block.person];
    case "motion":
      return [block.mover, ...(block.seconder ? [block.seconder] : [])];
    case "vote":
      return [block.for, block.against, block.abstained].flatMap((v) => ("names" in v ? v.names : []));
    case "action":
      return [block.owner];
    default:
      return [];
  }
}

/** The blocks of an item that the public may read. */
export const publicBlocks = (content: ItemContent): Block[] => [...content.blocks, ...(content.summary ?? [])];

/**
 * The people who can be named, and those the blocks name already: someone who
 * has since left or changed their name stays as minuted. Only for exempt text
 * are the blocks exempt ones, so that no reason given elsewhere names them.
 */
export function withThoseNamed(people: readonly Person[], blocks: readonly Block[]): Person[] {
  const all = new Map<string, Person>();
  for (const person of [...people, ...blocks.flatMap(namedIn)]) {
    const key = JSON.stringify([person.member ?? null, tidyText(person.name)]);
    if (!all.has(key)) all.set(key, person);
  }
  return [...all.values()];
}

function matchWritten(text: string, people: readonly Person[]): Match {
  const whole = unquoted(text);
  return whole ? matchWholeName(whole.name, whole.which, people) : matchPerson(text, people);
}

/** Remembers what was answered: minutes name the same few people over and over. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

export type NameReader = (text: string) => PersonRef;

/**
 * Reads names for one part of an item. For exempt text the reason of a refusal
 * says neither what was typed nor who may have been meant.
 */
export function nameReader(people: readonly Person[], exempt: boolean): NameReader {
  const match = remembered((text) => matchWritten(text, people));
  return (text) => {
    const found = match(text);
    if (found.kind === "found") return personRef(found.person);
    if (found.kind === "unknown") throw new Misread(exempt ? unknownHere : unknownName(text, found.suggestions));
    throw new Misread(exempt ? ambiguousHere : ambiguousName(text, labels(found.candidates)));
  };
}

/** A name that no mark or word of the text form can be taken for a part of. */
const SIMPLE = /^\p{L}[\p{L}\p{M} .'’()-]*$/u;
const CLASHES = /(?:^| )(?:at|by|and|for|against|abst\w*|seconded|none|nobody|nil|no|noon|midday|midnight)(?= |$)/i;

export type NameWriter = (person: PersonRef) => string;

/** Writes a name so that it is read back as this very person: plain if that will do, else quoted, else with the id. */
export function nameWriter(people: readonly Person[]): NameWriter {
  const match = remembered((text) => matchWritten(text, people));
  return (ref) => {
    const name = tidyText(ref.name);
    const ways = [
      ...(SIMPLE.test(name) && !CLASHES.test(name) ? [name] : []),
      quoted(name),
      `${quoted(name)} (${ref.member ?? IN_ATTENDANCE})`,
    ];
    const meansThem = (way: string): boolean => {
      const found = match(way);
      return found.kind === "found" && found.person.member === ref.member && tidyText(found.person.name) === name;
    };
    return ways.find(meansThem) ?? ways.at(-1)!;
  };
}
