import { describe, expect, it } from "vitest";
import type { Member } from "../../../src/domain/member.ts";
import {
  allPresent, cycle, hasUnsaved, rollOf, saved, tally, towardsQuorum, unsavedOf, withOther, withoutLastOther, withPresiding, withReason,
  withSubstitute, withTimes,
} from "../../../src/tui/roll.ts";

const member = (id: string, name: string, kind: Member["class"] = "voting"): Member => ({ id, name, class: kind, offices: [], substitutes: [] });
const roll = rollOf([member("m1", "Cllr One"), member("m2", "Two"), member("m3", "Three", "observer")], { members: [], inAttendance: [] });

describe("the roll", () => {
  it("goes from present to apologies to absent and round", () => {
    const marks = [1, 2, 3, 4].map((times) => Array.from({ length: times }).reduce<typeof roll>((now) => cycle(now, 0), roll).lines[0]?.mark);
    expect(marks).toEqual(["present", "apologies", "absent", "present"]);
  });

  it("saves only what was marked, by names nobody else can be meant by", () => {
    const marked = withReason(cycle(roll, 0), 1, "on leave");
    expect(unsavedOf(marked)).toMatchObject({
      present: ["Cllr One (m1)"], apologies: [{ name: "Two (m2)", reason: "on leave" }], absent: [], substitutes: [],
    });
    expect(hasUnsaved(marked)).toBe(true);
    expect(unsavedOf(saved(marked))).toMatchObject({ present: [], apologies: [] });
    expect(hasUnsaved(saved(marked))).toBe(false);
  });

  it("lets go of a reason and a substitute with the mark they belong to", () => {
    const sent = withSubstitute(withReason(roll, 0, "on leave"), 0, { name: "S Elm" });
    expect(tally(sent)).toMatchObject({ present: 1, unheard: 2 });
    expect(cycle(sent, 0).lines[0]).toEqual({ member: member("m1", "Cllr One"), mark: "absent" });
  });

  it("counts substitutes towards the quorum and observers not", () => {
    expect(towardsQuorum(allPresent(roll))).toBe(2);
    expect(towardsQuorum(withSubstitute(cycle(roll, 2), 0, { name: "S Elm" }))).toBe(1);
  });

  it("takes off by name only whom the record has", () => {
    const two = withOther(withOther(roll, { name: "P One" }), { name: "P Two" });
    expect(unsavedOf(withoutLastOther(saved(two)))).toMatchObject({ notInAttendance: ["P Two"] });
    expect(unsavedOf(withoutLastOther(two))).toMatchObject({ inAttendance: [{ name: "P One" }], notInAttendance: [] });
  });

  it("keeps others in attendance, times and who presided for saving", () => {
    const others = withoutLastOther(withOther(withOther(roll, { name: "P One", post: "Head" }), { name: "P Two" }));
    const all = withPresiding(withTimes(others, { started: "16:05" }), 1, "in the absence of the Chair");
    expect(unsavedOf(all)).toMatchObject({
      inAttendance: [{ name: "P One", post: "Head" }], notInAttendance: [], started: "16:05",
      presided: { name: "Two (m2)", reason: "in the absence of the Chair" }, present: ["Two (m2)"],
    });
  });
});
