import { describe, expect, test } from "vitest";
import { formatItemText } from "../../../src/domain/minutes-text/format.ts";
import { blocks, people, read, refusal, refused } from "./reading.ts";

const one = { name: "Cllr One", member: "m1" };
const two = { name: "Cllr Two", member: "m2" };
const three = { name: "Three", member: "m3" };
const four = { name: "Four", member: "m4" };
const five = { name: "Supt. Five", member: "m5" };
const text = (t: string) => ({ type: "text", text: t });
const points = (...all: (string | [string, ...string[]])[]) => ({
  type: "points",
  points: all.map((p) => (typeof p === "string" ? { text: p, sub: [] } : { text: p[0], sub: p.slice(1) })),
});

describe("paragraphs", () => {
  test("are lines together, joined by one space; a blank line parts them", () => {
    expect(blocks("The Board", "  heard   a report.", "", "", "It was noted.")).toEqual([
      text("The Board heard a report."), text("It was noted."),
    ]);
  });

  test("keep what was typed, end marks and capital words inside included", () => {
    expect(blocks("NOTED that the VOTE was postponed;", "Resolved nothing")).toEqual([
      text("NOTED that the VOTE was postponed; Resolved nothing"),
    ]);
    expect(blocks("VOTES were cast.", "", "LEFT-hand column")).toEqual([text("VOTES were cast."), text("LEFT-hand column")]);
  });

  test("come through every kind of line end, no-break spaces, tabs, a byte-order mark and hidden marks", () => {
    expect(blocks("\ufeffThe\u00a0Board\r\nheard\tit\u200b.\r\rIt was\u00ad noted")).toEqual([
      text("The Board heard it."), text("It was noted"),
    ]);
  });

  test("begin with a mark only after a backslash", () => {
    expect(blocks("\\VOTE early", "", "\\- a dash", "", "\\# a hash", "", "\\\\server", "", "\\[exempt]")).toEqual(
      ["VOTE early", "- a dash", "# a hash", "\\server", "[exempt]"].map(text),
    );
  });

  test("hold no control characters: the line is named", () => {
    expect(refused("fine", "not \u0007 fine", "nor \u202e this")).toMatch(/^Line 2: .*control character.*\nLine 3: /);
  });
});

describe("points", () => {
  test("have two levels; wrapped lines go on, indented or not", () => {
    expect(blocks("- first", "goes on", "  and on", "  - under it", "    still", "- second")).toEqual([
      points(["first goes on and on", "under it still"], "second"),
    ]);
  });

  test("stay one list over blank lines; a paragraph, a sub-heading or a backslash alone ends it", () => {
    expect(blocks("- a", "", "- b", "", "Then", "", "- c", "### Part", "- d", "\\", "- e")).toEqual([
      points("a", "b"), text("Then"), points("c"), { type: "heading", text: "Part" }, points("d"), points("e"),
    ]);
  });

  test("may have the bullets of a word processor, and tabs before the second level", () => {
    expect(blocks("• a", "\t• under", "* b")).toEqual([points(["a", "under"], "b")]);
  });

  test("with a plus sign are bullets, a list of their own", () => {
    const bullets = (...all: string[]) => ({ ...points(...all), bullets: true });
    expect(blocks("+ a", "+ b", "- c", "  + under", "+ d")).toEqual([bullets("a", "b"), points(["c", "under"]), bullets("d")]);
    expect(blocks("+44 is a number", "", "\\+ a plus", "", "2", "+ 2")).toEqual([text("+44 is a number"), text("+ a plus"), text("2"), bullets("2")]);
  });

  test("take an indented paragraph after a blank line", () => {
    const led = { type: "points", points: [{ text: "a", sub: ["under"], after: ["Of a.", "More of a."] }, { text: "b", sub: [] }] };
    expect(blocks("- a", "  - under", "", "  Of", "a.", "", "    More of a.", "", "- b", "", "Of all.")).toEqual([led, text("Of all.")]);
    expect(blocks("  A paragraph", "", "- a", "\\", "  of none")).toEqual([text("A paragraph"), points("a"), text("of none")]);
    expect(formatItemText({ blocks: blocks("- a", "", "  \\- of a", "", "b") }, { people })).toBe("- a\n\n  \\- of a\n\nb\n");
    expect(refused("- a", "", "  Of a.", "  - under")).toMatch(/^Line 4: This point comes after a paragraph/);
  });

  test("may begin with anything", () => {
    expect(blocks("- - dash", "- VOTE", "- # hash", "- \\\\x", "-stuck")).toEqual([points("- dash", "VOTE", "# hash", "\\x -stuck")]);
  });

  test("are refused empty, indented without one above, or three deep", () => {
    expect(refused("- a", "-", "- b")).toMatch(/^Line 2: The point has no words/);
    expect(refused("Text", "", "  - under nothing")).toMatch(/^Line 3: This point is indented/);
    expect(refused("- a", "  - b", "    - c")).toMatch(/^Line 3: Points have two levels/);
  });
});

