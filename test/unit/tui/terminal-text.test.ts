import * as fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { columnsOf, fit, graphemes, onScreen, truncate, wrapWords } from "../../../src/tui/terminal-text.ts";

const hostile = fc.string({ unit: fc.oneof(
  fc.constantFrom("👩‍👩‍👧", "🇬🇧", "1️⃣", "❤️", "\u202e", "\u200d", "é", "e\u0301", "中", "\t", "\u001b", "\u0007", "한", "a", " ", "\ud800", "\u00ad", "\u0300"),
  fc.constantFrom("word", "Cllr Fern", "…"),
), maxLength: 40 });

describe("text on a terminal", () => {
  it.each([
    ["plain words", "plain words"],
    ["👩‍👩‍👧 family", "👩 family"],
    ["🇬🇧 flag", "GB flag"],
    ["1️⃣ first", "1 first"],
    ["evil\u202etxt", "evil\ufffdtxt"],
    ["line\nbreak\tand tab", "line break and tab"],
    ["\u001b[31mred", "\ufffd[31mred"],
    ["e\u0301 and é", "é and é"],
    ["soft\u00adhyphen", "softhyphen"],
    ["z\u0300\u0301\u0302\u0303\u0304\u0305\u0306", "z\u0300\u0301\u0302\u0303"],
  ])("%j is drawn %j", (text, drawn) => expect(onScreen(text)).toBe(drawn));

  it("draws nothing that a terminal obeys or that reorders a line", () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(onScreen(text)).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]|\u200d|\ufe0f/u);
    }));
  });

  it("fills exactly the columns it is given", () => {
    fc.assert(fc.property(hostile, fc.integer({ min: 1, max: 60 }), (text, columns) => {
      expect(stringWidth(truncate(text, columns))).toBeLessThanOrEqual(columns);
      expect(stringWidth(fit(text, columns))).toBe(columns);
      expect(stringWidth(fit(text, columns, "right"))).toBe(columns);
    }));
  });

  it("wraps without losing a letter, each line within the columns", () => {
    fc.assert(fc.property(hostile, fc.integer({ min: 4, max: 60 }), (text, columns) => {
      const lines = wrapWords(text, columns);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.join("").replaceAll(" ", "")).toBe(onScreen(text).replaceAll(" ", ""));
    }));
  });

  it("takes graphemes apart and together again", () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(graphemes(text).join("")).toBe(text);
    }));
  });
});
