import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDrawing, type Drawing, type Named } from "../../../src/documents/pack/drawing.ts";
import { markPage, type Beside } from "../../../src/documents/pack/page-drawing.ts";
import { operators } from "../../helpers/pdf-operators.ts";

const BARE: Named = { mark: () => undefined, object: () => undefined };
const read = (drawing: string, named = BARE): Drawing => readDrawing(Buffer.from(drawing, "latin1"), named);
const BESIDE: Beside = { fields: [], firstMark: 0, stamp: "", says: () => true };
/** The stretches outside any mark, as they stand. */
const runs = (drawing: string, named = BARE): string[] =>
  read(drawing, named).runs.map((r) => `${r.text ? "says" : "draws"}: ${drawing.slice(r.from, r.to)}`);

describe("saves and marked content left open or closed too often", () => {
  test.each([
    ["q 1 0 0 1 0 0 cm Q", 0, 0], ["Q Q q", 2, 1], ["BI /W 1 ID qQ qq EI q Q", 0, 0], ["<71 51> Tj /q gs Q", 1, 0],
    ["q q Q", 0, 1], ["Q q", 1, 1], ["Q Q", 2, 0], ["q (Q \\) Q) Tj Q", 0, 0], ["q % Q Q\nQ", 0, 0],
    ["q /Q Do <51> Tj Q", 0, 0], ["q BI /W 1 ID Q Q EI Q", 0, 0], ["q BI /W 1 ID \x01 EI \x02Q EI Q", 0, 0],
    ["q BI Q", 0, 0], ["", 0, 0], ["q", 0, 1],
  ])("%j", (drawing, saves, restores) => {
    expect(read(drawing)).toMatchObject({ saves, restores });
  });

  test.each([["/P BMC", 0, 1], ["EMC EMC", 2, 0], ["EMC /P BMC", 1, 1], ["/P <</MCID 0>> BDC EMC", 0, 0]])("%j", (drawing, begins, ends) => {
    expect(read(drawing)).toMatchObject({ begins, ends });
  });
});

describe("what stands outside any mark", () => {
  const P = "/P <</MCID 4>> BDC (in) Tj EMC";
  test.each<[string, string[]]>([
    ["0 0 9 9 re f", ["draws: 0 0 9 9 re f"]],
    ["0 0 9 9 re W n", []],
    ["1 0 0 rg 0 0 m 1 1 l S 2 w 0 0 9 9 re f*", ["draws: 0 0 m 1 1 l S 2 w 0 0 9 9 re f*"]],
    [`${P} 0 0 9 9 re f ${P.replace("4", "5")} (out) Tj`, ["draws: 0 0 9 9 re f", "says: (out) Tj"]],
    ["q 1 0 0 1 5 5 cm BT /F 9 Tf (a) Tj ET Q q BT (b) Tj ET Q", ["says: q 1 0 0 1 5 5 cm BT /F 9 Tf (a) Tj ET Q q BT (b) Tj ET Q"]],
    [`q 0 0 1 1 re f ${P} 0 0 2 2 re f Q`, ["draws: 0 0 1 1 re f", "draws: 0 0 2 2 re f"]],
    [`BT ${P} [(x) -9 (y)] TJ ET`, ["says: [(x) -9 (y)] TJ"]],
    ["/Artifact BMC 0 0 1 1 re f EMC /Artifact <</Type /Layout>> BDC (x) Tj EMC", []],
    ["/Artifact <</MCID 3>> BDC (x) Tj EMC", []],
    ["/OC /Layer BDC (on a layer) Tj EMC", ["says: (on a layer) Tj"]],
    ["/Span <</Lang (en) /ActualText (a > b)>> BDC (x) Tj EMC", ["says: (x) Tj"]],
    ["/Sect <</MCID 1>> BDC /Span BMC (x) Tj EMC (y) Tj EMC", []],
    ["q BI /W 1 /H 1 ID \x01\x02 EI Q", ["draws: q BI /W 1 /H 1 ID \x01\x02 EI Q"]],
    ["/Shade sh", ["draws: /Shade sh"]],
    ["(a) Tj (b) ' 1 2 (c) \"", ["says: (a) Tj (b) ' 1 2 (c) \""]],
  ])("%j", (drawing, expected) => {
    expect(runs(drawing)).toEqual(expected);
  });

  test("marks by name, and what named drawings hold", () => {
    const named: Named = {
      mark: (key) => (key === "MC0" ? 7 : undefined),
      object: (key) => ({ Im: "picture" as const, Words: read("(x) Tj"), Lines: read("0 0 1 1 re f"), Own: read("/P <</MCID 2>> BDC (x) Tj EMC") })[key],
    };
    expect(runs("/P /MC0 BDC (x) Tj EMC /Im Do", named)).toEqual(["draws: /Im Do"]);
    expect(runs("/Lines Do", named)).toEqual(["draws: /Lines Do"]);
    expect(runs("/Words Do /None Do", named)).toEqual(["says: /Words Do"]);
    expect(runs("/Im Do /Own Do /Im Do", named)).toEqual(["draws: /Im Do", "draws: /Im Do"]);
    expect([...read("/P /MC0 BDC EMC /Own Do", named).marks]).toEqual([7, 2]);
  });

  test("what it comes after is told, so that it can be read there", () => {
    expect(read("(a) Tj /P <</MCID 9>> BDC EMC (b) Tj").runs.map((r) => r.after)).toEqual([undefined, 9]);
  });

  test.each(["BT q (x) Tj ET Q", "q BT (x) Tj Q ET", "0 0 m /P <</MCID 0>> BDC 1 1 l S EMC", "BT (x) Tj"])("%j is not touched", (drawing) => {
    const known = read(drawing);
    expect(known.doubtful).toBe(true);
    const marked = `/P <</MCID 0>> BDC EMC ${drawing}`;
    expect(markPage(Buffer.from(marked), read(marked), BESIDE).own).toBeUndefined();
  });

  test("a number too large to be a mark is none", () => {
    expect(read("/P <</MCID 4000000000>> BDC (x) Tj EMC").marks.size).toBe(0);
  });
});

