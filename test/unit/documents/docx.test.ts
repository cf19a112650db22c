/* oxlint-disable no-control-regex */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import type { Meeting } from "../../../src/domain/meeting.ts";
import type { Point } from "../../../src/domain/minutes.ts";
import { parseHtml } from "../../../src/documents/html/parse.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { writeDocx } from "../../../src/documents/writers/docx.ts";
import { aBody, item, june, records, request, september } from "../../helpers/board.ts";
import { docxParts, readDocx } from "../../helpers/read-docx.ts";

const FACTS = { title: "Title", author: "Harbour Council", date: "2022-06-28", mark: "" };
const written = (html: string): Promise<Uint8Array> => writeDocx(parseHtml(html), FACTS);

async function docx(meeting: Meeting, more: Parameters<typeof request>[1] = {}): Promise<Uint8Array> {
  const made = await renderDocument(request(meeting, { document: "minutes", formats: ["docx"], ...more }));
  expect(made.files.map((f) => f.name)).toEqual([expect.stringMatching(/\.docx$/)]);
  return made.files[0]!.bytes;
}

const minutes = await docx(june());
const parts = docxParts(minutes);
const lines = readDocx(minutes);

describe("minutes as a Word document", () => {
  test("have headings as headings, one of them the first", () => {
    expect(lines.filter((l) => l.startsWith("[Heading1]"))).toEqual(["[Heading1] Harbour Learning Board"]);
    expect(lines.filter((l) => l.startsWith("[Heading2]"))).toHaveLength(5);
    const styles = parts.get("word/styles.xml")!;
    for (const level of [1, 2, 3]) {
      expect(new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`).test(styles)).toBe(true);
    }
  });

  test("have lists as lists, whose letters run on and whose second level begins anew", () => {
    const from = lines.findIndex((l) => l.includes("forty-one schools"));
    expect(lines.slice(from, from + 4)).toEqual([
      "(a) forty-one schools have joined the pathway;", "(b) three risks were described:", "  – staff turnover;", "  – late data.",
    ]);
    expect(lines).toContain("(c) small schools need more time;");
    expect(lines).toContain("(d) is the grant certain?");
    expect(lines).toContain("(1) note the presentation;");
  });

  test("have the attendance as a table with a header row", () => {
    const at = lines.indexOf("| header row");
    expect(lines.slice(at, at + 8)).toEqual([
      "| header row", "|-", "[TableHead] Present", "|-", "[TableHead] Name", "|-", "[TableHead] Post", "|",
    ]);
    expect(lines).toContain("[TableText] ✓");
  });

  test("say on every page that they are a draft, and number the pages", async () => {
    expect(parts.get("word/header1.xml")).toContain("Draft: not yet confirmed as a true record");
    expect(parts.get("word/document.xml")).toMatch(/<w:headerReference w:type="default"/);
    expect(parts.get("word/footer1.xml")).toMatch(/Page .*PAGE/s);
    const confirmed = await docx({ ...june(), minutes: { ...june().minutes, confirmations: [{ at: "2022-09-27", item: "s3", corrections: [], fingerprint: "ab".repeat(32) }] } });
    expect([...docxParts(confirmed).keys()].filter((name) => name.includes("header"))).toEqual([]);
    expect(readDocx(confirmed).join("\n")).not.toContain("Draft");
  });

  test("are in British English, name the council as author and nobody else, and hold no comment", () => {
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"');
    const core = parts.get("docProps/core.xml")!;
    expect(core).toContain("<dc:title>Minutes, Harbour Learning Board, 28 June 2022</dc:title>");
    expect([...core.matchAll(/<(dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map((m) => m[2])).toEqual(["Harbour Council", "Harbour Council"]);
    expect(core).toContain("2022-06-28T00:00:00Z");
    expect([...parts.keys()].filter((name) => /comment|people/i.test(name))).toEqual([]);
    for (const [name, text] of parts) expect(text, name).not.toMatch(/Un-named|w:author=|<w:ins |<w:del /);
  });

  test("are the same bytes made again", async () => {
    expect(Buffer.from(await docx(june())).equals(Buffer.from(minutes))).toBe(true);
  });

  test("can be read by another program", async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(minutes) });
    expect(value).toContain("<h1>Harbour Learning Board</h1>");
    expect(value).toContain("<li>forty-one schools have joined the pathway;</li>");
    expect(messages.filter((m) => m.type === "error")).toEqual([]);
  });
});

test("a body's own lettering and roman second level", async () => {
  const body = aBody({ lettering: { first: "a)", second: "roman" } });
  const own = readDocx(await docx(june(), { records: records(june(), { body }) }));
  expect(own).toContain("a) forty-one schools have joined the pathway;");
  expect(own).toContain("  (ii) late data.");
  expect(own).toContain("d) is the grant certain?");
});

test("letters go on after z as in every other format: aa, ab", async () => {
  const points: Point[] = Array.from({ length: 54 }, (_, at) => ({ text: `point ${at + 1}`, sub: [] }));
  const meeting = { ...june(), minutes: { items: [{ item: "j3", blocks: [{ type: "points" as const, points }] }], confirmations: [] } };
  const read = readDocx(await docx(meeting)).filter((l) => /point \d/.test(l)).map((l) => l.replace(/[;.]$/, ""));
  expect([read[25], read[26], read[27], read[51], read[52], read[53]]).toEqual([
    "(z) point 26", "(aa) point 27", "(ab) point 28", "(az) point 52", "(ba) point 53", "(bb) point 54",
  ]);
});

test("two lists in one item each begin anew, and a list that starts later keeps its number", async () => {
  const read = readDocx(await written('<ol class="lettered"><li>one<ul><li>x</li></ul><ol class="roman"><li>p</li></ol>and<ol class="roman"><li>q</li></ol></li></ol><ol start="7"><li>seven</li></ol>'));
  expect(read).toEqual(["(a) one", "  • x".replace("•", "–"), "  (i) p", "and", "  (i) q", "7. seven"]);
});

test("items with marks of their own have them, with what lies within beneath", async () => {
  const read = readDocx(await written('<ol><li data-mark="1.1">one <strong>bold</strong><ul><li>x</li></ul></li><li data-mark="1.10">two</li></ol><ol class="lettered"><li>own<ol><li data-mark="A">in it</li></ol></li></ol>'));
  expect(read).toEqual(["1.1\tone bold", "• x", "1.10\ttwo", "(a) own", "A\tin it"]);
});

test("a list without marks has none", async () => {
  expect(readDocx(await written('<ul class="plain"><li>8 June</li><li>22 September</li></ul>'))).toEqual(["8 June", "22 September"]);
});

test("two inner lists of one kind each begin anew", async () => {
  const inner = (word: string): string => `<ol class="roman"><li>${word}</li></ol>`;
  expect(readDocx(await written(`<ol class="lettered"><li>one${inner("p")}and${inner("q")}</li><li>two${inner("r")}</li></ol>`)))
    .toEqual(["(a) one", "  (i) p", "and", "  (i) q", "(b) two", "  (i) r"]);
});

test("links are links, and a place within the document only words", async () => {
  const bytes = await written('<p><a href="https://harbour.example/a?b=1&amp;c=2">live</a> and <a href="#x">there</a></p>');
  const made = docxParts(bytes);
  expect(made.get("word/_rels/document.xml.rels")).toContain('Id="link1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://harbour.example/a?b=1&amp;c=2"');
  expect(made.get("word/document.xml")).toContain('r:id="link1"');
  expect(readDocx(bytes)).toEqual(["live and there"]);
});

test("cells that span and cells that hold lists end as Word needs them", async () => {
  const made = docxParts(await written("<table><tr><td colspan=2>wide</td></tr><tr><td><ul><li>x</li></ul></td><td><table><tr><td>in</td></tr></table></td></tr></table><table><tr><td>next</td></tr></table>"));
  const xml = made.get("word/document.xml")!;
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml).not.toContain("</w:tbl></w:tc>");
  expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/);
});

test.each([
  "<w:p>x</w:p>", "&lt;b&gt; & \"quotes\" 'and'", "]]><x/>", '#read("/etc/passwd")', "{{body}}", "${x}", "%1 %2", "</w:t></w:r>", "zero\u0000byte \u001B[31m",
])("%j prints as itself", async (title) => {
  const printed = title.replace(/[\u0000-\u001F]/g, "\uFFFD");
  const body = aBody({ name: title });
  const bytes = await docx(september([item("h", title)]), { document: "agenda", records: records(september([item("h", title)]), { body }) });
  expect(readDocx(bytes)).toContain(`[TableText] ${printed}`);
  expect(readDocx(bytes)).toContain(`[Heading1] ${printed}`);
  expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain(printed);
});

describe("exempt matter", () => {
  const isThere = (bytes: Uint8Array): boolean => [...docxParts(bytes).values()].some((text) => text.includes("Brightwater"));

  test("is in the private document and not in the public one", async () => {
    expect(isThere(await docx(june(), { private: true }))).toBe(true);
    expect(isThere(minutes)).toBe(false);
  });

  test("that a template gives away is found inside the packed file", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "templates-"));
    try {
      writeFileSync(path.join(folder, "minutes.hbs"), "<h1>{{body}}</h1><p>Brightwater <strong>Holdings</strong> offered 412,000 pounds for the annexe lease</p>");
      await expect(docx(june(), { ownTemplates: folder })).rejects.toMatchObject({ code: 3 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
