/** The sample's PDFs as other programs read them. */
import { beforeAll, describe, expect, test } from "vitest";
import { folderOfFile, generateFromSample, printed } from "./run.ts";

const folder = folderOfFile();

const CASES: readonly [name: string, words: string[]][] = [
  ["the pack", ["pack", "--meeting", "2026-12-08", "--out", "public"]],
  ["the private pack", ["pack", "--meeting", "2026-12-08", "--private", "--out", "private"]],
  ["the minutes", ["minutes", "--meeting", "2026-09-22", "--out", "minutes"]],
  ["the private minutes", ["minutes", "--meeting", "2026-09-22", "--private", "--out", "private-minutes"]],
];
const made = new Map<string, string>();

beforeAll(async () => {
  for (const [name, words] of CASES) made.set(name, (await generateFromSample(folder, words))[0]!);
});

describe.each(CASES)("%s", (name) => {
  test("has nothing that qpdf finds wrong", () => {
    const said = printed("qpdf", "--check", made.get(name)!);
    expect(said).toContain("No syntax or stream encoding errors found");
    expect(said).not.toMatch(/warning|error(?!s)/i);
  });

  test("is tagged, named by its title, and not encrypted", () => {
    const about = printed("pdfinfo", made.get(name)!);
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Suspects: +no$/m);
    expect(about).toMatch(/^JavaScript: +no$/m);
    expect(about).toMatch(/^Encrypted: +no$/m);
    expect(about).toMatch(/^Title: +\S.*Children's Partnership Board/m);
  });

  test("prints as many pages as qpdf counts, each with its number at the foot", () => {
    const pages = printed("pdftotext", "-layout", made.get(name)!, "-").split("\f").slice(0, -1);
    expect(pages).toHaveLength(Number(printed("qpdf", "--show-npages", made.get(name)!)));
    for (const [at, page] of pages.entries()) expect(page).toMatch(new RegExp(`^ *Page ${at + 1}\\b`, "m"));
  });
});

describe.each(["the pack", "the private pack"])("%s", (name) => {
  test("has the page ranges of its front sheet, and an item's stamp where each begins", () => {
    const pages = printed("pdftotext", "-layout", made.get(name)!, "-").split("\f").slice(0, -1);
    const front = pages.slice(0, 2).join("\n");
    const ranges = [...front.matchAll(/^ *(\d+) .*? (\d+) ?- ?(\d+)$/gm)].map((m) => m.slice(1).map(Number));
    expect(ranges.length).toBeGreaterThanOrEqual(5);
    let next = 3;
    for (const [, from, to] of ranges) {
      expect(from).toBe(next);
      next = to! + 1;
    }
    expect(next).toBe(pages.length + 1);
    const stamps = pages.flatMap((page, at) => [...page.matchAll(/Agenda Item (\d+)/g)].map((m) => [Number(m[1]), at + 1]));
    expect(stamps).toEqual(ranges.map(([item, from]) => [item, from]));
  });
});
