import { describe, expect, test } from "vitest";
import { formatMinutesText } from "../../../src/domain/minutes-text/format.ts";
import { agenda, counter, people, readMeeting, refusal } from "./reading.ts";
import { parseMinutesText } from "../../../src/domain/minutes-text/parse.ts";

/** The whole form in one text: every kind of line, headings by number, title and both. */
const WHOLE = `## 3 Minutes
The minutes of the meeting of 8 March were agreed as a true record and signed.

## 4 Learning support pathway
DECLARED Cllr Two: other registrable interest, as a trustee; left the meeting
P One, Head, described the pathway and drew attention to these points:

- families wait less than they did;
  - in the east, half as long;
- two schools have yet to join.

### What the Board asked

ARRIVED Five 4.25 pm
These points were made in discussion:

- letters run on.

MOVED Cllr One, seconded Cllr Two
VOTE for 5, against 1, abstained 0
RESOLVED to
- note the presentation
- hear more in December
ACTION Three, by 2022-12-06: send the strategy to every school
LEFT Cara 5.10 pm

## 5
EXEMPT 3
The tenders were compared.
PUBLIC SUMMARY
The Board considered the contract.

## Dates of future meetings
RESOLVED to meet on the dates in the agenda.
`;

describe("the minutes of a meeting", () => {
  const items = readMeeting(WHOLE);

  test("are read whole", () => {
    expect(items.map((i) => i.item)).toEqual(["item-3", "item-4", "item-5", "item-8"]);
    expect(items[0]!.blocks).toEqual([
      { type: "text", text: "The minutes of the meeting of 8 March were agreed as a true record and signed." },
    ]);
    expect(items[1]!.blocks).toEqual([
      { type: "declaration", person: { name: "Cllr Two", member: "m2" }, interest: "other-registrable", nature: "as a trustee", effect: "left the meeting" },
      { type: "text", text: "P One, Head, described the pathway and drew attention to these points:" },
      { type: "points", points: [
        { text: "families wait less than they did;", sub: ["in the east, half as long;"] },
        { text: "two schools have yet to join.", sub: [] },
      ] },
      { type: "heading", text: "What the Board asked" },
      { type: "movement", person: { name: "Supt. Five", member: "m5" }, kind: "arrived", time: "16:25" },
      { type: "text", text: "These points were made in discussion:" },
      { type: "points", points: [{ text: "letters run on.", sub: [] }] },
      { type: "motion", mover: { name: "Cllr One", member: "m1" }, seconder: { name: "Cllr Two", member: "m2" } },
      { type: "vote", for: { count: 5 }, against: { count: 1 }, abstained: { count: 0 } },
      { type: "resolution", verb: "to", parts: ["note the presentation", "hear more in December"], list: true },
      { type: "action", id: "action-1", owner: { name: "Three", member: "m3" }, due: "2022-12-06", text: "send the strategy to every school" },
      { type: "movement", person: { name: "Cara Bell", member: "m6" }, kind: "left", time: "17:10" },
    ]);
    expect(items[2]).toMatchObject({ blocks: [], private: { ground: "exempt", paragraph: 3 } });
    expect(items[2]!.exempt?.reveal()).toEqual([{ type: "text", text: "The tenders were compared." }]);
    expect(items[2]!.summary).toEqual([{ type: "text", text: "The Board considered the contract." }]);
    expect(items[3]!.blocks).toEqual([{ type: "resolution", verb: "to", parts: ["meet on the dates in the agenda."], list: false }]);
  });

  test("are written in the same form, and read back the same", () => {
    const written = formatMinutesText(items, { agenda, people, reveal: true });
    const whole = WHOLE
      .replace("## 5\n", "## 5 Contract for short breaks\n").replace("## Dates", "## 8 Dates")
      .replace("ARRIVED Five 4.25", "ARRIVED Supt. Five 4.25").replace("LEFT Cara 5.10", "LEFT Cara Bell 5.10");
    const plain = (text: string): string => text.replace(/\n+/g, "\n");
    expect(plain(written)).toBe(plain(whole));
    const newId = counter();
    expect(parseMinutesText(written, { agenda, people, previous: items, newId })).toEqual(items);
    expect(newId()).toBe("action-1");
  });

  test("say nothing exempt unless revealed", () => {
    const written = formatMinutesText(items, { agenda, people });
    expect(written).toContain("EXEMPT 3\n[exempt]\n\nPUBLIC SUMMARY\nThe Board considered the contract.\n");
    expect(written).not.toContain("tenders");
    expect(readMeeting(written, items)[2]).not.toHaveProperty("exempt");
  });

  test("leave out an item that the agenda does not have", () => {
    expect(formatMinutesText([{ item: "item-99", blocks: [] }, { item: "item-1", blocks: [] }], { agenda, people }))
      .toBe("## 1 Apologies for absence\n");
  });
});

