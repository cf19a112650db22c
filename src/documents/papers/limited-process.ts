/**
 * The child that reads officers' papers and typesets, seen from the parent: a
 * process of its own, in an empty folder, with limits on time and memory. A bad
 * paper can then neither hang nor crash the command.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { damaged, QuorateError, type ExitCode } from "../../domain/errors.ts";
import { paperFailed, paperTooLong, typesettingFailed, typesettingTooLong } from "../../text/papers.ts";
import { BUNDLED, PACKAGE_ROOT } from "../package-root.ts";
import type { Answer, FromChild, Task, ToChild } from "../typst/job.ts";
import { limitedNode, SECONDS } from "./limits.ts";

const SCRIPT = BUNDLED
  ? path.join(PACKAGE_ROOT, "dist", "app", "documents", "typst", "child.js")
  : path.join(PACKAGE_ROOT, "src", "documents", "typst", "child.ts");

/** One child for as many tasks as a command has, one after the other. */
export class LimitedProcess {
  readonly #folder: string;
  readonly #child: ChildProcess;
  #tasks = 0;

  /** Starts the child at once; `typesets` lets it load Typst meanwhile, with these font files besides its own. */
  constructor(typesets: boolean, fonts: readonly string[] = []) {
    this.#folder = mkdtempSync(path.join(os.tmpdir(), "quorate-"));
    const engine = process.env["QUORATE_TYPST"];
    const [program, args] = limitedNode(SCRIPT, typesets ? ["typesets", ...fonts] : []);
    this.#child = spawn(program, args, {
      cwd: this.#folder,
      env: engine ? { QUORATE_TYPST: engine } : {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // Failures are told to whoever waits for a task; with none waiting there is nobody to tell.
    this.#child.on("error", () => undefined);
  }

  /** Does one task. Throws damaged, naming the paper in hand, where the child ends or takes more than 30 seconds over it. */
  ask<T extends Task>(task: T, seconds = SECONDS): Promise<Answer<T>> {
    const id = (this.#tasks += 1);
    const child = this.#child;
    let inHand = task.do === "typeset" ? "" : task.file;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        child.off("message", heard);
        child.off("exit", ended);
        child.off("error", ended);
        act();
      };
      const late = (): void => settle(() => {
        child.kill("SIGKILL");
        reject(damaged(...(inHand ? paperTooLong(inHand, seconds) : typesettingTooLong(seconds))));
      });
      let timer = setTimeout(late, seconds * 1000);
      const next = (file: string): void => {
        inHand = file;
        clearTimeout(timer);
        timer = setTimeout(late, seconds * 1000);
      };
      const heard = (message: FromChild): void => {
        if ("inHand" in message) next(message.inHand);
        else if (message.id === id) settle(() => ("done" in message ? resolve(message.done as Answer<T>) : reject(told(message.error))));
      };
      const ended = (): void => settle(() => reject(damaged(...(inHand ? paperFailed(inHand) : typesettingFailed))));
      child.on("message", heard);
      child.once("exit", ended);
      child.once("error", ended);
      const message: ToChild = { id, task };
      // A child that has ended is heard of by its end, after what it had still to say.
      child.send(message, (error) => { if (error && (child.exitCode !== null || child.signalCode !== null)) ended(); });
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
