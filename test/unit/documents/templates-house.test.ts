import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { deflateSync, crc32 } from "node:zlib";
import type { House } from "../../../src/domain/house.ts";
import { calledAs, fontFacts } from "../../../src/documents/house/font-name.ts";
import { loadHouse } from "../../../src/documents/house/load.ts";
import { svgSize } from "../../../src/documents/house/svg.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import type { DocumentFormat } from "../../../src/usecases/documents-port.ts";
import { records, request, september } from "../../helpers/board.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40h-120z" fill="#5b2a86"/></svg>';

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
/** A grey picture of 6 by 2 pixels, each row behind a byte that says how it is packed. */
const picture = (rows: Buffer): Buffer => Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", Buffer.from([0, 0, 0, 6, 0, 0, 0, 2, 8, 0, 0, 0, 0])),
  chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0)),
]);
const PNG = picture(Buffer.from([0, 96, 96, 96, 96, 96, 96, 0, 96, 96, 96, 96, 96, 96]));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "house-"));
  writeFileSync(path.join(folder, "crest.svg"), SVG);
  writeFileSync(path.join(folder, "crest.png"), PNG);
  font("Serif", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf");
});
afterEach(() => rmSync(folder, { recursive: true }));

function font(name: string, ...files: string[]): void {
  mkdirSync(path.join(folder, "fonts", name), { recursive: true });
  for (const file of files) copyFileSync(path.join(FONTS, file), path.join(folder, "fonts", name, file));
}

const load = (house: House) => loadHouse(house, folder, "Harbour Council");

async function made(house: House | undefined, format: DocumentFormat) {
  const plain = records(september());
  const workspace = { ...plain.workspace, ...(house ? { house } : {}) };
  const { files, warnings } = await renderDocument(request(september(), {
    formats: [format], records: { ...plain, workspace }, houseFolder: folder,
  }));
  return { bytes: files[0]!.bytes, warnings };
}
const html = async (house?: House) => new TextDecoder().decode((await made(house, "html")).bytes);

async function fontsOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const page = await (await task.promise).getPage(1);
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const names = new Set(items.flatMap((i) => ("fontName" in i ? [(page.commonObjs.get(i.fontName) as { name: string }).name] : [])));
  await task.destroy();
  return [...names].join(" ");
}

