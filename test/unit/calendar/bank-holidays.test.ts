import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bankHolidaysModule, generatedFile } from "../../../scripts/make-bank-holidays.ts";
import { bankHolidaysKnown, englandAndWales } from "../../../src/domain/calendar/bank-holidays.ts";
import { easterDay } from "../../../src/domain/calendar/breaks.ts";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import { whyClosed } from "../../../src/domain/calendar/working-days.ts";

describe("bank holidays", () => {
  test("the generated file is what the package says today", () => {
    expect(readFileSync(generatedFile, "utf8")).toBe(bankHolidaysModule());
  });

  test.each([
    ["2022-09-19", "Queen Elizabeth's Funeral Day"],
    ["2023-05-08", "King Charles III's Coronation"],
    ["2022-06-03", "Queen's Platinum Jubilee"],
    ["2020-05-08", "Early May bank holiday (VE day)"],
    ["2020-12-28", "Boxing Day (substitute day)"],
  ])("%s is %s", (date, name) => {
    expect(englandAndWales(date)).toBe(name);
  });

  test("holidays that were moved leave an ordinary day behind", () => {
    expect(englandAndWales("2020-05-04")).toBeUndefined();
    expect(englandAndWales("2022-05-30")).toBeUndefined();
  });

  test("Good Friday and Easter Monday stand around Easter Day", () => {
    for (let year = 2017; year <= 2032; year++) {
      expect(englandAndWales(addDays(easterDay(year), -2))).toBe("Good Friday");
      expect(englandAndWales(addDays(easterDay(year), 1))).toBe("Easter Monday");
    }
    // The earliest and the latest Easter there can be.
    expect(easterDay(1818)).toBe("1818-03-22");
    expect(easterDay(2038)).toBe("2038-04-25");
  });

  test("outside the years that are known it refuses rather than guesses", () => {
    expect(bankHolidaysKnown("2016-12-31")).toBe(false);
    expect(bankHolidaysKnown("2017-01-01")).toBe(true);
    expect(() => englandAndWales("2016-12-30")).toThrow("known for 2017 to 2032, not for 2016");
    expect(() => englandAndWales("2033-01-03")).toThrow("not for 2033");
  });

  test("why a date is an odd one to meet on", () => {
    const closed = [{ date: "2022-09-27", name: "staff conference" }];
    expect(whyClosed("2022-09-24", [])).toBe("Saturday");
    expect(whyClosed("2022-09-19", [])).toBe("bank holiday: Queen Elizabeth's Funeral Day");
    expect(whyClosed("2022-09-27", closed)).toBe("closed: staff conference");
    expect(whyClosed("2022-09-28", closed)).toBeUndefined();
    expect(whyClosed("2050-09-28", closed)).toBeUndefined();
  });
});
