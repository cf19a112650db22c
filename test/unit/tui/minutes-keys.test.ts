import { describe, expect, it } from "vitest";
import { bufferOf, insert, placed, textOf, type Buffer } from "../../../src/tui/editor/buffer.ts";
import { action, completeName, deeper, discussion, enter, isPrivateText, namesFor, resolution, shallower } from "../../../src/tui/editor/minutes.ts";

const atEnd = (text: string): Buffer => {
  const buffer = bufferOf(text);
  return placed(buffer, { row: buffer.lines.length - 1, at: buffer.lines.at(-1)?.length ?? 0 });
};

describe("keys of the minutes editor", () => {
  it.each([
    ["Enter makes the next point", enter(atEnd("- one")), "- one\n- "],
    ["also of the second level", enter(atEnd("  - one")), "  - one\n  - "],
    ["on an empty point it ends the list", enter(atEnd("- one\n- ")), "- one\n"],
    ["on an empty point of the second level it goes back a level", enter(atEnd("- a\n  - ")), "- a\n- "],
    ["elsewhere it is a line end", enter(atEnd("words")), "words\n"],
    ["inside the mark too", enter(placed(bufferOf("- one"), { row: 0, at: 0 })), "\n- one"],
    ["Tab makes a second level", deeper(atEnd("- one")), "  - one"],
    ["and no third", deeper(atEnd("  - one")), "  - one"],
    ["Shift-Tab goes back", shallower(atEnd("  - one")), "- one"],
    ["discussion on a line of its own", discussion(atEnd("An introduction.")), "An introduction.\n\nThe following points were made in discussion:\n\n- "],
    ["discussion in an empty item", discussion(atEnd("")), "The following points were made in discussion:\n\n- "],
    ["a resolution after a list that was about to go on", resolution(atEnd("- one\n- ")), "- one\n\nRESOLVED to "],
    ["an action under a resolution", action(atEnd("RESOLVED to note it")), "RESOLVED to note it\nACTION @"],
  ])("%s", (_, buffer, text) => {
    expect(textOf(buffer)).toBe(text);
    expect(textOf(insert(buffer, "¶"))).toContain("¶");
  });

  it("leaves the cursor where the words go on", () => {
    expect(textOf(insert(resolution(atEnd("Text.")), "note it"))).toBe("Text.\n\nRESOLVED to note it");
  });

  it("completes a name behind @", () => {
    const names = ["Cllr A Fern", "N Ash", "F Ashworth"];
    expect(namesFor(atEnd("ACTION @as"), names)).toEqual(["N Ash", "F Ashworth"]);
    expect(namesFor(atEnd("ACTION as"), names)).toEqual([]);
    expect(namesFor(atEnd("mail a@b"), names)).toEqual([]);
    expect(textOf(completeName(atEnd("ACTION @as"), "N Ash"))).toBe("ACTION N Ash");
  });

  it("knows exempt text by the word at the start of a line", () => {
    expect(isPrivateText("Public.\nEXEMPT 3\nsecret")).toBe(true);
    expect(isPrivateText("It was not EXEMPT")).toBe(false);
    for (const line of ["  EXEMPT 3", "\tEXEMPT: confidential", "\u00A0\u200BEXEMPT 3", "EX\u00ADEMPT 3", "Public.\r  EXEMPT 3"]) expect(isPrivateText(`${line}\nsecret`), line).toBe(true);
  });
});
