import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Numbering } from "../../../src/domain/body.ts";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { numberingProblems } from "../../../src/domain/numbering-problems.ts";
import { minuteNumbers, printNumber } from "../../../src/domain/numbering.ts";
import known from "./known-answers.json" with { type: "json" };
import { may, meetingOf, numbered } from "./meetings.ts";

const board = numbered();
/** First and last number of each meeting: "2022-06-28 1-7". */
const ranges = (meetings: Meeting[], body = board): string[] =>
  [...minuteNumbers(body, may, meetings)].map(([key, { first, numbers }]) =>
    `${key} ${first}-${numbers.at(-1)?.running ?? "none"}`);
const problems = (meetings: Meeting[], body = board): string[] =>
  numberingProblems(body, may, meetings).map((p) => p.text);

describe("known answers", () => {
  test.each(known.minuteNumbers)("$id", ({ meetings }) => {
    const found = minuteNumbers(board, may, meetings.map((m) => meetingOf(m.date, m.items)));
    for (const meeting of meetings) {
      const { first, numbers } = found.get(meeting.date)!;
      expect(first).toBe(meeting.first);
      if (meeting.last !== undefined) expect(numbers.at(-1)!.running).toBe(meeting.last);
      if (meeting.number) expect(numbers[meeting.number.item - 1]!.running).toBe(meeting.number.is);
    }
  });

  test.each(known.formats)("$council prints $printed", (form) => {
    const place = { year: form.year, ordinal: form.ordinal };
    expect(printNumber(form.numbering as Numbering, place, form.running, form.item)).toBe(form.printed);
  });
});

describe("schemes", () => {
  const two = [meetingOf("2023-03-28", 3), meetingOf("2023-06-27", 4), meetingOf("2023-09-26", 2)];

  test("through the municipal year, beginning again with the next", () => {
    expect(ranges(two)).toEqual(["2023-03-28 1-3", "2023-06-27 1-4", "2023-09-26 5-6"]);
  });

  test("the year turns on the day of the annual council, earlier in a year that has its own date", () => {
    const early = { usual: "05-20", dates: ["2023-03-28"] };
    const found = minuteNumbers(board, early, [meetingOf("2023-03-27", 3), meetingOf("2023-03-28", 3), ...two.slice(1)]);
    expect([...found.values()].map((m) => m.first)).toEqual([1, 1, 4, 8]);
  });

  test("anew at each meeting, and for ever", () => {
    expect(ranges(two, numbered({ scheme: "per-meeting" }))).toEqual(
      ["2023-03-28 1-3", "2023-06-27 1-4", "2023-09-26 1-2"]);
    expect(ranges(two, numbered({ scheme: "perpetual", start: 1829 }))).toEqual(
      ["2023-03-28 1829-1831", "2023-06-27 1832-1835", "2023-09-26 1836-1837"]);
    expect(ranges(two, numbered({ scheme: "perpetual" }))[0]).toBe("2023-03-28 1-3");
  });

  test("a year that began on paper goes on from there; the next begins anew", () => {
    const midway = numbered({ start: 23 });
    expect(ranges(two, midway)).toEqual(["2023-03-28 23-25", "2023-06-27 1-4", "2023-09-26 5-6"]);
    expect(ranges([meetingOf("2022-12-06", 2), ...two], midway)).toEqual(["2022-12-06 23-24", "2023-03-28 25-27", "2023-06-27 1-4", "2023-09-26 5-6"]);
    expect(ranges(two, numbered({ scheme: "per-meeting", start: 23 }))[0]).toBe("2023-03-28 1-3");
    expect(problems(two, midway)).toEqual([]);
  });

  test("numbers are given by item, printed with the meeting's ordinal in the year", () => {
    const found = minuteNumbers(numbered({ format: "{m}.{item} ({n}/{yyyy}) {what}" }), may, two);
    expect(found.get("2023-09-26")).toEqual({
      first: 5,
      numbers: [
        { item: "item-2023-09-26-1", running: 5, printed: "2.1 (5/2023) {what}" },
        { item: "item-2023-09-26-2", running: 6, printed: "2.2 (6/2023) {what}" },
      ],
    });
  });

  test("a spring meeting carries the year its municipal year began in", () => {
    const found = minuteNumbers(numbered({ format: "{n}/{yy}" }), may, two);
    expect(found.get("2023-03-28")!.numbers[0]!.printed).toBe("1/22");
  });

  test("meetings cancelled or without a quorum take no numbers and no ordinal, an adjourned one does", () => {
    const meetings = [
      meetingOf("2022-06-28", 7),
      meetingOf("2022-07-12", 5, { status: "cancelled", frozen: 8 }),
      meetingOf("2022-07-26", 5, { status: "inquorate" }),
      meetingOf("2022-09-27", 2, { status: "adjourned" }),
      meetingOf("2022-10-04", 1),
    ];
    expect(ranges(meetings)).toEqual(["2022-06-28 1-7", "2022-09-27 8-9", "2022-10-04 10-10"]);
    const found = minuteNumbers(numbered({ format: "{m}.{item}" }), may, meetings);
    expect(found.get("2022-09-27")!.numbers[0]!.printed).toBe("2.1");
    expect(problems(meetings)).toEqual([]);
  });
});