describe("files that can't be used are refused by name", () => {
  test.each<[string, House, string | undefined, RegExp]>([
    ["a logo that is not there", { logo: "none.png" }, undefined, /There is no logo house\/none\.png/],
    ["a logo that is none", { logo: "x.png" }, "hello", /house\/x\.png is no whole/],
    ["a logo cut short", { logo: "x.png" }, PNG.subarray(0, 40).toString("latin1"), /x\.png/],
    ["a font that is not there", { font: "None" }, undefined, /no font files in house\/fonts\/None/],
    ["a path out of the folder", { logo: "../crest.png" }, undefined, /cannot be the name/],
    ["a font's path out of the folder", { font: "../fonts/Serif" }, undefined, /cannot be the name/],
    ["a colour that can't be read", { accent: "#aaaaaa" }, undefined, /2\.32 to 1/],
    ["a colour that would end a rule", { accent: "red;}" }, undefined, /not a colour/],
  ])("%s", (_, house, text, message) => {
    if (house.logo && text !== undefined) writeFileSync(path.join(folder, house.logo), text, "latin1");
    expect(() => load(house)).toThrow(expect.objectContaining({ code: 4, message: expect.stringMatching(message) }));
  });

  test("a font that is none, one of two families, one that its maker closes", () => {
    font("Broken", "DejaVuSerif.ttf");
    const whole = readFileSync(path.join(FONTS, "DejaVuSerif.ttf"));
    writeFileSync(path.join(folder, "fonts", "Broken", "DejaVuSerif.ttf"), whole.subarray(0, 5000));
    expect(() => load({ font: "Broken" })).toThrow(/Broken\/DejaVuSerif\.ttf is no font/);
    font("Mixed", "DejaVuSerif.ttf", "DejaVuSansMono.ttf");
    expect(() => load({ font: "Mixed" })).toThrow(/more than one family/);
    const closed = Buffer.from(whole);
    const tables = closed.readUInt16BE(4);
    const entry = Array.from({ length: tables }, (_, n) => 12 + n * 16).find((at) => closed.toString("latin1", at, at + 4) === "OS/2")!;
    closed.writeUInt16BE(2, closed.readUInt32BE(entry + 8) + 8);
    font("Closed", "DejaVuSerif.ttf");
    writeFileSync(path.join(folder, "fonts", "Closed", "DejaVuSerif.ttf"), closed);
    expect(() => load({ font: "Closed" })).toThrow(/may not be embedded/);
  });

  test.each([
    '<svg viewBox="0 0 9 9"><script>x</script></svg>', '<svg viewBox="0 0 9 9" onload="x()"></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"></svg>', '<svg viewBox="0 0 9 9"><image href="https://x.example/a.png"/></svg>',
    '<svg viewBox="0 0 9 9"><image xlink:href="/etc/passwd"/></svg>', '<svg viewBox="0 0 9 9"><style>@import "x"</style></svg>',
    '<svg viewBox="0 0 9 9"><style>p{fill:url(https://x.example)}</style></svg>', '<svg viewBox="0 0 9 9"><rect fill="url(https://x.example#a)"/></svg>',
    '<svg viewBox="0 0 9 9"><foreignObject><p>x</p></foreignObject></svg>', '<svg viewBox="0 0 9 9"><svg:script>x</svg:script></svg>',
  ])("an SVG that is more than a picture: %s", (text) => {
    expect(() => svgSize(text, "house/x.svg")).toThrow(/more than a picture/);
  });

  test("an SVG with letters in it", () => {
    expect(() => svgSize('<svg viewBox="0 0 9 9"><g><text x="1">A</text></g></svg>', "house/x.svg")).toThrow(/has letters in it/);
  });

  test.each(['<svg viewBox="0 0 9 9">', "<svg></svg>", "<p></p>", '<svg width="0" height="1"></svg>'])("an SVG that is no picture: %s", (text) => {
    expect(() => svgSize(text, "house/x.svg")).toThrow(/no whole/);
  });

  test("the size of an SVG, by its own measures or its box", () => {
    expect(svgSize('<svg width="1in" height="48px" viewBox="0 0 1 1"></svg>', "x")).toEqual({ w: 96, h: 48 });
    expect(svgSize('<?xml version="1.0"?><svg viewBox="0,0 30 10"><a href="#x"/></svg>\n', "x")).toEqual({ w: 30, h: 10 });
  });
});

test("the family of a font, whatever the cut of the file", () => {
  const facts = (file: string) => fontFacts(readFileSync(path.join(FONTS, file)));
  expect(facts("DejaVuSerif.ttf")).toEqual({ family: "DejaVu Serif", closed: false });
  expect(facts("DejaVuSerif-Bold.ttf")?.family).toBe("DejaVu Serif");
  const source = createRequire(import.meta.url).resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf");
  expect(fontFacts(readFileSync(source))).toMatchObject({ family: "Source Sans 3" });
  expect(fontFacts(new Uint8Array(3))).toBeUndefined();
});

test("a font by a name of ours is the same font, and whole", () => {
  const font = readFileSync(path.join(FONTS, "DejaVuSerif-Bold.ttf"));
  const called = calledAs("Quorate Own", font);
  expect(fontFacts(called)).toEqual({ family: "Quorate Own", closed: false });
  // Only the place of its names and the names themselves are other.
  expect([...font.keys()].filter((at) => font[at] !== called[at]).length).toBeLessThanOrEqual(8);
});

