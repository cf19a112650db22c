import { describe, expect, it } from "vitest";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { addMembers, endMember } from "../../../src/usecases/members.ts";
import { recordAttendance, type AttendanceInput } from "../../../src/usecases/record-attendance.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const JUNE = { body: "cpb", meeting: "2022-06-28" };
const says = (o: Office, said: Omit<AttendanceInput, "body" | "meeting">) => o.does(recordAttendance(o, { ...JUNE, ...said }));
const of = (o: Office, index: number) => o.meeting("2022-06-28").attendance.members[index];
const usage = (message: RegExp) => expect.objectContaining({ code: 2, message: expect.stringMatching(message) });

describe("others in attendance", () => {
  it("are taken off by a name that is there, and the nearest are named where it is not", () => {
    const o = office();
    says(o, { inAttendance: [{ name: "P One", post: "Head" }, { name: "Priya Oduya" }] });
    expect(() => says(o, { notInAttendance: ["P Oen"] })).toThrow(expect.objectContaining({
      code: 2, message: 'Nobody listed as attending is called "P Oen"; nothing was changed.', next: expect.stringMatching(/P One/),
    }));
    says(o, { notInAttendance: ["oduya"] });
    expect(o.meeting("2022-06-28").attendance.inAttendance).toEqual([{ name: "P One", post: "Head" }]);
  });
});

describe("a member said to be two things", () => {
  it.each<[string, Omit<AttendanceInput, "body" | "meeting">]>([
    ["present with apologies", { present: ["Three"], apologies: [{ name: "Three" }] }],
    ["apologies and late", { apologies: [{ name: "Three" }], arrived: [{ name: "Three", time: "16:30" }] }],
    ["absent and leaving", { absent: ["Three"], left: [{ name: "Three", time: "16:30" }] }],
  ])("%s is refused", (_, said) => {
    const o = office();
    expect(() => says(o, said)).toThrow(usage(/^Three is given both as present and as absent/));
  });

  it("is what was said last, without what belonged to the other", () => {
    const o = office();
    says(o, { apologies: [{ name: "Three", reason: "on leave" }], substitutes: [{ name: "Three", by: { name: "S Elm" } }] });
    says(o, { present: ["Three"] });
    expect(of(o, 0)).toEqual({ member: expect.any(String), state: "present", movements: [] });
    says(o, { left: [{ name: "Three", time: "16:30" }] });
    says(o, { apologies: [{ name: "Three" }] });
    expect(of(o, 0)).toEqual({ member: expect.any(String), state: "apologies", movements: [] });
    says(o, { apologies: [{ name: "Three", reason: "on leave" }] });
    says(o, { arrived: [{ name: "Three", time: "16:30" }] });
    expect(of(o, 0)?.reason).toBeUndefined();
  });
});

describe("times that cannot be", () => {
  it("are refused: left before arriving, arrived after the end, left before the start", () => {
    const o = office();
    const three = (time: string) => [{ name: "Three", time }];
    expect(() => says(o, { arrived: three("16:30"), left: three("16:10") })).toThrow(usage(/^Three would have left before arriving/));
    says(o, { started: "16:05", ended: "17:30" });
    expect(() => says(o, { arrived: three("17:45") })).toThrow(usage(/arrived after the meeting ended/));
    expect(() => says(o, { left: three("16:00") })).toThrow(usage(/left before the meeting started/));
    says(o, { left: three("16:10") });
    says(o, { arrived: three("16:30") });
    says(o, { left: three("17:00") });
    expect(of(o, 0)?.movements.map((m) => m.time)).toEqual(["16:10", "16:30", "17:00"]);
    expect(() => says(o, { ended: "16:20" })).toThrow(usage(/arrived after the meeting ended/));
  });

  it("said again are corrected", () => {
    const o = office();
    says(o, { arrived: [{ name: "Three", time: "16:30" }] });
    says(o, { arrived: [{ name: "Three", time: "16:20" }] });
    expect(of(o, 0)?.movements).toEqual([{ kind: "arrived", time: "16:20" }]);
  });
});

describe("who presided", () => {
  it("was there", () => {
    const o = office();
    const presided = { name: "Cllr Two", reason: "in the absence of the Chair" };
    expect(() => says(o, { apologies: [{ name: "Cllr Two" }], presided })).toThrow(usage(/^Cllr Two is not recorded as present/));
    says(o, { presided });
    says(o, { present: ["Cllr Two"] });
    expect(() => says(o, { absent: ["Cllr Two"] })).toThrow(usage(/cannot have presided/));
  });
});

describe("a member who did not serve that day", () => {
  it("is named as one whose term had ended, or had not begun", () => {
    const o = office();
    o.does(endMember(o, { body: "cpb", member: "Four", on: "2022-05-31" }));
    o.does(addMembers(o, { body: "cpb", members: [{ name: "Cllr Newcome", from: "2022-09-01" }] }));
    expect(() => says(o, { present: ["Four"] })).toThrow(usage(/^Four was a member until 31 May 2022, so no longer on 28 June 2022/));
    expect(() => says(o, { present: ["Newcome"] })).toThrow(usage(/^Cllr Newcome is a member only from 1 September 2022, so not yet/));
  });
});

describe("votes", () => {
  it("that are more than the members present are warned of and found", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    const vote = (text: string) => o.does(writeMinutes(o, { ...JUNE, text: `## 6\n${text}\n` }));
    expect(vote("VOTE for 20, against 0, abstained 0").warnings).toEqual([]);
    says(o, { present: ["Cllr One", "Cllr Two", "Three"], apologies: [{ name: "Four" }] });
    expect(vote("VOTE for 2, against 1, abstained 0").warnings).toEqual([]);
    expect(checkWorkspace(o).filter((f) => f.kind === "votes")).toEqual([]);
    expect(vote("VOTE for 2, against 1, abstained 1").warnings).toEqual([
      expect.stringMatching(/^Item 6 \(.*\) has 4 votes, but only 3 members were present who could vote\.$/),
    ]);
    expect(checkWorkspace(o).filter((f) => f.kind === "votes")).toMatchObject([{ meeting: "2022-06-28", urgency: "wrong" }]);
  });
});
