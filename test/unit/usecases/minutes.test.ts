import { describe, expect, it } from "vitest";
import { addItem } from "../../../src/usecases/change-agenda.ts";
import { addPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { closeAction } from "../../../src/usecases/follow-up.ts";
import { confirmMinutes, noteUnavailable, takeBackConfirmation } from "../../../src/usecases/confirm-minutes.ts";
import { addResolution } from "../../../src/usecases/resolve.ts";
import { endMember } from "../../../src/usecases/members.ts";
import { recordAttendance } from "../../../src/usecases/record-attendance.ts";
import { showAttendance } from "../../../src/usecases/show-attendance.ts";
import { showMinutes } from "../../../src/usecases/show.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const JUNE = { body: "cpb", meeting: "2022-06-28" };
const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const CANARY = "the bid of Larch and Sons was the lowest";

function held(): Office {
  const o = office();
  o.does(addPlanEntry(o, { ...JUNE, title: "Learning support" }));
  o.does(buildAgenda(o, JUNE));
  o.does(recordAttendance(o, { ...JUNE, present: ["Cllr One", "Two", "Three"], apologies: [{ name: "Five", reason: "on leave" }], started: "4.05 pm", ended: "17:51" }));
  return o;
}

describe("attendance", () => {
  it("adds what is said to what is there", () => {
    const o = held();
    o.does(recordAttendance(o, { ...JUNE, present: ["Four"], absent: ["Three"], inAttendance: [{ name: "P One", post: "Head" }] }));
    o.does(recordAttendance(o, { ...JUNE, substitutes: [{ name: "Five", by: { name: "S Elm" } }], arrived: [{ name: "Three", time: "4.25 pm" }] }));
    const shown = showAttendance(o, JUNE);
    expect(shown.members.map((m) => [m.name, m.state])).toEqual([
      ["Cllr One", "present"], ["Cllr Two", "present"], ["Three", "present"], ["Four", "present"], ["Five", "apologies"],
    ]);
    expect(shown.members[4]).toMatchObject({ reason: "on leave", substitute: { name: "S Elm" } });
    expect(shown).toMatchObject({ started: "16:05", ended: "17:51", present: 5, quorate: true, inAttendance: [{ name: "P One", post: "Head" }] });
    expect(o.meeting("2022-06-28").status).toBe("held");
  });

  it("refuses unknown names, contradictions and an end before the start, and changes nothing", () => {
    const o = held();
    const before = o.files();
    expect(() => recordAttendance(o, { ...JUNE, present: ["Nobody"] })).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => recordAttendance(o, { ...JUNE, present: ["Four"], absent: ["Four"] })).toThrow(/both/);
    expect(() => recordAttendance(o, { ...JUNE, started: "18:00" })).toThrow(/end before/);
    expect(o.files()).toEqual(before);
  });

  it("knows a substitute who was only nominated, whose seat stays empty", () => {
    const o = held();
    o.does(recordAttendance(o, { ...JUNE, nominated: [{ name: "Five", by: { name: "S Elm" } }] }));
    expect(showAttendance(o, JUNE)).toMatchObject({ present: 3, members: { 4: { state: "apologies", reason: "on leave", nominated: { name: "S Elm" } } } });
    o.does(recordAttendance(o, { ...JUNE, substitutes: [{ name: "Five", by: { name: "S Elm" } }] }));
    expect(showAttendance(o, JUNE)).toMatchObject({ present: 4, members: { 4: { substitute: { name: "S Elm" } } } });
    expect(showAttendance(o, JUNE).members[4]).not.toHaveProperty("nominated");
    o.does(recordAttendance(o, { ...JUNE, nominated: [{ name: "Five", by: { name: "S Elm" } }] }));
    expect(showAttendance(o, JUNE).present).toBe(3);
  });

  it("keeps who took the minutes, a member or not, while they were there", () => {
    const o = held();
    expect(() => recordAttendance(o, { ...JUNE, minutesBy: "P One" })).toThrow(expect.objectContaining({ code: 2 }));
    o.does(recordAttendance(o, { ...JUNE, inAttendance: [{ name: "P One", post: "Head" }], minutesBy: "P One" }));
    o.does(recordAttendance(o, { ...JUNE, present: ["Four"] }));
    expect(showAttendance(o, JUNE).minuteTaker).toBe("P One");
    o.does(recordAttendance(o, { ...JUNE, notInAttendance: ["P One"] }));
    expect(showAttendance(o, JUNE).minuteTaker).toBeNull();
    o.does(recordAttendance(o, { ...JUNE, minutesBy: "Three" }));
    expect(o.meeting("2022-06-28").attendance.minuteTaker).toMatchObject({ name: "Three", member: expect.any(String) });
  });

  it("warns of too few for a quorum", () => {
    const o = office();
    expect(recordAttendance(o, { ...JUNE, present: ["Cllr One"] }).warnings).toEqual(["Not quorate: 1 present, 3 needed."]);
  });

  it("knows only the members of that day", () => {
    const o = office();
    o.does(endMember(o, { body: "cpb", member: "Four", on: "2022-07-31" }));
    expect(showAttendance(o, JUNE).members).toHaveLength(5);
    expect(showAttendance(o, SEPTEMBER).members).toHaveLength(4);
    expect(() => recordAttendance(o, { ...SEPTEMBER, present: ["Four"] })).toThrow();
  });
});

