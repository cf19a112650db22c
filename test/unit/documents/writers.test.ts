import { afterEach, expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import type { Block } from "../../../src/documents/html/tree.ts";
import { writeMarkdown } from "../../../src/documents/writers/md.ts";
import { writeText } from "../../../src/documents/writers/txt.ts";
import { june, request } from "../../helpers/board.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const paragraph = (text: string): Block => ({ t: "p", c: "", k: [text] });

test.each([
  ["*bold* _it_", "\\*bold\\* \\_it\\_"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["12. item", "12\\. item"],
  ["[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"],
  ["<b> & `code` | ~x~", "\\<b\\> \\& \\`code\\` \\| \\~x\\~"],
  ["a \\ b", "a \\\\ b"],
])("Markdown: %j is escaped", (text, written) => {
  expect(writeMarkdown([paragraph(text)])).toBe(`${written}\n`);
});

test("Markdown: a link's address cannot end early", () => {
  expect(writeMarkdown([{ t: "p", c: "", k: [{ t: "a", href: "https://x.example/a>b", k: ["x"] }] }]))
    .toBe("[x](<https://x.example/a%3Eb>)\n");
});

test("text: no line is longer than 76 characters, and no word is lost", () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`);
  const cell = (text: string) => ({ th: false, cs: 1, rs: 1, k: [paragraph(text)] });
  const text = writeText([
    paragraph(words.join(" ")),
    { t: "ol", c: "", marker: "(a)", start: 26, items: [[paragraph(words.join(" "))], [paragraph("last")]] },
    { t: "table", c: "", head: [[cell("One"), cell("Two")]], rows: [[cell(words.join(" ")), cell(words.join(" "))]] },
  ]);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(76);
  for (const word of words) expect(text.match(new RegExp(`${word}\\b`, "g"))).toHaveLength(4);
  expect(text).toContain("(z)  word0");
  expect(text).toContain("(aa) last");
});

afterEach(() => {
  delete process.env["QUORATE_TYPST"];
});

test("without the native engine the same document comes out, tagged, the same twice", async () => {
  process.env["QUORATE_TYPST"] = "wasm";
  const make = async () => (await renderDocument(request(june(), { document: "minutes", formats: ["pdf"] }))).files[0]!.bytes;
  const pdf = await make();
  delete process.env["QUORATE_TYPST"];
  const squash = (pages: string[]) => pages.map((p) => p.replace(/\s+/g, ""));
  expect(squash(await readPdf(pdf))).toEqual(squash(await readPdf(await make())));
  expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  process.env["QUORATE_TYPST"] = "wasm";
  expect(Buffer.from(await make()).equals(Buffer.from(pdf))).toBe(true);
});
