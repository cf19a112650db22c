import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { inspectPaper, renderDocument } from "../../../src/documents/index.ts";
import { item, request, september } from "../../helpers/board.ts";
import { ACTIVE, locked, SHAPES, undrawnForm } from "../../helpers/hostile-papers.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

async function packed(...papers: Uint8Array[]) {
  const items = papers.map((_, at) => item(`i${at}`, `Matter ${at + 1}`, {
    papers: [{ id: `p${at}`, title: `Paper ${at + 1}`, role: "report", file: `paper-${at + 1}.pdf`, format: "pdf", sha256: "" }],
  }));
  const made = await renderDocument(request(september(items), {
    document: "pack", formats: ["pdf"], readPaper: (_, file) => papers[Number(/\d+/.exec(file)![0]) - 1]!,
  }));
  return { pdf: made.files[0]!.bytes, warnings: made.warnings, ranges: made.ranges };
}

interface Words {
  text: string;
  /** From the left and the top of the page as shown, in parts of its width and height. */
  x: number;
  y: number;
}

interface Link {
  says: string;
  dest: unknown[];
  /** From the left and the top of the page as shown, in parts of its width and height. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The words and links of a page where a reader sees them, and the size of the page in points. */
async function shown(pdf: Uint8Array, page: number): Promise<{ words: Words[]; links: Link[]; w: number; h: number }> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, isEvalSupported: false });
  const found = await (await task.promise).getPage(page);
  const viewport = found.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const { items } = await found.getTextContent();
  const words = items.flatMap((i): Words[] => {
    if (!("str" in i) || i.str.trim() === "") return [];
    const [x, y] = viewport.convertToViewportPoint(i.transform[4] as number, i.transform[5] as number) as [number, number];
    return [{ text: i.str, x: x / width, y: y / height }];
  });
  const links = ((await found.getAnnotations()) as { rect: number[]; contentsObj: { str: string }; dest: unknown[] }[]).map(({ rect, contentsObj, dest }): Link => {
    const [x0, y0] = viewport.convertToViewportPoint(rect[0]!, rect[1]!) as [number, number];
    const [x1, y1] = viewport.convertToViewportPoint(rect[2]!, rect[3]!) as [number, number];
    return { says: contentsObj.str, dest, left: Math.min(x0, x1) / width, right: Math.max(x0, x1) / width, top: Math.min(y0, y1) / height, bottom: Math.max(y0, y1) / height };
  });
  await task.destroy();
  return { words, links, w: width, h: height };
}

const place = (words: readonly Words[], text: string): Words => {
  const found = words.find((w) => w.text.includes(text));
  if (!found) throw new Error(`${text} is not among ${words.map((w) => w.text).join(" | ")}`);
  return found;
};

describe("pages of every shape come out whole, stamped at their edges", async () => {
  const made = await Promise.all(Object.values(SHAPES).map((make) => make()));
  const { pdf } = await packed(...made);
  const sizes: Record<string, [number, number]> = {
    "turned 90": [842, 595], "turned 180": [595, 842], "turned 270": [842, 595], "cropped": [500, 700],
    "turned and cropped": [700, 500], "A3 landscape": [1191, 842], "not at the origin": [595, 842], "small": [200, 280], "in larger units": [1200, 1600],
  };
  const words = ["Turned ninety", "Turned half", "Turned back", "Cropped page", "Both of them", "A wide sheet", "Shifted sheet", "A small card", "A plan drawn"];

  test.each(Object.keys(SHAPES).map((shape, at) => [shape, at] as const))("%s", async (shape, at) => {
    const page = 3 + at * 2;
    const { words: found, links, w, h } = await shown(pdf, page);
    expect([Math.round(w), Math.round(h)]).toEqual(sizes[shape]);
    const own = place(found, words[at]!);
    expect(own.x).toBeGreaterThan(0);
    expect(own.x).toBeLessThan(1);
    expect(own.y).toBeGreaterThan(0);
    expect(own.y).toBeLessThan(1);
    const number = place(found, `Page ${page}`);
    expect(number.y).toBeGreaterThan(0.94);
    expect(number.x).toBeGreaterThan(0.35);
    expect(number.x).toBeLessThan(0.55);
    const stamp = place(found, `Agenda Item ${at + 1}`);
    expect(stamp.y).toBeLessThan(0.11);
    expect(stamp.x).toBeGreaterThan(0.25);
    const [back] = links;
    expect(back).toMatchObject({ says: `Back to item ${at + 1} on the agenda`, dest: [expect.anything(), { name: "XYZ" }, null, expect.any(Number), null] });
    expect(back!.left).toBeLessThan(stamp.x);
    expect(back!.right).toBeGreaterThan(stamp.x + 50 / w);
    expect(back!.top).toBeLessThan(stamp.y);
    expect(back!.bottom).toBeGreaterThan(stamp.y);
    expect((back!.bottom - back!.top) * h).toBeLessThan(18);
  });

  test("their tags are whole", async () => {
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  });
});

