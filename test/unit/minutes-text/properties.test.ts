import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/domain/minutes.ts";
import { QuorateError } from "../../../src/domain/errors.ts";
import { Exempt } from "../../../src/domain/exempt.ts";
import { formatItemText, formatMinutesText } from "../../../src/domain/minutes-text/format.ts";
import { parseItemText, parseMinutesText } from "../../../src/domain/minutes-text/parse.ts";
import { tidyBlocks } from "../../../src/domain/minutes-text/tidy.ts";
import type { ItemContent, ItemText } from "../../../src/domain/minutes-text/types.ts";
import { anyText, blocks, people, tidyOrEmpty } from "./arbitraries.ts";

const newId = (): string => {
  throw new Error("no action here is new");
};
const bare = (content: ItemContent): unknown => ({ ...content, exempt: content.exempt?.reveal() });
const runs = { numRuns: 1500 };

const item = people.chain((all) =>
  fc.record({
    all: fc.constant(all),
    open: blocks(all),
    ground: fc.constantFrom({ ground: "exempt" as const, paragraph: 3 }, { ground: "confidential" as const }),
    reason: fc.option(tidyOrEmpty, { nil: undefined }),
    isPrivate: fc.boolean(),
    exempt: blocks(all).filter((b) => b.length > 0),
    hasExempt: fc.boolean(),
    summary: fc.option(blocks(all), { nil: undefined }),
  }),
).map(({ all, open, ground, reason, isPrivate, exempt, hasExempt, summary }) => {
  const content: ItemContent = !isPrivate ? { blocks: open } : {
    blocks: open,
    private: { ...ground, ...(reason === undefined ? {} : { reason }) },
    ...(hasExempt ? { exempt: new Exempt(exempt) } : {}),
    ...(summary === undefined ? {} : { summary }),
  };
  return { all, content };
});