describe("minutes", () => {
  it("keeps items that the text leaves out, and empties one that it names without text", () => {
    const o = held();
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nFirst.\n\n## 7\nNone.\n" }));
    o.does(writeMinutes(o, { ...JUNE, text: "## Learning support\nSecond.\n" }));
    expect(showMinutes(o, JUNE).items.map((i) => i.text)).toEqual(["", "", "", "", "", "Second.\n", "None.\n", ""]);
    o.does(writeMinutes(o, { ...JUNE, text: "## 7\n" }));
    expect(showMinutes(o, JUNE).items[6]?.text).toBe("");
    expect(o.meeting("2022-06-28").status).toBe("draft");
  });

  it("keeps the register of actions in line with the minutes", () => {
    const o = held();
    const actions = () => o.store.load({ kind: "actions", body: "cpb" }).value.actions;
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nACTION Three, by 2022-12-06: circulate the strategy\nACTION Four: ask the schools\n" }));
    const [first, second] = actions();
    expect(actions()).toMatchObject([{ owner: { name: "Three" }, due: "2022-12-06", state: "open" }, { owner: { name: "Four" } }]);
    o.does(closeAction(o, { body: "cpb", action: "ask the schools", as: "done", on: "2022-07-01" }));
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nACTION Three, by 2022-12-13: circulate the strategy\n" }));
    expect(actions()).toMatchObject([{ id: first!.id, due: "2022-12-13", state: "open" }, { id: second!.id, state: "done" }]);
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nNothing.\n" }));
    expect(actions().map((a) => a.state)).toEqual(["dropped", "done"]);
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nACTION Three: circulate the strategy\n" }));
    expect(actions().filter((a) => a.state === "open")).toHaveLength(1);
  });

  it("keeps exempt minutes under exempt/ only, and never loses them", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    o.does(addItem(o, { ...JUNE, title: "Contract", private: { ground: "exempt", paragraph: 3 } }));
    const text = `## Contract\nEXEMPT 3\n${CANARY}.\nPUBLIC SUMMARY\nThe Board considered the contract.\n`;
    o.does(writeMinutes(o, { ...JUNE, text }));
    const holding = [...o.files()].filter(([, content]) => content.includes(CANARY)).map(([name]) => name);
    expect(holding).toEqual(["bodies/cpb/exempt/2022-06-28/exempt.json"]);
    expect(showMinutes(o, { ...JUNE, private: true }).text).toContain(CANARY);
    const shown = showMinutes(o, JUNE).text;
    expect(shown).not.toContain(CANARY);
    expect(JSON.stringify(showMinutes(o, JUNE))).not.toContain(CANARY);

    o.does(writeMinutes(o, { ...JUNE, text: shown.replace("considered", "discussed") }));
    expect(showMinutes(o, { ...JUNE, private: true }).text).toContain(CANARY);
    expect(() => writeMinutes(o, { ...JUNE, text: "## Contract\nNothing to see.\n" })).toThrow(expect.objectContaining({ code: 3 }));
  });

  it("adds a resolution to an item", () => {
    const o = held();
    o.does(addResolution(o, { ...JUNE, item: "6", text: "RESOLVED to note the report" }));
    o.does(addResolution(o, { ...JUNE, item: "6", text: "that the Board meets in July" }));
    expect(showMinutes(o, JUNE).items[5]?.resolutions).toEqual(["RESOLVED to note the report", "RESOLVED that the Board meets in July"]);
  });

  it("tells a resolution that lists something as one", () => {
    const o = held();
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nRESOLVED to meet on:\n- 5 July\n- 4 October\nRESOLVED to\n- rest\n- return\n" }));
    expect(showMinutes(o, JUNE).items[5]?.resolutions).toEqual(["RESOLVED to meet on: 5 July; 4 October", "RESOLVED to rest", "RESOLVED to return"]);
  });

  it("warns of a private item minuted in public, and resolves nothing of it from the command line", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    o.does(addItem(o, { ...JUNE, title: "Contract", private: { ground: "exempt", paragraph: 3, reason: "prices" } }));
    expect(writeMinutes(o, { ...JUNE, text: "## Contract\nIt was agreed.\n" }).warnings[0]).toMatch(/is private, but/);
    expect(writeMinutes(o, { ...JUNE, text: "## Contract\nEXEMPT 3\nIt was agreed.\n" }).warnings).toEqual([]);
    expect(() => addResolution(o, { ...JUNE, item: "Contract", text: "to accept it" })).toThrow(expect.objectContaining({ code: 3 }));
  });

  it("refuses minutes for an agenda that is not built", () => {
    expect(() => writeMinutes(office(), { ...JUNE, text: "## 1\nx\n" })).toThrow(/no items yet/);
  });
});

