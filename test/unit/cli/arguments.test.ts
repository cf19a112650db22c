import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../../src/cli/arguments.ts";
import type { Parameters } from "../../../src/cli/command.ts";
import { QuorateError } from "../../../src/domain/errors.ts";

const declared = {
  name: "attendance set",
  positionals: { file: { kind: "text", describe: "a file" } } as Parameters,
  options: {
    present: { kind: "list", describe: "who was there" },
    inAttendance: { kind: "each", describe: "who else was there" },
    meeting: { kind: "meeting", describe: "which meeting" },
    on: { kind: "date", describe: "which day" },
    started: { kind: "time", describe: "when" },
    count: { kind: "number", describe: "how many" },
    phone: { kind: "text", describe: "a number to ring" },
    format: { kind: "list", choices: ["pdf", "html"], describe: "which formats" },
    private: { kind: "flag", describe: "private too" },
  } as Parameters,
};

const read = (...words: string[]) => readArguments(words, declared).args;

function refusal(...words: string[]): string {
  try {
    read(...words);
  } catch (error) {
    if (error instanceof QuorateError && error.code === 2) return `${error.message} | ${error.next}`;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("what a command line gives", () => {
  it("splits lists on commas and gathers repeated ones", () => {
    expect(read("--present", "Cllr One, Cllr Two,Three", "--present=Six")["present"]).toEqual(["Cllr One", "Cllr Two", "Three", "Six"]);
  });

  it("takes one whole value each time where commas belong to it", () => {
    expect(read("--in-attendance", "P One, Head", "--in-attendance", "P Two")["inAttendance"]).toEqual(["P One, Head", "P Two"]);
  });

  it("gives an option the one word after it, so that a file name after a list stays a file name", () => {
    expect(read("--present", "Three", "june.txt")).toMatchObject({ present: ["Three"], file: "june.txt" });
  });

  it("keeps figures as they were typed where a text is meant", () => {
    expect(read("--phone", "0100 000 0000", "007")).toMatchObject({ phone: "0100 000 0000", file: "007" });
  });

  it("reads dates, times, meetings and numbers by their kind", () => {
    expect(read("--on", "27 September 2022", "--started", "4.05 pm", "--meeting", "2022-09-27b", "--count", "5")).toMatchObject({
      on: "2022-09-27", started: "16:05", meeting: "2022-09-27b", count: 5,
    });
  });

  it("gives absent options a value of their kind", () => {
    expect(read()).toEqual({
      file: undefined, present: [], inAttendance: [], meeting: undefined, on: undefined, started: undefined,
      count: undefined, phone: undefined, format: [], private: false,
    });
  });

  it("takes - for a value: standard input", () => {
    expect(read("--phone", "-", "-")).toMatchObject({ phone: "-", file: "-" });
  });

  it("takes what follows -- as it stands", () => {
    expect(read("--", "--odd-name.txt")["file"]).toBe("--odd-name.txt");
  });

  it("takes a value that begins with a dash after an equals sign", () => {
    expect(read("--phone=-5 ext")["phone"]).toBe("-5 ext");
  });

  it("reads the options of every command beside the command's own", () => {
    const { global } = readArguments(["--dry-run", "--json", "--today", "2022-10-01", "--body", "cpb"], declared);
    expect(global).toMatchObject({ dryRun: true, json: true, today: "2022-10-01", body: "cpb", sample: false, data: undefined });
  });

  it.each(['""', "''", '"A Fern, Head"', "'quoted'", '"', '""""'])("gives back %s with its quotation marks", (text) => {
    expect(read(`--phone=${text}`)["phone"]).toBe(text);
    expect(read("--phone", text)["phone"]).toBe(text);
  });

  it("gives back any text as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""), (text) => {
        expect(read(`--phone=${text}`)["phone"]).toBe(text);
        expect(read("--in-attendance=" + text, "--in-attendance=" + text)["inAttendance"]).toEqual([text, text]);
      }),
    );
  });
});

describe("what is refused, with exit 2", () => {
  it.each([
    [["--cuont", "4"], /no option --cuont.*Did you mean --count\?/],
    [["--in-atendance", "X"], /no option --in-atendance.*Did you mean --in-attendance\?/],
    [["--inAttendance", "X"], /no option --inAttendance.*--in-attendance/],
    [["--zzz"], /no option --zzz.*attendance set --help/],
    [["-p"], /no option -p/],
    [["--no-private"], /no option --no-private/],
    [["--count", "abc"], /--count takes a whole number, and "abc" is none/],
    [["--count", "-1"], /whole number/],
    [["--count", "1.5"], /whole number/],
    [["--count", "1e3"], /whole number/],
    [["--count"], /--count needs a value/],
    [["--count", "--private"], /--count needs a value/],
    [["--phone="], /--phone needs a value/],
    [["--phone", " "], /--phone needs a value/],
    [["--private=yes"], /--private takes no value/],
    [["--phone", "1", "--phone", "2"], /--phone was given twice/],
    [["--on", "2022-02-30"], /February 2022 has 28 days/],
    [["--started", "25:00"], /not a time/],
    [["--format", "pdf,dock"], /cannot be "dock".*pdf, html/],
    [["--format", "htm"], /Did you mean html/],
    [["a.txt", "b.txt"], /"b.txt" is one argument too many/],
    [["--__proto__", "x"], /no option/],
    [["--present.x", "y"], /no option/],
  ])("%j", (words, says) => {
    expect(refusal(...words)).toMatch(says);
  });

  it("names what is missing, but asks for nothing beside --help", () => {
    const needs = { name: "notice", positionals: { date: { kind: "date", required: true, describe: "the day" } } as Parameters, options: {} };
    expect(() => readArguments([], needs)).toThrow("DATE is missing: the day.");
    expect(readArguments(["--help"], needs).global.help).toBe(true);
    expect(readArguments(["-h"], needs).global.help).toBe(true);
  });
});
