/** Made-up minutes with hostile texts, for the properties of the text form. */
import * as fc from "fast-check";
import { clockTime } from "../../../src/text/dates.ts";
import { tidyText } from "../../../src/domain/plain-text.ts";
import { WORDS } from "../../../src/domain/minutes-text/marks.ts";
import type { Person } from "../../../src/domain/people.ts";
import type { Block, PersonRef, Point, Votes } from "../../../src/domain/minutes.ts";

const marks = fc.constantFrom(
  ...WORDS, "-", "- ", "*", "•", "+", "+ ", "#", "##", "### x", "\\", "\\\\", ":", ";", ",", '"', "[exempt]", "(a)",
  "to", "that", "by 2022-12-06", "for", "against", "seconded", "4.25 pm", "none", "5", "é", "👩‍👩‍👧", "ß", "in attendance",
);
const words = fc.array(fc.oneof(marks, fc.string({ unit: "binary", maxLength: 6 }), fc.lorem({ maxCount: 2 })), { maxLength: 6 });

/** Any string at all, most of them full of what has a meaning at the start of a line. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(words, fc.constantFrom("", " ", "  ", "\n", "\t")).map(([all, space]) => all.join(space)),
  fc.string({ unit: "binary" }),
);

/** As the text form holds it; empty ones too where a mark stands before it. */
export const tidyOrEmpty = anyText.map(tidyText);
export const tidy = tidyOrEmpty.filter((text) => text !== "");

const post = fc.option(fc.constantFrom("Head", "Director of Education", "in attendance"), { nil: undefined });

/** People among whom namesakes, shared initials and names within names are common. */
export const people: fc.Arbitrary<Person[]> = fc.uniqueArray(
  fc.record({
    name: fc.oneof(
      fc.constantFrom("Cllr One", "CLLR ONE", "One", "P One", "Cllr A Ash", "Cllr B Ash", "Five 4", "Five at", "Ann, of Hill", "Jo “Mo” Ash", '"Mo"', "none", "for One", "X (m1)"),
      tidy,
    ),
    member: fc.option(fc.constantFrom("m1", "m2", "m3", "m4", "m5", "m6"), { nil: undefined }),
    initials: fc.option(fc.constantFrom("CB", "AO"), { nil: undefined }),
    post,
  }),
  { minLength: 1, maxLength: 8, selector: (p) => `${p.member} ${p.name}` },
).map((all) => all.map(({ name, member, initials, post: p }) => ({
  name,
  ...(member === undefined ? {} : { member }),
  ...(initials === undefined ? {} : { initials }),
  ...(p === undefined ? {} : { post: p }),
})));

const ref = (p: Person): PersonRef => (p.member === undefined ? { name: p.name } : { name: p.name, member: p.member });
const sides = (refs: PersonRef[]): fc.Arbitrary<Votes> =>
  fc.oneof(fc.nat(9999).map((count) => ({ count })), fc.constant(refs.length === 0 ? { count: 0 } : { names: refs }));

const date = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const time = fc.tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`)
  .filter((t) => clockTime(t) !== "");
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [k in K]?: T }> =>
  fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }) as { [k in K]?: T });

const point = (text: fc.Arbitrary<string>, full: fc.Arbitrary<string>): fc.Arbitrary<Point> =>
  fc.tuple(text, fc.array(text, { maxLength: 3 }), maybe("after", fc.array(full, { minLength: 1, maxLength: 2 })))
    .map(([t, sub, after]) => ({ text: t, sub, ...after }));

/** Ends with one colon, after something. */
const lead = (full: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  full.map((t) => t.replace(/[\s:]+$/, "")).filter((t) => t !== "").map((t) => `${t}:`);

/** Any block that names the people handed in, with texts from `text`, non-empty ones from `full`. */
export function block(all: Person[], text: fc.Arbitrary<string>, full: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const person = fc.constantFrom(...all).map(ref);
  const voters = fc.uniqueArray(fc.constantFrom(...all), { selector: (p) => p.member ?? ` ${p.name}` });
  return fc.oneof(
    full.map((t): Block => ({ type: "text", text: t })),
    text.map((t): Block => ({ type: "heading", text: t })),
    fc.tuple(fc.array(point(text, full), { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([points, bullets]): Block => ({ type: "points", points, ...(bullets ? { bullets } : {}) })),
    fc.tuple(person, fc.constantFrom("disclosable-pecuniary", "other-registrable", "non-registrable"), maybe("nature", full), maybe("effect", full))
      .map(([p, interest, nature, effect]): Block => ({ type: "declaration", person: p, interest, ...nature, ...effect })),
    fc.tuple(person, fc.constantFrom("arrived", "left"), time)
      .map(([p, kind, at]): Block => ({ type: "movement", person: p, kind, time: at })),
    fc.tuple(person, maybe("seconder", person)).map(([mover, seconder]): Block => ({ type: "motion", mover, ...seconder })),
    voters.chain((v) => {
      const cut = Math.ceil(v.length / 2);
      return fc.tuple(sides(v.slice(0, cut).map(ref)), sides(v.slice(cut).map(ref)), sides([]));
    }).map(([f, a, n]): Block => ({ type: "vote", for: f, against: a, abstained: n })),
    fc.tuple(fc.constantFrom("to", "that"), fc.oneof(text, lead(full))).map(([verb, part]): Block => ({ type: "resolution", verb, parts: [part], list: false })),
    fc.tuple(fc.constantFrom("to", "that"), fc.array(text, { minLength: 1, maxLength: 4 }), maybe("lead", lead(full)))
      .map(([verb, parts, led]): Block => ({ type: "resolution", verb, ...led, parts, list: true })),
    fc.tuple(person, maybe("due", date), text, fc.integer({ min: 1, max: 1e6 }))
      .map(([owner, due, t, id]): Block => ({ type: "action", id: `action-${id}`, owner, ...due, text: t })),
  );
}

/** The blocks of one item, each action with an id of its own. */
export const blocks = (all: Person[], text: fc.Arbitrary<string> = tidyOrEmpty, full: fc.Arbitrary<string> = tidy): fc.Arbitrary<Block[]> =>
  fc.array(block(all, text, full), { maxLength: 8 })
    .map((list) => list.map((b, at) => (b.type === "action" ? { ...b, id: `action-${at}` } : b)));
