import { describe, expect, test } from "vitest";
import type { NoticeRule } from "../../../src/domain/body.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { noticeStatus } from "../../../src/domain/notice-status.ts";
import { meetingOf, workspace } from "./meetings.ts";

const council = (notice: NoticeRule = { regime: "principal-council" }) => ({ notice, closedDays: [] });
const meeting = meetingOf("2022-09-27", 7);
const published = (on: string[], over: Partial<Meeting> = {}): Meeting => ({
  ...meeting, ...over, agenda: { ...meeting.agenda, publications: on.map((on) => ({ on })) },
});
const state = (m: Meeting, today: string, body = council()): string => noticeStatus(m, body, workspace, today).state;

describe("notice still to be given", () => {
  test.each([
    ["2022-09-08", "due-later"], ["2022-09-09", "due-soon"], ["2022-09-15", "due-soon"],
    ["2022-09-16", "due-today"], ["2022-09-18", "due-today"], ["2022-09-19", "due-today"],
    ["2022-09-20", "missed"], ["2022-10-20", "missed"],
  ])("on %s it is %s", (today, answer) => {
    expect(state(meeting, today)).toBe(answer);
  });

  test("the days are told", () => {
    expect(noticeStatus(meeting, council(), workspace, "2022-09-01")).toEqual({
      state: "due-later", required: 5, latest: "2022-09-19", latestWorkingDay: "2022-09-16",
    });
  });

  test("how soon is soon can be set", () => {
    expect(noticeStatus(meeting, council(), workspace, "2022-09-02", 14).state).toBe("due-soon");
    expect(noticeStatus(meeting, council(), workspace, "2022-09-01", 14).state).toBe("due-later");
  });

  test("closed days of the workspace and of the body both count", () => {
    const closedDays = [{ date: "2022-09-26", name: "staff day" }];
    const elsewhere = { closedDays: [{ date: "2022-09-23", name: "move of offices" }] };
    const found = noticeStatus(meeting, { ...council(), closedDays }, elsewhere, "2022-09-01");
    expect(found).toMatchObject({ latest: "2022-09-14" });
  });
});

describe("notice given", () => {
  test("in time or late, whatever day it is today", () => {
    expect(state(published(["2022-09-19"]), "2022-09-01")).toBe("given");
    expect(state(published(["2022-09-20"]), "2022-12-01")).toBe("given-late");
  });

  test("a republication takes nothing from notice already given", () => {
    expect(state(published(["2022-09-14", "2022-09-26"]), "2022-09-26")).toBe("given");
  });

  test("notice of a date that was moved afterwards is no notice of the new one", () => {
    const moved = [{ from: "2022-09-20", time: "16:00", on: "2022-09-12" }];
    expect(state(published(["2022-09-09"], { moved }), "2022-09-13")).toBe("due-soon");
    expect(state(published(["2022-09-09", "2022-09-14"], { moved }), "2022-09-21")).toBe("given");
    expect(state(published(["2022-09-09", "2022-09-21"], { moved }), "2022-09-21")).toBe("given-late");
  });
});

describe("no notice to give", () => {
  test("by the body's rule, or because the meeting was cancelled", () => {
    expect(state(meeting, "2022-09-26", council({ regime: "none" }))).toBe("none");
    expect(state(meeting, "2022-09-26", council({ regime: "principal-council", days: 0 }))).toBe("none");
    expect(state({ ...meeting, status: "cancelled" }, "2022-09-26")).toBe("none");
  });
});

test("a meeting of years long past or far ahead is unknown, not an error", () => {
  for (const key of ["2009-07-06", "2017-01-04", "2033-01-04", "2050-05-05"]) {
    expect(noticeStatus(meetingOf(key, 1), council(), workspace, "2022-09-26")).toEqual({ state: "unknown", required: 5 });
  }
});