describe("what acts, sounds, comments or is attached", () => {
  test.each(Object.entries(ACTIVE))("%s: left out, and told at once and in the pack", async (_, { make, told }) => {
    const bytes = await make();
    const look = await inspectPaper(bytes, "paper-1.pdf");
    const { pdf, warnings } = await packed(bytes);
    for (const line of told) {
      expect(look.warnings).toContainEqual(expect.stringContaining(line));
      expect(warnings).toContainEqual(expect.stringContaining(line));
    }
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const everything = doc.context.enumerateIndirectObjects().map(([, o]) => String(o)).join("\n");
    expect(everything).not.toMatch(/JavaScript|Launch|SubmitForm|GoToR|GoToE|RichMedia|Screen|EmbeddedFile|FileAttachment|AcroForm|XFA|hidden|passwd|javascript/i);
    expect((await readPdf(pdf))[2]).toContain("Hostile, sheet 1 of 2");
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  });

  test("of a harmless paper nothing is told", async () => {
    expect((await inspectPaper(await pdfOf(2), "plain.pdf")).warnings).toEqual([]);
  });
});

describe("forms", () => {
  test("what no program has drawn yet is drawn", async () => {
    const { pdf, warnings } = await packed(await undrawnForm("Filled in but not drawn"));
    expect((await readPdf(pdf))[2]).toContain("Filled in but not drawn");
    expect(warnings).toContain("paper-1.pdf: it holds a form; its fields are printed as they were filled in.");
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
  });

  test("what can't be drawn is told of", async () => {
    const { warnings } = await packed(await undrawnForm("漢字"));
    expect(warnings).toContain("paper-1.pdf: form fields whose letters could not be printed were left out: 1.");
  });
});

test("a lock of its owner alone, and a password, are told apart", async () => {
  const [owner, both] = [await locked(), await locked("secret")];
  const closed = { code: 4, message: "p.pdf is protected by a password." };
  const kept = { code: 4, message: "p.pdf opens without a password but is locked against changes by one." };
  await expect(inspectPaper(owner, "p.pdf")).rejects.toMatchObject(kept);
  await expect(inspectPaper(both, "p.pdf")).rejects.toMatchObject(closed);
  await expect(packed(await pdfOf(1), owner)).rejects.toMatchObject({ code: 4, message: "paper-2.pdf opens without a password but is locked against changes by one." });
});

test("a paper of 2,000 pages has each of them, numbered", async () => {
  const { pdf, ranges } = await packed(await pdfOf(2000, "Long"));
  expect([...ranges!.values()]).toEqual(["3 - 2002"]);
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(doc.getPageCount()).toBe(2002);
  const { words } = await shown(pdf, 2002);
  expect(place(words, "Long, sheet 2000 of 2000")).toBeDefined();
  expect(place(words, "Page 2002")).toBeDefined();
});
