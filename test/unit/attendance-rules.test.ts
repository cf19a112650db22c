import { describe, expect, test } from "vitest";
import type { Attendance, Attendee, Movement } from "../../src/domain/attendance.ts";
import {
  activeMembers, apologiesOf, isPresentAt, officeHolders, presentMembers, quorumAt,
} from "../../src/domain/attendance-rules.ts";
import type { Member } from "../../src/domain/member.ts";
import { absentForSixMonths, runningAbsence } from "../../src/domain/six-months.ts";

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id, name: `Cllr ${id}`, class: "voting", offices: [], substitutes: [], ...more,
});
const came = (id: string, more: Partial<Attendee> = {}): Attendee => ({ member: id, state: "present", movements: [], ...more });
const attendance = (...members: Attendee[]): Attendance => ({ members, inAttendance: [] });
const ids = (members: Member[]): string[] => members.map((m) => m.id);

describe("terms", () => {
  test("count their first and their last day; an absent day is open", () => {
    const members = [member("a", { from: "2022-05-10", to: "2022-09-27" }), member("b")];
    const on = (date: string): string[] => ids(activeMembers(members, date));
    expect(on("2022-05-09")).toEqual(["b"]);
    expect(on("2022-05-10")).toEqual(["a", "b"]);
    expect(on("2022-09-27")).toEqual(["a", "b"]);
    expect(on("2022-09-28")).toEqual(["b"]);
  });

  test("of office begin and end by the day, and end with the membership", () => {
    const members = [
      member("vice", { offices: [{ office: "vice-chair" }] }),
      member("old", { offices: [{ office: "chair", to: "2022-06-27" }] }),
      member("new", { offices: [{ office: "chair", from: "2022-06-28" }], to: "2022-12-31" }),
    ];
    const on = (date: string): string[] => officeHolders(members, date).map((h) => `${h.member.id} ${h.office}`);
    expect(on("2022-06-27")).toEqual(["old chair", "vice vice-chair"]);
    expect(on("2022-06-28")).toEqual(["new chair", "vice vice-chair"]);
    expect(on("2023-01-01")).toEqual(["vice vice-chair"]);
  });
});

describe("presence", () => {
  const members = [member("a"), member("b"), member("c"), member("d", { class: "observer" })];

  test("is a member's own or a substitute's, not a representative's", () => {
    const roll = attendance(
      came("c", { state: "apologies", substitute: { name: "Sub" } }),
      came("b", { state: "apologies", representative: { name: "Rep" } }),
      came("a"),
    );
    expect(ids(presentMembers(members, roll))).toEqual(["a", "c"]);
    expect(apologiesOf(members, roll).map((x) => x.member.id)).toEqual(["b", "c"]);
  });

  test("counts towards the quorum except an observer's", () => {
    const roll = attendance(came("a"), came("b"), came("d"));
    expect(quorumAt(members, roll, 2)).toEqual({ present: 2, needed: 2, quorate: true });
    expect(quorumAt(members, roll, 3)).toEqual({ present: 2, needed: 3, quorate: false });
    expect(quorumAt(members, roll, undefined).quorate).toBe(true);
  });

  const order = ["i1", "i2", "i3", "i4"];
  const there = (...movements: Movement[]): string[] => order.filter((item) => isPresentAt(came("a", { movements }), order, item));

  test("at an item follows arrivals and departures, as things stood when it ended", () => {
    expect(there()).toEqual(order);
    expect(there({ kind: "arrived", item: "i2" })).toEqual(["i2", "i3", "i4"]);
    expect(there({ kind: "left", item: "i3" })).toEqual(["i1", "i2"]);
    expect(there({ kind: "left", item: "i2" }, { kind: "arrived", item: "i3" })).toEqual(["i1", "i3", "i4"]);
    expect(there({ kind: "left", item: "i2" }, { kind: "arrived", item: "i2" })).toEqual(order);
    expect(isPresentAt(came("a", { state: "apologies" }), order, "i1")).toBe(false);
  });

  test("gives the benefit of the doubt where the item of a movement is not known", () => {
    expect(there({ kind: "arrived", time: "16:25" })).toEqual(order);
    expect(there({ kind: "left", time: "17:10" })).toEqual(order);
    expect(there({ kind: "left", time: "16:30" }, { kind: "arrived", item: "i3" })).toEqual(order);
    expect(there({ kind: "arrived", item: "i2" }, { kind: "left", time: "17:10" })).toEqual(["i2", "i3", "i4"]);
  });

  test("falls below the quorum when someone leaves", () => {
    const roll = attendance(came("a"), came("b", { movements: [{ kind: "left", item: "i3" }] }));
    expect(quorumAt(members, roll, 2, { order, item: "i2" }).quorate).toBe(true);
    expect(quorumAt(members, roll, 2, { order, item: "i3" }).quorate).toBe(false);
  });
});

describe("six months without attending", () => {
  const a = member("a", { from: "2021-05-10" });
  const meeting = (date: string, state: Attendee["state"] | "unlisted") =>
    ({ date, attendance: state === "unlisted" ? attendance() : attendance(came("a", { state })) });

  test("run from the last attendance to the same day six months on, inclusive", () => {
    const meetings = [meeting("2022-03-29", "present"), meeting("2022-06-28", "apologies"), meeting("2022-09-27", "unlisted")];
    expect(absentForSixMonths(a, meetings, "2022-09-29")).toBeUndefined();
    expect(absentForSixMonths(a, meetings, "2022-09-30")).toEqual({ since: "2022-03-29", until: "2022-09-29" });
    expect(runningAbsence(a, meetings, "2022-07-01")).toEqual({ since: "2022-03-29", until: "2022-09-29" });
  });

  test("end at the last of a shorter month", () => {
    const meetings = [meeting("2022-08-31", "present"), meeting("2022-10-04", "absent")];
    expect(runningAbsence(a, meetings, "2022-11-01")?.until).toBe("2023-02-28");
  });

  test("run from the first day of the term for one who never came; a substitute does not save the seat", () => {
    const meetings = [{ date: "2021-06-01", attendance: attendance(came("a", { state: "apologies", substitute: { name: "Sub" } })) }];
    expect(absentForSixMonths(a, meetings, "2021-11-11")).toEqual({ since: "2021-05-10", until: "2021-11-10" });
  });

  test("are not over where no meeting was missed in them, or the membership ended", () => {
    const meetings = [meeting("2022-03-29", "present"), meeting("2022-12-06", "absent")];
    expect(absentForSixMonths(a, meetings, "2022-12-31")).toBeUndefined();
    expect(runningAbsence(a, [meeting("2022-03-29", "present")], "2022-12-31")).toBeUndefined();
    const ended = member("a", { from: "2021-05-10", to: "2022-09-01" });
    const missed = [meeting("2022-03-29", "present"), meeting("2022-06-28", "absent")];
    expect(absentForSixMonths(ended, missed, "2022-12-31")).toBeUndefined();
  });
});
