import { describe, expect, it } from "vitest";
import { calendarFile } from "../../src/exchange/ics.ts";

const entry = { id: "meeting-1", title: "Children's Board", starts: "2022-09-27T16:00:00+01:00", venue: "Room 1, Hall", revision: 0 };
const unfolded = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n");

describe("a calendar file", () => {
  it("gives a meeting's moment, so that summer time cannot shift it", () => {
    const lines = unfolded(calendarFile("Example City Council", [entry], "2022-09-01"));
    expect(lines).toEqual(expect.arrayContaining([
      "UID:meeting-1@quorate", "DTSTART:20220927T150000Z", "SUMMARY:Children's Board", "LOCATION:Room 1\\, Hall", "STATUS:CONFIRMED", "DTSTAMP:20220901T000000Z",
    ]));
    expect(lines.at(-1)).toBe("");
    expect(lines.at(-2)).toBe("END:VCALENDAR");
  });

  it("tells a cancelled meeting as cancelled, under the same name and a higher sequence", () => {
    const lines = unfolded(calendarFile("X", [{ ...entry, revision: 2, movedFrom: "2022-09-20", cancelled: { reason: "no business" } }], "2022-09-01"));
    expect(lines).toEqual(expect.arrayContaining([
      "UID:meeting-1@quorate", "SEQUENCE:2", "STATUS:CANCELLED", "SUMMARY:Cancelled: Children's Board",
      "DESCRIPTION:Cancelled: no business\\nMoved from Tuesday\\, 20 September 2022.",
    ]));
  });

  it("lets no text out of its property", () => {
    const text = calendarFile("X", [{ ...entry, title: "a\r\nSTATUS:CANCELLED\nb;c,d" }], "2022-09-01");
    expect(unfolded(text)).not.toContain("STATUS:CANCELLED");
  });

  it("is the same on the same day, and folds long lines", () => {
    const long = { ...entry, title: "long ".repeat(60) };
    expect(calendarFile("X", [long], "2022-09-01")).toBe(calendarFile("X", [long], "2022-09-01"));
    for (const line of calendarFile("X", [long], "2022-09-01").split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
