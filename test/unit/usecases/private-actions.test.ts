/** What is agreed in private is followed up in private: under exempt/, and told of nowhere else but by number. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Exempt } from "../../../src/domain/exempt.ts";
import type { ExemptRecord } from "../../../src/domain/meeting.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { addItem } from "../../../src/usecases/change-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { confirmMinutes } from "../../../src/usecases/confirm-minutes.ts";
import { generate } from "../../../src/usecases/generate.ts";
import { moveMeeting } from "../../../src/usecases/move-meeting.ts";
import { closePrivateAction, listPrivateActions } from "../../../src/usecases/private-actions.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const DECEMBER = { body: "cpb", meeting: "2022-12-06" };
const exempt = { ground: "exempt", paragraph: 3, reason: "prices" } as const;
const DEEDS = "ACTION Three by 1 December 2022: ring the lower bidder\nACTION Five: shred the offers\n";

function held(deeds = DEEDS): Office {
  const o = office();
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(addItem(o, { ...SEPTEMBER, title: "Contract", private: exempt }));
  write(o, deeds);
  return o;
}
const write = (o: Office, deeds: string) => o.does(writeMinutes(o, { ...SEPTEMBER, text: `## Contract\nEXEMPT 3: prices\nThe price was high.\n\n${deeds}` }));
const told = (o: Office): string[][] => listPrivateActions(o, "cpb").map((a) => [a.text, a.owner.name, a.state]);
const record = (o: Office) => o.store.load({ kind: "exempt", body: "cpb", key: "2022-09-27" }).value.reveal();
const everywhereElse = (o: Office): string =>
  [...o.files()].filter(([file]) => !file.startsWith("bodies/cpb/exempt/")).map(([file, text]) => file + text).join("\n");

describe("actions in exempt minutes", () => {
  it("are listed for who asks in private, kept under exempt/ and in no other file", () => {
    const o = held();
    expect(told(o)).toEqual([["ring the lower bidder", "Three", "open"], ["shred the offers", "Five", "open"]]);
    expect(record(o).actions).toMatchObject([{ due: "2022-12-01", raised: { meeting: "2022-09-27" } }, { state: "open" }]);
    expect(o.store.load({ kind: "actions", body: "cpb" }).value.actions).toEqual([]);
    expect(everywhereElse(o)).not.toMatch(/bidder|shred/);
  });

  it("of a record that was never followed up are all open", () => {
    const o = held();
    const { value, hash } = o.store.load({ kind: "exempt", body: "cpb", key: "2022-09-27" });
    const file = join(o.root, "bodies/cpb/exempt/2022-09-27/exempt.json");
    const { actions: _, ...without } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    expect([value.toString(), typeof hash]).toEqual(["[exempt]", "string"]);
    o.store.commit("as it was", [{ do: "write", ref: { kind: "exempt", body: "cpb", key: "2022-09-27" }, value: new Exempt(without as unknown as ExemptRecord), base: hash }]);
    expect(told(o).map(([, , state]) => state)).toEqual(["open", "open"]);
    o.does(closePrivateAction(o, { body: "cpb", action: "shred", as: "done" }));
    expect(told(o).map(([, , state]) => state)).toEqual(["open", "done"]);
  });

  it("that stood in public minutes before leave the public list with them, whatever had become of them", () => {
    const o = held("");
    const open = (text: string) => o.does(writeMinutes(o, { ...SEPTEMBER, text: `## 2\n${text}` }));
    open("ACTION Three: ring the lower bidder\nACTION Five: shred the offers\nACTION Five: send the minutes");
    // Dropped before, and still with its words in the register.
    open("ACTION Three: ring the lower bidder\nACTION Five: send the minutes");
    const plan = open("ACTION Five: send the minutes\nEXEMPT 3: prices\nACTION Three: ring the lower bidder");
    expect(plan.says.join()).toMatch(/2 actions .* were taken from the public list/);
    expect(everywhereElse(o)).not.toMatch(/bidder|shred/);
    expect(o.store.load({ kind: "actions", body: "cpb" }).value.actions).toMatchObject([{ text: "send the minutes", state: "open" }]);
    expect(told(o).map(([text, , state]) => `${text}: ${state}`).toSorted())
      .toEqual(["ring the lower bidder: dropped", "ring the lower bidder: open", "shred the offers: dropped"]);
  });

  it("are closed by a part of their text or by id, and nothing of them is said back", () => {
    const o = held();
    const plan = o.does(closePrivateAction(o, { body: "cpb", action: "SHRED", as: "done", note: "burnt them", on: "2022-10-01" }));
    expect(JSON.stringify([plan.act, plan.says, plan.warnings])).not.toMatch(/shred|burnt/i);
    expect(record(o).actions![1]).toMatchObject({ state: "done", closed: { on: "2022-10-01", note: "burnt them" } });
    o.does(closePrivateAction(o, { body: "cpb", action: record(o).actions![0]!.id, as: "dropped" }));
    expect(told(o).map(([, , state]) => state)).toEqual(["dropped", "done"]);
    const none = (action: string) => (): unknown => closePrivateAction(o, { body: "cpb", action, as: "done" });
    expect(none("secret deed")).toThrow(expect.objectContaining({ code: 2, message: expect.not.stringMatching(/secret/) }));
    write(o, "ACTION Three: ring\nACTION Three: ring again\n");
    expect(none("ring")).toThrow(expect.objectContaining({ code: 2, message: "That could be 2 private actions." }));
  });

  it("follow their wording, and are dropped with it", () => {
    const o = held();
    write(o, "ACTION Three by 1 December 2022: ring both bidders\n");
    expect(told(o)).toEqual([["ring both bidders", "Three", "open"], ["shred the offers", "Five", "dropped"]]);
  });

  it("that are late are told of by number", () => {
    const o = held().on("2022-12-20");
    const found = checkWorkspace(o).filter((f) => f.kind === "action-late");
    expect(found).toMatchObject([{ urgency: "late", text: "a private action of 27 September 2022 is past the day: quorate action list --private" }]);
  });

  it("due by the next meeting stand in its private agenda alone, wherever their own has moved", async () => {
    const o = held();
    o.does(buildAgenda(o, DECEMBER));
    const text = async (isPrivate: boolean): Promise<string> => {
      const made = await generate(o, { render: renderDocument }, { ...DECEMBER, document: "agenda", formats: ["txt"], private: isPrivate });
      return Buffer.from(made.files[0]!.bytes).toString();
    };
    expect(await text(true)).toMatch(/Private actions due[\s\S]*ring the lower bidder[\s\S]*Three[\s\S]*1 December 2022/);
    expect(await text(true)).not.toContain("shred");
    expect(await text(false)).not.toMatch(/Private actions|bidder/);
    expect(JSON.stringify(o.meeting("2022-12-06"))).not.toMatch(/bidder/);
    o.does(closePrivateAction(o, { body: "cpb", action: "bidder", as: "done" }));
    expect(await text(true)).not.toMatch(/Private actions|bidder/);
  });

  it("move with their meeting", () => {
    const o = office();
    o.does(buildAgenda(o, DECEMBER));
    const { value, hash } = o.store.load({ kind: "exempt", body: "cpb", key: "2022-12-06" });
    const own = { ...value.reveal(), actions: [{ id: "a", text: "x", owner: { name: "Five" }, state: "open" as const, raised: { meeting: "2022-12-06", item: "i" } }] };
    o.store.commit("x", [{ do: "write", ref: { kind: "exempt", body: "cpb", key: "2022-12-06" }, value: new Exempt(own), base: hash }]);
    o.does(moveMeeting(o, { ...DECEMBER, to: "2022-12-13" }));
    expect(listPrivateActions(o, "cpb")).toMatchObject([{ raised: { meeting: "2022-12-13" } }]);
  });
});

it("minutes that are private altogether can be confirmed", () => {
  const o = office();
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(writeMinutes(o, { ...SEPTEMBER, text: "## Apologies for absence\nEXEMPT 1: a member's health\nShe is ill.\n" }));
  expect(o.meeting("2022-09-27").minutes.items.every((i) => i.blocks.length === 0)).toBe(true);
  o.does(buildAgenda(o, DECEMBER));
  o.does(confirmMinutes(o.on("2022-12-06"), { ...SEPTEMBER, at: "2022-12-06" }));
  expect(o.meeting("2022-09-27").status).toBe("confirmed");
  expect(checkWorkspace(o).filter((f) => f.kind === "fingerprint" || f.kind === "confirmation")).toEqual([]);
  const empty = office();
  empty.does(buildAgenda(empty, SEPTEMBER));
  empty.does(buildAgenda(empty, DECEMBER));
  expect(() => confirmMinutes(empty.on("2022-12-06"), { ...SEPTEMBER, at: "2022-12-06" })).toThrow(expect.objectContaining({ code: 3 }));
});
