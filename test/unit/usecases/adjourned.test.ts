import { describe, expect, it } from "vitest";
import { adjournMeeting } from "../../../src/usecases/meeting-status.ts";
import { comingCalendar } from "../../../src/usecases/coming-calendar.ts";
import { overview } from "../../../src/usecases/overview.ts";
import { office } from "../../helpers/office.ts";

describe("a meeting that resumes on another day", () => {
  it("is among the coming ones on that day, in the overview and in the calendar", () => {
    const o = office().on("2022-09-27");
    o.does(adjournMeeting(o, { body: "cpb", meeting: "2022-09-27", to: "2022-10-11" }));
    o.on("2022-09-28");
    expect(overview(o).next.map((m) => [m.key, m.date, m.status])).toEqual([
      ["2022-09-27", "2022-10-11", "adjourned"], ["2022-12-06", "2022-12-06", "scheduled"], ["2023-03-28", "2023-03-28", "scheduled"],
    ]);
    const { entries } = comingCalendar(o);
    expect(entries.map((e) => e.starts.slice(0, 10))).toEqual(["2022-10-11", "2022-12-06", "2023-03-28"]);
    expect(entries[0]?.id).toMatch(/-resumed$/);
    o.on("2022-10-12");
    expect(overview(o).next[0]?.key).toBe("2022-12-06");
    expect(comingCalendar(o).entries).toHaveLength(2);
  });
});
