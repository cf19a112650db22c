import { describe, expect, test } from "vitest";
import type { NoticeRule } from "../../../src/domain/body.ts";
import { clearDays, latestPublication } from "../../../src/domain/calendar/clear-days.ts";
import { closedCalendar } from "../../../src/domain/calendar/working-days.ts";
import known from "./known-answers.json" with { type: "json" };

const plain = closedCalendar([]);
const council: NoticeRule = { regime: "principal-council" };
const parish: NoticeRule = { regime: "parish" };

describe("known answers", () => {
  test.each(known.clearDays)("$id", (answer) => {
    const rule = answer.rule as NoticeRule;
    const holidays = answer.bankHolidays as Record<string, string> | undefined;
    const closed = holidays ? closedCalendar([], (date) => holidays[date]) : plain;
    const { published, meeting } = answer;
    expect(clearDays({ published, meeting, rule, closed })).toBe(answer.clear);
    expect(published <= latestPublication(meeting, rule, closed).latest).toBe(answer.enough);
  });

  test.each(known.latestPublication)("$id", (answer) => {
    const found = latestPublication(answer.meeting, council, plain);
    expect(found.required).toBe(5);
    expect(found.latest).toBe(answer.latest);
    expect(found.latestWorkingDay).toBe(answer.latestWorkingDay);
    if (answer.withoutBankHolidays !== undefined) {
      const overlooked = latestPublication(answer.meeting, council, closedCalendar([], () => undefined));
      expect(overlooked.latest).toBe(answer.withoutBankHolidays);
    }
  });
});

const explained = (meeting: string, rule: NoticeRule, closed = plain): string[] =>
  latestPublication(meeting, rule, closed).days.map((d) => `${d.date} ${d.counts ? "+" : "-"} ${d.reason}`);

describe("every day explained", () => {
  test("a principal council over Easter", () => {
    expect(explained("2019-04-23", council)).toEqual([
      "2019-04-11 - day of publication",
      "2019-04-12 + counts",
      "2019-04-13 - Saturday",
      "2019-04-14 - Sunday",
      "2019-04-15 + counts",
      "2019-04-16 + counts",
      "2019-04-17 + counts",
      "2019-04-18 + counts",
      "2019-04-19 - bank holiday: Good Friday",
      "2019-04-20 - Saturday",
      "2019-04-21 - Sunday",
      "2019-04-22 - bank holiday: Easter Monday",
      "2019-04-23 - day of the meeting",
    ]);
  });

  test("a parish over Easter: the break runs from Thursday to Tuesday", () => {
    expect(explained("2024-04-04", parish)).toEqual([
      "2024-03-25 - day of publication",
      "2024-03-26 + counts",
      "2024-03-27 + counts",
      "2024-03-28 - Easter break",
      "2024-03-29 - bank holiday: Good Friday",
      "2024-03-30 - Easter break",
      "2024-03-31 - Sunday",
      "2024-04-01 - bank holiday: Easter Monday",
      "2024-04-02 - Easter break",
      "2024-04-03 + counts",
      "2024-04-04 - day of the meeting",
    ]);
  });

  test("a parish over Christmas on a Monday", () => {
    expect(explained("2023-12-29", parish)).toEqual([
      "2023-12-19 - day of publication",
      "2023-12-20 + counts",
      "2023-12-21 + counts",
      "2023-12-22 - Christmas break",
      "2023-12-23 - Christmas break",
      "2023-12-24 - Sunday",
      "2023-12-25 - bank holiday: Christmas Day",
      "2023-12-26 - bank holiday: Boxing Day",
      "2023-12-27 - Christmas break",
      "2023-12-28 + counts",
      "2023-12-29 - day of the meeting",
    ]);
  });

  test("a break that meets a weekend ends on the Monday after it", () => {
    expect(explained("2025-12-31", parish).slice(2, -1)).toEqual([
      "2025-12-23 + counts",
      "2025-12-24 - Christmas break",
      "2025-12-25 - bank holiday: Christmas Day",
      "2025-12-26 - bank holiday: Boxing Day",
      "2025-12-27 - Christmas break",
      "2025-12-28 - Sunday",
      "2025-12-29 - Christmas break",
      "2025-12-30 + counts",
    ]);
  });

  test("a parish counts Saturdays", () => {
    expect(explained("2022-07-19", parish)).toEqual([
      "2022-07-14 - day of publication",
      "2022-07-15 + counts",
      "2022-07-16 + counts",
      "2022-07-17 - Sunday",
      "2022-07-18 + counts",
      "2022-07-19 - day of the meeting",
    ]);
  });

  test("closed days of the council count for neither council nor parish, but do in the calendar", () => {
    const closed = closedCalendar([{ date: "2022-07-18", name: "staff day" }]);
    expect(explained("2022-07-19", council, closed)).toContain("2022-07-18 - closed: staff day");
    expect(explained("2022-07-19", parish, closed)).toContain("2022-07-18 - closed: staff day");
    expect(explained("2022-07-19", { regime: "calendar" }, closed)).toContain("2022-07-18 + counts");
  });
});

describe("rules", () => {
  test("each regime has its own number, and a body may set another", () => {
    const required = (rule: NoticeRule): number => latestPublication("2022-07-19", rule, plain).required;
    expect(required(council)).toBe(5);
    expect(required(parish)).toBe(3);
    expect(required({ regime: "calendar" })).toBe(28);
    expect(required({ regime: "none" })).toBe(0);
    expect(required({ regime: "principal-council", days: 10 })).toBe(10);
  });

  test("where no clear day is needed the day of the meeting will do", () => {
    const found = latestPublication("2022-09-25", { regime: "none" }, plain);
    expect(found.latest).toBe("2022-09-25");
    expect(found.latestWorkingDay).toBe("2022-09-23");
    expect(found.days).toEqual([{ date: "2022-09-25", counts: false, reason: "day of the meeting" }]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%s clear days are refused", (days) => {
    expect(() => latestPublication("2022-09-27", { ...council, days }, plain)).toThrow("whole number");
  });

  test("days that lead into a year with unknown bank holidays are refused, calendar days need none", () => {
    expect(() => latestPublication("2017-01-04", council, plain)).toThrow("not for 2016");
    expect(() => latestPublication("2033-02-01", council, plain)).toThrow("not for 2033");
    const published = "1999-01-01";
    expect(clearDays({ published, meeting: "1999-01-30", rule: { regime: "calendar" }, closed: plain })).toBe(28);
  });

  test("published on the day or after it leaves no clear day", () => {
    for (const published of ["2022-09-26", "2022-09-27", "2022-09-30"]) {
      expect(clearDays({ published, meeting: "2022-09-27", rule: council, closed: plain })).toBe(0);
    }
  });
});
