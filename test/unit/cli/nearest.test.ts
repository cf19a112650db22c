import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, nearest } from "../../../src/cli/nearest.ts";

const commands = ["next", "notice", "dates", "agenda", "minutes", "member", "generate"];

describe("the nearest known word", () => {
  it.each([
    ["nxt", "next"], ["notcie", "notice"], ["agneda", "agenda"], ["minute", "minutes"], ["gen", "generate"], ["Dates", "dates"],
  ])("%s → %s", (typed, meant) => expect(nearest(typed, commands)).toBe(meant));

  it("offers nothing where nothing is near", () => {
    expect(nearest("zebra", commands)).toBeUndefined();
    expect(nearest("", commands)).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  it("measures like a distance", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const d = distance(a, b);
        expect(d).toBe(distance(b, a));
        expect(d === 0).toBe(a === b);
        expect(d).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
