import { describe, expect, it } from "vitest";
import { attachPaper, type InspectPaper } from "../../../src/usecases/attach-paper.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { editPaper } from "../../../src/usecases/edit-paper.ts";
import { addPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { office, type Office } from "../../helpers/office.ts";

const KEY = "2022-12-06";
const ON = { body: "cpb", meeting: KEY };
const ITEM = { ...ON, item: "Contract" };
const inspect: InspectPaper = () => Promise.resolve({ format: "pdf", pages: 2 });
const exempt = { ground: "exempt", paragraph: 3, reason: "prices" } as const;

/** Three papers: the reports a and b, and c, additional to them. */
async function withPapers(privacy?: typeof exempt): Promise<Office> {
  const o = office();
  o.does(addPlanEntry(o, { body: "cpb", title: "Contract", meeting: KEY, private: privacy }));
  o.does(buildAgenda(o, ON));
  for (const [name, additional] of [["a.pdf", false], ["c.pdf", true], ["b.pdf", false]] as const) {
    o.does(await attachPaper(o, inspect, { ...ITEM, name, bytes: Buffer.from(name), additional }));
  }
  return o;
}
const item = (o: Office) => o.meeting(KEY).agenda.items.find((i) => i.title === "Contract")!;
const order = (o: Office): string[] => item(o).papers.map((p) => p.title);
const apart = (o: Office) => o.store.load({ kind: "exempt", body: "cpb", key: KEY }).value.reveal().items.find((i) => i.item === item(o).id)!.papers;

describe("an attached paper", () => {
  it("gets another title, found by title or file, and keeps its place", async () => {
    const o = await withPapers();
    o.does(editPaper(o, { ...ITEM, paper: "A", title: "Report of the Director" }));
    o.does(editPaper(o, { ...ITEM, paper: "b.pdf", title: "Costs" }));
    expect(order(o)).toEqual(["Report of the Director", "C", "Costs"]);
    expect(item(o).papers[0]).toMatchObject({ file: "a.pdf", role: "report", pages: 2 });
  });

  it("is moved among those of its kind, and becomes one of the other", async () => {
    const o = await withPapers();
    o.does(editPaper(o, { ...ITEM, paper: "B", to: 1 }));
    expect(order(o)).toEqual(["B", "A", "C"]);
    o.does(editPaper(o, { ...ITEM, paper: "B", role: "additional", to: 2 }));
    expect(order(o)).toEqual(["A", "C", "B"]);
    expect(item(o).papers.map((p) => p.role)).toEqual(["report", "additional", "additional"]);
    expect(() => editPaper(o, { ...ITEM, paper: "A", to: 2 })).toThrow(expect.objectContaining({ code: 2, next: "It is the only one, so 1 is its place." }));
    expect(() => editPaper(o, { ...ITEM, paper: "B", to: 0 })).toThrow("There is no place 0");
  });

  it("is not changed by saying nothing, by a name it does not have, or once the agenda is out", async () => {
    const o = await withPapers();
    expect(() => editPaper(o, { ...ITEM, paper: "A" })).toThrow("Nothing is said that would change the paper.");
    expect(() => editPaper(o, { ...ITEM, paper: "Z", to: 1 })).toThrow('No paper "Z" on that item.');
    o.does(publishAgenda(o.on("2022-11-25"), ON));
    expect(() => editPaper(o, { ...ITEM, paper: "A", title: "Other" })).toThrow(expect.objectContaining({ code: 3 }));
  });

  it("that is private is changed under exempt/ alone, and nothing said names it", async () => {
    const o = await withPapers(exempt);
    const plan = editPaper(o, { ...ITEM, paper: "B", title: "Secret costs", to: 1 });
    expect(plan.says).toEqual(['A private paper of "Contract" is changed.']);
    o.does(plan);
    expect(apart(o).map((p) => p.title)).toEqual(["Secret costs", "A", "C"]);
    expect(order(o)).toEqual([]);
  });
});
