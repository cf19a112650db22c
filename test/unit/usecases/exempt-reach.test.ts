/** Private documents are never silently short; public ones never made blindly, and all else works without the private records. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { attachPaper } from "../../../src/usecases/attach-paper.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { addItem } from "../../../src/usecases/change-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import type { DocumentKind, DocumentRequest, Documents } from "../../../src/usecases/documents-port.ts";
import { generate } from "../../../src/usecases/generate.ts";
import { overview } from "../../../src/usecases/overview.ts";
import type { Context } from "../../../src/usecases/ports.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { showAgenda, showMinutes } from "../../../src/usecases/show.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { closedExempt } from "../../helpers/closed-exempt.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = "2022-09-27";
const DECEMBER = "2022-12-06";
const exempt = { ground: "exempt", paragraph: 3, reason: "prices" } as const;

/** A meeting with a private item and its exempt minutes, and a later one that confirms them. */
function held(minutes = "## Contract\nEXEMPT 3: prices\nThe price was high.\n"): Office {
  const o = office();
  o.does(buildAgenda(o, { body: "cpb", meeting: SEPTEMBER }));
  o.does(addItem(o, { body: "cpb", meeting: SEPTEMBER, title: "Contract", private: exempt }));
  o.does(writeMinutes(o, { body: "cpb", meeting: SEPTEMBER, text: minutes }));
  o.does(buildAgenda(o, { body: "cpb", meeting: DECEMBER }));
  return o;
}

const asked: DocumentRequest[] = [];
const documents: Documents = {
  render: (request) => {
    asked.push(request);
    return Promise.resolve({ files: [], warnings: ["its own"] });
  },
};
const made = (ctx: Context, document: DocumentKind, meeting: string, isPrivate: boolean) =>
  generate(ctx, documents, { body: "cpb", meeting, document, formats: [], private: isPrivate });
const away = (o: Office): Office => {
  rmSync(join(o.root, "bodies/cpb/exempt"), { recursive: true });
  return o;
};
const number = (o: Office): number => o.meeting(SEPTEMBER).agenda.items.findIndex((i) => i.title === "Contract") + 1;

describe("a private document where exempt/ is elsewhere", () => {
  it.each<[DocumentKind, string]>([["minutes", SEPTEMBER], ["pack", SEPTEMBER], ["notes", SEPTEMBER], ["pack", DECEMBER]])("%s of %s is refused, its items named", async (document, meeting) => {
    const o = held();
    await expect(made(o, document, meeting, true)).resolves.toMatchObject({ warnings: ["its own"] });
    away(o);
    await expect(made(o, document, meeting, true)).rejects.toMatchObject({
      code: 4, message: `The private part of item ${number(o)} of 27 September 2022 is not under exempt/, so the document would be short of it.`,
    });
  });

  it("is made, and it is said, where there may be nothing to have", async () => {
    const o = held("## Contract\nEXEMPT 3: prices\nPUBLIC SUMMARY\nThe contract was considered.\n");
    await expect(made(o, "minutes", SEPTEMBER, true)).resolves.toMatchObject({
      warnings: [`Nothing private is kept here of item ${number(o)} of 27 September 2022. If exempt/ is kept elsewhere, the document is short of it.`, "its own"],
    });
  });

  it("is refused where a paper was published that is not here", async () => {
    const o = office();
    o.does(buildAgenda(o, { body: "cpb", meeting: DECEMBER }));
    o.does(addItem(o, { body: "cpb", meeting: DECEMBER, title: "Contract", private: exempt }));
    o.does(publishAgenda(o, { body: "cpb", meeting: DECEMBER, on: "2022-10-01" }));
    o.does(await attachPaper(o, () => Promise.resolve({ format: "pdf" }), {
      body: "cpb", meeting: DECEMBER, item: "Contract", name: "a.pdf", bytes: Buffer.from("a"), republish: { reason: "late" },
    }));
    await expect(made(o, "pack", DECEMBER, true)).resolves.toBeDefined();
    await expect(made(away(o), "supplement", DECEMBER, true)).rejects.toMatchObject({ code: 4 });
  });

  it("public ones are made: what is not here cannot get out", async () => {
    await expect(made(away(held()), "minutes", SEPTEMBER, false)).resolves.toMatchObject({ warnings: ["its own"] });
  });

  it("check tells of a part that is missing among others, and of none where all of it is elsewhere", () => {
    const o = held();
    writeFileSync(join(o.root, "bodies/cpb/exempt", SEPTEMBER, "exempt.json"), JSON.stringify({ schema: 1, key: SEPTEMBER, items: [] }));
    const found = () => checkWorkspace(o).filter((f) => f.kind === "exempt").map((f) => f.text);
    expect(found()).toEqual([`the private part of item ${number(o)} of 27 September 2022 is not under exempt/`]);
    away(o);
    expect(found()).toEqual([]);
  });
});

describe("where the private records may not be read", () => {
  const blind = (o: Office): Context => ({ ...o, store: openStore(o.root, { fs: closedExempt }) });

  it.each<[DocumentKind, string]>([["minutes", SEPTEMBER], ["agenda", SEPTEMBER], ["page", SEPTEMBER], ["pack", DECEMBER]])("no public %s of %s is made", async (document, meeting) => {
    await expect(made(blind(held()), document, meeting, false)).rejects.toMatchObject({
      code: 3, message: expect.stringMatching(/^The private records of 27 September 2022 cannot be read, so nobody can say/),
    });
  });

  it("nor where they are damaged; the rest of the year is made, and told of", async () => {
    const o = held();
    writeFileSync(join(o.root, "bodies/cpb/exempt", SEPTEMBER, "exempt.json"), "{");
    await expect(made(o, "minutes", SEPTEMBER, false)).rejects.toMatchObject({ code: 3 });
    asked.length = 0;
    await expect(made(o, "agenda", DECEMBER, false)).resolves.toMatchObject({
      warnings: ["The private records of 27 September 2022 cannot be read, so the document was not looked through for what is in them.", "its own"],
    });
    expect(asked[0]!.records.exempt(SEPTEMBER).reveal().items).toEqual([]);
  });

  it("public documents of a meeting without private business are made", async () => {
    await expect(made(blind(held()), "agenda", DECEMBER, false)).resolves.toBeDefined();
    await expect(made(blind(held()), "pack", "2023-03-28", false)).resolves.toBeDefined();
  });

  it("agenda, minutes, desk and check answer", () => {
    const ctx = blind(held());
    expect(showAgenda(ctx, { body: "cpb", meeting: SEPTEMBER }).items.length).toBeGreaterThan(3);
    expect(showMinutes(ctx, { body: "cpb", meeting: SEPTEMBER }).text).toContain("EXEMPT 3: prices\n[exempt]");
    expect(() => showMinutes(ctx, { body: "cpb", meeting: SEPTEMBER, private: true })).toThrow(expect.objectContaining({ code: 6 }));
    expect(overview(ctx).next.length).toBeGreaterThan(0);
    expect(checkWorkspace(ctx).length).toBeGreaterThan(0);
  });
});
