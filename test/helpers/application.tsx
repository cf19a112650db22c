/** The application without a terminal: keys go in, frames of any size come out. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToString } from "ink";
import { readMembersCsv } from "../../src/exchange/members-csv.ts";
import { openStore } from "../../src/store/open.ts";
import { digest } from "../../src/system/digest.ts";
import { newId } from "../../src/system/ids.ts";
import type { App } from "../../src/tui/app.ts";
import { startApp } from "../../src/tui/index.tsx";
import type { Services } from "../../src/tui/services.ts";
import { Shell } from "../../src/tui/shell.tsx";
import { FixedWindow } from "../../src/tui/window.tsx";
import type { Context } from "../../src/usecases/ports.ts";
import { ROOT } from "./run.ts";

const folders: string[] = [];

/** Takes away what the applications of a test wrote: for `afterAll`. */
export function clearAway(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A copy of the sample workspace, opened on a day. */
export function sampleContext(today = "2026-11-22"): Context {
  const folder = mkdtempSync(join(tmpdir(), "quorate-application-"));
  folders.push(folder);
  cpSync(join(ROOT, "data", "sample"), folder, { recursive: true });
  return { store: openStore(folder), newId, digest, clock: { today: () => today, now: () => 0 } };
}

const nothing = (): never => {
  throw new Error("Not needed here.");
};

/** Services that do nothing but what is given. */
export const servicesWith = (given: Partial<Services> = {}): Services => ({
  newWorkspaceFolder: "/home/officer/governance",
  openWorkspace: nothing, openSample: nothing, createWorkspace: nothing, loadEditor: nothing, readFile: nothing,
  completePath: () => [], makePack: nothing, makeMinutes: nothing, inspectPaper: nothing,
  readMembers: async (list) => readMembersCsv(list),
  ...given,
});

export interface Driven {
  app: App;
  context: Context;
  /** Presses keys by name; a text of several letters is typed. */
  press(...keys: string[]): Driven;
  type(text: string): Driven;
  /** The frame at a size, as lines. */
  frame(columns?: number, rows?: number): string[];
}

const NAMES = /^(enter|escape|tab|shift-tab|space|up|down|left|right|home|end|pageup|pagedown|backspace|delete|ctrl-.|alt-.)$/;

/** The application on the sample. */
export function onSample(services: Partial<Services> = {}, today?: string): Driven {
  const context = sampleContext(today);
  return driven(startApp(servicesWith(services), context), context);
}

export function driven(app: App, context: Context): Driven {
  const self: Driven = {
    app,
    context,
    press(...keys) {
      for (const key of keys) app.press(NAMES.test(key) && key !== "space" ? { key } : { text: key === "space" ? " " : key });
      return self;
    },
    type(text) {
      app.press({ text });
      return self;
    },
    frame: (columns = 80, rows = 24) =>
      renderToString(<FixedWindow size={{ columns, rows }}><Shell app={app} /></FixedWindow>, { columns }).split("\n"),
  };
  return self;
}