describe("hashes", () => {
  test("three make a sub-heading; two, one and four are refused in the text of one item", () => {
    expect(blocks("###Words", "after")).toEqual([{ type: "heading", text: "Words" }, text("after")]);
    expect(refused("## 4 Other")).toMatch(/^Line 1: This is the text of one item/);
    expect(refused("x", "", "# one")).toMatch(/^Line 3: An item begins with/);
    expect(refused("#### four")).toMatch(/^Line 1: An item begins with/);
    expect(refused("###")).toMatch(/^Line 1: The sub-heading has no words/);
  });
});

describe("DECLARED", () => {
  test("has a kind of interest, its nature and the effect, the last two if there are any", () => {
    const declaration = { type: "declaration", person: two, interest: "other-registrable" };
    expect(blocks("DECLARED Cllr Two: other registrable interest, as a governor, unpaid; left the meeting; came back")).toEqual([
      { ...declaration, nature: "as a governor, unpaid", effect: "left the meeting; came back" },
    ]);
    expect(blocks("DECLARED Two: ORI")).toEqual([declaration]);
    expect(blocks("DECLARED Two: Other registrable; stayed")).toEqual([{ ...declaration, effect: "stayed" }]);
    expect(blocks("DECLARED Two: disclosable pecuniary interest", "DECLARED Two: non-registrable interests")).toMatchObject([
      { interest: "disclosable-pecuniary" }, { interest: "non-registrable" },
    ]);
    expect(blocks("DECLARED Two: NRI, one\\; two\\\\; left")).toMatchObject([{ nature: "one; two\\", effect: "left" }]);
  });

  test.each(["DECLARED", "DECLARED none", "DECLARED Two", "DECLARED Two: an interest", "DECLARED : ORI", "DECLARED Two: other registrable interestingly"])(
    "is refused as %s", (line) => expect(refused(line)).toMatch(/^Line 1: DECLARED needs a name/));
});

describe("ARRIVED and LEFT", () => {
  test.each([
    ["Five 4.25 pm", "16:25"], ["Five at 4:25pm", "16:25"], ["Five, 16:25", "16:25"], ["Five 4pm", "16:00"], ["Five 1605", "16:05"],
    ["Five 9.05 a.m.", "09:05"], ["Five 12 noon", "12:00"], ["Five noon", "12:00"], ["Five 12.10 am", "00:10"], ["Supt. Five midnight", "00:00"],
  ])("take a name and a time: %s", (rest, time) => {
    expect(blocks(`ARRIVED ${rest}`)).toEqual([{ type: "movement", person: five, kind: "arrived", time }]);
    expect(blocks(`LEFT ${rest}`)).toEqual([{ type: "movement", person: five, kind: "left", time }]);
  });

  test("are refused without either, or with a time that is none", () => {
    expect(refused("ARRIVED Five")).toMatch(/^Line 1: ARRIVED needs a name and a time: “ARRIVED Name 4.25 pm”.*\\ARRIVED/);
    expect(refused("LEFT 4.25 pm")).toMatch(/^Line 1: LEFT needs a name and a time/);
    expect(refused("LEFT")).toMatch(/^Line 1: LEFT needs/);
    expect(refused("LEFT Five 25:00")).toMatch(/^Line 1: The time is not one of the day/);
    expect(refused("LEFT Five 4.25")).toMatch(/^Line 1: The time is not one of the day/);
  });
});

describe("MOVED", () => {
  test.each(["Cllr One, seconded Cllr Two", "by One and seconded by Two", "One; seconded Two", "One seconded Two", '"Cllr One", seconded Two'])(
    "has a mover and a seconder: %s", (rest) => {
      expect(blocks(`MOVED ${rest}`)).toEqual([{ type: "motion", mover: one, seconder: two }]);
    });

  test("may have no seconder, but not an empty one, and no text", () => {
    expect(blocks("MOVED Cllr One")).toEqual([{ type: "motion", mover: one }]);
    expect(refused("MOVED Cllr One, seconded")).toMatch(/^Line 1: MOVED needs/);
    expect(refused("MOVED")).toMatch(/^Line 1: MOVED needs/);
    expect(refused("MOVED that the report be noted")).toMatch(/^Line 1: “that the report be noted” is not one of the members/);
  });
});

