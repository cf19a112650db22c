import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plainText, type Block } from "../../../src/documents/html/tree.ts";
import { inspectPaper, renderDocument } from "../../../src/documents/index.ts";
import { convertMarkdown } from "../../../src/documents/papers/markdown.ts";
import { pictureFacts } from "../../../src/documents/papers/picture.ts";
import { loadPartials, loadTemplate } from "../../../src/documents/templates/load.ts";
import { lintTemplate } from "../../../src/documents/templates/lint.ts";
import { SHAPES } from "../../../src/documents/templates/shape.ts";
import type { PaperFormat } from "../../../src/domain/agenda.ts";
import { aBody, item, request, september } from "../../helpers/board.ts";
import { pngOf } from "../../helpers/pictures.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const squash = (text: string): string => text.replace(/\s+/g, " ");

interface Given { file: string; format: PaperFormat; content: Uint8Array; title?: string; role?: "report" | "additional" }

async function pack(papers: readonly Given[], formats: ("pdf" | "html")[] = ["pdf"], priorities?: string[]) {
  const body = aBody();
  const asked = request(september([item("a", "Quay works", {
    papers: papers.map(({ file, format, title, role }, at) => ({ id: `p${at}`, title: title ?? `Paper ${at + 1}`, role: role ?? "report", file, format, sha256: "" })),
  })]), { document: "pack", formats, readPaper: (_, file) => papers.find((p) => p.file === file)!.content });
  const records = { ...asked.records, body: { ...body, documents: { ...body.documents, ...(priorities ? { priorities } : {}) } } };
  const made = await renderDocument({ ...asked, records });
  const [first, ...rest] = made.files;
  return { file: first!.bytes, rest, warnings: made.warnings, pages: formats[0] === "pdf" ? (await readPdf(first!.bytes)).map(squash) : [] };
}

describe("Markdown", () => {
  const text = "# Quay\n\nSome **bold** words and <script>alert(1)</script>.\n\n<div onclick=x>raw</div>\n\n<!-- a hint -->\n\n- one\n- two\n\n3. three\n4. four\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![The plan](plan.png) and [a link](javascript:alert(2)) and [the web](https://harbour.example/)\n";

  test("is set with its lists and tables; HTML in it prints as it stands, and nothing in it acts", () => {
    const { tree, warnings } = convertMarkdown(text, "quay.md", "T");
    const all = JSON.stringify(tree);
    expect(tree.map((b) => b.t)).toEqual(["h", "p", "p", "ul", "ol", "table", "p"]);
    expect(plainText((tree[1] as Extract<Block, { t: "p" }>).k)).toBe("Some bold words and <script>alert(1)</script>.");
    expect(plainText((tree[2] as Extract<Block, { t: "p" }>).k)).toBe("<div onclick=x>raw</div>");
    expect(tree[4]).toMatchObject({ t: "ol", start: 3 });
    expect(all).not.toMatch(/a hint|javascript:/);
    expect(all).toContain("https://harbour.example/");
    expect(all).toContain("[Picture: The plan]");
    expect(warnings).toEqual(["quay.md: pictures were left out, since they lie in other files: 1."]);
  });

  test("a paper of it is a page of the pack, tagged", async () => {
    const { file, pages } = await pack([{ file: "quay.md", format: "md", content: bytes(text) }]);
    expect(pages[2]).toMatch(/Quay Some bold words and <script>alert\(1\)<\/script>\..*3\. three 4\. four A B 1 2/);
    expect([...(await checkStructure(file)).faults]).toEqual([]);
  });

  test("what is not UTF-8 is refused by name", async () => {
    await expect(inspectPaper(new Uint8Array([0x23, 0xff, 0xfe]), "quay.md")).rejects.toMatchObject({ code: 4, message: "quay.md is not text in UTF-8." });
  });
});

