/** What each screen shows, at the sizes people have. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clearAway, onSample, type Driven } from "../helpers/application.tsx";

afterAll(clearAway);

const SIZES = [[40, 24], [80, 24], [120, 40]] as const;
/** Lets what waits for the first frame, such as the checks of the desk, be done. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(() => setTimeout(done, 0)));

/** The way to every screen, from the desk. */
const SCREENS: Record<string, string[]> = {
  desk: [],
  bodies: ["b"],
  "a new body": ["b", "a"],
  "a body": ["b", "enter"],
  dates: ["b", "enter", "d"],
  "a new date": ["b", "enter", "d", "a"],
  members: ["b", "enter", "m"],
  "a new member": ["b", "enter", "m", "a"],
  "a list of members": ["b", "enter", "m", "i"],
  plan: ["b", "enter", "p"],
  actions: ["b", "enter", "t"],
  "the stages": ["b", "enter", "enter"],
  agenda: ["b", "enter", "enter", "up", "enter"],
  papers: ["b", "enter", "enter", "up", "enter", "p"],
  "a paper": ["b", "enter", "enter", "up", "enter", "p", "a"],
  republication: ["b", "enter", "enter", "up", "enter", "R"],
  pack: ["b", "enter", "enter", "enter"],
  "the roll": ["b", "enter", "home", "down", "enter", "up", "enter"],
  minutes: ["b", "enter", "home", "down", "enter", "enter"],
  editor: ["b", "enter", "home", "down", "enter", "enter", "enter"],
  confirm: ["b", "enter", "home", "down", "enter", "down", "enter"],
  "follow-up": ["b", "enter", "home", "down", "enter", "down", "down", "enter"],
  help: ["b", "enter", "?"],
  find: ["/"],
};

describe.each(SIZES)("at %i columns and %i rows", (columns, rows) => {
  it.each(Object.entries(SCREENS))("%s fills the window and no more", async (_, keys) => {
    const here = onSample();
    await settled();
    const frame = here.press(...keys).frame(columns, rows);
    expect(frame.length).toBe(rows);
    for (const line of frame) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(frame.at(-2)).toBe("─".repeat(columns));
    // The message line of a key that did nothing would show here.
    expect(frame.join("\n")).not.toContain(" ! There is ");
  });
});