/** Pieces that nest as a drawing does. */
const { drawing: nested } = fc.letrec<{ drawing: string }>((tie) => ({
  drawing: fc.array(fc.oneof({ maxDepth: 4 },
    fc.constantFrom("1 0 0 rg", "0 0 1 1 re f", "0 0 m 1 1 l S", "0 0 1 1 re W n", "BT (word) Tj 1 0 Td ( ) Tj ET", "BT /Span BMC (x) Tj EMC ET"),
    tie("drawing").map((d) => `q ${d} Q`),
    tie("drawing").map((d) => `/P <</MCID #>> BDC ${d} EMC`),
    tie("drawing").map((d) => `/Artifact BMC ${d} EMC`),
    tie("drawing").map((d) => `/OC /Layer BDC ${d} EMC`),
  ), { maxLength: 5 }).map((parts) => parts.join(" ")),
}));

test("once marked, all of a page stands in marks; its operators are the same, and marks nest with what they are put into", () => {
  fc.assert(fc.property(nested, (drawing) => {
    let mark = 0;
    const own = `/P <</MCID ${mark}>> BDC EMC ${drawing.replace(/#/g, () => String((mark += 1)))}`;
    const bytes = Buffer.from(own);
    const page = markPage(bytes, readDrawing(bytes, BARE), BESIDE);
    const made = `${page.open}${String(page.own ?? own)}${page.close}`;
    const names = (text: string): string[] => [...operators(Buffer.from(text))].map((o) => o.op).filter((o) => !["BDC", "BMC", "EMC"].includes(o));
    expect(names(made)).toEqual(["q", ...names(own), "Q", "q", "Q"]);
    const open: string[] = [];
    for (const { op, args } of operators(Buffer.from(made))) {
      if (op === "q" || op === "BT") open.push(op);
      else if (op === "BDC" || op === "BMC") open.push(args[0] === "/Artifact" || /MCID/.test(args[1] ?? "") ? "mark" : "other");
      else if (op === "Q" || op === "ET") expect(open.pop()).toBe(op === "Q" ? "q" : "BT");
      else if (op === "EMC") expect(open.pop()).toMatch(/mark|other/);
      else if (["f", "S", "Tj"].includes(op)) expect(open).toContain("mark");
    }
    expect(open).toEqual([]);
  }));
});

