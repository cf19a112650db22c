import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge } from "../../../src/store/merge.ts";
import type { Plain } from "../../../src/store/records.ts";
import { aMeeting } from "../../helpers/workspace.ts";

const list = (...ids: string[]): Plain => ({ schema: 1, actions: ids.map((id) => ({ id, text: id.split("=")[1] ?? "t" })).map((each) => ({ ...each, id: each.id.split("=")[0] })) });
const both = (base: Plain, mine: Plain, theirs: Plain): unknown => merge("actions", base, mine, theirs);
const plain = (value: unknown): Plain => value as Plain;

describe("merging by record id", () => {
  it.each([
    ["each changes another record", list("a", "b"), list("a=1", "b"), list("a", "b=2"), list("a=1", "b=2")],
    ["both add", list("a"), list("a", "m"), list("a", "t"), list("a", "t", "m")],
    ["one adds, one removes", list("a", "b"), list("b"), list("a", "b", "t"), list("b", "t")],
    ["one rearranges, one changes", list("a", "b", "c"), list("c", "a", "b"), list("a", "b=2", "c"), list("c", "a", "b=2")],
    ["one adds in front, one rearranges", list("a", "b"), list("m", "a", "b"), list("b", "a"), list("m", "b", "a")],
    ["both remove", list("a", "b"), list("b"), list("b"), list("b")],
  ])("%s", (_, base, mine, theirs, merged) => {
    expect(both(base, mine, theirs)).toEqual(merged);
  });

  it.each([
    ["both change one record", list("a"), list("a=1"), list("a=2")],
    ["both change one record to the same", list("a"), list("a=1"), list("a=1")],
    ["one removes what the other changes", list("a", "b"), list("b"), list("a=1", "b")],
    ["one changes what the other removes", list("a", "b"), list("a=1", "b"), list("b")],
    ["both rearrange", list("a", "b", "c"), list("b", "a", "c"), list("a", "c", "b")],
    ["both add one id", list(), list("a=1"), list("a=2")],
    ["an id stands twice", list("a"), list("a", "a"), list("a", "b")],
  ])("clashes where %s", (_, base, mine, theirs) => {
    expect(both(base, mine, theirs)).toBeUndefined();
  });

  it("keeps changes to an agenda item and to attendance apart", () => {
    const item = (title: string) => ({ id: "item-a", kind: "noting" as const, title, papers: [] });
    const base = aMeeting("2022-09-27", { agenda: { items: [item("One")], publications: [] } });
    const mine = { ...base, agenda: { ...base.agenda, items: [item("Two")] } };
    const theirs = { ...base, attendance: { members: [{ member: "m", state: "present" as const, movements: [] }], inAttendance: [] } };
    expect(merge("meeting", plain(base), plain(mine), plain(theirs))).toEqual({ ...mine, attendance: theirs.attendance });
  });

  it("lets nothing slip in beside a publication or a confirmation", () => {
    const base = aMeeting();
    const mine = { ...base, attendance: { members: [], inAttendance: [{ name: "A Fern" }] } };
    const published = { ...base, status: "published" as const, agenda: { items: [], publications: [{ on: "2022-09-19" }] } };
    expect(merge("meeting", plain(base), plain(mine), plain(published))).toBeUndefined();
    expect(merge("meeting", plain(base), plain(published), plain(mine))).toBeUndefined();
  });

  it("gives the same records whoever was first, and loses none that only one touched", () => {
    const change = fc.dictionary(fc.constantFrom("a", "b", "c", "x", "y"), fc.constantFrom("1", "2"));
    fc.assert(fc.property(change, change, (mine, theirs) => {
      const base = list("a", "b", "c");
      const apply = (changes: Record<string, string>): Plain => {
        const ids = [...new Set(["a", "b", "c", ...Object.keys(changes)])];
        return list(...ids.map((id) => (changes[id] === undefined ? id : `${id}=${changes[id]}`)));
      };
      const one = both(base, apply(mine), apply(theirs)) as { actions: { id: string }[] } | undefined;
      const other = both(base, apply(theirs), apply(mine)) as { actions: { id: string }[] } | undefined;
      const sorted = (merged: typeof one) => merged?.actions.toSorted((p, q) => (p.id < q.id ? -1 : 1));
      expect(sorted(one)).toEqual(sorted(other));
      const apart = Object.keys(mine).every((id) => theirs[id] === undefined);
      if (apart) expect(sorted(one)).toEqual(sorted(apply({ ...mine, ...theirs }) as typeof one));
      else expect(one).toBeUndefined();
    }));
  });
});
