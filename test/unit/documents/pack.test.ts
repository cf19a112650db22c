import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import type { AgendaItem, Paper } from "../../../src/domain/agenda.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { item, june, records, request, september } from "../../helpers/board.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const paper = (file: string, more: Partial<Paper> = {}): Paper => ({
  id: file, title: file, role: "report", file, format: "pdf", sha256: "", ...more,
});

/** Seven items; papers of 4, 7, 4 and 1 pages on 3, 4, 5 and 7. */
const SHAPE: Readonly<Record<string, number>> = { "three.pdf": 4, "four.pdf": 7, "five.pdf": 4, "seven.pdf": 1 };
const seven = (): AgendaItem[] => {
  const items = september().agenda.items;
  for (const [at, file] of [[2, "three.pdf"], [3, "four.pdf"], [4, "five.pdf"], [6, "seven.pdf"]] as const) items[at]!.papers = [paper(file)];
  return items;
};
const papers = new Map(await Promise.all(Object.entries(SHAPE).map(async ([file, n]) => [file, await pdfOf(n, file)] as const)));
const readPaper = (_: string, file: string): Uint8Array => papers.get(file)!;

async function pack(items?: AgendaItem[], more: Parameters<typeof request>[1] = {}) {
  const made = await renderDocument(request(september(items), { document: "pack", formats: ["pdf"], readPaper, ...more }));
  return { ...made, pdf: made.files[0]!.bytes, pages: await readPdf(made.files[0]!.bytes) };
}

const flat = (page: string): string => page.replace(/\s+/g, " ");