describe("pictures within the drawing", () => {
  test("end where their size says, whatever their points look like", () => {
    const points = "AZ EI 1 0 0 rg 0 0 9 9 re f (".padEnd(32, "q ");
    const picture = `BI /W 8 /H 4 /BPC 8 /CS /G ID ${points}\nEI`;
    expect(runs(`${picture} /P <</MCID 0>> BDC EMC (x) Tj`)).toEqual([`draws: ${picture}`, "says: (x) Tj"]);
    const mask = `BI /W 9 /H 2 /IM true ID \x01 EI\nEI`;
    expect(runs(`${mask} /P <</MCID 0>> BDC EMC`)).toEqual([`draws: ${mask}`]);
  });

  test("end before a string of any bytes", () => {
    const picture = "BI /W 1 /H 1 /F /Fl ID \x01\x02 EI";
    expect(runs(`${picture} /P <</MCID 0>> BDC EMC BT (\x80\x81) Tj ET`)).toEqual([`draws: ${picture}`, "says: BT (\x80\x81) Tj ET"]);
    expect(runs(`q ${picture} BT (\x80\x81) Tj ET Q`)).toEqual([`says: q ${picture} BT (\x80\x81) Tj ET Q`]);
  });
});

test.each([
  ["0 0 1 1 re f ", "BT (never ends", "(never ends"], ["", "[(a) 12", "[(a) 12"], ["/P <</MCID 0>> BDC EMC ", "/Span <</A (x", "/Span <</A (x"],
  ["0 0 1 1 re f ", "BI /W 4 /H 4 /BPC 8 /CS /G ID \x01", "BI /W 4 /H 4 /BPC 8 /CS /G ID \x01"], ["0 0 1 1 re f ", "<4142", "<4142"],
])("what a drawing that breaks off swallows is cut off: %j %j", (whole, rest, cut) => {
  const bytes = Buffer.from(whole + rest, "latin1");
  const drawing = read(whole + rest);
  expect(drawing).toMatchObject({ brokenOff: true, end: bytes.length - cut.length });
  const page = markPage(bytes, drawing, BESIDE);
  expect(String(page.own)).not.toContain(cut);
  expect(String(page.own)).toContain(whole.trim());
  expect(read(`${whole} % and a comment (`)).toMatchObject({ brokenOff: false });
});

test("spaces set beside the tags are an artefact, and so are lines; words are a paragraph", () => {
  const bytes = Buffer.from("0 0 1 1 re f /P <</MCID 6>> BDC EMC BT ( ) Tj ET /P <</MCID 2>> BDC EMC (words) Tj");
  const page = markPage(bytes, readDrawing(bytes, BARE), { ...BESIDE, firstMark: 3, says: (part) => String(part).includes("words") });
  expect(String(page.own)).toBe("\n/Artifact BMC\n0 0 1 1 re f\nEMC\n /P <</MCID 6>> BDC EMC \n/Artifact BMC\nBT ( ) Tj ET\nEMC\n"
    + " /P <</MCID 2>> BDC EMC \n/P <</MCID 7>> BDC\n(words) Tj\nEMC\n");
  expect(page.added).toEqual([{ mark: 7, role: "P", after: 2 }]);
});

test.each([["(words) Tj", "P"], ["/Im Do", "Figure"], ["0 0 1 1 re f", "Figure"]])("a page of %j alone is one %s", (drawing, role) => {
  const bytes = Buffer.from(drawing);
  const page = markPage(bytes, readDrawing(bytes, { ...BARE, object: () => "picture" }), BESIDE);
  expect(page).toMatchObject({ own: undefined, added: [{ mark: 0, role }] });
  expect(page.open).toContain(`/${role} <</MCID 0>> BDC`);
});

test.each(["0 0 m 1 1 re (x) Tj q f Q", "1 1 re q f Q", "1 1 re BT f ET"])("a path is not carried over what has no place in it: %s", (text) => {
  const drawing = readDrawing(Buffer.from(text), BARE);
  expect(drawing.doubtful).toBe(true);
  for (const [at, run] of drawing.runs.entries()) expect(run.from).toBeGreaterThanOrEqual(drawing.runs[at - 1]?.to ?? 0);
});

test("no bytes make it fail, and nothing is put inside an operator", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("q", "Q", "BT", "ET", "(a", ")", "<", ">", "<<", ">>", "[", "]", "BI", "ID", "EI", "Tj", "f", "re", "/P", "/MCID 1", "BDC", "EMC", "BMC", "%", "\n", "1")), (parts) => {
    const bytes = Buffer.from(parts.join(" "));
    const drawing = readDrawing(bytes, BARE);
    let end = 0;
    for (const { from, to } of drawing.runs) {
      expect(from).toBeGreaterThanOrEqual(end);
      expect(to).toBeGreaterThan(from);
      end = to;
    }
    markPage(bytes, drawing, BESIDE);
  }));
});
