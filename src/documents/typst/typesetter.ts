/**
 * The typesetting child, seen from the parent. Typst and the officers' PDFs are
 * handled in a process of its own, in an empty folder, with a time limit: a bad
 * paper can then neither hang nor crash the command.
 */
import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { damaged, QuorateError, type ExitCode } from "../../domain/errors.ts";
import { typesettingFailed, typesettingTooLong } from "../../text/papers.ts";
import { BUNDLED, PACKAGE_ROOT } from "../package-root.ts";
import type { FromChild, ToChild, Typeset, TypesetJob } from "./job.ts";

const LIMIT_MS = 30_000;

const SCRIPT = BUNDLED
  ? path.join(PACKAGE_ROOT, "dist", "app", "documents", "typst", "child.js")
  : path.join(PACKAGE_ROOT, "src", "documents", "typst", "child.ts");

/** One child for as many jobs as a command has, one after the other. */
export class Typesetter {
  readonly #folder: string;
  readonly #child: ChildProcess;
  #jobs = 0;

  /** Starts the child at once, so that it loads while the templates are rendered. */
  constructor() {
    this.#folder = mkdtempSync(path.join(os.tmpdir(), "quorate-"));
    const engine = process.env["QUORATE_TYPST"];
    this.#child = fork(SCRIPT, [], {
      cwd: this.#folder,
      env: engine ? { QUORATE_TYPST: engine } : {},
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // Failures are told to whoever waits for a job; with none waiting there is nobody to tell.
    this.#child.on("error", () => undefined);
  }

  /** Typesets one job. Throws damaged where it fails or takes more than 30 seconds. */
  run(job: TypesetJob): Promise<Typeset> {
    const id = (this.#jobs += 1);
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        child.off("message", heard);
        child.off("exit", ended);
        child.off("error", ended);
        act();
      };
      const timer = setTimeout(() => settle(() => {
        child.kill("SIGKILL");
        reject(damaged(...typesettingTooLong(LIMIT_MS / 1000)));
      }), LIMIT_MS);
      const heard = (message: FromChild): void => {
        if (message.id !== id) return;
        settle(() => ("done" in message ? resolve(message.done) : reject(told(message.error))));
      };
      const ended = (): void => settle(() => reject(damaged(...typesettingFailed)));
      child.on("message", heard);
      child.once("exit", ended);
      child.once("error", ended);
      const message: ToChild = { id, job };
      child.send(message, (error) => { if (error) ended(); });
    });
  }

  /** Ends the child and takes its folder away. */
  close(): void {
    if (this.#child.connected) this.#child.disconnect();
    this.#child.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** An error a person can act on keeps its code; anything else is our own fault. */
function told(error: { code?: number; message: string; next?: string }): Error {
  return error.code === undefined
    ? new Error(error.message)
    : new QuorateError(error.code as ExitCode, error.message, error.next);
}