describe("the desk", () => {
  let here: Driven;
  beforeAll(async () => {
    here = onSample();
    await settled();
  });
  it("says what is due, what comes next and what came back to nobody", () => {
    const frame = here.frame().join("\n");
    expect(frame).toMatch(/^ Quorate · Example City Council +Sunday 22 November 2026/m);
    expect(frame).toMatch(/^ {3}! action of .* was due /m);
    expect(frame).toMatch(/^ ▸ /m);
    expect(frame).toMatch(/^ {3}Tue {2}1 Dec 15\.00 {2}Senior Officers Group +agenda in hand · \d+ items/m);
    expect(frame).toContain("Next meetings");
  });
  it("opens what the chosen line speaks of", () => {
    expect(onSample().press("b", "enter", "enter").frame()[0]).toMatch(/Children's Partnership Board · Tuesday, 8 December 2026, 4\.00 pm/);
  });
});

describe("a meeting", () => {
  it("shows its life at the left and its agenda at the right", () => {
    const frame = onSample().press("b", "enter", "end", "enter").frame();
    expect(frame[3]).toMatch(/^ ▸ . Agenda +│/);
  });
  it("is one line of stages in a narrow window", () => {
    const frame = onSample().press("b", "enter", "enter").frame(40);
    expect(frame[2]).toMatch(/^ ✓ Agenda · ▸ ✓ Pack · · Attendance/);
  });
  it("says why a key does nothing", () => {
    const frame = onSample().press("b", "enter", "enter", "up", "enter", "J").frame().join("\n");
    expect(frame).toContain("! The agenda is published. R publishes it again");
  });
});

describe("what became of a meeting", () => {
  const open = (today: string, ...down: string[]): Driven => onSample({}, today).press("b", "enter", "enter", ...down, "enter");
  const status = (here: Driven) => here.context.store.load({ kind: "meeting", body: "cpb", key: "2026-12-08" }).value.status;
  it("is not marked before its day", () => {
    const here = open("2026-12-07", "down", "down").press("h");
    expect(here.frame().join("\n")).toContain("! The meeting is yet to come: Tuesday, 8 December 2026.");
    expect(status(here)).toBe("published");
  });
  it("is marked, and taken back where that was a mistake", () => {
    const here = open("2026-12-08", "down").press("h");
    expect(status(here)).toBe("held");
    here.press("o");
    expect(here.frame().join("\n")).toContain("Was it marked by mistake?");
    here.press("down", "enter");
    expect(status(here)).toBe("published");
  });
});

describe("an officer's acts", () => {
  it("are said, and taken back by u", () => {
    const here = onSample().press("b", "enter", "p", "a").type("Foster carers' handbook").press("ctrl-s");
    expect(here.frame().join("\n")).toContain(`✓ "Foster carers' handbook" is in the forward plan`);
    here.press("u");
    expect(here.frame().join("\n")).toContain("✓ Taken back: plan");
    expect(here.frame().join("\n")).not.toContain("handbook ");
  });
  it("that are refused keep what was typed", () => {
    const here = onSample().press("b", "enter", "d", "a").type("31 November 2026").press("ctrl-s");
    const frame = here.frame().join("\n");
    expect(frame).toContain("31 November 2026");
    expect(frame).toMatch(/! "31 November 2026" is not a date/);
    expect(here.app.top().scope).toBe("form");
  });
});

describe("minuting", () => {
  const open = (): Driven => onSample().press("b", "enter", "home", "down", "enter", "enter", "home", "enter");
  it("puts what is typed into the record on leaving the item", () => {
    const here = open().type("Apologies were received.").press("ctrl-n");
    expect(here.frame().join("\n")).toMatch(/Item 2 of/);
    const meeting = here.context.store.load({ kind: "meeting", body: "cpb", key: "2026-09-22" }).value;
    expect(meeting.minutes.items[0]?.blocks).toEqual([{ type: "text", text: "Apologies were received." }]);
    expect(here.context.store.foundDrafts()).toEqual([]);
  });
  it("keeps text that cannot be read, names its line, and leaves it as a draft the second time", () => {
    const here = open().type("Text.").press("enter").type("VOTE nonsense").press("escape");
    const frame = here.frame().join("\n");
    expect(frame).toContain("VOTE nonsense");
    expect(frame).toMatch(/! Line 2:/);
    expect(frame).toContain("Esc again");
    here.press("escape");
    expect(here.frame().join("\n")).toContain("typed, not saved");
    expect(here.context.store.foundDrafts().map((draft) => draft.text)).toEqual(["Text.\nVOTE nonsense"]);
    expect(here.press("enter").frame().join("\n")).toContain("Go on with it");
    expect(here.press("enter").frame().join("\n")).toContain("VOTE nonsense");
  });
  it("keeps a draft with exempt text out of the public folder", () => {
    const here = open().type("Public words.").press("enter").type("EXEMPT 3").press("enter").type("the sum was 12");
    here.app.flush();
    const { root } = here.context.store;
    const holding = (): string[] =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes("the sum was 12"))
        .map((entry) => relative(root, entry.parentPath));
    expect(holding()).toEqual([join("bodies", "cpb", "exempt", "2026-09-22", "drafts")]);
    here.press("escape");
    expect(here.app.top().scope).toBe("minutes");
    expect(new Set(holding().map((folder) => folder.split("/").slice(0, 3).join("/")))).toEqual(new Set(["bodies/cpb/exempt"]));
  });
  it("goes to the person's own editor and back", async () => {
    const here = onSample({ loadEditor: async () => (text) => `${text.trimEnd()}\nAdded elsewhere.\n` })
      .press("b", "enter", "home", "down", "enter", "enter", "home", "enter").type("Typed here.").press("ctrl-e");
    await settled();
    expect(here.frame().join("\n")).toContain("Added elsewhere.");
  });
});
