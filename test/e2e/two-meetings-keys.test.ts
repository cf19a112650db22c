/**
 * The two meetings of two-meetings.test.ts taken through the application by
 * pressing keys, in a real pseudo-terminal: the records must be those of the
 * script, but for ids and times of saving.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareEnvironment, LAUNCHER, ROOT } from "../helpers/run.ts";
import { pdfOf } from "../helpers/papers.ts";
import { endSessions, session, type Session } from "../helpers/terminal.ts";

const HERE = join(ROOT, "test", "e2e", "two-meetings");
const MEMBERS = [
  "Cllr One,Portfolio Holder,Council,chair", "Cllr Two,Executive Assistant,Council,vice-chair", "Three,Director of Education,Council,",
  "Four,Headteacher,Hill School,", "Five,Superintendent,Police,", "Six,Director,NHS,", "Seven,Manager,Voluntary Sector,",
];
let folder: string;
let s: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quorate-keys-"));
  cpSync(join(HERE, "june.txt"), join(folder, "june.txt"));
  writeFileSync(join(folder, "slides-7-pages.pdf"), await pdfOf(7, "Slides"));
  writeFileSync(join(folder, "report-4-pages.pdf"), await pdfOf(4, "Inspection"));
});

afterAll(() => {
  endSessions();
  rmSync(folder, { recursive: true, force: true });
});

/** Fills lines of a form from the one the cursor is on; undefined leaves a line as it is. */
function fill(...answers: (string | undefined)[]): void {
  for (const [index, answer] of answers.entries()) {
    if (index > 0) s.press("enter");
    if (answer !== undefined) s.type(answer);
  }
}

async function save(says: string): Promise<void> {
  s.press("ctrl-s");
  await s.waitFor(says);
}

/** Goes back a screen, and waits for it: an Escape and a letter in one read would be Alt and the letter. */
async function back(to: string | RegExp): Promise<void> {
  s.press("escape");
  await s.waitFor(to);
}

