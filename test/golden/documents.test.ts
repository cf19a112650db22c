/** Every document as it should read. After a change that is meant: `npx vitest run test/golden --update`, and read the difference. */
import { describe, expect, test } from "vitest";
import type { Meeting } from "../../src/domain/meeting.ts";
import { renderDocument } from "../../src/documents/index.ts";
import type { DocumentKind } from "../../src/usecases/documents-port.ts";
import { aBody, june, records, request, september } from "../helpers/board.ts";
import { checkStructure } from "../helpers/pdf-structure.ts";
import { readPdf } from "../helpers/read-pdf.ts";

const confirmed = (): Meeting => ({
  ...june(),
  status: "confirmed",
  minutes: {
    ...june().minutes,
    confirmations: [{
      at: "2022-09-27", item: "s3", corrections: ["in minute 3(a), for “forty-one” read “forty-two”"],
      fingerprint: "3f9a1c77e0b2d4586a10cafe99887766554433221100ffeeddccbbaa99887766",
    }],
  },
});

const moved = (): Meeting => ({
  ...september(),
  moved: [{ from: "2022-09-20", time: "14:00", reason: "the period of national mourning", on: "2022-09-12" }],
  agenda: {
    items: september().agenda.items.map((i) => (i.id === "s5" ? { ...i, urgent: "the report was published yesterday", papersToFollow: true } : i)),
    publications: [
      { on: "2022-09-16" },
      { on: "2022-09-20", reason: "the inspection report has come", changes: ["Item 5 is added as urgent business."] },
    ],
  },
});

/** Every form that points and resolutions can take. */
const forms = (): Meeting => ({
  ...june(),
  minutes: {
    confirmations: [],
    items: [{
      item: "j3",
      blocks: [
        { type: "points", points: [
          { text: "*Reading*: eleven schools lend books", sub: ["in the north", "in the south"], after: ["None of them charges for it."] },
          { text: "*sums* are taught by 2 * 2 * 2 methods", sub: [] },
        ] },
        { type: "text", text: "Members suggested for the forward plan:" },
        { type: "points", bullets: true, points: [{ text: "school meals", sub: [] }, { text: "the summer programme", sub: [] }] },
        { type: "points", points: [{ text: "a bus will be found", sub: [], after: ["It seats twenty.", "It is *green*"] }] },
        { type: "resolution", verb: "to", lead: "meet at Harbour House on these dates:", parts: ["20 September 2022", "13 December 2022"], list: true },
      ],
    }],
  },
});

const plain = records(june());
const variants = { ...plain, body: aBody({
  lettering: { first: "a)", second: "roman" },
  documents: { record: "minutes", reasonsForApologies: true },
  numbering: { scheme: "perpetual", format: "{n}/{yy}" },
}), numbers: new Map([["j1", "41/22"], ["j2", "42/22"], ["j3", "43/22"], ["j4", "44/22"], ["j5", "45/22"]]) };

const CASES: [name: string, document: DocumentKind, meeting: Meeting, more?: Parameters<typeof request>[1]][] = [
  ["agenda", "agenda", september()],
  ["agenda-draft", "agenda", { ...september(), agenda: { ...september().agenda, publications: [] } }],
  ["agenda-moved-and-republished", "agenda", moved()],
  ["minutes-draft", "minutes", june()],
  ["minutes-confirmed", "minutes", confirmed()],
  ["minutes-other-settings", "minutes", june(), { records: variants }],
  ["minutes-private", "minutes", june(), { private: true }],
  ["minutes-forms", "minutes", forms()],
  ["notes", "notes", june()],
  ["forward-plan", "forward-plan", september()],
  ["pack", "pack", september()],
];

describe.each(CASES)("%s", (name, document, meeting, more) => {
  test.each(["txt", "md", "html"] as const)("%s", async (format) => {
    const made = await renderDocument(request(meeting, { document, formats: [format], ...more }));
    const text = new TextDecoder().decode(made.files[0]!.bytes);
    // The stylesheet is looked at, not compared.
    await expect(text.replace(/<style>[^]*<\/style>\n/, "")).toMatchFileSnapshot(`documents/${name}.${format}`);
  });

  test("pdf: the same twice, held to PDF/UA-1, tags without a fault, a page number on every page", async () => {
    const make = () => renderDocument(request(meeting, { document, formats: ["pdf"], ...more }));
    const [once, again] = [await make(), await make()];
    const pdf = once.files[0]!.bytes;
    expect(Buffer.from(pdf).equals(Buffer.from(again.files[0]!.bytes))).toBe(true);
    expect(once.warnings).toEqual([]);
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
    const pages = await readPdf(pdf);
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1}`);
    await expect(pages.map((p, at) => `--- ${at + 1} ---\n${p}`).join("\n")).toMatchFileSnapshot(`documents/${name}.pdf.txt`);
  });
});

test("what is exempt is in the private minutes and nowhere else", async () => {
  for (const [, document, meeting, more] of CASES) {
    const made = await renderDocument(request(meeting, { document, formats: ["txt"], ...more }));
    const text = new TextDecoder().decode(made.files[0]!.bytes);
    expect(/Brightwater/.test(text)).toBe(more?.private === true);
  }
});
