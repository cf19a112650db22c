/** The minutes as a Word document, as LibreOffice reads them. */
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { folderOfFile, generateFromSample, printed } from "./run.ts";

const folder = folderOfFile();
let pdf: string;
/** The document as LibreOffice keeps it, after reading ours. */
let kept: string;

function converted(docx: string, to: string): string {
  printed("soffice", `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, docx);
  return join(folder, basename(docx).replace(/docx$/, to));
}

beforeAll(async () => {
  const [docx] = await generateFromSample(folder, ["minutes", "--meeting", "2026-09-22", "--format", "docx", "--out", "out"]);
  pdf = converted(docx!, "pdf");
  kept = new TextDecoder().decode(unzipSync(readFileSync(converted(docx!, "odt")))["content.xml"]);
});

describe("the minutes in LibreOffice", () => {
  test("open, and print with their words, letters and the mark of a draft on every page", () => {
    const pages = printed("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain("Draft: not yet confirmed");
    expect(pages.join("\n")).toMatch(/^ *\(a\) +\S/m);
    expect(pages.join("\n")).toMatch(/^ *\(b\) +\S/m);
    expect(pages.join("\n")).toContain("22 September 2026");
  });

  test("have headings as headings, in order", () => {
    const levels = [...kept.matchAll(/<text:h [^>]*text:outline-level="(\d)"/g)].map((m) => Number(m[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level) => level === 2).length).toBeGreaterThan(5);
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
  });

  test("have lists as lists and tables as tables with a header row", () => {
    expect([...kept.matchAll(/<text:list-item/g)].length).toBeGreaterThan(5);
    expect([...kept.matchAll(/<table:table /g)].length).toBeGreaterThanOrEqual(1);
    expect(kept).toContain("<table:table-header-rows>");
  });

  test("hold no comment and no tracked change", () => {
    expect(kept).not.toMatch(/<office:annotation|<text:tracked-changes/);
  });
});