describe("a heading", () => {
  const named = (heading: string): string[] => readMeeting(`${heading}\nx`).map((i) => i.item);
  const refused = (text: string): string => refusal(() => readMeeting(text)).message;

  test.each([
    ["## 3", "item-3"], ["##3.", "item-3"], ["## 3 Minutes", "item-3"], ["## 3) minutes.", "item-3"], ["## 3 – Minutes", "item-3"],
    ["## MINUTES", "item-3"], ["##  Dates of   future meetings", "item-8"], ["## 7 Update", "item-7"],
  ])("names an item by number, title or both: %s", (heading, item) => expect(named(heading)).toEqual([item]));

  test("with no text under it empties the item; one left out is not in the answer", () => {
    expect(readMeeting("## 3\n\n## 1\nNone.")).toEqual([
      { item: "item-3", blocks: [] }, { item: "item-1", blocks: [{ type: "text", text: "None." }] },
    ]);
    expect(readMeeting("")).toEqual([]);
    expect(readMeeting("\n \n")).toEqual([]);
  });

  test("whose number and title do not agree is refused", () => {
    expect(refused("## 3 Update\nx")).toBe("Line 1: Number and title do not agree: item 3 is “Minutes”.");
    expect(refused("## 9\nx")).toBe("Line 1: There is no item 9: this agenda has 8 items.");
    expect(refused("## 0 Minutes\nx")).toMatch(/^Line 1: There is no item 0/);
  });

  test("that names nothing on the agenda is refused with what there is", () => {
    const error = refusal(() => readMeeting("## 3\nx\n\n## Any other business\ny"));
    expect(error.message).toBe("Line 4: The heading is neither the number nor the title of an item on this agenda.");
    expect(error.next).toContain("1 Apologies for absence; 2 Declarations of interest; 3 Minutes;");
    expect(refused("##\nx")).toMatch(/^Line 1: The heading names no item/);
    expect(refusal(() => parseMinutesText("## 1", { agenda: [], people, newId: counter() })).next).toContain("build it first");
  });

  test("by a title that two items have needs the number", () => {
    expect(refused("## Update\nx")).toBe("Line 1: Several items have this title. Put the number in front: 6 or 7.");
  });

  test("comes once for each item", () => {
    expect(refused("## 3\nx\n## Minutes\ny")).toBe("Line 3: Item 3 has a heading already, on line 1. Bring its text together under one.");
  });

  test("comes before any text", () => {
    expect(refused("Minutes of the Board\n\n## 3\nx")).toMatch(/^Line 1: There is text before the first heading/);
    expect(refused("\n\nText only")).toMatch(/^Line 3: There is text before the first heading/);
  });

  test("that begins with a number: a number of the agenda wins, else the title", () => {
    const numbered = [{ id: "a", title: "Budget" }, { id: "b", title: "1 Budget" }, { id: "c", title: "2030 strategy" }];
    const read = (text: string): string[] => parseMinutesText(text, { agenda: numbered, people, newId: counter() }).map((i) => i.item);
    expect(read("## 1 Budget")).toEqual(["a"]);
    expect(read("## 2 1 Budget")).toEqual(["b"]);
    expect(read("## 2030 strategy")).toEqual(["c"]);
  });

  test("refused, does not hide what is wrong below it", () => {
    expect(refused("## 99\nVOTE\n## 3\nLEFT").split("\n").map((l) => l.slice(0, 7))).toEqual(["Line 1:", "Line 2:", "Line 4:"]);
  });
});
