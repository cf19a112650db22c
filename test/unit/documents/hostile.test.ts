import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../../src/domain/minutes.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { FORMATS_OF, type DocumentFormat, type DocumentKind } from "../../../src/usecases/documents-port.ts";
import { item, records, request, september } from "../../helpers/board.ts";
import { ACTING, asPrinted, HOSTILE } from "../../helpers/hostile-titles.ts";
import { readDocx } from "../../helpers/read-docx.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const TITLES = [...HOSTILE, ...ACTING];
/** Layout breaks lines and cells where it must; letters are what counts. */
const squash = (s: string): string => s.replace(/\s+/g, "");
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const unescapeHtml = (s: string): string =>
  s.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
const unescapeMarkdown = (s: string): string => s.replace(/\*\*/g, "").replace(/\\([!-/:-@[-`{-~])/g, "$1");

const READ: Readonly<Record<DocumentFormat, (bytes: Uint8Array) => string | Promise<string>>> = {
  pdf: async (bytes) => (await readPdf(bytes)).join(""),
  html: (bytes) => unescapeHtml(text(bytes)),
  md: (bytes) => unescapeMarkdown(text(bytes)),
  txt: text,
  docx: (bytes) => readDocx(bytes).join("\n"),
};
/** A run of stars in a text may be marks of Markdown to this test's simple reader. */
const unstarred = (s: string): string => s.replace(/\*\*+/g, "");

/** Everything that can be written in an item of the minutes, of one text. */
const blocksOf = (title: string, id: string): Block[] => [
  { type: "text", text: title },
  { type: "points", points: [{ text: title, sub: [title] }] },
  { type: "resolution", verb: "to", parts: [title, title], list: true },
  { type: "action", id, owner: { name: "Carys Lund", member: "m3" }, text: title },
] as Block[];

const meeting = september(
  TITLES.map((title, at) => item(`h${at}`, title, { kind: "report", subtitle: title })),
  {
    status: "held",
    attendance: {
      started: "16:00", ended: "17:00", members: [{ member: "m2", state: "present", movements: [] }],
      inAttendance: TITLES.map((title) => ({ name: title, post: title })),
    },
    minutes: { items: TITLES.map((title, at) => ({ item: `h${at}`, blocks: blocksOf(title, `a${at}`) })), confirmations: [] },
  } as Parameters<typeof september>[1],
);
const plan = TITLES.map((title, at) => ({ id: `p${at}`, title, kind: "report" as const, state: "planned" as const, meeting: "2022-12-06", deferrals: [] }));

describe.each(["agenda", "pack", "minutes", "notes", "decisions", "forward-plan", "page"] as const satisfies readonly DocumentKind[])("%s", (document) => {
  const read = new Map<DocumentFormat, string>();
  const bytes = new Map<DocumentFormat, Uint8Array>();

  beforeAll(async () => {
    const formats = FORMATS_OF[document];
    const made = await renderDocument(request(meeting, { document, formats, records: records(meeting, { plan }) }));
    for (const format of formats) {
      const file = made.files.find((f) => f.name.endsWith(`.${format}`))!;
      bytes.set(format, file.bytes);
      read.set(format, squash(await READ[format](file.bytes)));
    }
  }, 60_000);

  it("prints a hundred hostile titles as they are, in every format", () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100 - ACTING.length);
    const missing = [...read].flatMap(([format, whole]) => TITLES.flatMap((title) => {
      const printed = squash(asPrinted(title));
      return whole.includes(format === "md" ? unstarred(printed) : printed) ? [] : [`${format}: ${JSON.stringify(title)}`];
    }));
    expect(missing).toEqual([]);
  });

  it("holds nothing that acts", () => {
    // oxlint-disable-next-line no-control-regex
    for (const [, whole] of read) expect(whole).not.toMatch(/[\u001B\u0007\u0008\u009B\u202E\u2066\u2069]/);
    const html = bytes.get("html");
    if (!html) return;
    const page = text(html);
    const main = page.slice(page.indexOf("<main"));
    for (const [, name, attributes] of main.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)) {
      expect(name).toMatch(/^(main|p|h[1-6]|dl|dt|dd|strong|em|a|br|table|thead|tbody|tr|th|td|ul|ol|li|nav|section|footer|header|body|html|hr)$/);
      expect(attributes).toMatch(/^(?: (?:class|href|start|type|scope|colspan|id|tabindex|aria-label|aria-labelledby|value)="[^"]*")*$/);
    }
  });
});

it("a pack's bookmarks show hostile titles of its papers as they are", async () => {
  const made = await renderDocument(request(meeting, {
    document: "pack", formats: ["pdf"],
    records: records(september(TITLES.map((title, at) => item(`h${at}`, title, {
      kind: "report", papers: [{ id: `p${at}`, title, file: `p${at}.md`, format: "md", role: "report" }],
    } as Parameters<typeof item>[2])))),
    readPaper: () => new TextEncoder().encode("# A paper\n\nText."),
  }));
  const doc = await PDFDocument.load(made.files[0]!.bytes);
  const titles: string[] = [];
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    const title = object instanceof PDFDict && object.has(PDFName.of("Dest")) ? object.lookup(PDFName.of("Title")) : undefined;
    if (title instanceof PDFHexString || title instanceof PDFString) titles.push(title.decodeText());
  }
  for (const title of TITLES) expect(titles.map(squash)).toContainEqual(expect.stringContaining(squash(asPrinted(title))));
}, 60_000);
