/**
 * A pack of 20 pages, as it should look and read: papers of 4, 7, 4 and 1 pages
 * behind a front sheet of one. After a change that is meant, run
 * `QUORATE_GOLDEN=update npm run test:system -- golden`, and look at the pictures.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts, TextRenderingMode } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import type { PackForm } from "../../src/domain/body.ts";
import { renderDocument } from "../../src/documents/index.ts";
import { records, request, september } from "../helpers/board.ts";
import { difference, readPng, type Picture } from "./pictures.ts";
import { folderOfFile, printed } from "./run.ts";

const GOLDEN = join(import.meta.dirname, "golden");
/** Pages of a paper, by the item it is for, from 0. */
const SHAPE = new Map([[2, 4], [3, 7], [4, 4], [6, 1]]);
const PAGES = 20;
const DOTS_PER_INCH = 40;
/** The share of a page's pixels that may differ. */
const TOLERANCE = 0.005;

/** A paper that counts its sheets in bars. Its words are there to be read but not seen, since they would be drawn in whatever font a machine has. */
async function paper(item: number, pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let sheet = 1; sheet <= pages; sheet++) {
    const page = doc.addPage([595.28, 841.89]);
    for (let bar = 0; bar < sheet; bar++) page.drawRectangle({ x: 72 + bar * 36, y: 420, width: 20, height: 40 + item * 40 });
    page.drawText(`Paper for item ${item + 1}, sheet ${sheet} of ${pages}`, { x: 72, y: 700, size: 14, font, renderMode: TextRenderingMode.Invisible });
  }
  return doc.save();
}

async function pack(packFor: PackForm): Promise<Uint8Array> {
  const papers = new Map<string, Uint8Array>();
  const { items } = september().agenda;
  for (const [at, pages] of SHAPE) {
    const file = `paper-${at + 1}.pdf`;
    papers.set(file, await paper(at, pages));
    items[at]!.papers = [{ id: file, title: `Paper ${at + 1}`, role: "report", file, format: "pdf", sha256: "" }];
  }
  const made = await renderDocument(request(september(items), {
    document: "pack", formats: ["pdf"], packFor, records: records(september(items)), readPaper: (_, file) => papers.get(file)!,
  }));
  return made.files[0]!.bytes;
}

const name = (page: number): string => `pack-${String(page).padStart(2, "0")}.png`;
/** Each page's words, under its number. */
const words = (pdf: string): string =>
  printed("pdftotext", "-raw", pdf, "-").split("\f").slice(0, -1).map((page, at) => `== ${at + 1}\n${page.trimEnd()}\n`).join("");

const folder = folderOfFile();
const file = join(folder, "pack.pdf");
const screen = join(folder, "pack-screen.pdf");

beforeAll(async () => {
  writeFileSync(file, await pack("print"));
  writeFileSync(screen, await pack("screen"));
  printed("pdftoppm", "-r", String(DOTS_PER_INCH), "-png", file, join(folder, "pack"));
  if (process.env["QUORATE_GOLDEN"] !== "update") return;
  mkdirSync(GOLDEN, { recursive: true });
  for (let page = 1; page <= PAGES; page++) writeFileSync(join(GOLDEN, name(page)), readFileSync(join(folder, name(page))));
  writeFileSync(join(GOLDEN, "pack.txt"), words(file));
  writeFileSync(join(GOLDEN, "pack-screen.txt"), words(screen));
});

const seen = (place: string, page: number): Picture => readPng(readFileSync(join(place, name(page))));
const numbers = Array.from({ length: PAGES }, (_, at) => at + 1);

describe("the golden pack", () => {
  test.each(numbers)("page %i looks as it should", (page) => {
    expect(difference(seen(folder, page), seen(GOLDEN, page))).toBeLessThanOrEqual(TOLERANCE);
  });

  test("has 20 pages, and reads as it should", () => {
    expect(Number(printed("qpdf", "--show-npages", file))).toBe(PAGES);
    expect(words(file)).toBe(readFileSync(join(GOLDEN, "pack.txt"), "utf8"));
  });

  test("for the screen has 17, and reads as it should", () => {
    expect(Number(printed("qpdf", "--show-npages", screen))).toBe(17);
    expect(words(screen)).toBe(readFileSync(join(GOLDEN, "pack-screen.txt"), "utf8"));
  });

  test("has its ranges, stamps and blanks where they belong", () => {
    const pages = printed("pdftotext", "-layout", file, "-").split("\f").slice(0, -1);
    expect([...pages[0]!.matchAll(/(\d+) ?- ?(\d+)$/gm)].map((m) => `${m[1]}-${m[2]}`)).toEqual(["3-6", "7-14", "15-18", "19-20"]);
    const at = (words: RegExp): number[] => numbers.filter((page) => words.test(pages[page - 1]!));
    expect(at(/Agenda Item \d/)).toEqual([3, 7, 15, 19]);
    expect(at(/intentionally left blank/)).toEqual([2, 14, 20]);
  });

  test("two different pages are not taken for one another, though they differ in a stamp alone", () => {
    const [blank, other] = [seen(GOLDEN, 14), seen(GOLDEN, 20)];
    expect(difference(blank, other)).toBeGreaterThan(0);
    expect(difference(seen(GOLDEN, 3), seen(GOLDEN, 4))).toBeGreaterThan(TOLERANCE);
    expect(difference(seen(GOLDEN, 15), seen(GOLDEN, 16))).toBeGreaterThan(TOLERANCE);
  });
});
