import { describe, expect, it } from "vitest";
import { actionLine } from "../../src/text/action-lines.ts";
import { presentedAs } from "../../src/text/agenda.ts";
import { onClosedDay } from "../../src/text/meetings.ts";
import { setDates } from "../../src/usecases/set-dates.ts";
import { office } from "../helpers/office.ts";

describe("sentences", () => {
  it.each([
    ["Clerk", "Report of the Clerk"],
    ["Town Clerk and Treasurer", "Report of the Town Clerk and Treasurer"],
    ["Director of Education", "Report of the Director of Education"],
    ["the Clerk", "Report of the Clerk"],
    ["Piet Amsel, Head of Commissioning", "Report of Piet Amsel, Head of Commissioning"],
    ["P Larch, Director", "Report of P Larch, Director"],
    ["Healthwatch", "Report of Healthwatch"],
  ])("give a post its article, and nobody else: %s", (who, line) => expect(presentedAs["report"]!(who)).toBe(line));

  it("say what a day is on which nobody meets", () => {
    const o = office({ closedDays: [{ date: "2022-12-28", name: "shutdown" }] }, []).on("2022-06-01");
    expect(setDates(o, { body: "cpb", dates: ["2022-12-27", "2022-12-28", "2022-12-31"] }).warnings.filter((w) => !/usually/.test(w))).toEqual([
      expect.stringMatching(/^27 December 2022 is a bank holiday: /),
      "28 December 2022 is a day the council is closed: shutdown.",
      "31 December 2022 is a Saturday.",
    ]);
    expect(onClosedDay("2022-12-31", "Saturday")).toBe("31 December 2022 is a Saturday.");
  });

  it("name an action so that it can be marked done", () => {
    expect(actionLine({ id: "action-x1", text: "write to schools", owner: { name: "Ash" }, state: "open" }, "2022-06-01")).toMatch(/write to schools {2}\[action-x1\]$/);
  });
});