describe("VOTE", () => {
  const counts = (f: number, a: number, n: number) =>
    ({ type: "vote", for: { count: f }, against: { count: a }, abstained: { count: n } });

  test("has numbers, in any order; a side left out has nobody", () => {
    expect(blocks("VOTE for 5, against 1, abstained 2")).toEqual([counts(5, 1, 2)]);
    expect(blocks("VOTE abstentions: 2; For 5")).toEqual([counts(5, 0, 2)]);
    expect(blocks("VOTE for 5, against none")).toEqual([counts(5, 0, 0)]);
  });

  test("or names, on any side, over several lines", () => {
    const named = { type: "vote", for: { names: [one, three] }, against: { names: [four] }, abstained: { count: 0 } };
    expect(blocks("VOTE for Cllr One, Three; against Four")).toEqual([named]);
    expect(blocks("VOTE for Cllr One, Three,", "  against Four, abstained none")).toEqual([named]);
  });

  test.each(["VOTE", "VOTE 5 to 1", "VOTE for", "VOTE for 5, Three", "VOTE for One,, Three", "VOTE for 5, against"])(
    "is refused as %s", (line) => expect(refused(line)).toMatch(/^Line 1: VOTE needs for, against and abstained/));

  test("has each side once and each person once", () => {
    expect(refused("VOTE for 5, for 4")).toMatch(/^Line 1: The vote has “for” twice/);
    expect(refused("VOTE for One, Three; against Cllr One")).toMatch(/^Line 1: One person is named twice/);
  });
});

describe("RESOLVED", () => {
  const resolution = (verb: string, list: boolean, ...parts: string[]) => ({ type: "resolution", verb, parts, list });

  test("is inline with words on its line, a list with points below", () => {
    expect(blocks("RESOLVED to note the report.")).toEqual([resolution("to", false, "note the report.")]);
    expect(blocks("RESOLVED that the report be noted")).toEqual([resolution("that", false, "the report be noted")]);
    expect(blocks("RESOLVED to", "- note it", "", "- thank", "  them")).toEqual([resolution("to", true, "note it", "thank them")]);
    expect(blocks("RESOLVED TO:", "- note it")).toEqual([resolution("to", true, "note it")]);
  });

  test("goes on in lines that are indented or begin small; the next sentence is a paragraph", () => {
    expect(blocks("RESOLVED to note", "the report and", "  Annex A.", "The Chair thanked all.")).toEqual([
      resolution("to", false, "note the report and Annex A."), text("The Chair thanked all."),
    ]);
    expect(blocks("RESOLVED to", "note it")).toEqual([resolution("to", false, "note it")]);
  });

  test("leads in to a list with a colon at its end", () => {
    const led = { type: "resolution", verb: "to", lead: "meet on these dates:", parts: ["5 July", "4 October"], list: true };
    expect(blocks("RESOLVED to meet on these dates:", "- 5 July", "- 4 October")).toEqual([led]);
    expect(blocks("RESOLVED to meet on these", "dates :", "", "+ 5 July", "- 4 October", "", "Then")).toEqual([led, text("Then")]);
    expect(blocks("RESOLVED to note the time: noon", "- a point")).toEqual([resolution("to", false, "note the time: noon"), points("a point")]);
    expect(refused("RESOLVED to meet on:", "  - b")).toMatch(/^Line 2: The parts of a resolution have no second level/);
  });

  test("inline, is followed by points of the item; after a list or a colon a backslash begins them", () => {
    expect(blocks("RESOLVED to meet on these dates:", "\\", "- 5 July")).toEqual([resolution("to", false, "meet on these dates:"), points("5 July")]);
    expect(blocks("RESOLVED to meet soon", "- 5 July")).toEqual([resolution("to", false, "meet soon"), points("5 July")]);
    expect(blocks("RESOLVED to", "- note", "\\", "- a point")).toEqual([resolution("to", true, "note"), points("a point")]);
  });

  test("is refused without verb, without parts, or with a second level", () => {
    expect(refused("RESOLVED")).toMatch(/^Line 1: RESOLVED needs to or that/);
    expect(refused("RESOLVED unanimously to note")).toMatch(/^Line 1: RESOLVED needs/);
    expect(refused("Text", "RESOLVED to", "", "(1) note")).toMatch(/^Line 2: RESOLVED needs/);
    expect(refused("RESOLVED to", "- a", "  - b")).toMatch(/^Line 3: The parts of a resolution have no second level/);
  });
});

