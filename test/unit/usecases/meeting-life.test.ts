import { describe, expect, it } from "vitest";
import { addItem } from "../../../src/usecases/change-agenda.ts";
import { addPlanEntry, deferPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { adjournMeeting, holdMeeting, markInquorate } from "../../../src/usecases/meeting-status.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { confirmMinutes } from "../../../src/usecases/confirm-minutes.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { recordAttendance } from "../../../src/usecases/record-attendance.ts";
import { reopenMeeting } from "../../../src/usecases/reopen-meeting.ts";
import { republishAgenda } from "../../../src/usecases/republish-agenda.ts";
import { addResolution } from "../../../src/usecases/resolve.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const DECEMBER = { body: "cpb", meeting: "2022-12-06" };
const plan = (o: Office) => o.store.load({ kind: "plan", body: "cpb" }).value.entries;

function built(today: string): Office {
  const o = office().on(today);
  o.does(addPlanEntry(o, { ...SEPTEMBER, title: "From the plan" }));
  o.does(buildAgenda(o, SEPTEMBER));
  return o;
}

describe("what has not happened yet", () => {
  it("is no publication: neither the first nor a later one", () => {
    const o = built("2022-09-13");
    const ahead = expect.objectContaining({ code: 3, message: expect.stringMatching(/^16 September 2022 has not come yet/) });
    expect(() => publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" })).toThrow(ahead);
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-13" }));
    const again = { ...SEPTEMBER, reason: "a late paper", changes: [{ change: "move", item: "From the plan", to: 1 }] } as const;
    expect(() => republishAgenda(o, { ...again, changes: [...again.changes], on: "2022-09-16" })).toThrow(ahead);
    o.does(republishAgenda(o.on("2022-09-16"), { ...again, changes: [...again.changes], on: "2022-09-16" }));
  });

  it("is no meeting: no roll, no outcome, no confirmation", () => {
    const o = built("2022-09-26");
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    for (const act of [
      () => recordAttendance(o, { ...SEPTEMBER, present: ["Three"] }),
      () => holdMeeting(o, SEPTEMBER),
      () => adjournMeeting(o, SEPTEMBER),
      () => markInquorate(o, SEPTEMBER),
      () => confirmMinutes(o, { ...SEPTEMBER, at: "2022-12-06" }),
    ]) expect(act).toThrow(expect.objectContaining({ code: 3, message: expect.stringMatching(/has not taken place yet/) }));
    o.on("2022-09-27");
    o.does(recordAttendance(o, { ...SEPTEMBER, present: ["Three"] }));
  });

  it("may be minuted ahead, and is a draft only once the day has come", () => {
    const o = built("2022-09-26");
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nTo be filled in.\n" }));
    o.does(addResolution(o, { ...SEPTEMBER, item: "2", text: "to note it" }));
    expect(o.meeting("2022-09-27").status).toBe("scheduled");
    o.does(holdMeeting(o.on("2022-09-27"), SEPTEMBER));
    expect(o.meeting("2022-09-27").status).toBe("draft");
  });

  it("confirms no earlier minutes before its day, and on the day while it lasts", () => {
    const o = built("2022-09-28");
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    o.does(buildAgenda(o, DECEMBER));
    expect(() => confirmMinutes(o.on("2022-12-05"), { ...SEPTEMBER, at: "2022-12-06" })).toThrow(expect.objectContaining({ code: 3 }));
    o.does(confirmMinutes(o.on("2022-12-06"), { ...SEPTEMBER, at: "2022-12-06" }));
    expect(o.meeting("2022-12-06").status).toBe("scheduled");
    o.does(recordAttendance(o.on("2022-12-06"), { ...DECEMBER, present: ["Three"] }));
    expect(o.meeting("2022-12-06").status).toBe("held");
  });
});

describe("what was marked by mistake", () => {
  it("is taken back with the roll, to where the meeting stood before", () => {
    const o = built("2022-09-27");
    o.does(recordAttendance(o, { ...SEPTEMBER, present: ["Three"], started: "16:05" }));
    expect(o.does(reopenMeeting(o, SEPTEMBER)).says).toContain("The attendance recorded for it is taken away.");
    expect(o.meeting("2022-09-27")).toMatchObject({ status: "scheduled", attendance: { members: [], inAttendance: [] } });
    expect(o.meeting("2022-09-27").attendance.started).toBeUndefined();
    expect(() => reopenMeeting(o, SEPTEMBER)).toThrow(expect.objectContaining({ code: 2 }));
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" }));
    o.does(holdMeeting(o, SEPTEMBER));
    o.does(reopenMeeting(o, SEPTEMBER));
    expect(o.meeting("2022-09-27").status).toBe("published");
  });

  it("stays while there are minutes of it, and once they are confirmed", () => {
    const o = built("2022-09-28");
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    expect(() => reopenMeeting(o, SEPTEMBER)).toThrow(expect.objectContaining({ code: 3, message: expect.stringMatching(/Minutes are written/) }));
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\n" }));
    o.does(reopenMeeting(o, SEPTEMBER));
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    o.does(buildAgenda(o, DECEMBER));
    o.does(confirmMinutes(o.on("2022-12-06"), { ...SEPTEMBER, at: "2022-12-06" }));
    expect(() => reopenMeeting(o, SEPTEMBER)).toThrow(/were confirmed/);
  });

  it("of a meeting still to come is taken back though minutes are prepared, which stay", () => {
    const o = built("2022-09-27");
    o.does(recordAttendance(o, { ...SEPTEMBER, present: ["Three"] }));
    o.does(writeMinutes(o, { ...SEPTEMBER, text: "## 1\nNone.\n" }));
    expect(o.meeting("2022-09-27").status).toBe("draft");
    o.does(reopenMeeting(o.on("2022-09-01"), SEPTEMBER));
    expect(o.meeting("2022-09-27")).toMatchObject({ status: "scheduled", attendance: { members: [] }, minutes: { items: [{ blocks: [{ text: "None." }] }] } });
  });

  it("gives an inquorate meeting its business back, which may not be held before", () => {
    const o = built("2022-09-27");
    o.does(addItem(o, { ...SEPTEMBER, title: "The officer's own" }));
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Not on the agenda" }));
    o.does(recordAttendance(o, { ...SEPTEMBER, present: ["Three"] }));
    const before = plan(o);
    o.does(markInquorate(o, SEPTEMBER));
    expect(plan(o).map((e) => e.state)).toEqual(["deferred", "deferred", "deferred"]);
    for (const act of [() => holdMeeting(o, SEPTEMBER), () => adjournMeeting(o, SEPTEMBER), () => markInquorate(o, SEPTEMBER)]) {
      expect(act).toThrow(expect.objectContaining({ code: 3, next: expect.stringMatching(/meeting reopen/) }));
    }
    o.does(reopenMeeting(o, SEPTEMBER));
    expect(plan(o)).toEqual(before);
    expect(o.meeting("2022-09-27")).toMatchObject({ status: "held", attendance: { members: [{ state: "present" }] } });
  });

  it("leaves where it is what has found another place since", () => {
    const o = built("2022-09-27");
    o.does(markInquorate(o, SEPTEMBER));
    o.does(deferPlanEntry(o, { body: "cpb", title: "From the plan", to: "2022-12-06" }));
    expect(plan(o)[0]).toMatchObject({ state: "deferred", meeting: "2022-12-06" });
    o.does(reopenMeeting(o, SEPTEMBER));
    expect(plan(o)[0]).toMatchObject({ state: "deferred", meeting: "2022-12-06" });
  });

  it("takes an adjournment back to what was recorded before it, and no adjournment resumes before it began", () => {
    const o = built("2022-09-27");
    expect(() => adjournMeeting(o, { ...SEPTEMBER, to: "2022-09-20" })).toThrow(/cannot resume/);
    o.does(adjournMeeting(o, { ...SEPTEMBER, to: "2022-10-04", reason: "fire alarm" }));
    o.does(reopenMeeting(o, SEPTEMBER));
    expect(o.meeting("2022-09-27").status).toBe("scheduled");
    expect(o.meeting("2022-09-27").adjourned).toBeUndefined();
  });
});
