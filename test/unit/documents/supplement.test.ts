/** Supplementary packs as a reader gets them. */
import { expect, test } from "vitest";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { item, request, september } from "../../helpers/board.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const paper = (id: string) => ({ id, title: `Paper ${id}`, role: "report" as const, file: `${id}.pdf`, format: "pdf" as const, sha256: "" });

/** Front sheet, two papers of three pages; then a paper of two pages came, then an urgent item with one. */
function meeting(): Meeting {
  const base = september([
    item("a", "Roads", { papers: [paper("one"), paper("late")] }),
    item("b", "Bridges", { papers: [paper("two")] }),
    item("c", "Flood", { papers: [paper("urgent")], urgent: "grants close on Friday" }),
  ]);
  return {
    ...base,
    agenda: {
      ...base.agenda,
      publications: [
        { on: "2022-09-16" },
        { on: "2022-09-20", reason: "figures came late", changes: ["paper added to Roads: Paper late"], added: { items: [], papers: ["late"] } },
        { on: "2022-09-22", reason: "the flood", changes: ["item added: Flood"], added: { items: ["c"], papers: [] } },
      ],
    },
  };
}

const bytes = new Map([["one", await pdfOf(3, "One")], ["two", await pdfOf(3, "Two")], ["late", await pdfOf(2, "Late")], ["urgent", await pdfOf(1, "Urgent")]]);
const render = (more: object) => renderDocument(request(meeting(), {
  document: "supplement", formats: ["pdf"], readPaper: (_, file) => bytes.get(file.replace(".pdf", ""))!, ...more,
}));

test("the pages of each run on from the pack as first published, and hold what is new alone", async () => {
  // The main pack: front sheet 1 - 2, Roads 3 - 6, Bridges 7 - 10.
  const first = await render({ number: 1 });
  expect(first.files.map((f) => f.name)).toEqual(["hlb-2022-09-27-supplement-1.pdf"]);
  expect([...first.ranges!]).toEqual([["a", "13 - 14"]]);
  const pages = await readPdf(first.files[0]!.bytes);
  expect(pages).toHaveLength(4);
  expect(pages[0]).toMatch(/Supplementary agenda pack \(1\)/);
  expect(pages[0]).toMatch(/figures came late[^]*paper added to Roads: Paper late[^]*13 - 14[^]*Page 11/);
  expect(pages[2]).toMatch(/Late, sheet 1 of 2/);
  expect(pages[2]).toMatch(/Agenda Item 1/);
  expect(pages[3]).toMatch(/Page 14/);
  expect(pages.join()).not.toMatch(/One, sheet|Two, sheet|Urgent, sheet|Flood/);
});

test("for the screen they run on without blanks", async () => {
  // The main pack: front sheet 1, Roads 2 - 4, Bridges 5 - 7; the first supplement: 8, Late 9 - 10.
  const first = await render({ number: 1, packFor: "screen" });
  expect(first.files.map((f) => f.name)).toEqual(["hlb-2022-09-27-supplement-1-screen.pdf"]);
  expect([...first.ranges!]).toEqual([["a", "9 - 10"]]);
  expect([...(await render({ packFor: "screen" })).ranges!]).toEqual([["c", "12"]]);
});

test("the last one is made where no number is said; an urgent item comes with the chair's reason", async () => {
  const last = await render({ formats: ["txt", "pdf"] });
  expect(last.files.map((f) => f.name)).toEqual(["hlb-2022-09-27-supplement-2.pdf", "hlb-2022-09-27-supplement-2.txt"]);
  expect([...last.ranges!]).toEqual([["c", "17 - 18"]]);
  const text = new TextDecoder().decode(last.files[1]!.bytes);
  expect(text.replace(/\s+/g, " ")).toMatch(/Flood New item .*admitted by the Chair: grants close on Friday/);
});

test("the pack made later holds it all", async () => {
  const whole = await render({ document: "pack" });
  const pages = (await readPdf(whole.files[0]!.bytes)).join("\n");
  for (const words of ["One, sheet 3", "Late, sheet 2", "Two, sheet 3", "Urgent, sheet 1"]) expect(pages).toContain(words);
  expect(pages.replace(/\s+/g, " ")).toContain("holds its 2 supplements too, so its page numbers are not those of the pack first published");
});

test("a number that there is none of is refused", async () => {
  await expect(render({ number: 3 })).rejects.toMatchObject({ code: 2 });
  await expect(renderDocument(request(september(), { document: "supplement", formats: ["txt"] }))).rejects.toMatchObject({ code: 2 });
});
