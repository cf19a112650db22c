import { describe, expect, it } from "vitest";
import { announcements, changesOf } from "../../../src/documents/view/announcements.ts";
import { noticeView } from "../../../src/documents/view/notice.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { comingCalendar } from "../../../src/usecases/coming-calendar.ts";
import { documentRecords } from "../../../src/usecases/generate.ts";
import { editItem } from "../../../src/usecases/change-agenda.ts";
import { moveMeeting } from "../../../src/usecases/move-meeting.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { republishAgenda } from "../../../src/usecases/republish-agenda.ts";
import { setDates } from "../../../src/usecases/set-dates.ts";
import { loadBodyState } from "../../../src/usecases/state.ts";
import { office, type Office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };

function published(): Office {
  const o = office().on("2022-09-16");
  o.does(buildAgenda(o, SEPTEMBER));
  o.does(publishAgenda(o, SEPTEMBER));
  return o.on("2022-09-21");
}

describe("moving a meeting whose agenda is published", () => {
  it.each(["2022-09-22", "2022-09-23", "2022-09-28", "2022-09-21"])("is refused to %s without the reason for such short notice", (to) => {
    const o = published();
    const before = o.files();
    expect(() => moveMeeting(o, { ...SEPTEMBER, to })).toThrow(expect.objectContaining({
      code: 3, message: expect.stringMatching(/\d clear days?; 5 are needed/), next: expect.stringMatching(/--late-reason/),
    }));
    expect(() => moveMeeting(o, { ...SEPTEMBER, to, lateReason: " " })).toThrow(expect.objectContaining({ code: 3 }));
    expect(o.files()).toEqual(before);
  });

  it("is refused where the day has passed, whatever the reason: nobody is told of what was", () => {
    const o = published();
    expect(() => moveMeeting(o, { ...SEPTEMBER, to: "2022-09-20", lateReason: "forgotten" }))
      .toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(/20 September 2022: that day has passed/) }));
    expect(() => moveMeeting(o.on("2022-09-28"), { ...SEPTEMBER, time: "17:00", lateReason: "forgotten" })).toThrow(expect.objectContaining({ code: 2 }));
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-10-18", reason: "nobody came" }));
  });

  it("with the reason, publishes it again and keeps the reason", () => {
    const o = published();
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-09-23", reason: "the room is flooded", lateReason: "the grant closes that day" }));
    expect(o.meeting("2022-09-23").agenda.publications).toEqual([
      { on: "2022-09-16" },
      { on: "2022-09-21", reason: "the room is flooded", lateReason: "the grant closes that day", changes: ["meeting moved from 27 September 2022 to 23 September 2022"] },
    ]);
    expect(o.meeting("2022-09-23").status).toBe("published");
    expect(checkWorkspace(o).filter((f) => f.meeting === "2022-09-23")).toEqual([]);
    const records = documentRecords(loadBodyState(o.store, "cpb"), "2022-09-23");
    expect(noticeView(records).remarks).toEqual(["Published at shorter notice than usual: the grant closes that day"]);
  });

  it("on the very day it was published, keeps the reason of the move", () => {
    const o = published().on("2022-09-16");
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-09-20", lateReason: "the grant closes that day" }));
    expect(checkWorkspace(o).filter((f) => f.meeting === "2022-09-20")).toEqual([]);
    const records = documentRecords(loadBodyState(o.store, "cpb"), "2022-09-20");
    expect(noticeView(records).remarks).toEqual(["Published at shorter notice than usual: the grant closes that day"]);
  });

  it("with enough notice needs no reason and records none", () => {
    const o = published();
    expect(o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-10-04", lateReason: "not needed" })).says).toContain("Its agenda is published again with the change.");
    expect(o.meeting("2022-10-04").agenda.publications.at(-1)).toEqual({ on: "2022-09-21", changes: ["meeting moved from 27 September 2022 to 4 October 2022"] });
    expect(checkWorkspace(o).filter((f) => f.kind === "notice-missed")).toEqual([]);
  });

  it("asks nothing of an agenda that is not published", () => {
    const o = office().on("2022-09-21");
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-09-23" }));
    expect(o.meeting("2022-09-23").agenda.publications).toEqual([]);
  });
});