describe("ACTION", () => {
  const action = { type: "action", id: "action-1", owner: three, due: "2022-12-06", text: "circulate it: soon" };

  test.each(["Three, by 2022-12-06: circulate it: soon", "Three by 6 December 2022: circulate it: soon", "Three, by Tuesday, 6 Dec 2022:circulate it: soon"])(
    "has an owner, a date and what to do: %s", (rest) => expect(blocks(`ACTION ${rest}`)).toEqual([action]));

  test("may have no date", () => {
    expect(blocks("ACTION Three: go")).toEqual([{ type: "action", id: "action-1", owner: three, text: "go" }]);
  });

  test("goes to one person who is known", () => {
    expect(blocks("ACTION P One: go")).toMatchObject([{ owner: { name: "P One" } }]);
    expect(refused("ACTION CB: go")).toBe("Line 1: “CB” could be Cara Bell or Chris Brook. Write it so that only one can be meant.");
    expect(refused("ACTION Thee: go")).toBe("Line 1: “Thee” is not one of the members or of those in attendance. Did you mean Three?");
    expect(refused("ACTION Three, Four: go")).toMatch(/^Line 1: An action has one owner/);
  });

  test("is refused without owner, words or a real date", () => {
    for (const line of ["ACTION", "ACTION Three to go", "ACTION: go", "ACTION Three:", "ACTION Three, by: go"]) {
      expect(refused(line)).toMatch(/^Line 1: ACTION needs a name/);
    }
    expect(refused("ACTION Three, by Christmas: go")).toMatch(/^Line 1: What stands after “by” is not a date/);
    expect(refused("ACTION Three, by 2022-02-30: go")).toMatch(/^Line 1: What stands after “by” is not a date/);
  });
});

describe("ids of actions", () => {
  const before = read("ACTION Three: one\nACTION Four: two\nACTION Four: three");
  const after = (...lines: string[]): string[] =>
    read(lines.join("\n"), before).blocks.map((b) => (b.type === "action" ? `${b.id} ${b.text}` : ""));

  test("stay with the same words, wherever they stand and whoever does it now", () => {
    expect(after("ACTION Four: three", "ACTION Four: one")).toEqual(["action-3 three", "action-1 one"]);
  });

  test("stay with the owner, the nearest in order, where the words have changed", () => {
    expect(after("ACTION Three: won", "ACTION Four: too", "ACTION Four: three")).toEqual(["action-1 won", "action-2 too", "action-3 three"]);
    expect(after("ACTION Three: one", "ACTION Three: more", "ACTION Four: changed")[2]).toBe("action-3 changed");
    expect(after("Text", "ACTION Four: tree", "ACTION Four: two")).toEqual(["", "action-3 tree", "action-2 two"]);
  });

  test("are new for what is new, and used once", () => {
    const fresh = read("ACTION Three: one\nACTION Three: one\nACTION Cllr One: new", before).blocks;
    expect(fresh.map((b) => b.type === "action" && b.id)).toEqual(["action-1", "action-1", "action-2"]);
  });
});

