import { describe, expect, it } from "vitest";
import { minutesView } from "../../../src/documents/view/minutes.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { confirmMinutes, takeBackConfirmation } from "../../../src/usecases/confirm-minutes.ts";
import { documentRecords } from "../../../src/usecases/generate.ts";
import { editMember, endMember } from "../../../src/usecases/members.ts";
import { recordAttendance } from "../../../src/usecases/record-attendance.ts";
import { showAttendance } from "../../../src/usecases/show-attendance.ts";
import { loadBodyState } from "../../../src/usecases/state.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const JUNE = { body: "cpb", meeting: "2022-06-28" };
const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };

function confirmed(): Office {
  const o = office();
  o.does(buildAgenda(o, JUNE));
  o.does(recordAttendance(o, {
    ...JUNE, present: ["Cllr Two", "Three"], apologies: [{ name: "Cllr One" }], substitutes: [{ name: "Five", by: { name: "S Elm" } }],
    presided: { name: "Cllr Two", reason: "in the absence of the Chair" },
  }));
  o.does(writeMinutes(o, { ...JUNE, text: "## 6\nNone.\n" }));
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(confirmMinutes(o, { ...JUNE, at: "2022-09-27" }));
  return o;
}

/** Everything about people that the minutes of June print. */
function printed(o: Office) {
  const records = documentRecords(loadBodyState(o.store, "cpb"), "2022-06-28");
  const { members, presided, items, fingerprint } = minutesView(records, records.meeting, false);
  return { members, presided, apologies: items.map((i) => i.apologies), fingerprint };
}

/** A new name and post, an office that passes on as of last year, a term that never was. */
function changeEverything(o: Office): void {
  o.does(editMember(o, { body: "cpb", member: "Cllr Two", name: "Baroness Two", post: "Peer" }));
  o.does(editMember(o, { body: "cpb", member: "Three", office: "chair", officeFrom: "2022-06-01", class: "observer" }));
  o.does(endMember(o, { body: "cpb", member: "Four", on: "2022-06-27" }));
  o.does(editMember(o, { body: "cpb", member: "Five", organisation: "Fire Service" }));
}

describe("the roll of confirmed minutes", () => {
  it("prints and shows the same whatever becomes of the members", () => {
    const o = confirmed();
    const before = { printed: printed(o), shown: showAttendance(o, JUNE), file: o.meeting("2022-06-28") };
    expect(before.printed.members.map((m) => m.name)).toEqual(["Cllr One (Chair)", "Cllr Two (Vice-Chair)", "Three", "Four", "Five", "S Elm"]);
    expect(before.printed.presided).toBe("In the absence of the Chair, Cllr Two (Vice-Chair) chaired the meeting.");
    changeEverything(o);
    expect({ printed: printed(o), shown: showAttendance(o, JUNE), file: o.meeting("2022-06-28") }).toEqual(before);
    expect(checkWorkspace(o).filter((f) => f.kind === "fingerprint")).toEqual([]);
  });

  it("is vouched for by the fingerprint", () => {
    const o = confirmed();
    const loaded = o.store.load({ kind: "meeting", body: "cpb", key: "2022-06-28" });
    const value = structuredClone(loaded.value);
    value.minutes.confirmations[0]!.roll![0]!.name = "Somebody Else";
    o.store.commit("rewrite history", [{ do: "write", ref: { kind: "meeting", body: "cpb", key: "2022-06-28" }, base: loaded.hash, value }]);
    expect(checkWorkspace(o).filter((f) => f.kind === "fingerprint").map((f) => f.meeting)).toEqual(["2022-06-28"]);
  });

  it("is that of the membership again once the confirmation is taken back", () => {
    const o = confirmed();
    o.does(editMember(o, { body: "cpb", member: "Three", name: "Trey" }));
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-12-06" }));
    o.does(takeBackConfirmation(o.on("2022-12-06"), { ...JUNE, at: "2022-12-06", reason: "a name was wrong" }));
    expect(printed(o).members.map((m) => m.name)).toContain("Trey");
  });

  it("is read from the membership where an older confirmation has none, and its fingerprint still holds", () => {
    const o = confirmed();
    const loaded = o.store.load({ kind: "meeting", body: "cpb", key: "2022-06-28" });
    const value = structuredClone(loaded.value);
    const [older] = value.minutes.confirmations;
    delete older!.roll;
    // As it was made before rolls were kept: the same text without one.
    older!.fingerprint = "d8f279e8a485bb55d5c25354fc6501cb533b6a04a2f2e6f9b75b5f6e2e13d2ec";
    o.store.commit("an older file", [{ do: "write", ref: { kind: "meeting", body: "cpb", key: "2022-06-28" }, base: loaded.hash, value }]);
    expect(printed(o).members.map((m) => m.name)).toContain("Three");
    expect(checkWorkspace(o).filter((f) => f.kind === "fingerprint")).toEqual([]);
  });
});