describe("the text form", () => {
  test("gives back the very blocks it was written from, whatever their texts and names", () => {
    fc.assert(fc.property(item, ({ all, content }) => {
      const text = formatItemText(content, { people: all, reveal: true });
      expect(bare(parseItemText(text, { people: all, previous: content, newId }))).toEqual(bare(content));
    }), runs);
  });

  test("gives back a whole meeting under its headings, whatever the titles", () => {
    const meeting = fc.record({ items: fc.array(fc.tuple(item, anyText), { minLength: 1, maxLength: 4 }) });
    fc.assert(fc.property(meeting, ({ items }) => {
      const all = items[0]![0].all;
      const agenda = items.map(([, title], at) => ({ id: `item-${at}`, title }));
      const minutes: ItemText[] = items.map(([{ content }], at) => ({ item: `item-${at}`, ...content }));
      const text = formatMinutesText(minutes, { agenda, people: all, reveal: true });
      const read = parseMinutesText(text, { agenda, people: all, previous: minutes, newId });
      expect(read.map(bare)).toEqual(minutes.map(bare));
    }), { numRuns: 300 });
  });

  test("loses nothing but white space and hidden marks of blocks that are not tidy", () => {
    const untidy = people.chain((all) => fc.tuple(fc.constant(all), blocks(all, anyText, anyText)));
    fc.assert(fc.property(untidy, ([all, list]) => {
      const text = formatItemText({ blocks: list }, { people: all });
      const read = parseItemText(text, { people: all, previous: { blocks: list }, newId });
      expect(read.blocks).toEqual(tidyBlocks(list));
    }), runs);
  });

  test("says nothing exempt unless asked to, and what was not said is kept", () => {
    fc.assert(fc.property(item, ({ all, content }) => {
      const hidden = { ...content, private: { ground: "confidential" as const }, exempt: new Exempt<Block[]>([{ type: "text", text: "canary-71" }]) };
      const text = formatItemText(hidden, { people: all });
      expect(text).not.toContain("canary-71");
      const { exempt, ...rest } = hidden;
      expect(exempt).toBeDefined();
      expect(parseItemText(text, { people: all, previous: hidden, newId })).toEqual(rest);
    }), { numRuns: 300 });
  });

  test("leaves tidy blocks as they are", () => {
    fc.assert(fc.property(item, ({ content }) => {
      expect(tidyBlocks(content.blocks)).toEqual(content.blocks);
    }), { numRuns: 300 });
  });

  test("written again from what was read, stays the same", () => {
    const line = fc.oneof(anyText, fc.constantFrom("", "- a", "  - b", "RESOLVED to", "RESOLVED to note", "RESOLVED to meet on:", "+ c", "VOTE for 5; against One", "ACTION One: x", "\\", "text", "  more"));
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
    let read = 0;
    fc.assert(fc.property(text, (typed) => {
      const all = [{ name: "Cllr One", member: "m1" }];
      let content: ItemContent;
      try {
        content = parseItemText(typed, { people: all, newId: () => "action-1" });
      } catch (error) {
        if (error instanceof QuorateError) return;
        throw error;
      }
      read += 1;
      const once = formatItemText(content, { people: all, reveal: true });
      const again = parseItemText(once, { people: all, previous: content, newId });
      expect(bare(again)).toEqual(bare(content));
      expect(formatItemText(again, { people: all, reveal: true })).toBe(once);
    }), { numRuns: 3000 });
    expect(read).toBeGreaterThan(300);
  });

  test("throws nothing but an error a person can act on, with a line for each reason", () => {
    const agenda = [{ id: "i1", title: "Apologies" }, { id: "i2", title: "Minutes" }];
    const text = fc.array(fc.oneof(anyText, fc.constantFrom("## 1", "## Minutes", "## 9", "EXEMPT 3", "PUBLIC SUMMARY", "- x")), { maxLength: 15 })
      .map((lines) => lines.join("\n"));
    let refused = 0;
    fc.assert(fc.property(text, (typed) => {
      for (const read of [
        () => void parseMinutesText(typed, { agenda, people: [{ name: "Cllr One", member: "m1" }], newId: () => "a" }),
        () => void parseItemText(typed, { people: [], newId: () => "a" }),
      ]) {
        try {
          read();
        } catch (error) {
          refused += 1;
          expect(error).toBeInstanceOf(QuorateError);
          const { message, code, next } = error as QuorateError;
          expect(code).toBe(2);
          expect(next).toBeTruthy();
          const count = typed.split(/\r\n|\r|\n/).length;
          for (const reason of message.split("\n")) {
            const line = Number(/^Line (\d+)(?: and after)?: ./.exec(reason)?.[1]);
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(count);
          }
        }
      }
    }), { numRuns: 3000 });
    expect(refused).toBeGreaterThan(300);
  });

  test("drops no word that was typed", () => {
    const glue = fc.constantFrom(
      " ", "\n", "\n\n", "\r\n", "\n- ", "\n- x\n  - ", "\n\\", "\n### ", "\n\n\\\n", "\nRESOLVED to ", "\nRESOLVED that\n- ", "\nRESOLVED to x:\n- ", "\n+ ", "\n\n  ", ":",
      "\nACTION One: ", "\nDECLARED One: ORI, ", "\nDECLARED One: NRI; ", "\n  ", "\n\t", "\u00a0", "\n• ", "\n\\VOTE ",
    );
    let read = 0;
    fc.assert(fc.property(fc.array(glue, { minLength: 1, maxLength: 30 }), (glues) => {
      const typed = glues.map((g, at) => `${g}word${at}.`).join("");
      let content: ItemContent;
      try {
        content = parseItemText(typed, { people: [{ name: "One", member: "m1" }], newId: () => "action-1" });
      } catch (error) {
        if (error instanceof QuorateError) return;
        throw error;
      }
      read += 1;
      const kept = JSON.stringify(content.blocks).match(/word\d+\./g);
      expect(kept).toEqual(glues.map((_, at) => `word${at}.`));
    }), { numRuns: 1500 });
    expect(read).toBeGreaterThan(300);
  });
});
