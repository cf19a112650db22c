import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemClock, todayIn } from "../../../src/system/clock.ts";

describe("today", () => {
  it("is the date on a calendar in the zone, across midnight and summer time", () => {
    expect(todayIn("Europe/London", new Date("2022-06-30T23:30:00Z"))).toBe("2022-07-01");
    expect(todayIn("Europe/London", new Date("2022-12-31T23:59:59Z"))).toBe("2022-12-31");
    expect(todayIn("Pacific/Auckland", new Date("2022-06-30T13:00:00Z"))).toBe("2022-07-01");
  });

  it("agrees with Intl at any moment, and leaves the process's zone alone", () => {
    const before = process.env["TZ"];
    const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    const zone = fc.constantFrom("Europe/London", "America/New_York", "Pacific/Kiritimati", "UTC");
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const known = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
        expect(todayIn(timeZone, at)).toBe(known);
      }),
    );
    expect(process.env["TZ"]).toBe(before);
  });

  it("is the fixed day where there is one, whatever the zone", () => {
    const clock = systemClock(() => { throw new Error("the zone is not needed"); }, "2022-10-01");
    expect(clock.today()).toBe("2022-10-01");
  });
});
