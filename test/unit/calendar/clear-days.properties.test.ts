import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { NoticeRule } from "../../../src/domain/body.ts";
import { clearDays, latestPublication } from "../../../src/domain/calendar/clear-days.ts";
import { ENGLAND_AND_WALES } from "../../../src/domain/calendar/england-and-wales.ts";
import { addDays, daysBetween } from "../../../src/domain/calendar/local-date.ts";
import { closedCalendar } from "../../../src/domain/calendar/working-days.ts";

const day = fc.integer({ min: 0, max: 5400 }).map((n) => addDays("2017-07-01", n));
const closedDays = fc.array(fc.record({ date: day, name: fc.constant("closed") }), { maxLength: 40 });
const regime = fc.constantFrom<NoticeRule["regime"]>("principal-council", "parish", "calendar", "none");
const rule = fc.record({ regime, days: fc.nat({ max: 40 }) });

/** The council's rule over again in the plainest way, by the platform's calendar. */
function bruteCouncil(published: string, meeting: string, closed: readonly string[]): number {
  let count = 0;
  for (let at = Date.parse(published) + 86_400_000; at < Date.parse(meeting); at += 86_400_000) {
    const date = new Date(at);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !(iso in ENGLAND_AND_WALES) && !closed.includes(iso)) count += 1;
  }
  return count;
}

test("a council's clear days agree with a count by brute force", () => {
  fc.assert(fc.property(day, fc.integer({ min: -5, max: 120 }), closedDays, (published, after, closed) => {
    const meeting = addDays(published, after);
    const counted = clearDays({
      published, meeting, rule: { regime: "principal-council" }, closed: closedCalendar(closed),
    });
    expect(counted).toBe(bruteCouncil(published, meeting, closed.map((c) => c.date)));
  }));
});

test("the latest day leaves the clear days needed, and the next day does not", () => {
  fc.assert(fc.property(day, rule, closedDays, (meeting, rule, days) => {
    const closed = closedCalendar(days);
    const { latest, latestWorkingDay, required } = latestPublication(meeting, rule, closed);
    expect(clearDays({ published: latest, meeting, rule, closed })).toBeGreaterThanOrEqual(required);
    expect(latestWorkingDay <= latest).toBe(true);
    if (required > 0) {
      const next = addDays(latest, 1);
      expect(clearDays({ published: next, meeting, rule, closed })).toBeLessThan(required);
    }
  }));
});

test("the days explained are every day from the latest to the meeting, and those that count are enough", () => {
  fc.assert(fc.property(day, rule, (meeting, rule) => {
    const { latest, days, required } = latestPublication(meeting, rule, closedCalendar([]));
    expect(days.map((d) => d.date)).toEqual(
      Array.from({ length: daysBetween(latest, meeting) + 1 }, (_, n) => addDays(latest, n)),
    );
    expect(days.filter((d) => d.counts)).toHaveLength(required);
    expect(days.every((d) => d.counts === (d.reason === "counts"))).toBe(true);
  }));
});

test("a later meeting, fewer days or fewer closed days never ask for earlier publication", () => {
  fc.assert(fc.property(day, rule, closedDays, fc.nat({ max: 60 }), (meeting, rule, days, later) => {
    const closed = closedCalendar(days);
    const { latest } = latestPublication(meeting, rule, closed);
    expect(latestPublication(addDays(meeting, later), rule, closed).latest >= latest).toBe(true);
    expect(latestPublication(meeting, { ...rule, days: Math.max(0, rule.days - 1) }, closed).latest >= latest).toBe(true);
    expect(latestPublication(meeting, rule, closedCalendar([])).latest >= latest).toBe(true);
  }));
});

test("counting every day never asks for earlier publication than leaving days out", () => {
  fc.assert(fc.property(day, fc.nat({ max: 20 }), (meeting, days) => {
    const latest = (regime: NoticeRule["regime"]): string =>
      latestPublication(meeting, { regime, days }, closedCalendar([])).latest;
    expect(latest("calendar") >= latest("parish")).toBe(true);
    expect(latest("calendar") >= latest("principal-council")).toBe(true);
  }));
});
