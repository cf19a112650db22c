import { describe, expect, it } from "vitest";
import type { Agenda, AgendaItem, Paper } from "../../src/domain/agenda.ts";
import { agendaAt, cameAfter, supplementsOf } from "../../src/domain/supplements.ts";
import { rangesOf, sheetsOf } from "../../src/documents/pack/sheets.ts";

const paper = (id: string): Paper => ({ id, title: id, role: "report", file: `${id}.pdf`, format: "pdf", sha256: "" });
const item = (id: string, ...papers: string[]): AgendaItem => ({ id, kind: "report", title: id, papers: papers.map(paper) });

const agenda: Agenda = {
  items: [item("a", "a1", "a2"), item("b"), item("c", "c1"), item("d")],
  publications: [
    { on: "2026-11-20" },
    { on: "2026-11-24", reason: "late", changes: ["x"], added: { items: [], papers: ["a2"] } },
    { on: "2026-11-25", reason: "order", changes: ["y"], added: { items: [], papers: [] } },
    { on: "2026-11-26", reason: "before such things were recorded", changes: ["z"] },
    { on: "2026-12-01", reason: "flood", added: { items: ["c"], papers: ["c1"], private: [{ item: "d", paper: "d1" }, { item: "d", paper: "d2" }] } },
  ],
};

describe("supplements", () => {
  it("are numbered by the publications that brought something", () => {
    expect(supplementsOf(agenda).map((s) => [s.number, s.at, [...s.items], [...s.papers], [...s.closed]])).toEqual([
      [1, 1, [], ["a2"], []],
      [2, 4, ["c"], ["c1", "d1", "d2"], [["d", 2]]],
    ]);
    expect(supplementsOf({ items: [], publications: [{ on: "2026-11-20" }] })).toEqual([]);
  });

  it("leave the agenda of each publication as it was: without what came later", () => {
    const shape = (at: number) => agendaAt(agenda, at).items.map((i) => [i.id, ...i.papers.map((p) => p.id)].join());
    expect(shape(0)).toEqual(["a,a1", "b", "d"]);
    expect(shape(1)).toEqual(["a,a1,a2", "b", "d"]);
    expect(shape(4)).toEqual(["a,a1,a2", "b", "c,c1", "d"]);
    expect(agendaAt(agenda, 1).publications).toHaveLength(2);
    expect([...cameAfter(agenda, 1)]).toEqual(["c", "c1", "d1", "d2"]);
  });

  it("print ranges that run on, blanks included", () => {
    const sheets = sheetsOf([{ id: "front", item: "", pages: 1 }, { id: "i1", item: "3", pages: 3 }]);
    expect([...rangesOf(sheets, 25)]).toEqual([["3", "27 - 30"]]);
    expect([...rangesOf(sheets)]).toEqual([["3", "3 - 6"]]);
  });
});