describe("pictures", () => {
  test.each([["wide", 900, 300], ["tall", 300, 2000], ["small", 8, 8]])("a %s one fills one page, under its title", async (_, w, h) => {
    const { file, pages } = await pack([{ file: "map.png", format: "png", content: pngOf(w, h), title: "Map of the quay" }]);
    expect(pages).toHaveLength(4);
    expect(pages[2]).toContain("Map of the quay");
    expect([...(await checkStructure(file)).faults]).toEqual([]);
    const doc = await PDFDocument.load(file, { updateMetadata: false });
    const drawn = doc.context.enumerateIndirectObjects().map(([, o]) => (o instanceof PDFRawStream ? String(o.dict) : ""));
    expect(drawn.filter((d) => d.includes("/Subtype /Image") && d.includes(`/Width ${w}`) && d.includes(`/Height ${h}`))).toHaveLength(1);
  });

  test("on a page of HTML it has its title as its description", async () => {
    const { rest } = await pack([{ file: "map.png", format: "png", content: pngOf(9, 9), title: 'The "quay"' }], ["html"]);
    expect(new TextDecoder().decode(rest[0]!.bytes)).toMatch(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" width="9" height="9" alt="The &quot;quay&quot;">/);
  });

  test("one on its side, as cameras write them, is measured upright", () => {
    const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
    const exif = (turn: number): Buffer => Buffer.concat([Buffer.from("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001", "latin1"), Buffer.from([0, turn, 0, 0, 0, 0, 0, 0])]);
    const frame = Buffer.from([8, 0, 200, 1, 44, 1, 1, 0x11, 0]);
    const jpeg = (turn: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif(turn)), segment(0xc0, frame), Buffer.from([0xff, 0xd9])]);
    expect(pictureFacts(jpeg(1), "p.jpg")).toEqual({ format: "jpeg", w: 300, h: 200 });
    expect(pictureFacts(jpeg(6), "p.jpg")).toEqual({ format: "jpeg", w: 200, h: 300 });
    frame.fill(0xea, 1, 5);
    expect(() => pictureFacts(jpeg(1), "p.jpg")).toThrow("p.jpg is a picture too large or too long to be one page.");
    expect(() => pictureFacts(jpeg(1).subarray(0, 40), "p.jpg")).toThrow("p.jpg is a picture that is damaged or cut short.");
  });

  test.each([
    ["cut short", pngOf(40, 40).subarray(0, 70), "map.png is a picture that is damaged or cut short."],
    ["broken inside", pngOf(40, 40, 7), "map.png is a picture that is damaged or cut short."],
    ["too long", pngOf(1000, 1), "map.png is a picture too large or too long to be one page."],
  ])("one %s is refused by name", async (_, content, message) => {
    await expect(inspectPaper(content, "map.png")).rejects.toMatchObject({ code: 4, message });
  });

  test("one that broke later refuses the pack by name", async () => {
    await expect(pack([{ file: "map.png", format: "png", content: pngOf(40, 40, 7) }])).rejects.toMatchObject({ code: 4, message: /^map\.png/ });
  });
});

describe("several papers of an item", () => {
  test("the report comes first; each is named on the agenda with a way to it", async () => {
    const { file, pages } = await pack([
      { file: "b.md", format: "md", content: bytes("Second words"), title: "Appendix", role: "additional" },
      { file: "a.md", format: "md", content: bytes("First words"), title: "Main report" },
    ]);
    expect(pages[0]).toMatch(/Quay works Main report Appendix/);
    expect(pages[0]).toContain("3 - 6");
    expect(pages[2]).toContain("First words");
    expect(pages[4]).toContain("Second words");
    expect((await checkStructure(file)).links).toBeGreaterThanOrEqual(4);
  });

  test("one alone is not named twice", async () => {
    const { pages } = await pack([{ file: "a.md", format: "md", content: bytes("First words"), title: "Main report" }]);
    expect(pages[0]).not.toContain("Main report");
  });
});

