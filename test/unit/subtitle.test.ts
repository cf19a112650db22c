import { expect, test } from "vitest";
import { fromOneLine, onOneLine, subtitleFrom } from "../../src/domain/subtitle.ts";

test("a subtitle is what was said, a line each time, without blank ones", () => {
  expect(subtitleFrom([])).toBeUndefined();
  expect(subtitleFrom(["", " "])).toBeUndefined();
  expect(subtitleFrom([" Report of the Director "])).toBe("Report of the Director");
  expect(subtitleFrom(["On these dates:", "5 July\r\n\n4 October"])).toBe("On these dates:\n5 July\n4 October");
});

test("goes onto one line and comes back", () => {
  const lines = "On these dates:\n5 July\n4 October";
  expect(onOneLine(lines)).toBe("On these dates: / 5 July / 4 October");
  expect(fromOneLine(onOneLine(lines))).toBe(lines);
  expect(fromOneLine("Report of the Director/Head")).toBe("Report of the Director/Head");
});
