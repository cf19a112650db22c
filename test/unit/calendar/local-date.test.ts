import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays, compareDates, dateOfDayNumber, dayNumber, daysBetween, isLocalDate, weekday, weekdayNumber,
} from "../../../src/domain/calendar/local-date.ts";

const DAY = 86_400_000;
/** The platform's own calendar, as an independent witness. */
const witness = (days: number): string => new Date(Date.UTC(2000, 0, 1) + days * DAY).toISOString().slice(0, 10);
const days = fc.integer({ min: -600_000, max: 2_000_000 });

describe("local dates", () => {
  test("days are added as the platform's calendar adds them", () => {
    fc.assert(fc.property(days, (n) => {
      expect(addDays("2000-01-01", n)).toBe(witness(n));
    }), { numRuns: 2000 });
  });

  test("adding and counting undo each other, in order", () => {
    fc.assert(fc.property(days, days, (a, b) => {
      const [from, to] = [witness(a), witness(b)];
      expect(daysBetween(from, to)).toBe(b - a);
      expect(addDays(from, b - a)).toBe(to);
      expect(Math.sign(compareDates(from, to))).toBe(Math.sign(a - b));
      expect(dateOfDayNumber(dayNumber(from))).toBe(from);
    }));
  });

  test("weekdays agree with the platform's", () => {
    fc.assert(fc.property(days, (n) => {
      const js = new Date(Date.UTC(2000, 0, 1) + n * DAY).getUTCDay();
      expect(weekdayNumber(witness(n))).toBe(js === 0 ? 7 : js);
    }));
    expect(weekday("2022-09-27")).toBe("tuesday");
    expect(weekday("2024-02-29")).toBe("thursday");
  });

  test.each([
    ["2024-02-29", true], ["2023-02-29", false], ["1900-02-29", false], ["2000-02-29", true],
    ["2022-09-31", false], ["2022-13-01", false], ["2022-00-10", false], ["2022-01-00", false],
    ["0000-01-01", false], ["2022-9-27", false], ["2022-09-27b", false], ["", false], ["2022-09-27\n", false],
  ])("%j is a date: %s", (text, answer) => {
    expect(isLocalDate(text)).toBe(answer);
  });

  test("the calendar ends with the year 9999 and says so", () => {
    expect(addDays("9999-12-30", 1)).toBe("9999-12-31");
    expect(() => addDays("9999-12-31", 1)).toThrow("beyond the years");
    expect(() => addDays("0001-01-01", -1)).toThrow("beyond the years");
    expect(() => addDays("2022-01-01", Number.NaN)).toThrow("beyond the years");
  });
});
