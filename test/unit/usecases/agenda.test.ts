import { describe, expect, it } from "vitest";
import { addAction } from "../../../src/usecases/follow-up.ts";
import { addItem, editItem, moveAgendaItem, removeItem } from "../../../src/usecases/change-agenda.ts";
import { addPlanEntry, deferItem, deferPlanEntry, withdrawPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { cancelMeeting } from "../../../src/usecases/cancel-meeting.ts";
import { editBody } from "../../../src/usecases/bodies.ts";
import { markInquorate } from "../../../src/usecases/meeting-status.ts";
import { moveMeeting } from "../../../src/usecases/move-meeting.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { republishAgenda } from "../../../src/usecases/republish-agenda.ts";
import { showAgenda } from "../../../src/usecases/show.ts";
import { office, type Office } from "../../helpers/office.ts";

const JUNE = { body: "cpb", meeting: "2022-06-28" };
const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };
const titles = (o: Office, key: string): string[] => o.meeting(key).agenda.items.map((i) => i.title);
const plan = (o: Office) => o.store.load({ kind: "plan", body: "cpb" }).value.entries;

describe("building an agenda", () => {
  it("puts the elections in front at the first meeting of the municipal year, and no minutes where there is no earlier meeting", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...JUNE, title: "Learning support", kind: "presentation", presenter: "P One, Head" }));
    o.does(buildAgenda(o, JUNE));
    expect(titles(o, "2022-06-28")).toEqual([
      "Election of Chair", "Election of Vice-Chair", "Membership and terms of reference",
      "Apologies for absence", "Declarations of interest", "Learning support",
      "Key messages and items for information", "Forward plan and suggestions for future agenda items",
    ]);
    expect(showAgenda(o, JUNE).items.map((i) => i.minuteNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("says of a verbal update that it is one, though nobody is named; of a report nothing", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...JUNE, title: "Inspection", kind: "verbal-update" }));
    o.does(addPlanEntry(o, { ...JUNE, title: "Budget", kind: "report" }));
    o.does(buildAgenda(o, JUNE));
    const subtitle = (title: string) => o.meeting("2022-06-28").agenda.items.find((i) => i.title === title)?.subtitle;
    expect([subtitle("Inspection"), subtitle("Budget")]).toEqual(["Verbal update", undefined]);

    o.does(addItem(o, { ...JUNE, title: "Hub", kind: "verbal-update" }));
    expect(subtitle("Hub")).toBe("Verbal update");
    o.does(editItem(o, { ...JUNE, item: "Hub", presenter: "P One" }));
    expect(subtitle("Hub")).toBe("Verbal update by P One");
  });

  it("puts the last meeting's minutes for confirmation, and numbers on from it", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    o.does(buildAgenda(o, SEPTEMBER));
    const { items } = showAgenda(o, SEPTEMBER);
    expect(items.map((i) => i.title)).toEqual([
      "Apologies for absence", "Declarations of interest", "Minutes",
      "Key messages and items for information", "Forward plan and suggestions for future agenda items",
    ]);
    expect(items[2]?.subtitle).toBe("To confirm the minutes of the meeting held on 28 June 2022");
    expect(items[0]?.minuteNumber).toBe(8);
    o.does(addItem(o, { ...JUNE, title: "One more" }));
    expect(showAgenda(o, SEPTEMBER).items[0]?.minuteNumber).toBe(9);
  });

  it("restarts at 1 each meeting for a body set to that", () => {
    const o = office({ numbering: { scheme: "per-meeting" } });
    o.does(buildAgenda(o, JUNE));
    o.does(buildAgenda(o, SEPTEMBER));
    expect(showAgenda(o, SEPTEMBER).items[0]?.minuteNumber).toBe(1);
  });

  it("follows the body's own standing items", () => {
    const o = office();
    o.does(editBody(o, {
      body: "cpb",
      standingItems: { firstOfYear: [], opening: [{ role: "apologies", title: "Welcome" }], closing: [{ role: "other", title: "Any other business" }] },
    }));
    o.does(addItem(o, { ...JUNE, title: "Before" }));
    o.does(buildAgenda(o, JUNE));
    expect(titles(o, "2022-06-28")).toEqual(["Welcome", "Any other business", "Before"]);
  });

  it("brings deferred items and the actions due", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...JUNE, title: "Careers hub" }));
    o.does(deferPlanEntry(o, { body: "cpb", title: "Careers hub", to: "2022-09-27", reason: "data not ready" }));
    o.does(addAction(o, { body: "cpb", text: "circulate the strategy", owner: "Three", due: "2022-09-27" }));
    o.does(addAction(o, { body: "cpb", text: "ask again", owner: "Four", due: "2022-09-28" }));
    o.does(buildAgenda(o, SEPTEMBER));
    const { items } = o.meeting("2022-09-27").agenda;
    expect(items.map((i) => i.title)).toContain("Careers hub");
    expect(items.find((i) => i.title === "Matters arising and actions due")?.subtitle).toBe("1 action is due by this meeting: Three");
  });

  it("takes in what is new in the plan and keeps the officer's own work", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(removeItem(o, { ...SEPTEMBER, item: "Key messages" }));
    o.does(addItem(o, { ...SEPTEMBER, title: "Own item", at: 1 }));
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Late thought" }));
    o.does(buildAgenda(o, SEPTEMBER));
    const now = titles(o, "2022-09-27");
    expect(now[0]).toBe("Own item");
    expect(now).not.toContain("Key messages and items for information");
    expect(now.at(-2)).toBe("Late thought");
    expect(buildAgenda(o, SEPTEMBER).steps).toEqual([]);
  });
});

