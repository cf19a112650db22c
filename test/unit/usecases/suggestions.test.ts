import { describe, expect, it } from "vitest";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import { addPlanEntry } from "../../../src/usecases/plan-entries.ts";
import { takeSuggestions } from "../../../src/usecases/take-suggestions.ts";
import { writeMinutes } from "../../../src/usecases/write-minutes.ts";
import { office, type Office } from "../../helpers/office.ts";

const JUNE = { body: "cpb", meeting: "2022-06-28" };

function minuted(...lines: string[]): Office {
  const o = office().on("2022-06-29");
  o.does(buildAgenda(o, JUNE));
  o.does(writeMinutes(o, { ...JUNE, text: lines.join("\n") }));
  return o;
}
const entries = (o: Office) => o.store.load({ kind: "plan", body: "cpb" }).value.entries;

describe("suggestions", () => {
  const LINES = ["## Forward plan and suggestions for future agenda items", "- the plan was noted", "", "These were suggested:", "", "+ school meals;", "+ the summer programme; and", "+ Reading."];

  it("become lines of the plan, with the meeting and item they come from", () => {
    const o = minuted(...LINES);
    const item = o.meeting("2022-06-28").agenda.items.find((i) => i.role === "forward-plan")!.id;
    o.does(takeSuggestions(o, { ...JUNE, to: "2022-09-27" }));
    expect(entries(o).map((e) => e.title)).toEqual(["School meals", "The summer programme", "Reading"]);
    expect(entries(o)[0]).toMatchObject({ state: "planned", meeting: "2022-09-27", suggested: { meeting: "2022-06-28", item } });
  });

  it("are taken once, and one that waits already not at all", () => {
    const o = minuted(...LINES);
    o.does(addPlanEntry(o, { body: "cpb", title: "Reading" }));
    expect(o.does(takeSuggestions(o, JUNE)).says).toContain("One suggestion waits in the forward plan already.");
    expect(takeSuggestions(o, JUNE).steps).toEqual([]);
    expect(entries(o)).toHaveLength(3);
  });

  it("are the lettered points where there are no bullets, of another item if told", () => {
    const o = minuted("## Key messages and items for information", "- A play street", "## Forward plan and suggestions for future agenda items", "None.");
    o.does(takeSuggestions(o, { ...JUNE, item: "Key messages" }));
    expect(entries(o).map((e) => e.title)).toEqual(["A play street"]);
    expect(() => takeSuggestions(o, JUNE)).toThrow(expect.objectContaining({ code: 2, message: expect.stringContaining("list nothing under") }));
  });
});
