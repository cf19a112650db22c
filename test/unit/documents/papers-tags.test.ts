import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import { item, request, september } from "../../helpers/board.ts";
import { halfTagged, marked, words, type Element } from "../../helpers/half-tagged.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";
import { readAloud } from "../../helpers/read-aloud.ts";

/** The paper in a pack, its first page being the third. */
async function packed(paper: Uint8Array) {
  const papers = [{ id: "p", title: "Paper", role: "report" as const, file: "paper.pdf", format: "pdf" as const, sha256: "" }];
  const made = await renderDocument(request(september([item("i", "Matter", { papers })]), { document: "pack", formats: ["pdf"], readPaper: () => paper }));
  const pdf = made.files[0]!.bytes;
  const { faults } = await checkStructure(pdf);
  return { pdf, faults: [...faults], warnings: made.warnings, says: (page: number) => readAloud(pdf, page) };
}

const TWO: Element[] = [{ role: "Sect", kids: [{ role: "H1", marks: [0] }, { role: "P", marks: [1] }] }];
const FILL = "0.9 g 72 600 200 40 re f 0 g";

describe("what a tagged paper leaves untagged", () => {
  test("words are read where they stand; lines and areas become artefacts", async () => {
    const drawing = `${FILL} ${words("Before all")} ${marked(0, "Title")} q ${FILL} ${words("Between", 650)} Q ${marked(1, "Text", 600)} ${words("After", 550)} ${words("and on", 530)}`;
    const { faults, says, warnings } = await packed(await halfTagged([{ drawing }], TWO));
    expect(await says(3)).toEqual(["P: Before all", "H1: Title", "P: Between", "P: Text", "P: Afterand on"]);
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test("so they are where the drawing is cut into several streams", async () => {
    const drawing = [`q ${FILL} /P <</MCID 0>>`, `BDC ${words("Title")}`, "EMC", `Q q ${marked(1, "Text")}`, `${words("Last")}`, "Q"];
    const { faults, says } = await packed(await halfTagged([{ drawing }], TWO));
    expect(await says(3)).toEqual(["H1: Title", "P: Text", "P: Last"]);
    expect(faults).toEqual([]);
  });

  test("spaces set beside the tags say nothing", async () => {
    const { faults, says } = await packed(await halfTagged([{ drawing: `${marked(0, "Title")} ${words("  ")} ${marked(1, "Text")}` }], TWO));
    expect(await says(3)).toEqual(["H1: Title", "P: Text"]);
    expect(faults).toEqual([]);
  });

  test("a picture is an artefact beside tagged content, and a page that is one is told of", async () => {
    const scan = "q 500 0 0 700 50 50 cm /Scan Do Q";
    const { faults, says, warnings } = await packed(await halfTagged([{ drawing: `${scan} ${marked(0, "Title")} ${marked(1, "Text")}` }, { drawing: scan }, { drawing: words("Loose sheet") }], TWO));
    expect(await says(3)).toEqual(["H1: Title", "P: Text"]);
    expect(await says(4)).toEqual(["Figure: A page that is a picture, without words that can be read out"]);
    expect(await says(5)).toEqual(["P: Loose sheet"]);
    expect(faults).toEqual([]);
    expect(warnings).toEqual(["paper.pdf: pages that are pictures, of which a screen reader can read nothing out: 1."]);
  });

  test("a mark that no element has gets one; a broken table is made anew from the tree", async () => {
    const drawing = `${marked(0, "Title")} ${marked(5, "Lost")} ${marked(1, "Text")}`;
    for (const listed of [true, false]) {
      const { faults, says } = await packed(await halfTagged([{ drawing, listed }], TWO));
      expect(await says(3)).toEqual(["H1: Title", "P: Lost", "P: Text"]);
      expect(faults).toEqual([]);
    }
  });

  test("a mark that two elements claim is the first's", async () => {
    const twice: Element[] = [{ role: "H1", marks: [0] }, { role: "P", marks: [1] }, { role: "P", marks: [1] }];
    const { faults } = await packed(await halfTagged([{ drawing: `${marked(0, "Title")} ${marked(1, "Text")}` }], twice));
    expect(faults).toEqual([]);
  });

  test("a form with marks of its own keeps them: they are none of the page's", async () => {
    const doc = await PDFDocument.load(await halfTagged([{ drawing: `${marked(0, "Title")} /Own Do ${marked(1, "Text", 500)} ${words("Loose", 400)}` }], TWO));
    const { context } = doc;
    const [page] = doc.getPages();
    const form = context.register(context.stream(`${marked(0, "In the form", 600)} ${marked(7, "and more", 580)}`, {
      Type: "XObject", Subtype: "Form", BBox: [0, 0, 595, 842], StructParents: 9, Resources: page!.node.Resources()!,
    }));
    const root = doc.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const elements = [0, 7].map((MCID) => context.register(context.obj({
      Type: "StructElem", S: "P", P: doc.catalog.get(PDFName.of("StructTreeRoot"))!, K: { Type: "MCR", Pg: page!.ref, Stm: form, MCID },
    })));
    for (const element of elements) root.lookup(PDFName.of("K"), PDFArray).push(element);
    const rows = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
    rows.push(PDFNumber.of(9));
    rows.push(context.obj([elements[0]!, ...Array.from({ length: 6 }, () => null), elements[1]!]));
    page!.node.Resources()!.lookup(PDFName.of("XObject"), PDFDict).set(PDFName.of("Own"), form);
    const { faults, says } = await packed(await doc.save({ useObjectStreams: false }));
    expect(faults).toEqual([]);
    expect((await says(3)).filter((line) => line.endsWith(": "))).toEqual([]);
  });

  test("a drawing that breaks off leaves the stamp whole, and is told of", async () => {
    const { pdf, warnings } = await packed(await halfTagged([{ drawing: `${marked(0, "Title")} ${marked(1, "Text")} [(never` }], TWO));
    expect((await readPdf(pdf))[2]).toMatch(/Page 3/);
    expect(warnings).toEqual(["paper.pdf: pages whose drawing breaks off, the last of it left out: 1."]);
  });

  test("marked content left open or closed too often does not reach over the stamp", async () => {
    const drawing = `EMC ${marked(0, "Title")} ${marked(1, "Text")} /Span BMC q`;
    const { faults, says } = await packed(await halfTagged([{ drawing }], TWO));
    expect(await says(3)).toEqual(["H1: Title", "P: Text"]);
    expect(faults).toEqual([]);
  });

  test("a drawing that does not fit together stays as it is, and that is told", async () => {
    const drawing = `${marked(0, "Title")} ${marked(1, "Text")} BT q (tangled) Tj ET Q`;
    const { faults, warnings } = await packed(await halfTagged([{ drawing }], TWO));
    expect(faults.map(([what]) => what)).toEqual(["content neither tagged nor artefact"]);
    expect(warnings).toEqual(["paper.pdf: pages with content left untagged that could not be tagged safely: 1."]);
  });
});

describe("a form XObject", () => {
  const drawing = `${marked(0, "Title")} /Stamp Do ${marked(1, "Text")}`;

  test("without marks is read where it is drawn, or is an artefact", async () => {
    const { faults, says } = await packed(await halfTagged([{ drawing, form: words("In a form") }], TWO));
    expect(await says(3)).toEqual(["H1: Title", "P: In a form", "P: Text"]);
    expect(faults).toEqual([]);
    const lines = await packed(await halfTagged([{ drawing, form: FILL }], TWO));
    expect(await lines.says(3)).toEqual(["H1: Title", "P: Text"]);
    expect(lines.faults).toEqual([]);
  });

  test("with marks of its page keeps them; what it leaves outside them stays so, and is told", async () => {
    const tree = [...TWO, { role: "P", marks: [4] }];
    const { faults, says, warnings } = await packed(await halfTagged([{ drawing, form: marked(4, "In a form") }], tree));
    expect(await says(3)).toEqual(["H1: Title", "P: Text", "P: In a form"]);
    expect([faults, warnings]).toEqual([[], []]);
    const leaving = await packed(await halfTagged([{ drawing, form: `${FILL} ${marked(4, "In a form")}` }], tree));
    expect(leaving.faults.map(([what]) => what)).toEqual(["content neither tagged nor artefact"]);
    expect(leaving.warnings).toEqual(["paper.pdf: pages with content left untagged that could not be tagged safely: 1."]);
  });
});

describe("a paper without tags", () => {
  test("whose pages still hold marks reads as a paragraph for each", async () => {
    const { faults, says, warnings } = await packed(await halfTagged([{ drawing: `${FILL} ${marked(0, "One")} ${marked(1, "Two")} ${words("Three")}` }]));
    expect(await says(3)).toEqual(["P: One", "P: Two", "P: Three"]);
    expect(faults).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("paper.pdf: it is not tagged")]);
  });

  test("else as a paragraph for each page", async () => {
    const { faults, says } = await packed(await pdfOf(2, "Plain"));
    expect(await says(3)).toEqual(["P: Plain, sheet 1 of 2"]);
    expect(await says(4)).toEqual(["P: Plain, sheet 2 of 2"]);
    expect(faults).toEqual([]);
  });
});