describe("changing an agenda", () => {
  it("moves, edits and removes; what came from the plan waits there again", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Inspection", kind: "report", presenter: "Director" }));
    o.does(buildAgenda(o, SEPTEMBER));
    expect(plan(o)[0]?.state).toBe("placed");
    o.does(moveAgendaItem(o, { ...SEPTEMBER, item: "Inspection", to: 1 }));
    expect(titles(o, "2022-09-27")[0]).toBe("Inspection");
    o.does(editItem(o, { ...SEPTEMBER, item: "1", kind: "presentation" }));
    expect(o.meeting("2022-09-27").agenda.items[0]?.subtitle).toBe("Presentation by Director");
    o.does(removeItem(o, { ...SEPTEMBER, item: "1" }));
    expect(plan(o)[0]).toMatchObject({ title: "Inspection", state: "planned" });
    expect(plan(o)[0]?.meeting).toBeUndefined();
  });

  it("names the items there are where none or several are meant", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    expect(() => removeItem(o, { ...SEPTEMBER, item: "Careers" })).toThrow(/No item "Careers"/);
    expect(() => removeItem(o, { ...SEPTEMBER, item: "items" })).toThrow(/more than one item/);
    expect(() => moveAgendaItem(o, { ...SEPTEMBER, item: "1", to: 9 })).toThrow(/no place 9/);
  });

  it("defers an item the officer added, as a line of the plan", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    o.does(addItem(o, { ...JUNE, title: "Short breaks", kind: "report", presenter: "Director" }));
    o.does(deferItem(o, { ...JUNE, item: "Short breaks", to: "2022-09-27" }));
    expect(plan(o)[0]).toMatchObject({ title: "Short breaks", state: "deferred", meeting: "2022-09-27" });
    o.does(buildAgenda(o, SEPTEMBER));
    expect(titles(o, "2022-09-27")).toContain("Short breaks");
  });

  it("keeps a withdrawn line in the record and off the agenda", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...JUNE, title: "Careers hub" }));
    o.does(buildAgenda(o, JUNE));
    o.does(withdrawPlanEntry(o, { body: "cpb", title: "Careers", reason: "overtaken" }));
    expect(titles(o, "2022-06-28")).not.toContain("Careers hub");
    expect(plan(o)[0]).toMatchObject({ state: "withdrawn", withdrawn: { reason: "overtaken" } });
  });
});

