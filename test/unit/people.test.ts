import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QuorateError } from "../../src/domain/errors.ts";
import { bySurname, initialsOf } from "../../src/domain/names.ts";
import { findPerson, labels, matchPerson, matchWholeName, type Person } from "../../src/domain/people.ts";
import { parseNameReason, parsePersonAndPost, splitNames } from "../../src/domain/people-input.ts";

const people: Person[] = [
  { name: "Cllr One", member: "m1" },
  { name: "Cllr A Fern", member: "m2", post: "Portfolio Holder" },
  { name: "Cllr Zoë O'Neill", member: "m3" },
  { name: "Chris Brook", member: "m4", initials: "CB" },
  { name: "Supt. Five", member: "m5" },
  { name: "P One", post: "Head" },
  { name: "Carol Bell", post: "Manager" },
  { name: "Ann Smith", member: "m6", post: "Headteacher" },
  { name: "Ann Smith", member: "m7", post: "Governor" },
];
const found = (query: string, list = people): string => {
  const match = matchPerson(query, list);
  if (match.kind === "found") return match.person.member ?? match.person.name;
  return match.kind === "ambiguous" ? `ambiguous: ${labels(match.candidates).join(" | ")}` : `unknown: ${match.suggestions.join(" | ")}`;
};

describe("a person is meant by", () => {
  test.each([
    ["Cllr One", "m1"], ["cllr  one", "m1"], ["P One", "P One"], ["Cllr Zoe O’Neill", "m3"], ["SUPT FIVE", "m5"],
  ])("the whole name, whatever its case, spaces, quotes and accents: %s", (query, who) => {
    expect(found(query)).toBe(who);
  });

  test.each([["Fern", "m2"], ["A Fern", "m2"], ["o'neill", "m3"], ["Five", "m5"], ["Bell", "Carol Bell"]])(
    "words that only one has: %s", (query, who) => expect(found(query)).toBe(who));

  test("words with others between them, such as a title and a surname", () => {
    expect(found("Cllr O'Neill")).toBe("m3");
    expect(found("Cllr Fern", [{ name: "Cllr Ada Fern", member: "m1" }, { name: "Mr Ben Fern", member: "m2" }])).toBe("m1");
    expect(found("Cllr Fern", [{ name: "Cllr Ada Fern", member: "m1" }, { name: "Cllr Ben Fern", member: "m2" }])).toBe("ambiguous: Cllr Ada Fern | Cllr Ben Fern");
    expect(found("Fern Cllr", [{ name: "Cllr Ada Fern", member: "m1" }])).toMatch(/^unknown/);
  });

  test("a part, members before those in attendance", () => {
    expect(found("One")).toBe("m1");
    expect(found("One", [{ name: "Cllr One", member: "m1" }, { name: "P One", member: "m8" }]))
      .toBe("ambiguous: Cllr One | P One");
    expect(found("One", [{ name: "P One" }, { name: "Q One" }])).toBe("ambiguous: P One | Q One");
  });

  test("the whole name before a part of another, even a member's", () => {
    expect(found("P One", [{ name: "Cllr P One", member: "m1" }, { name: "P One" }])).toBe("P One");
  });

  test("initials, exactly; shared ones are nobody's", () => {
    expect(found("CB")).toBe("m4");
    expect(found("C.B.")).toBe("m4");
    expect(found("AF")).toBe("m2");
    expect(found("cb")).toBe("unknown: ");
    expect(found("CB", [{ name: "Chris Brook", member: "m4" }, { name: "Carol Bell", member: "m9" }]))
      .toBe("ambiguous: Chris Brook | Carol Bell");
    expect(initialsOf({ name: "Cllr Three" })).toBe("");
    expect(initialsOf({ name: "Dr Jo Smith-Hall" })).toBe("JSH");
  });

  test("three letters running, not two", () => {
    expect(found("Neil")).toBe("m3");
    expect(found("rn")).toBe("unknown: ");
    expect(found("ern")).toBe("m2");
  });

  test("the name with post, initials or id in brackets, where two have one name", () => {
    expect(found("Ann Smith")).toBe("ambiguous: Ann Smith (Headteacher) | Ann Smith (Governor)");
    expect(found("Ann Smith (governor)")).toBe("m7");
    expect(found("Smith")).toBe("ambiguous: Ann Smith (Headteacher) | Ann Smith (Governor)");
    expect(found("Ann Smith (m6)")).toBe("m6");
    expect(found("P One (in attendance)")).toBe("P One");
    expect(labels([{ name: "X", member: "m1" }, { name: "X", member: "m2" }])).toEqual(["X (m1)", "X (m2)"]);
  });

  test("one name for one member, also under an earlier name", () => {
    const renamed = [{ name: "Cllr A Oak", member: "m2" }, { name: "Cllr A Fern", member: "m2" }];
    expect(matchPerson("Cllr A", renamed)).toEqual({ kind: "found", person: renamed[0] });
    expect(matchWholeName("Cllr A Fern", undefined, renamed)).toEqual({ kind: "found", person: renamed[1] });
  });

  test("nothing that is not there: the nearest are suggested", () => {
    expect(found("Fren")).toBe("unknown: Cllr A Fern");
    expect(found("Cllr Onne")).toBe("unknown: Cllr One | P One");
    expect(found("Councillor Fern")).toBe("unknown: Cllr A Fern");
    expect(found("Quartermaine")).toBe("unknown: ");
    expect(found("  ")).toBe("unknown: ");
    expect(found("\u0301")).toBe("unknown: ");
  });
});

