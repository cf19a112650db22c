import { describe, expect, it } from "vitest";
import { addItem, editItem } from "../../../src/usecases/change-agenda.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { editWorkspace } from "../../../src/usecases/edit-workspace.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { office } from "../../helpers/office.ts";

const SEPTEMBER = { body: "cpb", meeting: "2022-09-27" };

describe("the council's settings", () => {
  it("moves the turn of the year with the annual council, one a year", () => {
    const o = office();
    o.does(editWorkspace(o, { annualCouncils: ["2022-05-10", "2022-07-05"] }));
    expect(o.store.load({ kind: "workspace" }).value.annualCouncil.dates).toEqual(["2022-07-05"]);
    o.does(buildAgenda(o, { body: "cpb", meeting: "2022-06-28" }));
    o.does(buildAgenda(o, SEPTEMBER));
    expect(o.meeting("2022-09-27").agenda.items[0]?.title).toBe("Election of Chair");
  });

  it("counts no clear day on a closed day, until it is opened again", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(editWorkspace(o, { closedDays: [{ date: "2022-09-20", name: "moving offices" }] }));
    expect(() => publishAgenda(o, { ...SEPTEMBER, on: "2022-09-19" })).toThrow(/leaves 4 clear days/);
    o.does(editWorkspace(o, { openDays: ["2022-09-20"] }));
    expect(publishAgenda(o, { ...SEPTEMBER, on: "2022-09-19" }).warnings).toEqual([]);
  });

  it("refuses what is no day and no zone, and writes nothing where nothing changes", () => {
    const o = office();
    expect(() => editWorkspace(o, { usualAnnualCouncil: "May" })).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => editWorkspace(o, { timeZone: "Europe/Nowhere" })).toThrow(expect.objectContaining({ code: 2 }));
    expect(editWorkspace(o, {}).steps).toEqual([]);
  });
});

describe("a private item's own title", () => {
  it("is kept under exempt/ only", () => {
    const o = office();
    o.does(buildAgenda(o, SEPTEMBER));
    o.does(addItem(o, { ...SEPTEMBER, title: "Contract", private: { ground: "exempt", paragraph: 3 } }));
    o.does(editItem(o, { ...SEPTEMBER, item: "Contract", privateTitle: "Larch and Sons: the bid" }));
    const holding = [...o.files()].filter(([, text]) => text.includes("Larch and Sons")).map(([name]) => name);
    expect(holding).toEqual(["bodies/cpb/exempt/2022-09-27/exempt.json"]);
    expect(() => editItem(o, { ...SEPTEMBER, item: "1", privateTitle: "x" })).toThrow(/is not private/);
  });
});