describe("publishing", () => {
  it("freezes the agenda and its minute numbers", () => {
    const o = office();
    o.does(buildAgenda(o, JUNE));
    o.does(publishAgenda(o, { ...JUNE, on: "2022-06-17" }));
    expect(o.meeting("2022-06-28")).toMatchObject({ status: "published", agenda: { firstMinuteNumber: 1 } });
    for (const act of [
      () => addItem(o, { ...JUNE, title: "Late" }),
      () => buildAgenda(o, JUNE),
      () => removeItem(o, { ...JUNE, item: "1" }),
      () => publishAgenda(o, { ...JUNE, on: "2022-06-18" }),
    ]) {
      expect(act).toThrow(expect.objectContaining({ code: 3, message: expect.stringMatching(/published on 17 June 2022/) }));
    }
  });

  it("refuses too short a notice unless the reason is recorded", () => {
    const o = office();
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-09-27" }));
    expect(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-19" }).says[0]).toMatch(/5 clear days/);
    expect(() => publishAgenda(o, { ...SEPTEMBER, on: "2022-09-20" })).toThrow(
      expect.objectContaining({ code: 3, message: expect.stringMatching(/leaves 4 clear days .* last day was 19 September 2022/) }),
    );
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-20", lateReason: "the office was closed" }));
    expect(o.meeting("2022-09-27").agenda.publications[0]?.lateReason).toBe("the office was closed");
  });

  it("asks for no bank holidays where the body needs no notice", () => {
    const o = office({ notice: { regime: "none" } }, ["2009-07-06"]);
    const meeting = { body: "cpb", meeting: "2009-07-06" };
    o.does(buildAgenda(o, meeting));
    expect(publishAgenda(o, { ...meeting, on: "2009-07-01" }).says[0]).toBe("The agenda of 6 July 2009 is published on 1 July 2009.");
  });

  it("refuses an empty agenda and a day after the meeting", () => {
    const o = office();
    expect(() => publishAgenda(o, JUNE)).toThrow(/no items yet/);
    o.does(buildAgenda(o, JUNE));
    expect(() => publishAgenda(o, { ...JUNE, on: "2022-06-29" })).toThrow(/after the meeting/);
  });

  it("is published again with the reason and what changed; an urgent item needs the chair's reason", () => {
    const o = office();
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "One" }));
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Two" }));
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" }));
    const add = { change: "add", title: "Flood relief" } as const;
    expect(() => republishAgenda(o, { ...SEPTEMBER, reason: "storm", on: "2022-09-22", changes: [add] })).toThrow(
      expect.objectContaining({ code: 3, next: expect.stringMatching(/urgent/) }),
    );
    o.does(republishAgenda(o, {
      ...SEPTEMBER, reason: "storm", on: "2022-09-22",
      changes: [
        { ...add, urgent: "grants close on Friday" },
        { change: "remove", item: "One" },
        { change: "remove", item: "Two" },
        { change: "retitle", item: "Minutes", title: "Minutes of the last meeting" },
      ],
    }));
    expect(o.meeting("2022-09-27").agenda.publications[1]).toMatchObject({
      on: "2022-09-22",
      reason: "storm",
      changes: [
        "item added: Flood relief (urgent: grants close on Friday)",
        "item withdrawn: One",
        "item withdrawn: Two",
        "item renamed: Minutes is now Minutes of the last meeting",
      ],
    });
    expect(plan(o).map((e) => e.state)).toEqual(["planned", "planned"]);
    expect(() => republishAgenda(o, { ...JUNE, reason: "x", changes: [add] })).toThrow(/not been published/);
    expect(() => republishAgenda(o, { ...SEPTEMBER, reason: " ", changes: [add] })).toThrow(/reason/);
  });
});