describe("confirmation", () => {
  function drafted(): Office {
    const o = held();
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nThe report was noted.\n" }));
    o.does(buildAgenda(o, SEPTEMBER));
    return o;
  }
  const confirm = { ...JUNE, at: "2022-09-27" };

  it("closes the earlier record, writes the later minute, and what was dealt with leaves the plan", () => {
    const o = drafted();
    o.does(confirmMinutes(o, confirm));
    const june = o.meeting("2022-06-28");
    expect(june.status).toBe("confirmed");
    expect(june.minutes.confirmations[0]).toMatchObject({ at: "2022-09-27", corrections: [] });
    expect(showMinutes(o, SEPTEMBER).items[2]?.text).toBe(
      "The minutes of the meeting held on 28 June 2022 were confirmed as a true record and signed by the Chair.\n",
    );
    expect(o.store.load({ kind: "plan", body: "cpb" }).value.entries[0]?.state).toBe("dealt-with");
    for (const act of [
      () => writeMinutes(o, { ...JUNE, text: "## 6\nOtherwise.\n" }),
      () => recordAttendance(o, { ...JUNE, present: ["Four"] }),
      () => confirmMinutes(o, confirm),
    ]) expect(act).toThrow(expect.objectContaining({ code: 3, message: expect.stringMatching(/were confirmed/) }));
  });

  it("minutes the corrections agreed", () => {
    const o = drafted();
    o.does(confirmMinutes(o, { ...confirm, corrections: ["item 6: for noted read agreed"] }));
    expect(showMinutes(o, SEPTEMBER).items[2]?.text).toMatch(/subject to the following correction, .*\n\n- item 6: for noted read agreed/);
  });

  it("chains the body's confirmed meetings, so that a rewritten history shows", () => {
    const o = drafted().on("2022-12-07");
    o.does(confirmMinutes(o, confirm));
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-12-06" }));
    o.does(confirmMinutes(o, { ...SEPTEMBER, at: "2022-12-06" }));
    const june = o.meeting("2022-06-28");
    expect(o.meeting("2022-09-27").minutes.confirmations[0]?.previous).toBe(june.minutes.confirmations[0]?.fingerprint);
    const wrong = () => checkWorkspace(o).filter((f) => f.kind === "fingerprint").map((f) => f.meeting);
    expect(wrong()).toEqual([]);
    const loaded = o.store.load({ kind: "meeting", body: "cpb", key: "2022-06-28" });
    const items = structuredClone(loaded.value.minutes.items);
    items.find((i) => i.blocks.length > 0)!.blocks = [{ type: "text", text: "The report was rejected." }];
    o.store.commit("rewrite history", [{
      do: "write", ref: { kind: "meeting", body: "cpb", key: "2022-06-28" }, base: loaded.hash,
      value: { ...loaded.value, minutes: { ...loaded.value.minutes, items } },
    }]);
    expect(wrong()).toEqual(["2022-06-28"]);
  });

  it("is taken back by a later minute, and can be made again", () => {
    const o = drafted();
    o.does(confirmMinutes(o, confirm));
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-12-06" }));
    o.does(takeBackConfirmation(o.on("2022-12-06"), { ...JUNE, at: "2022-12-06", reason: "the wrong draft was put" }));
    expect(o.meeting("2022-06-28")).toMatchObject({ status: "draft", minutes: { confirmations: [{ takenBack: { at: "2022-12-06" } }] } });
    expect(showMinutes(o, { body: "cpb", meeting: "2022-12-06" }).text).toContain("was taken back: the wrong draft was put.");
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nThe report was agreed.\n" }));
    o.does(confirmMinutes(o.on("2022-12-06"), { ...JUNE, at: "2022-12-06" }));
    expect(o.meeting("2022-06-28").status).toBe("confirmed");
  });

  it("refuses what makes no sense", () => {
    const o = drafted().on("2022-12-06");
    expect(() => confirmMinutes(o, { ...SEPTEMBER, at: "2022-06-28" })).toThrow(/not after/);
    expect(() => confirmMinutes(o, { ...SEPTEMBER, at: "2022-12-06" })).toThrow(/nothing to confirm/);
    expect(() => confirmMinutes(o, { ...JUNE, at: "2022-12-06" })).toThrow(/no item for the minutes/);
    expect(() => takeBackConfirmation(o, { ...JUNE, at: "2022-12-06", reason: "x" })).toThrow(/not confirmed/);
  });

  it("records that minutes were unavailable, with the reason", () => {
    const o = drafted();
    o.does(noteUnavailable(o, { ...confirm, reason: "the officer who attended has left" }));
    expect(showMinutes(o, SEPTEMBER).items[2]?.text).toContain("were unavailable: the officer who attended has left.");
    expect(o.meeting("2022-06-28").status).toBe("draft");
  });
});

describe("checks", () => {
  it("finds what is due and what was missed", () => {
    const o = held().on("2022-09-14");
    o.does(writeMinutes(o, { ...JUNE, text: "## 6\nACTION Three, by 2022-08-01: write to schools\n" }));
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Careers hub" }));
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Forgotten" }));
    expect(checkWorkspace(o).map((f) => [f.kind, f.urgency])).toEqual([
      ["deferred-not-back", "late"], ["action-late", "late"], ["notice-due", "due"], ["minutes-unconfirmed", "due"],
    ]);
    o.on("2022-09-21");
    expect(checkWorkspace(o).map((f) => f.kind)).toContain("notice-missed");
  });
});
