/** What an act remarks on, or says where it changes nothing. */
import { describe, expect, it } from "vitest";
import { addItem, editItem, moveAgendaItem } from "../../../src/usecases/change-agenda.ts";
import { addMembers, editMember, endMember } from "../../../src/usecases/members.ts";
import { addPlanEntry, deferPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { cancelMeeting } from "../../../src/usecases/cancel-meeting.ts";
import { editBody } from "../../../src/usecases/bodies.ts";
import { editWorkspace } from "../../../src/usecases/edit-workspace.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { addAction } from "../../../src/usecases/follow-up.ts";
import { recordAttendance } from "../../../src/usecases/record-attendance.ts";
import { removeMember } from "../../../src/usecases/remove-member.ts";
import { office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };

describe("an edit that changes nothing", () => {
  it("says so and writes nothing", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(addItem(o, { ...SEPTEMBER, title: "Inspection", kind: "report", presenter: "Director" }));
    const at = o.meeting("2022-09-27").agenda.items.findIndex((i) => i.title === "Inspection") + 1;
    for (const same of [
      editItem(o, { ...SEPTEMBER, item: "Inspection", title: "Inspection", presenter: "Director" }),
      moveAgendaItem(o, { ...SEPTEMBER, item: "Inspection", to: at }),
      editBody(o, { body: "cpb", quorum: 3 }),
      editMember(o, { body: "cpb", member: "Three", post: "Director of Education" }),
      editWorkspace(o, { council: "Example City Council" }),
    ]) {
      expect(same.steps).toEqual([]);
      expect(same.says).toEqual([expect.stringMatching(/^Nothing changed: .* is so already\.$/)]);
    }
    expect(editItem(o, { ...SEPTEMBER, item: "Inspection", duration: 20 }).says).toEqual(['"Inspection" is changed.']);
  });
});

describe("a term", () => {
  it("does not end before it begins", () => {
    const o = office();
    const backwards = expect.objectContaining({ code: 2, message: expect.stringMatching(/would end on 1 May 2022, before it begins on 1 June 2022/) });
    expect(() => addMembers(o, { body: "cpb", members: [{ name: "Six" }, { name: "Seven", from: "2022-06-01", to: "2022-05-01" }] })).toThrow(backwards);
    o.does(addMembers(o, { body: "cpb", members: [{ name: "Six", from: "2022-06-01" }] }));
    expect(() => endMember(o, { body: "cpb", member: "Six", on: "2022-05-01" })).toThrow(backwards);
    expect(() => editMember(o, { body: "cpb", member: "Six", to: "2022-05-01" })).toThrow(backwards);
    o.does(endMember(o, { body: "cpb", member: "Six", on: "2022-06-01" }));
  });
});

describe("a member entered by mistake", () => {
  it("comes off the list, but not one whom a record names", () => {
    const o = office();
    const names = () => o.store.load({ kind: "members", body: "cpb" }).value.members.map((m) => m.name);
    o.does(removeMember(o, { body: "cpb", member: "Four" }));
    expect(names()).toEqual(["Cllr One", "Cllr Two", "Three", "Five"]);
    o.does(recordAttendance(o, { body: "cpb", meeting: "2022-06-28", present: ["Three"] }));
    o.does(addAction(o, { body: "cpb", text: "write", owner: "Five" }));
    for (const member of ["Three", "Five"]) {
      expect(() => removeMember(o, { body: "cpb", member })).toThrow(expect.objectContaining({ code: 3, next: expect.stringMatching(/member end/) }));
    }
  });
});

describe("a line of the plan", () => {
  it("for a day without a meeting, or with a cancelled one, is remarked on", () => {
    const o = office().on("2022-08-01");
    expect(addPlanEntry(o, { body: "cpb", title: "Hub", meeting: "2022-10-04" }).warnings).toEqual([expect.stringMatching(/^No meeting is set for 4 October 2022/)]);
    o.does(addPlanEntry(o, { ...SEPTEMBER, title: "Hub" }));
    expect(addPlanEntry(o, { ...SEPTEMBER, title: "Other" }).warnings).toEqual([]);
    expect(deferPlanEntry(o, { body: "cpb", title: "Hub" }).warnings).toEqual([]);
    expect(deferPlanEntry(o, { body: "cpb", title: "Hub", to: "2023-01-31" }).warnings).toHaveLength(1);
    o.does(cancelMeeting(o, { body: "cpb", meeting: "2022-12-06", reason: "no business" }));
    expect(deferPlanEntry(o, { body: "cpb", title: "Hub", to: "2022-12-06" }).warnings).toEqual([expect.stringMatching(/was cancelled/)]);
  });
});

describe("a report without a paper", () => {
  it("is remarked on at publication, unless it is said to follow or no notice is needed", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(addItem(o, { ...SEPTEMBER, title: "Inspection", kind: "report" }));
    o.does(addItem(o, { ...SEPTEMBER, title: "Slides", kind: "presentation" }));
    const publish = { ...SEPTEMBER, on: "2022-09-16" };
    expect(publishAgenda(o, publish).warnings).toEqual([expect.stringMatching(/^Item 4 \(Inspection\) is a report without a paper/)]);
    expect(publishAgenda(o, { ...publish, toFollow: ["Inspection"] }).warnings).toEqual([]);
    o.does(editBody(o, { body: "cpb", notice: { regime: "none" } }));
    expect(publishAgenda(o, publish).warnings).toEqual([]);
  });
});
