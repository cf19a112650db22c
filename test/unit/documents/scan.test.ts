import { PDFDocument, PDFHexString, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import { scanPublic } from "../../../src/documents/scan/scan.ts";
import { item, june, records, request, september } from "../../helpers/board.ts";
import { pdfOf } from "../../helpers/papers.ts";

const here = records(june());
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const scan = (bytes: Uint8Array, name = "hlb-2022-06-28-minutes.html") => scanPublic([{ name, bytes }], here);
const SECRET = "Brightwater Holdings offered 412,000 pounds for the annexe lease over ten years.";
const TITLE = "Lease of the annexe to Brightwater Holdings";

/** A PDF changed by hand. */
async function pdfWith(change: (doc: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(await pdfOf(2));
  await change(doc);
  return doc.save();
}

const refusal = { code: 3, message: expect.stringMatching(/exempt/) };

describe("a leak is refused, the place named and never the text", () => {
  test.each([
    ["as it stands", `<p>${SECRET}</p>`],
    ["the private title", `<h2>${TITLE}</h2>`],
    ["in other capitals and spaces", `<p>${TITLE.toUpperCase().replace(/ /g, "\n ")}</p>`],
    ["split over tags", `<p>${[...TITLE].join("<i></i>")}</p>`],
    ["as entities", [...TITLE].map((c) => `&#${c.codePointAt(0)};`).join("")],
    ["per cent encoded", `<a href="https://x.example/${encodeURIComponent(TITLE)}">x</a>`],
    ["in base64", `data:text/plain;base64,${Buffer.from(TITLE).toString("base64")}`],
    ["in base64 at the end of an address", `https://x.example/abc/${Buffer.from(`${TITLE}!`).toString("base64url")}`],
    ["in hexadecimal after a letter of it", `c${Buffer.from(TITLE).toString("hex")}`],
    ["in hexadecimal", Buffer.from(TITLE).toString("hex")],
    ["a phrase out of a sentence", "It is said that Holdings offered 412,000 pounds for the annexe was too low."],
    ["with soft hyphens and zero-width marks", TITLE.split("").join("\u200B")],
  ])("%s", async (_, text) => {
    await expect(scan(encode(text))).rejects.toMatchObject(refusal);
    await expect(scan(encode(text))).rejects.not.toThrow(/Brightwater/);
  });

  test("in a file's name, which is not repeated", async () => {
    await expect(scan(encode("x"), `${TITLE}.pdf`)).rejects.toMatchObject({ code: 3, message: expect.not.stringMatching(/Brightwater/) });
  });

  test.each<[string, (doc: PDFDocument) => Promise<void> | void]>([
    ["a PDF's title", (doc) => doc.setTitle(TITLE)],
    ["its producer's own entry", (doc) => doc.catalog.set(PDFName.of("Quiet"), PDFHexString.fromText(TITLE))],
    ["a page drawn", async (doc) => { doc.getPages()[1]!.drawText(TITLE, { font: await doc.embedFont(StandardFonts.Helvetica), size: 8 }); }],
    ["a page drawn letter by letter", async (doc) => {
      const font = await doc.embedFont(StandardFonts.Courier);
      for (const [at, c] of [...TITLE].entries()) doc.getPages()[0]!.drawText(c, { font, size: 8, x: 20 + at * 6, y: 90 });
    }],
    ["an object nothing refers to", (doc) => void doc.context.register(doc.context.flateStream(`BT (${TITLE}) Tj ET`))],
    ["an attachment", async (doc) => { await doc.attach(encode(SECRET), "x.txt", {}); }],
  ])("in %s", async (_, change) => {
    await expect(scan(await pdfWith(change), "a.pdf")).rejects.toMatchObject(refusal);
  });
});

test("our own PDF is read through its fonts, which bytes alone do not show", async () => {
  const made = await renderDocument(request(june(), { document: "minutes", formats: ["pdf"], private: true }));
  const bytes = made.files[0]!.bytes;
  expect(Buffer.from(bytes).includes("412,000")).toBe(false);
  await expect(scan(bytes, "hlb-2022-06-28-minutes.pdf")).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/page 2/) });
});

test.each(["html", "md", "txt", "pdf"] as const)("a builder that gives the private form out as the public one is caught, as %s", async (format) => {
  for (const document of ["minutes", "agenda"] as const) {
    const made = await renderDocument(request(june(), { document, formats: [format], private: true }));
    const files = made.files.map(({ bytes }) => ({ name: `hlb-2022-06-28-${document}.${format}`, bytes }));
    await expect(scanPublic(files, here), document).rejects.toMatchObject(refusal);
  }
});

test("a public title that gives the exempt one away stops every document", async () => {
  const leaky = { ...june(), attendance: { ...june().attendance, inAttendance: [{ name: "Priya Oduya", post: "for Brightwater Holdings offered 412,000 pounds for it" }] } };
  const changed = records(leaky);
  // What is in the public record is public; what a template adds is not.
  await expect(renderDocument(request(leaky, { document: "minutes", formats: ["txt"], records: changed }))).resolves.toBeDefined();
  const paper = await pdfWith(async (doc) => { doc.getPages()[0]!.drawText(TITLE, { font: await doc.embedFont(StandardFonts.Helvetica), size: 8 }); });
  const items = [item("a", "One matter", { papers: [{ id: "p", title: "A paper", role: "report", file: "p.pdf", format: "pdf", sha256: "" }] })];
  for (const format of ["pdf", "html"] as const) {
    await expect(renderDocument(request(september(items), { document: "pack", formats: [format], readPaper: () => paper }))).rejects.toMatchObject(refusal);
  }
});

test("public documents pass: names of members and words of the public record are no secrets", async () => {
  for (const document of ["agenda", "pack", "minutes", "notes", "forward-plan"] as const) {
    const meeting = document === "minutes" || document === "notes" ? june() : september();
    await expect(renderDocument(request(meeting, { document, formats: ["pdf", "html", "md", "txt"] }))).resolves.toBeDefined();
  }
});
