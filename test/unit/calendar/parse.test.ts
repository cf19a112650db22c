import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isLocalDate } from "../../../src/domain/calendar/local-date.ts";
import { isLocalTime, parseLocalTime } from "../../../src/domain/calendar/local-time.ts";
import { isMeetingKey, nextKeyOfDay, parseMeetingKey } from "../../../src/domain/calendar/meeting-key.ts";
import { parseLocalDate } from "../../../src/domain/calendar/parse-date.ts";
import { EXIT, QuorateError } from "../../../src/domain/errors.ts";
import { clockTime, longDate, mediumDate } from "../../../src/text/dates.ts";

function told(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof QuorateError && error.code === EXIT.usage && error.next) return error.message;
    throw error;
  }
  return "nothing";
}

/** Either a good answer or a usage error in one line: never any other failure. */
function readsOrTells(read: (text: string) => string, good: (answer: string) => boolean, text: string): void {
  try {
    expect(good(read(text))).toBe(true);
  } catch (error) {
    if (!(error instanceof QuorateError)) throw error;
    expect(error.code).toBe(EXIT.usage);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(error.message.length).toBeLessThan(200);
  }
}

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays("1900-01-01", n));

describe("dates as people write them", () => {
  test.each([
    "2022-09-27", "2022-9-27", "27/9/2022", "27/09/2022", "27.9.2022", "27 September 2022", "27 Sep 2022",
    "27 sept. 2022", "27th September 2022", "Tuesday, 27 September 2022", "tue 27 SEP 2022", "  27  September 2022 ",
  ])("%j is 27 September 2022", (text) => {
    expect(parseLocalDate(text)).toBe("2022-09-27");
  });

  test.each([
    ["31/9/2022", "September 2022 has 30 days"],
    ["29 February 2023", "February 2023 has 28 days"],
    ["9/27/2022", "there is no month 27"],
    ["27/9/22", "no year of four figures"],
    ["Monday, 27 September 2022", "that day is a Tuesday"],
    ["27 Se 2022", "is not a date"],
    ["27 Movember 2022", "is not a date"],
    ["27 September", "is not a date"],
    ["0/9/2022", "is not a date"],
    ["tomorrow", "is not a date"],
    ["Someday 27 September 2022", "is not a date"],
    ["", "A date is missing"],
  ])("%j is refused: %s", (text, why) => {
    expect(told(() => parseLocalDate(text))).toContain(why);
  });

  test("what is printed can be read back", () => {
    fc.assert(fc.property(anyDay, (date) => {
      expect(parseLocalDate(longDate(date))).toBe(date);
      expect(parseLocalDate(mediumDate(date))).toBe(date);
    }));
  });

  test("any text gives a real date or a plain refusal", () => {
    const likely = fc.stringMatching(/^[0-9 /.\-a-fjmnopsty]{0,18}$/);
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), likely), (text) => {
      readsOrTells(parseLocalDate, isLocalDate, text);
      readsOrTells(parseMeetingKey, isMeetingKey, text);
    }), { numRuns: 2000 });
  });
});

describe("times as people write them", () => {
  test.each([
    ["16:00", "16:00"], ["1605", "16:05"], ["4.25 pm", "16:25"], ["4pm", "16:00"], ["4 P.M.", "16:00"],
    ["09.30", "09:30"], ["9.30am", "09:30"], ["12 noon", "12:00"], ["noon", "12:00"], ["12 midnight", "00:00"],
    ["12.30 am", "00:30"], ["12pm", "12:00"], ["00:00", "00:00"], ["23:59", "23:59"],
  ])("%j is %s", (text, time) => {
    expect(parseLocalTime(text)).toBe(time);
  });

  test.each([
    ["4.25", "morning or afternoon"], ["905", "morning or afternoon"],
    ["24:00", "is not a time"], ["13 pm", "is not a time"], ["0.30 am", "is not a time"], ["4:60 pm", "is not a time"],
    ["16", "is not a time"], ["11 noon", "is not a time"], ["four", "is not a time"], ["", "A time is missing"],
  ])("%j is refused: %s", (text, why) => {
    expect(told(() => parseLocalTime(text))).toContain(why);
  });

  test("every minute of the day can be printed and read back, and any text is read or refused", () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(parseLocalTime(clockTime(time))).toBe(time);
    }
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:. apmno]{0,9}$/)), (text) => {
      readsOrTells(parseLocalTime, isLocalTime, text);
    }), { numRuns: 2000 });
  });
});

describe("meeting keys", () => {
  test("a day's meetings are named in turn", () => {
    expect(nextKeyOfDay("2022-09-27", [])).toBe("2022-09-27");
    expect(nextKeyOfDay("2022-09-27", ["2022-09-27"])).toBe("2022-09-27b");
    expect(nextKeyOfDay("2022-09-27", ["2022-09-27", "2022-09-27b", "2022-09-28"])).toBe("2022-09-27c");
  });

  test("the twenty-seventh meeting of a day is refused", () => {
    const taken: string[] = [];
    for (let n = 0; n < 26; n++) taken.push(nextKeyOfDay("2022-09-27", taken));
    expect(taken.at(-1)).toBe("2022-09-27z");
    expect(taken.every(isMeetingKey)).toBe(true);
    expect(told(() => nextKeyOfDay("2022-09-27", taken))).toContain("as many meetings");
  });

  test.each(["2022-09-27a", "2022-09-27B", "2022-09-31b", "27/9/2022b", "2022-09-27bb"])("%j names no meeting", (text) => {
    expect(isMeetingKey(text)).toBe(false);
    expect(told(() => parseMeetingKey(text))).toMatch(/does not name a meeting|is not a date/);
  });

  test("a meeting may be named by its date in words", () => {
    expect(parseMeetingKey("27 September 2022")).toBe("2022-09-27");
    expect(parseMeetingKey(" 2022-09-27b ")).toBe("2022-09-27b");
  });
});
