/** One damaged, deleted or misnamed thing keeps nothing else back, and is told of. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addBody } from "../../../src/usecases/bodies.ts";
import { checkWorkspace } from "../../../src/usecases/check-workspace.ts";
import { comingCalendar } from "../../../src/usecases/coming-calendar.ts";
import { overview } from "../../../src/usecases/overview.ts";
import { setDates } from "../../../src/usecases/set-dates.ts";
import { office, type Office } from "../../helpers/office.ts";

const two = (): Office => {
  const o = office();
  o.does(addBody(o, { name: "Panel", slug: "panel", usual: { time: "10:00", venue: { text: "Hall" } } }));
  o.does(setDates(o, { body: "panel", dates: ["2022-11-01"] }));
  return o;
};
const at = (o: Office, path: string): string => join(o.root, "bodies", path);
const change = (o: Office, path: string, was: string, now: string): void =>
  writeFileSync(at(o, path), readFileSync(at(o, path), "utf8").replace(was, now));

it("a calendar holds the others, where a file is damaged or a time does not exist", () => {
  const o = two();
  const told = () => {
    const { entries, troubles } = comingCalendar(o);
    return [entries.map((e) => `${e.title} ${e.starts.slice(0, 10)}`), troubles.map(({ code, message }) => `${code} ${message}`)];
  };
  const all = ["Panel 2022-11-01", "Children's Partnership Board 2022-12-06", "Children's Partnership Board 2023-03-28"];
  expect(told()).toEqual([all, []]);
  o.does(setDates(o, { body: "panel", dates: ["2023-03-26"] }));
  change(o, "panel/meetings/2023-03-26/meeting.json", '"10:00"', '"01:30"');
  expect(told()).toEqual([all, [expect.stringMatching(/^4 .*26 March 2023/)]]);
  writeFileSync(at(o, "cpb/meetings/2022-12-06/meeting.json"), "{");
  writeFileSync(at(o, "panel/body.json"), "{");
  expect(told()).toEqual([
    ["panel 2022-11-01", "Children's Partnership Board 2023-03-28"],
    [expect.stringMatching(/2022-12-06/), expect.stringMatching(/panel\/body\.json/), expect.stringMatching(/26 March 2023/)],
  ]);
});

it("the desk shows the other meetings of a body with a damaged one", () => {
  const o = two();
  writeFileSync(at(o, "cpb/meetings/2022-12-06/meeting.json"), "{");
  expect(overview(o).next.map((m) => m.key)).toEqual(["2022-11-01", "2023-03-28"]);
  expect(overview(o).due.some((f) => f.kind === "data" && f.meeting === "2022-12-06")).toBe(true);
});

it.each<[string, (o: Office) => void, RegExp]>([
  ["a body.json that is gone", (o) => rmSync(at(o, "cpb/body.json")), /^bodies\/cpb holds records and has no body\.json/],
  ["a body's folder of no name", (o) => renameSync(at(o, "cpb"), at(o, "C P B")), /^bodies\/C P B is no name for a body/],
  ["a body's folder renamed", (o) => renameSync(at(o, "cpb"), at(o, "board")), /^bodies\/board says in its file that it is cpb/],
  ["a meeting.json that is gone", (o) => rmSync(at(o, "cpb/meetings/2022-12-06/meeting.json")), /2022-12-06 has no meeting\.json/],
  ["a meeting's folder renamed", (o) => renameSync(at(o, "cpb/meetings/2022-12-06"), at(o, "cpb/meetings/2022-12-07")), /2022-12-07 says in its file that it is 2022-12-06/],
  ["one copied", (o) => cpSync(at(o, "cpb/meetings/2022-12-06"), at(o, "cpb/meetings/2022-12-06b"), { recursive: true }), /2022-12-06b says in its file that it is 2022-12-06/],
  ["one renamed to no date", (o) => renameSync(at(o, "cpb/meetings/2022-12-06"), at(o, "cpb/meetings/December")), /meetings\/December is no name for a meeting/],
  ["private matter without its meeting", (o) => { mkdirSync(at(o, "cpb/exempt/2022-12-07"), { recursive: true }); writeFileSync(at(o, "cpb/exempt/2022-12-07/exempt.json"), "{}"); },
    /exempt\/2022-12-07 holds private matter of a day that has no meeting/],
])("check tells of %s", (_, spoil, said) => {
  const o = two();
  const wrong = () => checkWorkspace(o).filter((f) => f.kind === "data" && f.urgency === "wrong").map((f) => f.text);
  expect(wrong()).toEqual([]);
  spoil(o);
  expect(wrong().filter((text) => said.test(text))).toHaveLength(1);
});