describe("who cannot be found", () => {
  const thrown = (query: string): QuorateError => {
    try {
      findPerson(query, people);
    } catch (error) {
      return error as QuorateError;
    }
    throw new Error("was found");
  };

  test("is a usage error that names the nearest, or the candidates", () => {
    expect(findPerson("Fern", people).member).toBe("m2");
    expect(thrown("Fren")).toMatchObject({ code: 2, message: "Nobody here is called “Fren”.", next: "Did you mean Cllr A Fern?" });
    expect(thrown("Ann Smith")).toMatchObject({
      code: 2, message: "“Ann Smith” could be Ann Smith (Headteacher) or Ann Smith (Governor).",
    });
    expect(thrown("Quartermaine").next).toContain("quorate member list");
  });
});

describe("options", () => {
  test("lists split on commas, not in quotes; empty places fall out", () => {
    expect(splitNames("Cllr One,Cllr Two, Three,,")).toEqual(["Cllr One", "Cllr Two", "Three"]);
    expect(splitNames('"Smith, J", Two')).toEqual(["Smith, J", "Two"]);
    expect(splitNames('Jo "Mo" Ash, a 5" pipe, Two')).toEqual(['Jo "Mo" Ash', 'a 5" pipe', "Two"]);
    expect(splitNames("")).toEqual([]);
  });

  test("a person with a post, parted at the first comma", () => {
    expect(parsePersonAndPost("P One, Head")).toEqual({ name: "P One", post: "Head" });
    expect(parsePersonAndPost("P One, Head of Care, Hill School")).toEqual({ name: "P One", post: "Head of Care, Hill School" });
    expect(parsePersonAndPost("P One")).toEqual({ name: "P One" });
    expect(() => parsePersonAndPost(", Head")).toThrow(QuorateError);
  });

  test("a name with a reason, which may be left out and may hold anything", () => {
    expect(parseNameReason("Five=on leave, back = Monday")).toEqual({ name: "Five", reason: "on leave, back = Monday" });
    expect(parseNameReason("Five")).toEqual({ name: "Five" });
    expect(parseNameReason("Five=")).toEqual({ name: "Five" });
    expect(() => parseNameReason("=ill")).toThrow(QuorateError);
  });
});

test("any string at all finds someone of the list, several of them, or nobody", () => {
  const anyName = fc.oneof(fc.constantFrom(...people.map((p) => p.name)), fc.string({ unit: "binary" }), fc.string());
  fc.assert(fc.property(anyName, fc.array(anyName), (query, names) => {
    const list = names.map((name, at) => (at % 3 === 0 ? { name } : { name, member: `m${at}` }));
    const match = matchPerson(query, list);
    if (match.kind === "found") expect(list).toContain(match.person);
    if (match.kind === "ambiguous") expect(match.candidates.length).toBeGreaterThan(1);
    if (match.kind === "unknown") expect(match.suggestions.length).toBeLessThanOrEqual(3);
    splitNames(query);
  }));
});

test("people in the order of their surnames", () => {
  const names = ["Supt. Zoe Ash", "Cllr Bo O'Neill", "ann ash (Governor)", "Dr Ürsula Berg", "Five", "Cllr Al O’Neill"];
  expect(names.map((name) => ({ name })).toSorted(bySurname).map((p) => p.name)).toEqual([
    "ann ash (Governor)", "Supt. Zoe Ash", "Dr Ürsula Berg", "Five", "Cllr Al O’Neill", "Cllr Bo O'Neill",
  ]);
});