describe("several changes in one republication", () => {
  function threeReports(): Office {
    const o = office();
    for (const title of ["One", "Two", "Three"]) o.does(addPlanEntry(o, { ...SEPTEMBER, title }));
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-16" }));
    expect(titles(o, "2022-09-27").slice(3, 6)).toEqual(["One", "Two", "Three"]);
    return o;
  }
  const again = { ...SEPTEMBER, reason: "a slip", on: "2022-09-19" };

  it("means items by their numbers on the agenda as it was published", () => {
    const o = threeReports();
    o.does(republishAgenda(o, { ...again, changes: [
      { change: "remove", item: "4" }, { change: "move", item: "6", to: 1 }, { change: "retitle", item: "5", title: "Second" },
    ] }));
    expect(titles(o, "2022-09-27").slice(0, 5)).toEqual(["Three", "Apologies for absence", "Declarations of interest", "Minutes", "Second"]);
    expect(o.meeting("2022-09-27").agenda.publications[1]?.changes).toEqual([
      "item withdrawn: One", "Three is now item 1", "item renamed: Two is now Second",
    ]);
  });

  it("tells the numbers that items have in the end", () => {
    const o = threeReports();
    o.does(republishAgenda(o, { ...again, changes: [
      { change: "move", item: "6", to: 1 }, { change: "move", item: "5", to: 1 }, { change: "add", title: "First", at: 1 },
    ] }));
    expect(titles(o, "2022-09-27").slice(0, 3)).toEqual(["First", "Two", "Three"]);
    expect(o.meeting("2022-09-27").agenda.publications[1]?.changes).toEqual(["Three is now item 3", "Two is now item 2", "item added: First"]);
  });

  it("is none where nothing would be other than it is", () => {
    const o = threeReports();
    for (const change of [{ change: "move", item: "4", to: 4 }, { change: "retitle", item: "4", title: "One" }] as const) {
      expect(() => republishAgenda(o, { ...again, changes: [change] })).toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(/Nothing would change/) }));
    }
  });

  it("refuses to withdraw an item and change it", () => {
    const o = threeReports();
    expect(() => republishAgenda(o, { ...again, changes: [{ change: "remove", item: "4" }, { change: "retitle", item: "One", title: "Uno" }] }))
      .toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(/"One" is to be withdrawn and changed/) }));
  });
});

describe("moving and cancelling", () => {
  it("moves a meeting with its folder, keeps the old date, and every pointer follows", () => {
    const o = office().on("2022-08-01");
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Inspection" }));
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-12-06" }));
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-10-04", reason: "state funeral" }));
    expect(o.store.meetings("cpb")).toEqual(["2022-06-28", "2022-10-04", "2022-12-06", "2023-03-28"]);
    expect(o.meeting("2022-10-04")).toMatchObject({
      key: "2022-10-04", moved: [{ from: "2022-09-27", time: "16:00", reason: "state funeral", on: "2022-08-01" }],
    });
    expect(plan(o)[0]).toMatchObject({ meeting: "2022-10-04", placed: { meeting: "2022-10-04" } });
    expect(o.meeting("2022-12-06").agenda.items.find((i) => i.role === "minutes")?.confirms).toEqual(["2022-10-04"]);
    expect(() => moveMeeting(o, { body: "cpb", meeting: "2022-10-04", to: "2022-12-06" })).toThrow(/already has a meeting/);
  });

  it.each([
    ["cancelled", (o: Office) => cancelMeeting(o, { ...SEPTEMBER, reason: "not enough business" })],
    ["inquorate", (o: Office) => markInquorate(o, SEPTEMBER)],
  ])("loses no business of a meeting that was %s, and gives it no minute numbers", (status, act) => {
    const o = office();
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "From the plan" }));
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(addItem(o, { ...SEPTEMBER, title: "The officer's own" }));
    o.does(act(o));
    expect(o.meeting("2022-09-27").status).toBe(status);
    expect(plan(o).map((e) => [e.title, e.state, e.meeting])).toEqual([
      ["From the plan", "deferred", undefined],
      ["The officer's own", "deferred", undefined],
    ]);
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-12-06" }));
    expect(showAgenda(o, { body: "cpb", meeting: "2022-12-06" }).items[0]?.minuteNumber).toBe(1);
  });
});