describe("EXEMPT and PUBLIC SUMMARY", () => {
  test("part the text of an item", () => {
    const item = read("Public.\n\nEXEMPT 3\nSecret.\nACTION Three: go\nPUBLIC SUMMARY\nThe Board considered it.");
    expect(item.blocks).toEqual([text("Public.")]);
    expect(item.private).toEqual({ ground: "exempt", paragraph: 3 });
    expect(item.exempt?.reveal()).toMatchObject([text("Secret."), { type: "action", owner: three }]);
    expect(item.summary).toEqual([text("The Board considered it.")]);
    expect(JSON.stringify(item)).not.toContain("Secret");
  });

  test.each([
    ["EXEMPT paragraph 7", { ground: "exempt", paragraph: 7 }],
    ["EXEMPT confidential", { ground: "confidential" }],
    ["EXEMPT 3: prices would be known", { ground: "exempt", paragraph: 3, reason: "prices would be known" }],
  ])("have a ground, and a reason if one is given: %s", (line, ground) => {
    expect(read(`${line}\nx`).private).toEqual(ground);
  });

  test("leave the exempt text alone where none stands there, or its placeholder", () => {
    expect(read("EXEMPT 3").exempt).toBeUndefined();
    expect(read("EXEMPT 3\n[exempt]\nPUBLIC SUMMARY").exempt).toBeUndefined();
    expect(read("EXEMPT 3\n\\[exempt]").exempt?.reveal()).toEqual([text("[exempt]")]);
    expect(refused("EXEMPT 3", "[exempt]", "", "And more")).toMatch(/^Line 2: \[exempt\] stands for exempt text/);
    expect(blocks("[exempt]")).toEqual([text("[exempt]")]);
  });

  test("are refused out of order, twice, or without a ground", () => {
    for (const line of ["EXEMPT", "EXEMPT soon", "EXEMPT 3 and 5"]) expect(refused(line)).toMatch(/^Line 1: EXEMPT needs/);
    expect(refused("EXEMPT 8")).toMatch(/^Line 1: Schedule 12A has paragraphs 1 to 7/);
    expect(refused("EXEMPT 0")).toMatch(/^Line 1: Schedule 12A/);
    expect(refused("EXEMPT 3", "x", "EXEMPT 4")).toMatch(/^Line 3: The item has an EXEMPT part already/);
    expect(refused("PUBLIC SUMMARY", "x")).toMatch(/^Line 1: PUBLIC SUMMARY follows an EXEMPT part/);
    expect(refused("EXEMPT 3", "x", "PUBLIC SUMMARY", "y", "PUBLIC SUMMARY")).toMatch(/^Line 5: The item has a PUBLIC SUMMARY/);
    expect(refused("EXEMPT 3", "x", "PUBLIC SUMMARY", "y", "EXEMPT 3")).toMatch(/^Line 5: EXEMPT comes before/);
    expect(refused("EXEMPT 3", "PUBLIC SUMMARY of it")).toMatch(/^Line 2: PUBLIC SUMMARY stands alone/);
  });

  test("keep what was typed there out of every reason", () => {
    const { message } = refusal(() => read(
      "EXEMPT 3\nACTION Zebra: secret\nACTION CB: secret\nVOTE for Zebra, Zebra\nARRIVED Zebra\nACTION Three, by Zebra: x\nRESOLVED Zebra\nDECLARED Zebra: secret",
    ));
    expect(message.split("\n")).toHaveLength(7);
    expect(message).not.toMatch(/Zebra|secret|Cara|Brook/);
  });
});

describe("what is refused", () => {
  test("is told all at once, in the order of the lines, up to ten", () => {
    expect(refused("VOTE", "fine", "LEFT").split("\n").map((l) => l.slice(0, 12))).toEqual(["Line 1: VOTE", "Line 3: LEFT"]);
    const many = refused(...Array.from({ length: 13 }, () => "VOTE")).split("\n");
    expect(many).toHaveLength(11);
    expect(many[10]).toBe("Line 11 and after: 3 more lines cannot be read.");
  });

  test("carries the exit code of wrong use and what to do next", () => {
    expect(refusal(() => read("VOTE"))).toMatchObject({ code: 2, next: "Nothing was changed. Put the text right and give it again." });
  });
});

describe("names already minuted", () => {
  const gone = { name: "Cllr Gone", member: "m9" };

  test("stay known after the person has left, in the item and in no other person's place", () => {
    const previous = read("x");
    previous.blocks = [{ type: "motion", mover: gone, seconder: { name: "Cllr One", member: "m8" } }];
    const written = formatItemText(previous, { people });
    expect(written).toBe('MOVED Cllr Gone, seconded "Cllr One" (m8)\n');
    expect(read(written, previous).blocks).toEqual(previous.blocks);
    expect(refusal(() => read("MOVED Cllr Gone")).message).toContain("is not one of the members");
  });

  test("of exempt text are not told in public", () => {
    const previous = read("EXEMPT 3\nx");
    const hidden = read("EXEMPT 3\nACTION Three: x");
    hidden.exempt!.reveal().push({ type: "motion", mover: gone });
    expect(previous.exempt).toBeDefined();
    expect(refusal(() => read("MOVED Cllr Gne", hidden)).message).not.toContain("Gone");
    expect(read("EXEMPT 3\nMOVED Gone", hidden).exempt?.reveal()).toEqual([{ type: "motion", mover: gone }]);
  });
});
