import { expect, test } from "vitest";
import {
  clockTime, listOfDates, longDate, mediumDate, monthAndYear, shortDate,
} from "../../../src/text/dates.ts";

test("dates are printed as councils print them", () => {
  expect(longDate("2022-09-27")).toBe("Tuesday, 27 September 2022");
  expect(mediumDate("2022-09-07")).toBe("7 September 2022");
  expect(shortDate("2022-09-27")).toBe("Tue 27 Sep");
  expect(monthAndYear("2022-09-01")).toBe("September 2022");
});

test.each([
  ["16:00", "4.00 pm"], ["09:05", "9.05 am"], ["12:00", "12 noon"], ["12:01", "12.01 pm"],
  ["00:00", "12 midnight"], ["00:30", "12.30 am"], ["11:59", "11.59 am"],
])("%s is %s", (time, words) => {
  expect(clockTime(time)).toBe(words);
});

test("a list of dates names the year once where it is the same", () => {
  expect(listOfDates([])).toBe("");
  expect(listOfDates(["2022-06-28"])).toBe("28 June 2022");
  expect(listOfDates(["2022-06-28", "2022-09-27", "2022-12-06"])).toBe("28 June, 27 September and 6 December 2022");
  expect(listOfDates(["2022-12-06", "2023-03-28"])).toBe("6 December 2022 and 28 March 2023");
});