describe("the report form", () => {
  const head = "---\nform: report\ntitle: Quay works\nreport-to:\ndirectors:\n- Ada Fern, Director\nwards: All\ncontacts:\n- Ben Okoro, 0100 555 0199\npriorities:\n- safe harbours\n---\n";
  const body = "## Summary\n\nThe quay **needs** work.\n\n## Recommendations\n\n1. note the report;\n2. ask for a plan.\n\n## Background\n\nFirst paragraph.\n\n- a point\n\nSecond paragraph.\n\n### Costs\n\nThird paragraph.\n\n## 2. Next steps\n\nFourth paragraph.\n\n## Background papers\n\nNone.\n";

  test("is set as the body's report, its paragraphs numbered and its priorities ticked", async () => {
    const { file, pages, warnings } = await pack([{ file: "r.md", format: "md", content: bytes(head + body) }], ["pdf"], ["Safe harbours", "Clean water"]);
    const text = pages.slice(2).join(" ");
    expect(text).toMatch(/Quay works Report to Harbour Learning Board Date Tuesday, .* Directors Ada Fern, Director Wards affected All Contact officers Ben Okoro/);
    expect(text).toMatch(/Safe harbours ✓ Clean water Summary/);
    expect(text).toMatch(/Recommendations 1 note the report; 2 ask for a plan\./);
    expect(text).toMatch(/1\. Background 1\.1 First paragraph\. • a point 1\.2 Second paragraph\. Costs 1\.3 Third paragraph\. 2\. Next steps 2\.1 Fourth paragraph\. Background papers None\./);
    expect(warnings).toEqual([]);
    expect([...(await checkStructure(file)).faults]).toEqual([]);
  });

  test("its title is the paper's, and what it lacks is told when it is attached", async () => {
    expect(await inspectPaper(bytes(head + body), "r.md")).toEqual({ format: "md", title: "Quay works", warnings: [] });
    expect(await inspectPaper(bytes("---\nform: report\ntitle: X\n---\nText"), "r.md")).toMatchObject({
      title: "X", warnings: ["r.md: the report form names no contact officer.", "r.md: the report form names no recommendations."],
    });
  });

  test("priorities the body does not have are told of", async () => {
    const { warnings } = await pack([{ file: "r.md", format: "md", content: bytes(head + body) }], ["pdf"], ["Clean water"]);
    expect(warnings).toEqual(["r.md: priorities that are not among the body's own: 1."]);
  });

  test.each([
    ["---\nform: report\ntittle: X\n---\n", "r.md, line 3: the report form has no field “tittle”."],
    ["---\nform: report\ntitle: X\n- one\n---\n", "r.md, line 4: that field of the report form takes one line, not a list."],
    ["---\nform: report\ntitle: X\nsome words\n---\n", "r.md, line 4: this is neither a field of the report form nor an item of a list."],
    ["---\nform: report\ntitle: X\ntitle: Y\n---\n", "r.md, line 4: the field “title” stands there twice."],
    ["---\nform: report\n---\n", "r.md is a report form without a title."],
  ])("%j is refused by name and line", async (text, message) => {
    await expect(inspectPaper(bytes(text), "r.md")).rejects.toMatchObject({ code: 4, message });
  });

  test("other Markdown with a head is an ordinary paper", async () => {
    expect(await inspectPaper(bytes("---\ntitle: X\n---\nText"), "r.md")).toEqual({ format: "md", warnings: [] });
  });

  test("its template names only what there is", () => {
    expect(lintTemplate(loadTemplate("report"), SHAPES.report, loadPartials())).toEqual([]);
  });

  test("the empty form of the documentation is one", async () => {
    const page = readFileSync(path.join(import.meta.dirname, "../../../docs/report-form.md"), "utf8");
    const form = /```markdown\n([\s\S]*?)\n```/.exec(page)![1]!;
    const { warnings, title } = await inspectPaper(bytes(form), "report.md");
    expect(title).toBe("Title of the report");
    expect(warnings).toEqual([]);
    const { pages } = await pack([{ file: "r.md", format: "md", content: bytes(form) }]);
    expect(pages.slice(2).join(" ")).toMatch(/Title of the report.*Recommendations 1 .*1\. Background 1\.1/);
  });
});