describe("a document in the council's own look", () => {
  it("as PDF is set in its font, with its logo as a figure that has words", async () => {
    const { bytes, warnings } = await made({ accent: "#5b2a86", logo: "crest.svg", logoText: "The crest", font: "Serif" }, "pdf");
    expect(warnings).toEqual([]);
    expect(await fontsOf(bytes)).toMatch(/DejaVuSerif/);
    expect(await fontsOf((await made(undefined, "pdf")).bytes)).not.toMatch(/DejaVuSerif/);
    expect([...(await checkStructure(bytes)).faults]).toEqual([]);
    const plain = await made({ accent: "#5b2a86" }, "pdf");
    expect(Buffer.from(plain.bytes).equals(Buffer.from((await made(undefined, "pdf")).bytes))).toBe(false);
  });

  it("as PDF takes letters that its font lacks from the usual ones, and warns of those that none has", async () => {
    const titled = (council: string) => ({ ...records(september()), workspace: { ...records(september()).workspace, council, house: { font: "Serif" } } });
    const warningsOf = async (council: string) =>
      (await renderDocument(request(september(), { formats: ["pdf"], records: titled(council), houseFolder: folder }))).warnings;
    expect(await warningsOf("Cyngor \u0174ysg \u2713 \u2600")).toEqual([]);
    expect(await warningsOf("\u6f22 Council")).toEqual([expect.stringMatching(/letter|character/i)]);
  });

  it("with a logo that is damaged within is not made, and says why", async () => {
    writeFileSync(path.join(folder, "crest.png"), picture(Buffer.alloc(14, 96)));
    await expect(made({ logo: "crest.png" }, "pdf")).rejects.toMatchObject({ code: 4, message: expect.stringMatching(/damaged within/) });
  });

  it("as HTML holds the logo, its words and its colours within the page, and fetches nothing", async () => {
    const page = await html({ accent: "#5B2A86", logo: "crest.png", logoText: 'A "crest" <b>', font: "Serif" });
    expect(page).toContain(`<p class="logo"><img src="data:image/png;base64,${PNG.toString("base64")}"`);
    expect(page).toContain('alt="A &quot;crest&quot; &lt;b&gt;"');
    expect(page).toContain("color: #5b2a86");
    expect(page).toContain('font-family: "DejaVu Serif"');
    expect(page).not.toMatch(/src="(?!data:)|url\(|@import/);
    expect(await html({ logo: "crest.svg" })).toMatch(/src="data:image\/svg\+xml;base64,[^"]+" width="120" height="40" alt="Harbour Council"/);
  });

  it("as Word document has the logo, the colour and the name of the font", async () => {
    const parts = unzipSync((await made({ accent: "#5b2a86", logo: "crest.png", logoText: "The crest", font: "Serif" }, "docx")).bytes);
    expect(strFromU8(parts["word/styles.xml"]!)).toContain("5B2A86");
    expect(strFromU8(parts["word/styles.xml"]!)).toContain("DejaVu Serif");
    expect(strFromU8(parts["word/document.xml"]!)).toContain('descr="The crest"');
    const pictures = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
    expect(pictures.map((name) => Buffer.from(parts[name]!).equals(PNG))).toEqual([true]);
  });

  test.each(["md", "txt"] as const)("as %s is its words alone", async (format) => {
    expect((await made({ accent: "#5b2a86", logo: "crest.png", font: "Serif" }, format)).bytes).toEqual((await made(undefined, format)).bytes);
  });

  test.each(["pdf", "html", "docx"] as const)("as %s is the same, byte for byte, each time", async (format) => {
    const house: House = { accent: "#5b2a86", logo: "crest.png", font: "Serif" };
    const [one, other] = [await made(house, format), await made(house, format)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it("without a look of its own is as it always was", async () => {
    expect(load({})).toBeUndefined();
    expect(await html({})).toBe(await html());
  });
});
