/** The sample's pages in a browser: no violation that axe-core finds, on a telephone or at a desk, and nothing cut off. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Chromium } from "./chromium.ts";
import { folderOfFile, generateFromSample } from "./run.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];

const CASES: readonly [name: string, words: string[]][] = [
  ["the pack's front sheet, with its papers", ["pack", "--meeting", "2026-12-08", "--format", "html", "--out", "pack"]],
  ["the private pack's front sheet", ["pack", "--meeting", "2026-12-08", "--private", "--format", "html", "--out", "private"]],
  ["the minutes, a draft", ["minutes", "--meeting", "2026-09-22", "--format", "html", "--out", "minutes"]],
  ["the minutes, confirmed", ["minutes", "--meeting", "2026-06-16", "--format", "html", "--out", "minutes"]],
  ["the page of a meeting to come", ["page", "--meeting", "2026-12-08", "--out", "page"]],
  ["the page of a meeting held, with draft minutes", ["page", "--meeting", "2026-09-22", "--out", "page"]],
  ["the page of a meeting with confirmed minutes", ["page", "--meeting", "2026-06-16", "--out", "page"]],
];

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
  passes: number;
  /** Pixels by which the page is wider than the window. */
  overflow: number;
}

const RUN = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations, passes }) => ({
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
  passes: passes.length,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
}))`;

const folder = folderOfFile();
const chromium = new Chromium();
afterAll(() => chromium.close());

const look = async (file: string, width: number): Promise<Found> =>
  (await chromium.evaluate(pathToFileURL(file).href, width, [AXE, RUN])) as Found;

describe.each(CASES)("%s", (_, words) => {
  let pages: string[] = [];
  beforeAll(async () => {
    pages = (await generateFromSample(folder, words)).filter((path) => path.endsWith(".html"));
  });

  test.each(WIDTHS)("has no violation at %i pixels, and fits", async (width) => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const { violations, passes, overflow } = await look(page, width);
      expect(violations, basename(page)).toEqual([]);
      expect(passes, basename(page)).toBeGreaterThan(10);
      expect(overflow, basename(page)).toBe(0);
    }
  });
});

test("a page with faults is found out, so the tests above can fail", async () => {
  const file = join(folder, "faulty.html");
  writeFileSync(file, '<!doctype html><title>x</title><body><h3>Heading</h3><img src="x.png"><a href="x"></a><p style="color:#bbb">pale</p><div style="width:2000px">wide</div>');
  const { violations, overflow } = await look(file, 360);
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(["html-has-lang", "image-alt", "link-name", "color-contrast"]));
  expect(overflow).toBeGreaterThan(0);
});
