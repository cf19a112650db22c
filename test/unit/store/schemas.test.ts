import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonical, keyOrderOf } from "../../../src/store/canonical.ts";
import { jsonSchemaText, schemaFileNames } from "../../../src/store/json-schema.ts";
import { recordsWith } from "../../../src/store/records.ts";
import { schemas } from "../../../src/store/schemas/index.ts";
import type { FileKind } from "../../../src/usecases/ports.ts";
import { aMeeting } from "../../helpers/workspace.ts";

const folder = join(import.meta.dirname, "../../../data/schema");
const records = recordsWith();
const fault = (changes: object): string => {
  try {
    records.decode("meeting", Buffer.from(JSON.stringify({ ...aMeeting(), ...changes })), "m.json");
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("the schemas in data/schema/", () => {
  it.each(Object.entries(schemaFileNames))("are current: %s (else run node scripts/make-schemas.ts)", (kind, name) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(jsonSchemaText(kind as FileKind));
  });

  it("are one a kind and nothing else", () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.values(schemaFileNames).toSorted());
  });
});

describe("a record's faults", () => {
  it.each([
    [{ time: "4pm" }, "m.json: time: a time was expected, such as 16:00."],
    [{ key: "2022-02-30" }, "m.json: key: a meeting's date was expected, such as 2022-09-27 or 2022-09-27b."],
    [{ venue: "Hall" }, "m.json: venue: a record in braces was expected."],
    [{ id: 7 }, "m.json: id: a text was expected."],
    [{ status: "over" }, "m.json: status: one of scheduled, published, held, draft, confirmed, cancelled, inquorate, adjourned was expected."],
    [{ agenda: { items: [{ id: "a", kind: "noting", title: "t" }, { id: "b", kind: "noting" }] } }, "m.json: agenda, items, no. 2, title: a text was expected."],
    [{ minutes: { items: [{ item: "a", blocks: [{ type: "poem" }] }] } }, "m.json: minutes, items, no. 1, blocks, no. 1, type: the value is not one that is allowed here."],
    [{ time: 1, id: 1, key: 1 }, "m.json: id: a text was expected. 2 more fields are wrong."],
  ])("are told in plain words: %j", (changes, message) => {
    expect(fault(changes)).toBe(message);
  });

  it("refuses to write what it would refuse to read", () => {
    expect(() => records.encode("meeting", { ...aMeeting(), time: "4pm" }, "m.json")).toThrow(TypeError);
  });
});

describe("canonical text", () => {
  it("has the schema's order at every level, whatever the order in memory", () => {
    const item = { papers: [], title: "t", kind: "noting", id: "a", zebra: 1, ant: 2 };
    const text = canonical({ minutes: {}, agenda: { publications: [], items: [item] }, schema: 1 }, keyOrderOf(schemas.meeting));
    expect(text.match(/"\w+"(?=:)/g)).toEqual(
      ["schema", "agenda", "items", "id", "kind", "title", "papers", "ant", "zebra", "publications", "minutes"].map((key) => `"${key}"`),
    );
  });

  it("changes one line for one word", () => {
    const lines = (venue: string): string[] =>
      records.encode("meeting", { ...aMeeting("2022-09-27", { venue: { text: venue } }) } as Record<string, unknown>, "m.json").toString().split("\n");
    const [a, b] = [lines("Hall"), lines("Library")];
    expect(a.filter((line, index) => line !== b[index])).toHaveLength(1);
  });
});