describe("numbers frozen at publication", () => {
  test("a frozen number stands and later meetings run on from it", () => {
    expect(ranges([meetingOf("2018-03-28", 9, { frozen: 36 }), meetingOf("2018-04-25", 2)]))
      .toEqual(["2018-03-28 36-44", "2018-04-25 45-46"]);
  });

  test("a perpetual run that is frozen above its start runs on from there", () => {
    const body = numbered({ scheme: "perpetual", start: 100 });
    expect(ranges([meetingOf("2018-03-28", 2, { frozen: 300 }), meetingOf("2019-03-28", 2)], body))
      .toEqual(["2018-03-28 300-301", "2019-03-28 302-303"]);
  });

  test("a run frozen below the body's start runs on from the frozen number", () => {
    const body = numbered({ scheme: "perpetual", start: 100 });
    expect(ranges([meetingOf("2018-03-28", 2, { frozen: 50 }), meetingOf("2019-03-28", 2)], body))
      .toEqual(["2018-03-28 50-51", "2019-03-28 52-53"]);
  });

  test("a short meeting inside a longer one's numbers is an overlap and no gap", () => {
    const meetings = [
      meetingOf("2022-06-28", 10, { frozen: 1 }), meetingOf("2022-09-27", 2, { frozen: 3 }),
      meetingOf("2022-12-06", 2, { frozen: 11 }),
    ];
    expect(problems(meetings)).toEqual(
      ["Minute numbers 3 to 4 are used twice: by the meetings of 28 June 2022 and 27 September 2022."]);
  });

  test("no number is used twice after one was frozen too low", () => {
    const meetings = [meetingOf("2022-06-28", 7), meetingOf("2022-09-27", 1, { frozen: 3 }), meetingOf("2022-12-06", 2)];
    expect(ranges(meetings)).toEqual(["2022-06-28 1-7", "2022-09-27 3-3", "2022-12-06 8-9"]);
  });

  test("an earlier meeting that grew overlaps", () => {
    const meetings = [meetingOf("2022-06-28", 8, { frozen: 1 }), meetingOf("2022-09-27", 7, { frozen: 8 })];
    expect(numberingProblems(board, may, meetings)).toEqual([{
      kind: "overlap", meeting: "2022-09-27", before: "2022-06-28", from: 8, to: 8,
      text: "Minute number 8 is used twice: by the meetings of 28 June 2022 and 27 September 2022.",
    }]);
  });

  test("a meeting cancelled after the next was published leaves a gap", () => {
    expect(problems([
      meetingOf("2022-06-28", 7, { frozen: 1 }),
      meetingOf("2022-09-27", 7, { frozen: 8, status: "cancelled" }),
      meetingOf("2022-12-06", 8, { frozen: 15 }),
    ])).toEqual(["Minute numbers 8 to 14 are missing between the meetings of 28 June 2022 and 6 December 2022."]);
  });

  test("a published meeting moved past the next keeps its numbers, and nothing is wrong", () => {
    const meetings = [
      meetingOf("2022-06-28", 7, { frozen: 1 }),
      meetingOf("2022-12-06", 8, { frozen: 15 }),
      meetingOf("2022-12-13b", 7, { frozen: 8 }),
      meetingOf("2023-03-28", 7),
    ];
    expect(problems(meetings)).toEqual([]);
    expect(ranges(meetings).at(-1)).toBe("2023-03-28 23-29");
  });

  test("a second meeting that day is told by its letter", () => {
    expect(problems([meetingOf("2022-06-28", 2, { frozen: 1 }), meetingOf("2022-06-28b", 2, { frozen: 2 })])[0])
      .toContain("28 June 2022 and 28 June 2022 (b)");
  });

  test("numbers before the oldest meeting on record are no gap, but later years begin at 1", () => {
    const year = [meetingOf("2018-03-28", 9, { frozen: 36 }), meetingOf("2018-06-27", 3, { frozen: 3 })];
    expect(problems(year)).toEqual(["Minute numbers 1 to 2 are missing before the meeting of 27 June 2018."]);
    expect(problems([meetingOf("2018-03-28", 9, { frozen: 36 })])).toEqual([]);
  });
});

test("unfrozen numbers are always 1, 2, 3 … within a run, without problems", () => {
  const meetings = fc.uniqueArray(
    fc.record({ day: fc.nat({ max: 1500 }), items: fc.nat({ max: 6 }), cancelled: fc.boolean() }),
    { selector: (m) => m.day, maxLength: 12 },
  ).map((list) => list.toSorted((a, b) => a.day - b.day).map((m) =>
    meetingOf(addDays("2020-01-01", m.day), m.items, { status: m.cancelled ? "cancelled" : "held" })));
  const scheme = fc.constantFrom<Numbering["scheme"]>("municipal-year", "per-meeting", "perpetual");
  fc.assert(fc.property(meetings, scheme, (meetings, scheme) => {
    const body = numbered({ scheme });
    expect(problems(meetings, body)).toEqual([]);
    let expected = 1;
    for (const { numbers } of minuteNumbers(body, may, meetings).values()) {
      for (const { running } of numbers) {
        expect([1, expected]).toContain(running);
        if (scheme === "perpetual") expect(running).toBe(expected);
        expected = running + 1;
      }
    }
  }));
});
