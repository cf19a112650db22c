import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../src/documents/html/parse.ts";
import { plainText } from "../../../src/documents/html/tree.ts";
import { printable } from "../../../src/documents/templates/text.ts";
import { inLines, prose, type Rich } from "../../../src/documents/view/rich.ts";

const html = (made: string | Rich): string => (typeof made === "string" ? made : made.toHTML());

describe("emphasis", () => {
  test.each([
    ["*Reading* has risen", "<em>Reading</em> has risen"],
    ["the plan (*draft two*), *Play & Learn*.", "the plan (<em>draft two</em>), <em>Play &amp; Learn</em>."],
    ["“*Is it so?*” – *yes*", "“<em>Is it so?</em>” – <em>yes</em>"],
  ])("of %j", (text, made) => expect(html(prose(text))).toBe(made));

  test.each([
    "2 * 3 * 4", "2 *3* 4", "2*x*4", "A* and B* grades", "5*-rated and 4*-rated", "* see the note", "one *footnote alone",
    "** so **", "**so**", "a * b* c", "M*A*S*H", "*", "**", "",
  ])("is not meant by %j", (text) => expect(prose(text)).toBe(text));

  test("is taken off by a backslash; what stands beside it stays text", () => {
    expect(html(prose(String.raw`\*so* and *so*`))).toBe("*so* and <em>so</em>");
    expect(html(prose(String.raw`<b>a\b</b> \* *x*`))).toBe(String.raw`&lt;b&gt;a\b&lt;/b&gt; \* <em>x</em>`);
  });

  test("takes nothing away but its marks, and lets no markup in", () => {
    const bits = fc.oneof(fc.constantFrom("*", "*a", "a*", " ", "\\", "b", "<i>", "&amp;"), fc.string({ maxLength: 3 }));
    const bare = (text: string): string => printable(text).replace(/[\s*\\]+/g, "");
    let emphasised = 0;
    fc.assert(fc.property(fc.array(bits, { maxLength: 12 }).map((all) => all.join("")), (text) => {
      const made = prose(text);
      if (typeof made === "string") {
        expect(made).toBe(text);
        return;
      }
      emphasised += 1;
      const words = parseHtml(made.toHTML()).map((b) => (b.t === "p" ? plainText(b.k) : "?")).join("");
      expect(bare(words)).toBe(bare(text));
    }), { numRuns: 3000 });
    expect(emphasised).toBeGreaterThan(20);
  });
});

test("lines of a text print as lines", () => {
  expect(inLines("one & two")).toBe("one & two");
  expect(html(inLines("one & two\nthree"))).toBe("one &amp; two<br>three");
});
