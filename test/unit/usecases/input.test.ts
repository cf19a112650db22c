/** What could not be right later is refused when it is said. */
import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { isShortName, shortNameFrom } from "../../../src/domain/slug.ts";
import { addBody, editBody, type BodyInput } from "../../../src/usecases/bodies.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { comingCalendar } from "../../../src/usecases/coming-calendar.ts";
import { newWorkspace } from "../../../src/usecases/init-workspace.ts";
import { adjournMeeting } from "../../../src/usecases/meeting-status.ts";
import { moveMeeting } from "../../../src/usecases/move-meeting.ts";
import { setDates } from "../../../src/usecases/set-dates.ts";
import { office } from "../../helpers/office.ts";

const wrongUse = (message: RegExp) => expect.objectContaining({ code: 2, message: expect.stringMatching(message) });

it.each(["Mars/Base", "BST+1", "", "+01:00"])("a new workspace is not in the time zone %j", (timeZone) => {
  expect(() => newWorkspace({ council: "X", timeZone })).toThrow(wrongUse(/not a time zone/));
});

it("a new workspace has a real day for its annual council", () => {
  expect(newWorkspace({ council: "X", timeZone: "Europe/London", annualCouncil: "05-20" }).annualCouncil.usual).toBe("05-20");
  for (const annualCouncil of ["05-32", "02-30", "May"]) expect(() => newWorkspace({ council: "X", annualCouncil })).toThrow(wrongUse(/not a day of the year/));
});

describe("a time that the clocks leave out", () => {
  // 1.00 to 2.00 on the last Sunday of March does not exist in London.
  const GONE = "2023-03-26";
  it("is refused for a date that is set, moved or resumed, whoever says the time", () => {
    const o = office();
    const refusal = wrongUse(/26 March 2023/);
    expect(() => setDates(o, { body: "cpb", dates: ["2023-03-19", GONE], time: "1.30 am" })).toThrow(refusal);
    o.does(editBody(o, { body: "cpb", usual: { time: "01:30" } }));
    expect(() => setDates(o, { body: "cpb", dates: [GONE] })).toThrow(refusal);
    o.does(setDates(o, { body: "cpb", dates: ["2023-03-19"] }));
    expect(() => moveMeeting(o, { body: "cpb", meeting: "2023-03-19", to: GONE })).toThrow(refusal);
    expect(() => adjournMeeting(o.on("2023-03-20"), { body: "cpb", meeting: "2023-03-19", to: GONE })).toThrow(refusal);
    expect(comingCalendar(o.on("2022-10-01")).troubles).toEqual([]);
  });

  it("is taken where it happens twice", () => {
    const o = office();
    o.does(setDates(o, { body: "cpb", dates: ["2022-10-30"], time: "1.30 am" }));
    expect(o.meeting("2022-10-30").time).toBe("01:30");
  });
});

describe("a body", () => {
  it.each<[string, BodyInput, RegExp]>([
    ["a quorum of none", { quorum: 0 }, /quorum is at least 1/],
    ["no seats", { seats: 0 }, /seats is at least 1/],
    ["numbers that are all the same", { numbering: { format: "{yy}/CODE" } }, /all be the same/],
    ["numbers with a misspelt place", { numbering: { format: "{N}" } }, /all be the same/],
    ["an officer's address that is none", { officer: { name: "A", email: "a.example.org" } }, /not an email address/],
    ["two addresses in one", { officer: { name: "A", email: "a@example.org, b@example.org" } }, /not an email address/],
    ["a contact's address that is none", { documents: { planContact: { name: "A", email: "a@b" } } }, /not an email address/],
  ])("is not given %s", (_, said, message) => {
    const o = office();
    expect(() => editBody(o, { body: "cpb", ...said })).toThrow(wrongUse(message));
    expect(() => addBody(o, { name: "Panel", ...said })).toThrow(wrongUse(message));
  });

  it("keeps what it had when something else is changed", () => {
    const o = office();
    const { value, hash } = o.store.load({ kind: "body", body: "cpb" });
    o.store.commit("by hand", [{ do: "write", ref: { kind: "body", body: "cpb" }, value: { ...value, quorum: 0 }, base: hash }]);
    expect(() => editBody(o, { body: "cpb", seats: 9 })).not.toThrow();
  });

  it.each(["{n}/{yy}", "{m}.{item}", "{yy}/{n}/{code}"])("takes numbers such as %s", (format) => {
    const o = office();
    o.does(editBody(o, { body: "cpb", numbering: { format }, officer: { name: "A", email: "a.b+c@example-city.gov.uk" } }));
    expect(o.store.load({ kind: "body", body: "cpb" }).value.numbering.format).toBe(format);
  });

  it("with a quorum beyond its members is told of by check; observers and former members do not count", () => {
    const o = office({ quorum: 5 });
    const told = () => checkWorkspace(o).filter((f) => f.kind === "quorum").map((f) => f.text);
    expect(told()).toEqual([]);
    o.does(editBody(o, { body: "cpb", quorum: 6 }));
    expect(told()).toEqual(["the quorum is 6, and the body has 5 members who count"]);
  });

  it.each([
    ["Café & Crèche Board", "cafe-creche-board"], ["Children's Partnership Board", "childrens-partnership-board"],
    ["Bwrdd Ŷd Ærø Straße", "bwrdd-yd-aero-strasse"], ["1st Schools Forum", "st-schools-forum"],
    ["A very long name of a board that does not come to its end", "a-very-long-name-of-a-board-that-does-no"],
    ["Panel of the Northern Districts and Towns, -", "panel-of-the-northern-districts-and-town"],
  ])("called %s gets the short name %s", (name, slug) => {
    expect(shortNameFrom(name)).toBe(slug);
  });

  it("whose name gives no short one is asked for it", () => {
    const o = office();
    expect(() => addBody(o, { name: "理事会" })).toThrow(expect.objectContaining({ code: 2, next: expect.stringMatching(/--slug/) }));
    expect(() => addBody(o, { name: "Panel", slug: "a--b" })).toThrow(wrongUse(/cannot be a body's short name/));
    o.does(addBody(o, { name: "理事会", slug: "riji" }));
    expect(o.store.bodies()).toContain("riji");
  });

  it("gets a short name that is one, or none", () => {
    assert(property(string({ unit: "grapheme", maxLength: 60 }), (name) => shortNameFrom(name) === "" || isShortName(shortNameFrom(name))));
  });
});
