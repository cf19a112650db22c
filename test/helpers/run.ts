import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

/** The checkout. */
export const ROOT = join(import.meta.dirname, "..", "..");
/** The bundled program, run under the Node that runs the tests. */
export const PROGRAM = join(ROOT, "dist", "quorate.cjs");
export const LAUNCHER = join(ROOT, "bin", "quorate.js");

export interface Surroundings {
  cwd?: string;
  /** Given to the program's standard input, which is then closed. */
  input?: string | Uint8Array;
  /** Set over a bare environment: nothing of the tester's own preferences is seen. */
  env?: Record<string, string>;
  /** Another Node, such as an old one. */
  node?: string;
  /** Another file than the bundled program. */
  program?: string;
}

export interface Ran {
  /** As a shell gives it: 128 and the signal's number for a process that a signal ended. */
  code: number;
  stdout: string;
  stderr: string;
}

/** A bare environment, so that neither QUORATE_DATA nor a preference of the tester's is seen. */
export function bareEnvironment(more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    // Nothing can be made under it, not even by root.
    HOME: "/dev/null",
    TZ: "Europe/London",
    QUORATE_CONFIG: "/dev/null/config",
    ...more,
  };
}

/** Runs the program with these arguments, as a script would: no terminal anywhere. */
export function run(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(around.node ?? process.execPath, [around.program ?? PROGRAM, ...args], {
      cwd: around.cwd ?? ROOT,
      env: bareEnvironment(around.env),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => stdout.push(part));
    child.stderr.on("data", (part: Buffer) => stderr.push(part));
    // The program may end without reading its input.
    child.stdin.on("error", () => {});
    child.stdin.end(around.input ?? "");
    child.on("error", failed);
    child.on("close", (code, signal) =>
      done({
        code: signal === null ? (code ?? 0) : 128 + constants.signals[signal],
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}
