import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import { isFirstOfYear, municipalYear } from "../../../src/domain/calendar/municipal-year.ts";
import { may, meetingOf } from "./meetings.ts";

describe("municipal years", () => {
  test.each([
    ["2022-05-19", "2021-05-20", "2021/22"],
    ["2022-05-20", "2022-05-20", "2022/23"],
    ["2023-01-10", "2022-05-20", "2022/23"],
    ["2000-01-10", "1999-05-20", "1999/00"],
  ])("%s lies in the year from %s, %s", (date, start, label) => {
    expect(municipalYear(date, may)).toEqual({ start, label, first: Number(start.slice(0, 4)) });
  });

  test("the date of an actual annual meeting goes before the usual day", () => {
    const council = { usual: "05-20", dates: ["2023-03-15"] };
    expect(municipalYear("2023-03-14", council).label).toBe("2022/23");
    expect(municipalYear("2023-03-15", council).start).toBe("2023-03-15");
    expect(municipalYear("2024-05-19", council).start).toBe("2023-03-15");
  });

  test("every date lies in the year it is given, and years follow one another", () => {
    fc.assert(fc.property(fc.nat({ max: 20_000 }), (n) => {
      const date = addDays("2000-01-01", n);
      const year = municipalYear(date, may);
      const next = municipalYear(addDays(date, 1), may);
      expect(year.start <= date).toBe(true);
      expect(next.first - year.first).toBe(next.start === addDays(date, 1) ? 1 : 0);
    }));
  });
});

describe("the first meeting of the year", () => {
  const meetings = [
    meetingOf("2022-03-29", 1), meetingOf("2022-06-14", 1, { status: "inquorate" }),
    meetingOf("2022-06-21", 1, { status: "cancelled" }), meetingOf("2022-06-28", 1),
    meetingOf("2022-06-28b", 1), meetingOf("2022-09-27", 1),
  ];

  test("is the first that does business", () => {
    const first = meetings.filter((m) => isFirstOfYear(m.key, meetings, may)).map((m) => m.key);
    expect(first).toEqual(["2022-03-29", "2022-06-14", "2022-06-21", "2022-06-28"]);
  });
});