describe("a pack of papers of 4, 7, 4 and 1 pages on items 3, 4, 5 and 7", async () => {
  const { pages, pdf, ranges } = await pack(seven());

  test("has 20 pages, numbered on every one", () => {
    expect(pages).toHaveLength(20);
    for (const [at, page] of pages.entries()) expect(flat(page)).toMatch(new RegExp(`Page ${at + 1}(?!\\d)`));
  });

  test("prints ranges that include the blank, and none for items without papers", () => {
    const front = flat(pages[0]!);
    for (const range of ["3 - 6", "7 - 14", "15 - 18", "19 - 20"]) expect(front).toContain(range);
    expect(front.match(/\d+ - \d+/g)).toHaveLength(4);
    expect([...ranges!.values()]).toEqual(["3 - 6", "7 - 14", "15 - 18", "19 - 20"]);
  });

  test("stamps the item on the first page of its papers alone", () => {
    const stamped = pages.flatMap((page, at) => {
      const found = /Agenda Item (\d+)/.exec(flat(page));
      return found ? [[at + 1, Number(found[1])]] : [];
    });
    expect(stamped).toEqual([[3, 3], [7, 4], [15, 5], [19, 7]]);
  });

  test("puts a blank after what has an odd number of pages", () => {
    const blank = pages.flatMap((page, at) => (page.includes("This page is intentionally left blank") ? [at + 1] : []));
    expect(blank).toEqual([2, 14, 20]);
    expect(pages[6]).toContain("four.pdf, sheet 1 of 7");
    expect(pages[18]).toContain("seven.pdf, sheet 1 of 1");
  });

  test("is tagged without a fault, with a title, a language, bookmarks and page labels", async () => {
    const structure = await checkStructure(pdf);
    expect([...structure.faults]).toEqual([]);
    expect(structure.pages).toBe(20);
    expect(structure.marks).toBeGreaterThan(40);
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(doc.getTitle()).toBe("Public document pack, Harbour Learning Board, 27 September 2022");
    for (const key of ["Outlines", "PageLabels", "Lang"]) expect(doc.catalog.has(PDFName.of(key))).toBe(true);
  });

  test("links lead from the agenda to each item's pages, and from their stamp back to it", async () => {
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const pageOf = new Map(doc.getPages().map((page, at) => [String(page.ref), at + 1]));
    const links = doc.getPages().flatMap((page, at) => (page.node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const link = doc.context.lookup(ref, PDFDict);
      const action = link.lookup(PDFName.of("A"));
      const to = link.lookup(PDFName.of("Dest")) ?? (action instanceof PDFDict ? action.lookup(PDFName.of("D")) : undefined);
      return to instanceof PDFArray ? [`${at + 1} to ${pageOf.get(String(to.get(0)))}`] : [];
    }));
    expect([...new Set(links)]).toEqual(["1 to 3", "1 to 7", "1 to 15", "1 to 19", "3 to 1", "7 to 1", "15 to 1", "19 to 1"]);
  });

  test("has a bookmark for its agenda and each item with pages, the agenda's once", async () => {
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const titles: string[] = [];
    const walk = (at: unknown, depth: number): void => {
      if (!(at instanceof PDFDict)) return;
      titles.push(`${"  ".repeat(depth)}${at.lookup(PDFName.of("Title"), PDFHexString).decodeText()}`);
      walk(at.lookup(PDFName.of("First")), depth + 1);
      walk(at.lookup(PDFName.of("Next")), depth);
    };
    walk(doc.catalog.lookup(PDFName.of("Outlines"), PDFDict).lookup(PDFName.of("First")), 0);
    expect(titles.map((t) => t.replace(/(?<=^\d) .*/, ""))).toEqual(["Agenda", "3", "4", "5", "7"]);
  });

  test("is the same bytes made again", async () => {
    const again = await pack(seven());
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe("the same pack for the screen", async () => {
  const { pages, pdf, ranges, files } = await pack(seven(), { packFor: "screen" });

  test("has no blank page, and its ranges and stamps say where papers lie in it", async () => {
    expect(pages).toHaveLength(17);
    expect(pages.join(" ")).not.toContain("intentionally left blank");
    expect([...ranges!.values()]).toEqual(["2 - 5", "6 - 12", "13 - 16", "17"]);
    for (const range of ["2 - 5", "6 - 12", "13 - 16"]) expect(flat(pages[0]!)).toContain(range);
    for (const [at, page] of pages.entries()) expect(flat(page)).toMatch(new RegExp(`Page ${at + 1}(?!\\d)`));
    expect(flat(pages[5]!)).toMatch(/Agenda Item 4.*four\.pdf, sheet 1 of 7|four\.pdf, sheet 1 of 7.*Agenda Item 4/);
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  });

  test("lies beside the one for print, unless the body's packs are all for the screen", async () => {
    expect(files[0]!.name).toBe("hlb-2022-09-27-pack-screen.pdf");
    const base = records(september(seven()));
    const body = { ...base.body, documents: { ...base.body.documents, pack: "screen" as const } };
    const own = await pack(seven(), { records: { ...base, body } });
    expect(own.files[0]!.name).toBe("hlb-2022-09-27-pack.pdf");
    expect(own.pages).toHaveLength(17);
    const printed = await pack(seven(), { records: { ...base, body }, packFor: "print" });
    expect(printed.files[0]!.name).toBe("hlb-2022-09-27-pack-print.pdf");
    expect(printed.pages).toHaveLength(20);
  });
});

describe("what is generated for an item without a paper", async () => {
  const { pages, pdf } = await pack();
  const all = pages.map(flat);

  test("the minutes to be confirmed, marked as a draft on every page, and the forward plan", () => {
    expect(all[2]).toContain("Minutes of the meeting held remotely via Zoom on 28 June 2022 from 4.05 pm to 5.51 pm");
    expect(all[2]).toContain("Agenda Item 3");
    expect(all[2]).toContain("Draft: not yet confirmed");
    expect(all[3]).toContain("Draft: not yet confirmed");
    expect(all[4]).toContain("forward plan");
    expect(all[4]).toContain("Agenda Item 7");
    expect(all[4]).not.toContain("Draft");
    expect(pages).toHaveLength(6);
  });

  test("nothing exempt is in it", () => {
    expect(all.join(" ")).not.toMatch(/Brightwater|412,000|Hidden Person/);
    expect(all.join(" ")).toContain("Exempt, paragraph 3");
  });

  test("is tagged without a fault", async () => {
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  });
});

test("several papers of an item each start on an odd page, stamped once, in one range", async () => {
  const items = [item("a", "One matter", { papers: [paper("seven.pdf"), paper("three.pdf", { role: "additional" })] })];
  const { pages } = await pack(items);
  expect(flat(pages[0]!)).toContain("3 - 8");
  expect(pages).toHaveLength(8);
  expect(pages[4]).toContain("three.pdf, sheet 1");
  expect(pages.filter((p) => p.includes("Agenda Item 1"))).toHaveLength(1);
});

test("a front sheet alone has no blank after it", async () => {
  const { pages } = await pack([item("a", "Apologies for absence")]);
  expect(pages).toHaveLength(1);
});

test("before publication every page says draft, an officer's included", async () => {
  const meeting = september(seven());
  meeting.agenda.publications = [];
  const made = await renderDocument(request(meeting, { document: "pack", formats: ["pdf"], readPaper }));
  const pages = await readPdf(made.files[0]!.bytes);
  expect(pages).toHaveLength(20);
  for (const page of pages) expect(flat(page)).toContain("Draft: not yet published");
});

test("a private item's papers are in the private pack alone", async () => {
  const items = [item("j4", "Lease of the annexe", {
    private: { ground: "exempt", paragraph: 3, reason: "The price is being agreed." }, subtitle: "About Brightwater", papers: [paper("seven.pdf")],
  })];
  const meeting = september(items);
  const open = await renderDocument(request(meeting, { document: "pack", formats: ["pdf"], readPaper }));
  const text = flat((await readPdf(open.files[0]!.bytes)).join(" "));
  expect(text).toContain("Lease of the annexe");
  expect(text).toContain("Why it is private: The price is being agreed.");
  expect(text).not.toMatch(/Brightwater|seven\.pdf/);
  const closed = await renderDocument(request(meeting, { document: "pack", formats: ["pdf"], readPaper, private: true }));
  expect(closed.files[0]!.name).toBe("hlb-2022-09-27-pack-private.pdf");
  const secret = await readPdf(closed.files[0]!.bytes);
  expect(secret.join(" ")).toContain("seven.pdf, sheet 1 of 1");
  for (const page of secret) expect(flat(page)).toContain("Private: contains exempt matter");
});

test("as HTML it is the front sheet with links to the papers beside it", async () => {
  const meeting = september(seven());
  const made = await renderDocument(request(meeting, { document: "pack", formats: ["html"], readPaper }));
  expect(made.files.map((f) => f.name)).toEqual([
    "hlb-2022-09-27-pack.html",
    ...[3, 4, 5, 7].map((n) => `hlb-2022-09-27-pack-item-${n}.pdf`),
  ]);
  const html = new TextDecoder().decode(made.files[0]!.bytes);
  for (const file of made.files.slice(1)) expect(html).toContain(`href="${file.name}"`);
  expect(await readPdf(made.files[2]!.bytes)).toHaveLength(7);
  expect((await readPdf(made.files[2]!.bytes)).join(" ")).not.toMatch(/Page \d|Agenda Item/);
});

test("minutes of a body that keeps notes go into the pack as notes", async () => {
  const meeting = september();
  const base = records(meeting);
  const body = { ...base.body, documents: { ...base.body.documents, record: "notes" as const } };
  const { pages } = await pack(undefined, { records: { ...base, body, meetings: new Map([["2022-06-28", june()], [meeting.key, meeting]]) } });
  expect(flat(pages[2]!)).toContain("Agreements, actions and key points");
});
