/** Our own parts held to PDF/UA-1 by Typst itself: whole documents, and the frame that officers' pages are put into. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { renderPack } from "../../../src/documents/pack/pack.ts";
import { renderSupplement } from "../../../src/documents/pack/supplement.ts";
import { layOut } from "../../../src/documents/pack/layout.ts";
import { shapeOf } from "../../../src/documents/pack/geometry.ts";
import { Renderer } from "../../../src/documents/templates/render.ts";
import { startEngine, type Engine } from "../../../src/documents/typst/engine.ts";
import type { TypesetJob } from "../../../src/documents/typst/job.ts";
import { Typesetter } from "../../../src/documents/typst/typesetter.ts";
import type { DocumentKind, DocumentRequest } from "../../../src/usecases/documents-port.ts";
import { item, june, request, september } from "../../helpers/board.ts";
import { SHAPES } from "../../helpers/hostile-papers.ts";
import { pdfOf } from "../../helpers/papers.ts";

const engine: Engine = await startEngine();
/** Only the native engine can hold a document to the standard; none may claim more than it was held to. */
const HELD = engine.name === "native";

async function claims(pdf: Uint8Array): Promise<boolean> {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  return metadata instanceof PDFRawStream && Buffer.from(metadata.contents).includes("<pdfuaid:part>1</pdfuaid:part>");
}

const CASES: [DocumentKind, Meeting][] = [
  ["agenda", september()], ["minutes", june()], ["notes", june()], ["decisions", june()], ["forward-plan", september()],
  ["notice", september()], ["notice", september(undefined, { status: "cancelled", cancelled: { on: "2022-09-22", reason: "there is no business" } })],
  ["pack", september()],
];

test.each(CASES)("%s", async (document, meeting) => {
  const made = await renderDocument(request(meeting, { document, formats: ["pdf"] }));
  expect(made.warnings).toEqual([]);
  expect(await claims(made.files[0]!.bytes)).toBe(HELD);
  // Some programs call it an error, and it says nothing.
  expect(Buffer.from(made.files[0]!.bytes).includes("Suspects")).toBe(false);
});

/** The report form as its guide shows it. */
const GUIDE = readFileSync(path.join(import.meta.dirname, "..", "..", "..", "docs", "report-form.md"), "utf8");
const FORM = /```markdown\n([^]*?)```/.exec(GUIDE)![1]!;
const PAPERS = new Map<string, Uint8Array>([
  ["report.md", Buffer.from(FORM)], ["plain.pdf", await pdfOf(3, "Plain")],
  ...await Promise.all(Object.entries(SHAPES).map(async ([shape, make]): Promise<[string, Uint8Array]> => [`${shape}.pdf`, await make()])),
]);
const paper = (file: string) => ({ id: file, title: file, role: "report" as const, file, format: file.endsWith(".md") ? ("md" as const) : ("pdf" as const), sha256: "" });

/** A late paper and an urgent item after publication; a private item; papers of every shape. */
function meeting(): Meeting {
  const base = september([
    item("m", "Minutes", { role: "minutes", confirms: ["2022-06-28"] }),
    ...[...PAPERS.keys()].map((file, at) => item(`i${at}`, `Matter ${at + 1}`, { papers: [paper(file)] })),
    item("p", "Lease of the annexe", { private: { ground: "exempt", paragraph: 3, reason: "The price is being agreed." } }),
    item("f", "Forward plan", { role: "forward-plan" }),
  ]);
  const publications = [{ on: "2022-09-16" as const }, { on: "2022-09-20" as const, reason: "it came late", changes: ["paper added"], added: { items: [], papers: ["plain.pdf"] } }];
  return { ...base, agenda: { ...base.agenda, publications } };
}

/** The job of a pack, as it goes to be typeset. */
async function jobOf(document: "pack" | "supplement", more: Partial<DocumentRequest>): Promise<TypesetJob> {
  const asked = request(meeting(), { document, formats: ["pdf"], readPaper: (_, file) => PAPERS.get(file)!, ...more });
  const jobs: TypesetJob[] = [];
  class Listening extends Typesetter {
    override run(job: TypesetJob): ReturnType<Typesetter["run"]> {
      jobs.push(job);
      return super.run(job);
    }
  }
  const typesetter = new Listening();
  try {
    const render = document === "pack" ? renderPack : renderSupplement;
    await render(asked, new Renderer(), () => typesetter);
  } finally {
    typesetter.close();
  }
  return jobs.at(-1)!;
}

describe("the frame of a pack with officers' pages, which makes no claim itself", () => {
  test.each<["pack" | "supplement", Partial<DocumentRequest>]>([
    ["pack", {}], ["pack", { packFor: "screen" }], ["pack", { private: true }], ["supplement", {}], ["supplement", { packFor: "screen" }],
  ])("%s %j", async (document, more) => {
    const job = await jobOf(document, more);
    expect(job.parts.some((p) => p.kind === "file")).toBe(true);
    const sizes = new Map<string, { w: number; h: number }[]>();
    for (const part of job.parts) if (part.kind === "file") sizes.set(part.id, (await PDFDocument.load(part.bytes)).getPages().map(shapeOf));
    const { compiled } = layOut(engine, job, sizes);
    expect(await claims(compiled.pdf(true))).toBe(HELD);
    expect(await claims(compiled.pdf(false))).toBe(false);
  });
});

test("what is wrong with a document is found by the gate", () => {
  const tree = [{ t: "h" as const, l: 1, k: ["One"] }, { t: "h" as const, l: 3, k: ["Three levels down"] }];
  const job = { title: "T", author: "A", date: [2022, 9, 27], mark: "", blank: "", pack: false, oddStarts: false, stamps: false, firstPage: 1, house: { accent: "", fonts: [] },
    parts: [{ kind: "tree", id: "d", item: "", stamped: false, anchor: "", title: "", mark: "", tree }] };
  const compiled = engine.compile(JSON.stringify(job), new Map());
  if (HELD) expect(() => compiled.pdf(true)).toThrow(/heading/);
  else expect(compiled.pdf(true).length).toBeGreaterThan(0);
});
