/** No paper is left behind, moved or deleted without a word, and none stays in public once its item is private. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { attachPaper, detachPaper, type InspectPaper } from "../../../src/usecases/attach-paper.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { cancelMeeting } from "../../../src/usecases/cancel-meeting.ts";
import { addItem, editItem, removeItem } from "../../../src/usecases/change-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import type { Documents } from "../../../src/usecases/documents-port.ts";
import { generate } from "../../../src/usecases/generate.ts";
import { addPlanEntry, deferItem, withdrawPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { closedExempt } from "../../helpers/closed-exempt.ts";
import { office, type Office } from "../../helpers/office.ts";

const KEY = "2022-12-06";
const ON = { body: "cpb", meeting: KEY };
const inspect: InspectPaper = () => Promise.resolve({ format: "pdf", pages: 2 });
const exempt = { ground: "exempt", paragraph: 3, reason: "prices" } as const;

const attach = async (o: Office, item: string, name = "report.pdf", words = name): Promise<void> =>
  void o.does(await attachPaper(o, inspect, { ...ON, item, name, bytes: Buffer.from(words) }));
const papers = (o: Office): [string[], string[]] =>
  [o.store.papers({ body: "cpb", key: KEY, private: false }), o.store.papers({ body: "cpb", key: KEY, private: true })];
const own = (o: Office, title: string) => {
  const id = o.meeting(KEY).agenda.items.find((i) => i.title === title)!.id;
  return o.store.load({ kind: "exempt", body: "cpb", key: KEY }).value.reveal().items.find((i) => i.item === id);
};
const found = (o: Office) => checkWorkspace(o).filter((f) => f.kind === "paper-unnamed" || f.kind === "exempt" || f.kind === "paper-missing").map((f) => f.text);

async function withPaper(privacy?: typeof exempt): Promise<Office> {
  const o = office();
  o.does(addPlanEntry(o, { body: "cpb", title: "Contract", meeting: KEY, private: privacy }));
  o.does(buildAgenda(o, ON));
  await attach(o, "Contract");
  return o;
}

describe("an item made private after its paper was attached", () => {
  it("takes the paper to exempt/, out of the public record, and it is said; undone it is back", async () => {
    const o = await withPaper();
    await attach(o, "Apologies", "other.pdf");
    o.store.addPaper({ body: "cpb", key: KEY, private: true }, "report.pdf", Buffer.from("another"));
    const plan = editItem(o, { ...ON, item: "Contract", private: exempt });
    expect(plan.warnings).toEqual([expect.stringMatching(/^1 paper moved to exempt\/.*git/)]);
    const undo = o.store.commit(plan.act, plan.steps);
    expect(papers(o)).toEqual([["other.pdf"], ["report-2.pdf", "report.pdf"]]);
    expect(JSON.stringify(o.meeting(KEY))).not.toContain("report.pdf");
    expect(own(o, "Contract")?.papers).toMatchObject([{ file: "report-2.pdf", pages: 2 }]);
    expect(readFileSync(join(o.root, "bodies/cpb/exempt", KEY, "papers/report-2.pdf"), "utf8")).toBe("report.pdf");
    undo.undo();
    expect(papers(o)).toEqual([["other.pdf", "report.pdf"], ["report.pdf"]]);
  });

  it("moves what an older record left beside a private item", async () => {
    const o = await withPaper();
    const { value, hash } = o.store.load({ kind: "meeting", body: "cpb", key: KEY });
    const items = value.agenda.items.map((i) => (i.title === "Contract" ? { ...i, private: exempt } : i));
    o.store.commit("by hand", [{ do: "write", ref: { kind: "meeting", body: "cpb", key: KEY }, value: { ...value, agenda: { ...value.agenda, items } }, base: hash }]);
    expect(found(o)).toEqual([expect.stringMatching(/^item \d+ of .* is private and has papers with the public record/)]);
    o.does(editItem(o, { ...ON, item: "Contract", why: "prices are in confidence" }));
    expect([papers(o), found(o)]).toEqual([[[], ["report.pdf"]], []]);
  });
});

describe("what is left behind is said, and found by check", () => {
  it("an item made public keeps what is private apart", async () => {
    const o = await withPaper(exempt);
    const plan = o.does(editItem(o, { ...ON, item: "Contract", private: null }));
    expect(plan.says.join(" ")).toMatch(/stays under exempt\/, 1 paper among it, and in no public document/);
    expect(papers(o)).toEqual([[], ["report.pdf"]]);
    expect(found(o)).toEqual([expect.stringMatching(/^item \d+ of .* is public, and private matter of it lies under exempt\//)]);
    const { steps, place, file } = detachPaper(o, { ...ON, item: "Contract", paper: "report.pdf" });
    o.store.commit("detach", steps);
    o.store.removePaper(place, file);
    expect([papers(o), found(o)]).toEqual([[[], []], []]);
  });

  it.each<[string, (o: Office) => { says: string[] }]>([
    ["removed", (o) => o.does(removeItem(o, { ...ON, item: "Contract" }))],
    ["deferred", (o) => o.does(deferItem(o, { ...ON, item: "Contract" }))],
    ["withdrawn", (o) => o.does(withdrawPlanEntry(o, { body: "cpb", title: "Contract" }))],
  ])("an item %s", async (_, act) => {
    const open = await withPaper();
    expect(act(open).says.join(" ")).toContain("Its paper stays in the papers folder of 6 December 2022: report.pdf.");
    expect(found(open)).toEqual(["a file lies in the papers folder of 6 December 2022 that no item names: report.pdf"]);
    const apart = await withPaper(exempt);
    const said = act(apart).says.join(" ");
    expect(said).toMatch(/What is private of it stays under exempt\/ of 6 December 2022, 1 paper among it/);
    expect(said).not.toContain("report.pdf");
    expect(found(apart)).toEqual(["private matter of an item that is not on the agenda lies under exempt/ of 6 December 2022"]);
    expect(papers(apart)).toEqual([[], ["report.pdf"]]);
  });

  it("a meeting cancelled", async () => {
    const o = await withPaper();
    expect(o.does(cancelMeeting(o, { ...ON, reason: "snow" })).says.join(" ")).toContain("1 paper stays with the meeting of 6 December 2022.");
    expect(papers(o)[0]).toEqual(["report.pdf"]);
  });

  it("nothing where there is no paper", () => {
    const o = office();
    o.does(buildAgenda(o, ON));
    o.does(addItem(o, { ...ON, title: "Contract" }));
    expect(o.does(removeItem(o, { ...ON, item: "Contract" })).says).toHaveLength(1);
    expect(found(o)).toEqual([]);
  });

  it("files of nobody's, private ones without their names, and private papers that have gone", async () => {
    const o = await withPaper(exempt);
    mkdirSync(join(o.root, "bodies/cpb/meetings", KEY, "papers"), { recursive: true });
    writeFileSync(join(o.root, "bodies/cpb/meetings", KEY, "papers/stray.docx"), "x");
    writeFileSync(join(o.root, "bodies/cpb/exempt", KEY, "papers/secret-name.pdf"), "x");
    expect(found(o)).toEqual([
      "a file lies in the papers folder of 6 December 2022 that no item names: stray.docx",
      "a file lies under exempt/ of 6 December 2022 that no item names",
    ]);
    rmSync(join(o.root, "bodies/cpb/exempt", KEY, "papers/report.pdf"));
    expect(found(o)).toContainEqual(expect.stringMatching(/^a private paper of item \d+ of 6 December 2022 is missing/));
    expect(found(o).join()).not.toMatch(/report|secret-name/);
  });
});

describe("a paper that is refused in the end leaves no copy", () => {
  it("attached twice", async () => {
    const o = await withPaper();
    await attach(o, "Contract", "copy.pdf", "report.pdf");
    expect(papers(o)[0]).toEqual(["report.pdf"]);
  });

  it("for a republication without a reason", async () => {
    const o = await withPaper();
    o.does(publishAgenda(o, { ...ON, on: "2022-10-01" }));
    await expect(attachPaper(o, inspect, { ...ON, item: "Contract", name: "late.pdf", bytes: Buffer.from("late"), republish: { reason: " " } }))
      .rejects.toMatchObject({ code: 2 });
    expect(papers(o)[0]).toEqual(["report.pdf"]);
  });
});

it("private records that may not be read are told of once for each meeting that has any, and the rest is checked", async () => {
  const o = await withPaper(exempt);
  o.on("2022-12-01");
  const all = checkWorkspace({ ...o, store: openStore(o.root, { fs: closedExempt }) });
  expect(all.filter((f) => f.kind === "data")).toMatchObject([{ meeting: KEY, text: expect.stringMatching(/exempt\.json/) }]);
  expect(all.some((f) => f.kind === "notice-missed")).toBe(true);
});

describe("a document that is a private paper", () => {
  const generated = (o: Office) => generate(o, { render: () => Promise.reject(new Error("made")) } as unknown as Documents, { ...ON, document: "pack", formats: [], private: false });

  it("is not attached in public under any name, and no copy of it is left; once its item is public it may be", async () => {
    const o = await withPaper(exempt);
    await expect(attach(o, "Apologies", "innocent.pdf", "report.pdf")).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/^This very document is a private paper of/) });
    expect(papers(o)).toEqual([[], ["report.pdf"]]);
    o.does(editItem(o, { ...ON, item: "Contract", private: null }));
    await attach(o, "Apologies", "innocent.pdf", "report.pdf");
    expect(papers(o)[0]).toEqual(["innocent.pdf"]);
  });

  it("stops every pack where it got in otherwise, and check tells of it", async () => {
    const o = await withPaper();
    await attach(o, "Apologies", "same.pdf", "report.pdf");
    await expect(generated(o)).rejects.toThrow("made");
    o.does(editItem(o, { ...ON, item: "Contract", private: exempt }));
    await expect(generated(o)).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/^A paper of item 1 of .* is the same document as a private paper/) });
    expect(found(o)).toEqual([expect.stringMatching(/is the same document as a private paper, so it cannot go out$/)]);
  });
});
