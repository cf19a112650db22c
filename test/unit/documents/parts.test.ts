import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeHref } from "../../../src/documents/html/links.ts";
import { parseHtml } from "../../../src/documents/html/parse.ts";
import { plainText, type Block } from "../../../src/documents/html/tree.ts";
import { fit } from "../../../src/documents/pack/forms.ts";
import { rangesOf, sheetsOf } from "../../../src/documents/pack/sheets.ts";
import { printable } from "../../../src/documents/templates/text.ts";
import { blockViews, punctuated } from "../../../src/documents/view/blocks.ts";
import { letters, roman } from "../../../src/documents/writers/markers.ts";
import { escapeHtml } from "../../../src/documents/writers/html.ts";
import { heldAt } from "../../../src/text/documents.ts";

describe("sheets of a pack", () => {
  const shape = [2, 4, 7, 4, 1].map((pages, at) => ({ id: `d${at}`, item: at === 0 ? "" : String([3, 4, 5, 7][at - 1]), pages }));

  test("the known shape of twenty pages", () => {
    const sheets = sheetsOf(shape);
    expect(sheets.at(-1)).toMatchObject({ blank: true, start: 20 });
    expect(Object.fromEntries(rangesOf(sheets))).toEqual({ 3: "3 - 6", 4: "7 - 14", 5: "15 - 18", 7: "19 - 20" });
  });

  test("for the screen, without blanks", () => {
    const sheets = sheetsOf(shape, false);
    expect(sheets.some((s) => s.blank)).toBe(false);
    expect(Object.fromEntries(rangesOf(sheets))).toEqual({ 3: "3 - 6", 4: "7 - 13", 5: "14 - 17", 7: "18" });
  });

  test.each([[1, 3], [2, 3], [3, 5]])("a front sheet of %i pages lets papers begin on page %i", (front, first) => {
    const sheets = sheetsOf([{ id: "f", item: "", pages: front }, { id: "p", item: "1", pages: 2 }]);
    expect(sheets.find((s) => s.id === "p")?.start).toBe(first);
  });

  test("every document starts on an odd page and nothing overlaps or is left out", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 12 }), (counts) => {
      let next = 1;
      for (const sheet of sheetsOf(counts.map((pages, at) => ({ id: String(at), item: String(at), pages })))) {
        expect(sheet.start).toBe(next);
        if (!sheet.blank) expect(sheet.start % 2).toBe(1);
        next += sheet.pages;
      }
      expect(next % 2).toBe(1);
    }));
  });
});

describe("points of minutes", () => {
  const point = (text: string) => ({ text, sub: [] });

  test("end with a semicolon and the last with a full stop, unless they end themselves", () => {
    expect(punctuated(["one", "two;", "three?", "four"])).toEqual(["one;", "two;", "three?", "four."]);
    expect(punctuated(["he said “yes.”", "last:"])).toEqual(["he said “yes.”", "last:"]);
  });

  test("letters run on over headings and text", () => {
    const views = blockViews([
      { type: "points", points: [point("a"), point("b")] },
      { type: "heading", text: "Next" },
      { type: "points", points: [point("c")] },
    ], { first: "(a)", second: "roman" });
    expect(views.map((v) => v.start)).toEqual(["1", "", "3"]);
  });

  test("bullets take no letters, and letters run on behind them", () => {
    const [first, bullets, last] = blockViews([
      { type: "points", points: [point("a"), point("b")] },
      { type: "points", bullets: true, points: [point("one"), point("two")] },
      { type: "points", points: [point("c")] },
    ], { first: "(a)", second: "bullet" });
    expect(bullets).toMatchObject({ bullets: true, lettering: "", points: [{ text: "one;" }, { text: "two." }] });
    expect([first?.start, last?.start]).toEqual(["1", "3"]);
  });

  test("a paragraph of a point ends as the point would", () => {
    const [views] = blockViews([{ type: "points", points: [
      { text: "visits have begun", sub: ["in the north", "in the south"], after: ["None is graded", "A report will come"] },
      { text: "the site is open", sub: [], after: ["It has a garden"] },
    ] }], { first: "a)", second: "roman" });
    expect(views?.points).toEqual([
      { text: "visits have begun:", sub: ["in the north;", "in the south."], after: ["None is graded", "A report will come;"] },
      { text: "the site is open.", sub: [], after: ["It has a garden."] },
    ]);
  });

  test("what was written at the end of a point is left as it is", () => {
    const points = [{ text: "areas:", sub: ["one", "two."] }, { text: "sites", sub: ["north", "south"] }, { text: "last", sub: [] }];
    const [views] = blockViews([{ type: "points", points }], { first: "a)", second: "i." });
    expect(views).toMatchObject({ sublettering: "roman dotted" });
    expect(views?.points.map((p) => [p.text, ...p.sub])).toEqual([["areas:", "one;", "two."], ["sites:", "north;", "south;"], ["last."]]);
    const [written] = blockViews([{ type: "points", points }], { first: "a)", second: "i." }, { asWritten: true });
    expect(written?.points.map((p) => [p.text, ...p.sub])).toEqual([["areas:", "one", "two."], ["sites", "north", "south"], ["last"]]);
  });

  test("what a resolution lists stands as it was written", () => {
    const [view] = blockViews([
      { type: "resolution", verb: "to", lead: "meet on these dates:", parts: ["5 July 2023", "4 October 2023"], list: true },
    ], { first: "(a)", second: "bullet" });
    expect(view).toMatchObject({ resolved: "to meet on these dates:", listed: true, parts: ["5 July 2023", "4 October 2023"] });
  });

  test("one resolution is inline, several are parts", () => {
    const [one, several] = blockViews([
      { type: "resolution", verb: "to", parts: ["note the report"], list: true },
      { type: "resolution", verb: "that", parts: ["a be done", "b be done"], list: true },
    ], { first: "(a)", second: "bullet" });
    expect(one).toMatchObject({ resolved: "to note the report.", parts: [] });
    expect(several).toMatchObject({ resolved: "that", parts: ["a be done;", "b be done."] });
  });
});

