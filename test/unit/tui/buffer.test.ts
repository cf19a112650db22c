import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bufferOf, insert, lineAt, placed, textOf, undo, type Buffer } from "../../../src/tui/editor/buffer.ts";
import { pressBuffer } from "../../../src/tui/editor/keys.ts";
import { windowOf } from "../../../src/tui/editor/window.ts";
import { wrapLine } from "../../../src/tui/editor/wrap.ts";
import { columnsOf, drawn, graphemes } from "../../../src/tui/terminal-text.ts";

const KEYS = [
  "left", "right", "up", "down", "pageup", "pagedown", "home", "end", "ctrl-a", "ctrl-home", "ctrl-end", "ctrl-left", "ctrl-right",
  "backspace", "delete", "ctrl-w", "alt-d", "ctrl-u", "ctrl-k", "ctrl-x", "ctrl-z", "ctrl-y", "enter",
];
const press = (buffer: Buffer, key: string, columns = 20): Buffer => pressBuffer(buffer, key, columns, 6) ?? buffer;
const at = (text: string, row: number, place: number): Buffer => placed(bufferOf(text), { row, at: place });
const step = fc.oneof(
  fc.constantFrom(...KEYS).map((key) => (buffer: Buffer) => press(buffer, key)),
  fc.constantFrom("a", "word ", "é", "👩‍👩‍👧", "中文", "two\nlines", "\r\n", "\t", "(a) point;").map((text) => (buffer: Buffer) => insert(buffer, text)),
);

describe("the buffer", () => {
  it("keeps the cursor between graphemes of a line that exists, whatever is pressed", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const end = steps.reduce((buffer, one) => one(buffer), bufferOf("The Board\nnoted 👩‍👩‍👧 it."));
      expect(end.row).toBeLessThan(end.lines.length);
      const starts = graphemes(lineAt(end, end.row)).reduce((all, g) => [...all, (all.at(-1) ?? 0) + g.length], [0]);
      expect(starts).toContain(end.at);
    }));
  });

  it("brings back the text it began with, however much was done", () => {
    fc.assert(fc.property(fc.array(step.filter((one) => one !== undefined), { maxLength: 40 }), (steps) => {
      let buffer = steps.reduce((now, one) => one(now), bufferOf("begin"));
      for (let more = 0; more < 100; more++) buffer = undo(buffer);
      expect(textOf(buffer)).toBe("begin");
    }));
  });

  it("takes a paste of any size whole, with any line ends", () => {
    const pasted = Array.from({ length: 5000 }, (_, line) => `line ${line}`);
    const buffer = insert(at("ab", 0, 1), pasted.join("\r\n"));
    expect(textOf(buffer)).toBe(`a${pasted.join("\n")}b`);
    expect(buffer).toMatchObject({ row: 4999, at: "line 4999".length });
  });

  it.each([
    ["an emoji goes whole", at("a👩‍👩‍👧b", 0, 9), "backspace", "ab"],
    ["at a line's start the lines join", at("one\ntwo", 1, 0), "backspace", "onetwo"],
    ["delete at a line's end joins too", at("one\ntwo", 0, 3), "delete", "onetwo"],
    ["a word", at("one two three", 0, 7), "ctrl-w", "one  three"],
    ["to the start", at("one two", 0, 4), "ctrl-u", "two"],
    ["to the end", at("one two", 0, 3), "ctrl-k", "one"],
    ["the line", at("one\ntwo\nthree", 1, 2), "ctrl-x", "one\nthree"],
  ])("%s", (_, buffer, key, text) => expect(textOf(press(buffer, key))).toBe(text));

  it("undoes a stretch of typing at once, and no more", () => {
    const typed = [..."note"].reduce((buffer, letter) => insert(buffer, letter), placed(insert(bufferOf(""), "kept"), { row: 0, at: 4 }));
    expect(textOf(press(typed, "ctrl-z"))).toBe("kept");
    expect(textOf(press(press(typed, "ctrl-z"), "ctrl-y"))).toBe("keptnote");
  });

  it("goes up and down by lines of the screen, and keeps the column", () => {
    const text = "aaaa bbbb cccc dddd\nx\neeee ffff";
    const down = press(at(text, 0, 7), "down", 10);
    expect(down).toMatchObject({ row: 0, at: 17 });
    const further = press(press(down, "down", 10), "down", 10);
    expect(further).toMatchObject({ row: 2, at: 7 });
    expect(press(at(text, 2, 3), "down", 10)).toMatchObject({ row: 2, at: 9 });
    expect(press(at(text, 0, 3), "up", 10)).toMatchObject({ row: 0, at: 0 });
  });
});

describe("wrapping", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "bb", " ", "中", "👩‍👩‍👧", "longerword"), maxLength: 40 });

  it("parts a line without a gap, each piece within the width but for the space it ends in", () => {
    fc.assert(fc.property(line, fc.integer({ min: 4, max: 30 }), (text, columns) => {
      const pieces = wrapLine(text, columns);
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(text.length);
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
        const shown = graphemes(text.slice(piece.start, piece.end)).map(drawn).join("").trimEnd();
        expect(columnsOf(shown)).toBeLessThanOrEqual(columns);
      }
    }));
  });

  it("always shows the cursor's line, and never more lines than there is room", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (steps, rows) => {
      const buffer = steps.reduce((now, one) => one(now), bufferOf("one\ntwo\nthree\nfour and a long one that wraps"));
      const view = windowOf(buffer, { row: 2, piece: 0 }, 12, rows);
      expect(view.lines.length).toBeLessThanOrEqual(rows);
      expect(view.lines[view.cursor.y]?.row).toBe(buffer.row);
      expect(view.cursor.x).toBeLessThan(12);
    }));
  });
});