describe("another time or place on the same day", () => {
  it("is a change that needs notice as a move does, and is told of as what it is", () => {
    const o = published();
    const change = { ...SEPTEMBER, time: "14:00", venue: { text: "Town Hall" }, reason: "the link is down" };
    expect(() => moveMeeting(o, change)).toThrow(expect.objectContaining({ code: 3 }));
    o.does(moveMeeting(o, { ...change, lateReason: "nobody could have joined" }));
    const now = o.meeting("2022-09-27");
    expect(now).toMatchObject({ key: "2022-09-27", time: "14:00", venue: { text: "Town Hall" }, moved: [{ from: "2022-09-27", time: "16:00" }] });
    expect(announcements(now)[0]).toBe("The time and place of this meeting were changed from 4.00 pm, To be held remotely via Zoom: the link is down.");
    expect(changesOf(now)).toEqual(["Time changed to 2.00 pm, place changed to Town Hall"]);
    expect(comingCalendar(o).entries[0]).toMatchObject({ revision: 1 });
    expect(comingCalendar(o).entries[0]?.movedFrom).toBeUndefined();
  });

  it("keeps a second meeting of the day its own, and refuses a change that is none", () => {
    const o = office().on("2022-09-01");
    o.does(setDates(o, { body: "cpb", dates: ["2022-09-27"], second: true, time: "18:00" }));
    o.does(moveMeeting(o, { body: "cpb", meeting: "2022-09-27b", to: "2022-09-27", time: "19:00" }));
    expect(o.meeting("2022-09-27b").time).toBe("19:00");
    expect(announcements(o.meeting("2022-09-27b"))).toEqual(["The time of this meeting was changed from 6.00 pm."]);
    for (const nothing of [{}, { to: "2022-09-27" }, { time: "16:00" }]) {
      expect(() => moveMeeting(o, { ...SEPTEMBER, ...nothing })).toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(/nothing would change/) }));
    }
  });
});

describe("what follows a date", () => {
  it("is the subtitle of the item that confirms the minutes, unless an officer wrote it", () => {
    const o = office().on("2022-08-01");
    const DECEMBER = { body: "cpb", meeting: "2022-12-06" };
    o.does(buildAgenda(o, DECEMBER));
    const subtitle = () => o.meeting("2022-12-06").agenda.items.find((i) => i.role === "minutes")?.subtitle;
    expect(subtitle()).toBe("To confirm the minutes of the meeting held on 27 September 2022");
    o.does(moveMeeting(o, { ...SEPTEMBER, to: "2022-10-04" }));
    expect(subtitle()).toBe("To confirm the minutes of the meeting held on 4 October 2022");
    o.does(editItem(o, { ...DECEMBER, item: "Minutes", subtitle: "Of the autumn meeting" }));
    o.does(moveMeeting(o, { body: "cpb", meeting: "2022-10-04", to: "2022-10-11" }));
    expect(subtitle()).toBe("Of the autumn meeting");
  });

  it("is a remark where the date has passed", () => {
    const o = office({}, []).on("2022-09-28");
    expect(setDates(o, { body: "cpb", dates: ["2022-09-27", "2022-10-04"] }).warnings).toEqual(["27 September 2022 has passed already (today is 28 September 2022)."]);
  });
});

describe("an agenda published more than once", () => {
  it("is not published again on a day before it was published", () => {
    const o = published();
    const again = (on: string) => republishAgenda(o, { ...SEPTEMBER, reason: "left out", on, changes: [{ change: "add", title: "New" }] });
    expect(() => again("2022-09-15")).toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(/again on 15 September 2022: it was last published on 16 September 2022/) }));
    expect(o.does(again("2022-09-16")).says).toHaveLength(1);
  });

  it("tells of every publication: when, why, why late, and what changed", () => {
    const o = office().on("2022-09-21");
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(publishAgenda(o, { ...SEPTEMBER, lateReason: "the office was closed" }));
    const again = (on: string, reason: string, title: string): void => {
      o.on(on).does(republishAgenda(o, { ...SEPTEMBER, reason, changes: [{ change: "add", title, urgent: "it cannot wait" }] }));
    };
    again("2022-09-22", "a storm", "Floods");
    expect(changesOf(o.meeting("2022-09-27"))).toEqual(["Item added: Floods (urgent: it cannot wait)"]);
    again("2022-09-23", "a strike", "Buses");
    expect(announcements(o.meeting("2022-09-27"))).toEqual([
      "This agenda was published again twice, the last time on 23 September 2022.",
      "Published at shorter notice than usual: the office was closed",
    ]);
    expect(changesOf(o.meeting("2022-09-27"))).toEqual([
      "22 September 2022 (a storm): item added: Floods (urgent: it cannot wait)",
      "23 September 2022 (a strike): item added: Buses (urgent: it cannot wait)",
    ]);
  });
});