describe("two meetings by keys", () => {
  it("sets up council, body, members, dates and plan", async () => {
    s = session(["--data", "keys", "--today", "2022-10-01"], { cwd: folder });
    await s.waitFor("Welcome");
    s.press("enter");
    await s.waitFor("Your council");
    s.type("Example City Council");
    s.press("ctrl-s");
    await s.waitFor("A new body");
    fill("Children's Partnership Board", "cpb", "6", undefined, undefined, undefined, undefined, undefined, "A Officer", "0100 000 0000", undefined,
      "Director for Legal and Governance", "tuesday", "16:00", "To be held remotely via Zoom");
    await save("Children's Partnership Board is set up as cpb.");

    s.press("m");
    await s.waitFor("No members yet");
    s.press("i");
    await s.waitFor("A list of members");
    s.paste(MEMBERS.join("\n"));
    await s.waitFor("Seven,Manager");
    await save("7 members are added.");
    await back("d dates");

    s.press("d", "a");
    await s.waitFor("Set dates");
    s.type("2022-06-28, 27/9/2022, 6 December 2022, 2023-03-28");
    await save("will meet on 28 June 2022");
    await back("d dates");

    s.press("p");
    await s.waitFor("Forward plan");
    for (const [title, kind, presenter, date] of [
      ["Learning support pathway", "presentation", "P One, Head", "2022-06-28"],
      ["Transformation programme update", "presentation", "P Two, Head of Commissioning", "2022-09-27"],
      ["Inspection of services", "report", "Director", "2022-09-27"],
    ] as const) {
      s.press("a");
      await s.waitFor("A new line of the forward plan");
      fill(title, kind === "report" ? undefined : kind, presenter, date);
      await save(`"${title}" is in the forward plan`);
    }
    await back("d dates");
  });

  it("builds and publishes the June agenda", async () => {
    s.press("home", "enter");
    await s.waitFor("Tuesday, 28 June 2022, 4.00 pm");
    s.press("enter");
    await s.waitFor("b build");
    s.press("b");
    await s.waitFor("has 8 items");
    s.press("P");
    await s.waitFor("Publish the agenda");
    s.press("ctrl-u");
    s.type("2022-06-17");
    await save("is published on 17 June 2022");
  });

  it("calls the roll", async () => {
    s.press("tab", "down", "down", "enter");
    await s.waitFor("space mark");
    for (const name of ["one", "two", "thr", "fou", "six", "sev"]) s.type(`${name} `);
    await s.waitFor("present 6");
    s.type("fiv");
    s.press("R");
    await s.waitFor("Apologies of Five");
    s.type("on leave");
    s.press("enter");
    await s.waitFor("apologies 1");
    s.press("+");
    await s.waitFor("without a seat");
    s.type("P One, Head");
    s.press("enter", "T");
    await s.waitFor("When the meeting began");
    s.type("16:05");
    s.press("enter");
    s.type("17:51");
    s.press("enter");
    await s.waitFor("ended 5.51 pm");
    s.press("enter");
    await s.waitFor("6 present, 1 apology");
  });

  it("writes the June minutes item by item", async () => {
    const parts = readFileSync(join(folder, "june.txt"), "utf8").split(/^## .*\n/mu).slice(1).map((part) => part.trim());
    s.press("down", "enter");
    await s.waitFor("0 of 8 items written");
    s.press("enter");
    for (const [index, part] of parts.entries()) {
      await s.waitFor(`Item ${index + 1} of 8`);
      // One item is pasted, the others are typed; lists continue by themselves, so their marks are not typed again.
      if (index === 5) s.paste(part);
      else s.type(part);
      if (part !== "") await s.waitFor(part.split("\n").at(-1)?.slice(-20) ?? "");
      s.press(index === 7 ? "escape" : "ctrl-n");
    }
    await s.waitFor(/\d of 8 items written/);
    expect(s.screen()).toContain("saved as a draft");
  });

  it("builds September, attaches the papers and publishes", async () => {
    s.press("tab");
    await s.waitFor("] later");
    s.press("up", "up", "up", "]");
    await s.waitFor("27 September 2022, 4.00 pm");
    s.press("enter", "b");
    await s.waitFor("has 7 items");
    for (const [downs, file, pages] of [[3, "slides-7-pages.pdf", 7], [1, "report-4-pages.pdf", 4]] as const) {
      s.press(...Array.from({ length: downs }, () => "down"), "p", "a");
      await s.waitFor("Which file");
      s.type(file.slice(0, 5));
      s.press("tab");
      await s.waitFor(file);
      s.press("enter");
      await s.waitFor(`(${pages} pages) is attached`);
      await back("J/K move");
    }
    s.press("P");
    await s.waitFor("Publish the agenda");
    s.press("ctrl-u");
    s.type("2022-09-16");
    await save("is published on 16 September 2022");
  });

  it("makes the pack", async () => {
    s.press("tab", "down", "enter", "g");
    const screen = await s.waitFor("nothing private found");
    expect(screen).toMatch(/Public pack · \d+ pages/);
    await s.waitFor("cpb-2022-09-27-pack.pdf");
    expect(existsSync(join(folder, "keys", "out", "cpb-2022-09-27-pack.pdf"))).toBe(true);
  });

  it("confirms the June minutes in September, and leaves", async () => {
    s.press("tab", "down", "down", "down", "enter", "enter");
    await s.waitFor("are confirmed as a true record");
    s.press("enter");
    await s.waitFor("are confirmed at the meeting of 27");
    s.press("tab");
    await s.waitFor("[ earlier");
    await back("d dates");
    await back("Next meetings");
    s.press("q");
    expect(await s.ended()).toEqual({ code: 0, signal: undefined });
  });

  it("has left the records that the script leaves", () => {
    execFileSync("bash", ["--norc", "-euo", "pipefail", join(HERE, "script.sh")], {
      cwd: folder, env: bareEnvironment({ Q: `${process.execPath} ${LAUNCHER} --data script` }), stdio: ["ignore", "pipe", "pipe"],
    });
    const byKeys = recordsIn(join(folder, "keys"));
    const byScript = recordsIn(join(folder, "script"));
    expect([...byKeys.keys()]).toEqual([...byScript.keys()]);
    for (const [file, text] of byScript) expect(byKeys.get(file), file).toBe(text);
  });
});

/** Every record file by its path, its ids replaced by the order in which they first come, fingerprints by a word. */
function recordsIn(root: string): Map<string, string> {
  const names = new Map<string, string>();
  const plain = (text: string): string =>
    text
      .replace(/"((?:item|meeting|member|plan|paper|action)-[0-9a-z]{10})"/g, (_, id: string) => {
        if (!names.has(id)) names.set(id, `"${id.split("-")[0]}-${names.size + 1}"`);
        return names.get(id) ?? "";
      })
      .replace(/"[0-9a-f]{64}"/g, (digest) => (names.has(digest) ? (names.get(digest) ?? "") : '"digest"'));
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) =>
      entry.name === ".quorate" || entry.name === "out" ? [] : entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]);
  return new Map(files(root).map((file) => [relative(root, file), file.endsWith(".json") ? plain(readFileSync(file, "utf8")) : readFileSync(file, "base64")]));
}
