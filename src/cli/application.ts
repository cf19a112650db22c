/** Puts the terminal application together: what it needs from outside, and the workspace it opens on. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { usage, type ExitCode } from "../domain/errors.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import { systemClock } from "../system/clock.ts";
import { digest } from "../system/digest.ts";
import { newId } from "../system/ids.ts";
import { createWorkspace, openStore } from "../store/open.ts";
import { runApplication, type Services } from "../tui/index.tsx";
import { newWorkspace } from "../usecases/init-workspace.ts";
import type { Context } from "../usecases/ports.ts";
import { cannotReadPaper } from "../text/editor.ts";
import { copySample } from "../system/sample-copy.ts";
import type { Environment } from "./environment.ts";
import { sampleRoot } from "./workspace-root.ts";

/**
 * Opens the application for `quorate` without a command: on the workspace that
 * is meant, or on the first-run screen where there is none. A folder that is
 * named and empty is where a first one would be made.
 */
export async function startApplication(environment: Environment): Promise<ExitCode> {
  const { cwd, options } = environment;
  const named = environment.chosenFolder();
  const isNamed = options.data !== undefined || process.env["QUORATE_DATA"];
  const empty = isNamed && !existsSync(join(named, "workspace.json"));
  const root = options.sample ? await sampleCopy() : empty ? undefined : await environment.findWorkspaceRoot();
  return openApplication({
    cwd,
    newFolder: isNamed ? named : join(cwd, "governance"),
    sampleCopy,
    ...(root !== undefined && { root }),
    ...(options.today !== undefined && { today: options.today }),
  }) as Promise<ExitCode>;
}

const sampleCopy = async (): Promise<string> => copySample(sampleRoot());

export interface Opening {
  /** The workspace to open; undefined shows the first-run screen. */
  root?: string;
  /** Where a first workspace would be made. */
  newFolder: string;
  cwd: string;
  /** Stands for today, from `--today`. */
  today?: LocalDate;
  /** Makes or finds the officer's copy of the sample and gives its folder. */
  sampleCopy: () => Promise<string>;
}

/** Runs the application until it is left; gives the exit code. */
export async function openApplication(opening: Opening): Promise<number> {
  const contextOf = (root: string): Context => {
    const store = openStore(root, { log: () => {} });
    return { store, newId, digest, clock: systemClock(() => store.load({ kind: "workspace" }).value.timeZone, opening.today) };
  };
  const services: Services = {
    newWorkspaceFolder: opening.newFolder,
    openWorkspace: contextOf,
    openSample: async () => contextOf(await opening.sampleCopy()),
    createWorkspace(folder, council) {
      const root = resolve(opening.cwd, untilded(folder));
      createWorkspace(root, newWorkspace({ council }));
      return contextOf(root);
    },
    loadEditor: async () => (await import("../system/editor.ts")).editText,
    readFile: (path) => readPaper(resolve(opening.cwd, untilded(path)), path),
    completePath: (typed) => completePath(opening.cwd, typed),
    readMembers: async (list) => (await import("../exchange/members-csv.ts")).readMembersCsv(list),
    inspectPaper: async (bytes, name) => (await import("../documents/index.ts")).inspectPaper(bytes, name),
    makePack: async (...all) => (await import("./application-documents.ts")).makePack(...all),
    makeMinutes: async (...all) => (await import("./application-documents.ts")).makeMinutes(...all),
  };
  return runApplication(services, opening.root === undefined ? undefined : contextOf(opening.root));
}

const untilded = (path: string): string => (path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path);

function readPaper(path: string, named: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw usage(...cannotReadPaper(named, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

/** Paths that a half-typed one may become; folders end with a slash. */
export function completePath(cwd: string, typed: string): string[] {
  const folder = typed.endsWith("/") ? typed : typed.includes("/") ? `${dirname(typed)}/` : "";
  const start = typed.slice(folder === "./" && !typed.startsWith("./") ? 0 : folder.length);
  const real = resolve(cwd, untilded(folder === "" ? "." : folder));
  try {
    return readdirSync(real)
      .filter((name) => name.startsWith(start) && (start !== "" || !name.startsWith(".")))
      .map((name) => `${folder}${name}${statSync(join(real, name), { throwIfNoEntry: false })?.isDirectory() ? "/" : ""}`)
      .toSorted()
      .slice(0, 200);
  } catch {
    return [];
  }
}