test("letters and roman numbers", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(["a", "z", "aa", "az", "ba", "zz", "aaa"]);
  expect([1, 4, 9, 14, 40, 99].map(roman)).toEqual(["i", "iv", "ix", "xiv", "xl", "xcix"]);
});

test.each([
  ["https://a.example/x?y=1#z", true], ["mailto:a@b.example", true], ["#item-3", true], ["hlb-2022-pack-item-4.pdf", true],
  ["javascript:alert(1)", false], [" JavaScript:x", false], ["data:text/html,x", false], ["file:///etc/passwd", false],
  ["//evil.example", false], ["../up.pdf", false], ["https://a b", false], ["vbscript:x", false], ["java\nscript:x", false],
])("a link to %j is allowed: %s", (href, allowed) => {
  expect(safeHref(href) !== "").toBe(allowed);
});

test.each([
  ["To be held remotely via Zoom", "held remotely via Zoom"], ["Council Chamber", "held at Council Chamber"],
  ["Remotely via Teams", "held remotely via Teams"], ["At the Guildhall", "held at the Guildhall"], ["", "held"],
])("minutes of a meeting at %j say it was %j", (venue, said) => {
  expect(heldAt(venue)).toBe(said);
});

describe("text and HTML", () => {
  const textOf = (tree: readonly Block[]): string => tree.map((b) => ("k" in b ? plainText(b.k) : "")).join("");

  test("any text survives escaping, parsing and the tree", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const clean = printable(text).replace(/\s+/g, " ").trim();
      expect(textOf(parseHtml(`<p>${escapeHtml(clean)}</p>`))).toBe(clean);
    }));
  });

  test("any markup gives a tree that holds only what the writers know", () => {
    const known = new Set(["h", "p", "ol", "ul", "dl", "table", "hr"]);
    const tag = fc.constantFrom("<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<script>", "</script>", "<h2>", "<svg>", "<a href='javascript:x'>", "<dl>", "<dt>", "<dd>", "<b>", "text", "<ol start=x>");
    fc.assert(fc.property(fc.array(tag, { maxLength: 20 }), (tags) => {
      const tree = parseHtml(tags.join(""));
      for (const block of tree) expect(known.has(block.t)).toBe(true);
      expect(JSON.stringify(tree)).not.toContain("javascript");
    }));
  });
});

test("an appearance is put where its field is", () => {
  expect(fit([100, 200, 150, 220], [0, 0, 50, 20], [])).toEqual([1, 0, 0, 1, 100, 200]);
  expect(fit([100, 200, 200, 240], [0, 0, 50, 20], [])).toEqual([2, 0, 0, 2, 100, 200]);
  expect(fit([0, 0, 1, 1], [0, 0, 0, 0], [])).toBeUndefined();
});
