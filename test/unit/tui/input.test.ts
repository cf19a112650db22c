import type { Key } from "ink";
import { describe, expect, it } from "vitest";
import { fieldWindow } from "../../../src/tui/components/field-view.tsx";
import { fieldOf, pressField, typeInto, type FieldState } from "../../../src/tui/components/field.ts";
import { choiceLine, pressForm, textLine, typeForm, valuesOf } from "../../../src/tui/components/form.ts";
import { jumpTo, LIST, pressList, topFor } from "../../../src/tui/components/list.ts";
import { layRow } from "../../../src/tui/components/row.tsx";
import { decode } from "../../../src/tui/keys/decode.ts";

const NO_KEY = {} as Key;
const key = (which: Partial<Key>): Key => which as Key;
const pressed = (field: FieldState, ...keys: string[]): FieldState => keys.reduce((now, one) => pressField(now, one) ?? now, field);

describe("what a read from the terminal holds", () => {
  it.each([
    ["text and Enter together", "note\r", NO_KEY, [{ text: "note" }, { key: "enter" }]],
    ["a held control key", "\u0004\u0004", NO_KEY, [{ key: "ctrl-d" }, { key: "ctrl-d" }]],
    ["two line ends of Windows are one each", "a\r\nb", NO_KEY, [{ text: "a" }, { key: "enter" }, { text: "b" }]],
    ["a control letter", "s", key({ ctrl: true }), [{ key: "ctrl-s" }]],
    ["Alt and a letter", "b", key({ meta: true }), [{ key: "alt-b" }]],
    ["an arrow", "", key({ upArrow: true }), [{ key: "up" }]],
    ["Shift-Tab", "", key({ tab: true, shift: true }), [{ key: "shift-tab" }]],
    ["a key let go", "a", key({ eventType: "release" }), []],
    ["an emoji of several code points", "👩‍👩‍👧", NO_KEY, [{ text: "👩‍👩‍👧" }]],
  ])("%s", (_, input, which, presses) => expect(decode(input, which)).toEqual(presses));
});

describe("a field", () => {
  it("types, steps over and deletes whole graphemes", () => {
    const field = typeInto(fieldOf("a👩‍👩‍👧"), "é");
    expect(pressed(field, "backspace", "backspace")).toEqual({ text: "a", at: 1 });
    expect(pressed(field, "left", "left", "left", "delete").text).toBe("👩‍👩‍👧é");
  });
  it("is one line whatever is pasted", () => {
    expect(typeInto(fieldOf(""), "Example\r\nCity\tCouncil\u0007").text).toBe("Example City Council");
  });
  it("shows the part around the cursor", () => {
    expect(fieldWindow(fieldOf("abcdefghij"), 5)).toEqual({ text: "ghij ", x: 4 });
    expect(fieldWindow({ text: "abcdefghij", at: 0 }, 5)).toEqual({ text: "abcd…", x: 0 });
  });
});

describe("a form", () => {
  const form = { lines: [textLine("name", "Name", "x"), choiceLine("day", "Day", [["", "none"], ["tue", "Tuesday"], ["thu", "Thursday"]])], at: 1 };
  it("turns a choice by arrows, a space and letters", () => {
    expect(valuesOf(pressForm(form, "right") ?? form)).toEqual({ name: "x", day: "tue" });
    expect(valuesOf(pressForm(form, "left") ?? form).day).toBe("thu");
    expect(valuesOf(typeForm(form, " ")).day).toBe("tue");
    expect(valuesOf(typeForm(form, "th")).day).toBe("thu");
    expect(valuesOf(typeForm(form, "z")).day).toBe("");
  });
});

describe("a list", () => {
  it("keeps the choice inside it and in the window", () => {
    let list = LIST;
    for (const one of ["down", "down", "pagedown", "end", "down"]) list = pressList(list, one, 5000, 20) ?? list;
    expect(list).toEqual({ cursor: 4999, top: 4980 });
    expect(pressList(LIST, "up", 0, 20)).toEqual({ cursor: 0, top: 0 });
    expect(pressList(LIST, "x", 5, 20)).toBeUndefined();
    expect(topFor({ cursor: 3, top: 0 }, 10, 3)).toBe(1);
  });
  it("jumps to a word's start, going round", () => {
    const names = ["Cllr A Fern", "Cllr B Rowan", "N Ash", "F Oak-Fernley"];
    expect(jumpTo(names, "ro", 0)).toBe(1);
    expect(jumpTo(names, "fern", 1)).toBe(3);
    expect(jumpTo(names, "fern", 0)).toBe(0);
    expect(jumpTo(names, "zz", 0)).toBeUndefined();
  });
});

describe("a row", () => {
  const width = (columns: number): number =>
    layRow(columns, [{ text: " ▸ " }, { text: "A very long title of an item", grow: true }, { text: "5 min", width: 8, align: "right" }])
      .reduce((sum, part) => sum + part.text.length, 0);
  it("never takes more columns than there are, and fills them where a cell grows", () => {
    expect([20, 40, 80].map(width)).toEqual([20, 40, 80]);
    expect(width(6)).toBeLessThanOrEqual(6);
  });
});
