import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import { isTimeZone, momentOf } from "../../../src/domain/calendar/zone.ts";

const LONDON = "Europe/London";

describe("local times in a zone", () => {
  test("summer and winter", () => {
    expect(momentOf("2022-09-27", "16:00", LONDON)).toEqual({
      ambiguous: false, earlier: "2022-09-27T16:00:00+01:00", later: "2022-09-27T16:00:00+01:00",
    });
    expect(momentOf("2023-01-10", "16:00", LONDON).earlier).toBe("2023-01-10T16:00:00+00:00");
  });

  test("a time the clocks go forward past is refused, its neighbours are not", () => {
    expect(() => momentOf("2023-03-26", "01:30", LONDON))
      .toThrow("There is no 1.30 am on 26 March 2023 in Europe/London: the clocks go forward past it.");
    expect(() => momentOf("2023-03-26", "01:00", LONDON)).toThrow("There is no 1.00 am");
    expect(momentOf("2023-03-26", "00:59", LONDON).earlier).toBe("2023-03-26T00:59:00+00:00");
    expect(momentOf("2023-03-26", "02:00", LONDON).earlier).toBe("2023-03-26T02:00:00+01:00");
  });

  test("a time that happens twice is told as such", () => {
    expect(momentOf("2022-10-30", "01:30", LONDON)).toEqual({
      ambiguous: true, earlier: "2022-10-30T01:30:00+01:00", later: "2022-10-30T01:30:00+00:00",
    });
    expect(momentOf("2022-10-30", "02:00", LONDON).ambiguous).toBe(false);
  });

  test.each(["Europe/Londom", "+01:00", "", "London"])("%j is no time zone", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(() => momentOf("2022-09-27", "16:00", zone)).toThrow("is not a time zone");
  });

  test("an hour of office time is never refused nor ambiguous, and keeps its wall clock", () => {
    fc.assert(fc.property(fc.nat({ max: 5000 }), fc.integer({ min: 9, max: 22 }), (n, hour) => {
      const time = `${String(hour).padStart(2, "0")}:15`;
      const date = addDays("2018-01-01", n);
      const moment = momentOf(date, time, LONDON);
      expect(moment.ambiguous).toBe(false);
      expect(moment.earlier.slice(0, 16)).toBe(`${date}T${time}`);
    }), { numRuns: 100 });
  });
});
