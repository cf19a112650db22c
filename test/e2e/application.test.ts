/** The application in a real terminal: nothing is lost, whatever ends it; and what a terminal can do to it. */
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../helpers/run.ts";
import { endSessions, session, type Session } from "../helpers/terminal.ts";

const base = mkdtempSync(join(tmpdir(), "quorate-terminal-"));
let folder: string;
let count = 0;

beforeEach(() => {
  folder = join(base, String(count++));
  cpSync(join(ROOT, "data", "sample"), folder, { recursive: true });
});
afterEach(endSessions);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const start = (more: Parameters<typeof session>[1] = {}): Session => session(["--data", folder, "--today", "2026-11-22"], more);

/** From the desk to the empty first item of the minutes of 22 September. */
async function toEditor(s: Session): Promise<void> {
  await s.waitFor("Next meetings");
  s.press("b", "enter", "home", "down", "enter", "enter", "home", "enter");
  await s.waitFor("Item 1 of");
}

describe("whatever ends it", () => {
  it.each([
    ["Ctrl-C", (s: Session) => s.press("ctrl-c"), { code: 130, signal: undefined }],
    ["SIGTERM", (s: Session) => s.signal("SIGTERM"), { code: 143, signal: undefined }],
    ["SIGHUP", (s: Session) => s.signal("SIGHUP"), { code: 129, signal: undefined }],
  ])("%s loses nothing that was typed", async (_, end, how) => {
    const s = start();
    await toEditor(s);
    // The last letters are on the screen and not yet on disk when it ends.
    s.type("Apologies were received from C Hazel.");
    await s.waitFor("C Hazel.");
    end(s);
    expect(await s.ended()).toEqual(how);

    const again = start();
    await again.waitFor("Next meetings");
    again.press("b", "enter", "home", "down", "enter", "enter");
    await again.waitFor("typed, not saved");
    again.press("home", "enter");
    await again.waitFor("Go on with it");
    again.press("enter");
    await again.waitFor("Apologies were received from C Hazel.");
    again.press("ctrl-s");
    await again.waitFor("saved as a draft");
    again.press("ctrl-c");
    await again.ended();
    expect(readFileSync(join(folder, "bodies", "cpb", "meetings", "2026-09-22", "meeting.json"), "utf8")).toContain("received from C Hazel.");
    expect(readdirSync(join(folder, ".quorate")).filter((name) => name === "drafts").flatMap((name) => readdirSync(join(folder, ".quorate", name)))).toEqual([]);
  });

  it("SIGKILL loses no more than the moment before it", async () => {
    const s = start();
    await toEditor(s);
    s.type("Apologies were received.");
    await s.waitFor("on disk");
    s.signal("SIGKILL");
    await s.ended();
    const again = start();
    await again.waitFor("Next meetings");
    again.press("b", "enter", "home", "down", "enter", "enter");
    await again.waitFor("typed, not saved");
  });

  it("q on the desk gives the terminal back as it was", async () => {
    const s = start();
    await s.waitFor("Next meetings");
    s.press("q");
    expect(await s.ended()).toEqual({ code: 0, signal: undefined });
    expect(s.screen().trim()).toBe("");
  });
});

describe("a terminal", () => {
  it("may send keys faster than they are drawn", async () => {
    const s = start();
    await s.waitFor("Next meetings");
    s.press("b", "enter", "p", "a");
    s.type("Typed ahead");
    s.press("tab", "tab");
    s.type("A Presenter");
    s.press("ctrl-s");
    const screen = await s.waitFor("is in the forward plan");
    expect(screen).toContain("Typed ahead");
  });

  it("pastes a long text in one piece, with brackets or without", async () => {
    const s = start();
    await toEditor(s);
    const lines = Array.from({ length: 400 }, (_, line) => `Line ${line} of what was said.`);
    s.paste(lines.join("\n"));
    await s.waitFor("Line 399 of what was said.");
    s.press("enter");
    s.type(lines.slice(0, 5).join("\r"));
    await s.waitFor(/Line 399 of what was said\.\n Line 0 of[^]*Line 4 of what was said\./);
    s.press("ctrl-home");
    s.press("ctrl-s");
    await s.waitFor("saved as a draft");
    const record = readFileSync(join(folder, "bodies", "cpb", "meetings", "2026-09-22", "meeting.json"), "utf8");
    for (const line of [0, 200, 399]) expect(record).toContain(`Line ${line} of what was said.`);
  });

  it("shows the cursor where the next letter goes", async () => {
    const s = start();
    await toEditor(s);
    s.type("Six w");
    await s.waitFor("Six w");
    await s.waitForCursor(6, 2);
  });

  it("may be made narrow and wide again", async () => {
    const s = start();
    await s.waitFor("Next meetings");
    s.press("b", "enter", "enter");
    await s.waitFor("│  Pack");
    s.resize(40, 24);
    await s.waitFor("▸ ✓ Pack · ");
    // The first line may be drawn before the last of the wide screen has gone; that it goes is what is held.
    expect(await s.waitWithout("│")).toContain("▸ ✓ Pack · ");
    s.resize(120, 40);
    await s.waitFor("│  Pack");
    await s.waitFor(/│\n─{120}\n ⏎ open .*\? keys$/);
  });

  it("lends itself to the person's own editor, which gets every key", async () => {
    const editor = join(base, "editor.sh");
    writeFileSync(editor, '#!/bin/sh\nprintf "say: "\nread words\nprintf "%s\\n" "$words" >> "$1"\n');
    chmodSync(editor, 0o755);
    const s = start({ env: { VISUAL: editor } });
    await toEditor(s);
    s.type("Typed here.");
    await s.waitFor("Typed here.");
    s.press("ctrl-e");
    await s.waitFor("say:");
    s.type("every one of these twenty-four keys\r");
    await s.waitFor(/Typed here\.\s+every one of these twenty-four keys/);
    s.type(" And on.");
    await s.waitFor("And on.");
  });

  it("without colour shows all the same signs", async () => {
    const s = start({ env: { NO_COLOR: "1" } });
    await s.waitFor("▸ !");
  });
});
