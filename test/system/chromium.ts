import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

interface Answer {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Debian's Chromium without a window, spoken to over two pipes in its DevTools protocol. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), "quorate-chromium-"));
  readonly #waiting = new Map<number, { done: (result: Record<string, unknown>) => void; failed: (why: Error) => void }>();
  readonly #listeners = new Set<(said: Answer) => void>();
  #calls = 0;

  constructor() {
    this.#process = spawn("chromium", [
      // The sandbox is refused to root, as whom CI runs; the pages are our own.
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
      "--no-first-run", "--remote-debugging-pipe", `--user-data-dir=${this.#profile}`, "about:blank",
    ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    let rest = "";
    const answers = this.#process.stdio[4] as Readable;
    answers.setEncoding("utf8");
    answers.on("data", (part: string) => {
      const messages = (rest + part).split("\0");
      rest = messages.pop()!;
      for (const message of messages) this.#heard(JSON.parse(message) as Answer);
    });
    const ended = (why: string) => () => {
      for (const { failed } of this.#waiting.values()) failed(new Error(`Chromium ${why}`));
      this.#waiting.clear();
    };
    this.#process.on("error", ended("does not start"));
    this.#process.on("exit", ended("has ended"));
  }

  #heard(said: Answer): void {
    const call = said.id === undefined ? undefined : this.#waiting.get(said.id);
    if (!call) return this.#listeners.forEach((listen) => listen(said));
    this.#waiting.delete(said.id!);
    if (said.error) call.failed(new Error(said.error.message));
    else call.done(said.result ?? {});
  }

  #call(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = (this.#calls += 1);
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Opens an address at a width in CSS pixels, runs scripts in the page in turn, and gives what the last came to. */
  async evaluate(url: string, width: number, scripts: readonly string[]): Promise<unknown> {
    const { targetId } = await this.#call("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#call("Target.attachToTarget", { targetId, flatten: true });
    const call = (method: string, params: object = {}) => this.#call(method, params, sessionId as string);
    await call("Page.enable");
    await call("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: width < 600 });
    const loaded = new Promise<void>((done) => {
      const listen = (said: Answer): void => {
        if (said.method !== "Page.loadEventFired" || said.sessionId !== sessionId) return;
        this.#listeners.delete(listen);
        done();
      };
      this.#listeners.add(listen);
    });
    const { errorText } = await call("Page.navigate", { url });
    if (errorText !== undefined) throw new Error(`${url}: ${String(errorText)}`);
    await loaded;
    let value: unknown;
    for (const expression of scripts) {
      const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(`${url}: ${JSON.stringify(exceptionDetails)}`);
      value = (result as { value?: unknown }).value;
    }
    await this.#call("Target.closeTarget", { targetId });
    return value;
  }

  /** Ends the program and takes its profile away. */
  async close(): Promise<void> {
    const gone = new Promise((done) => this.#process.once("exit", done));
    if (this.#process.exitCode === null) {
      this.#call("Browser.close").catch(() => {});
      await gone;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
