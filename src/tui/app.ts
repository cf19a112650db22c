/**
 * The application without its screen: a stack of screens, the last message,
 * the last act for undoing. Every press is handled whole before the next.
 */
import { QuorateError } from "../domain/errors.ts";
import { apply } from "../usecases/apply.ts";
import type { Context, Plan, Undo } from "../usecases/ports.ts";
import type { Press } from "./keys/decode.ts";
import { actNamed, type Act, type Acts } from "./keys/keymap.ts";
import { acts, type Screen } from "./screen.ts";
import { recordsOf, type Records } from "./records.ts";
import type { Services } from "./services.ts";
import { nextForApplication, undone } from "../text/application.ts";

export interface Message {
  tone: "good" | "warn" | "bad";
  text: string;
}

export interface App {
  readonly services: Services;
  /** The open workspace. */
  context(): Context;
  records(): Records;
  open(screen: Screen): void;
  /** Puts a screen in the place of the one on top. */
  replace(screen: Screen): void;
  back(): void;
  /** Goes back to the first screen. */
  home(screen: Screen): void;
  top(): Screen;
  screens(): readonly Screen[];
  message(): Message | undefined;
  say(tone: Message["tone"], text: string): void;
  /** Carries out an act and says what was done, or why not. True where it was done. */
  perform(plan: () => Plan, quiet?: "quiet"): boolean;
  /** Runs something that may refuse; says why. True where it went through. */
  attempt(run: () => void): boolean;
  /** The same for something that takes time; the application stays usable. */
  attemptLater(run: () => Promise<void>): void;
  use(context: Context): void;
  press(press: Press): void;
  paste(text: string): void;
  everywhere(): Acts;
  openHelp: (app: App) => Screen;
  openFind: (app: App) => Screen;
  changed(): void;
  subscribe(listener: () => void): () => void;
  version(): number;
  leave(code?: number): void;
  fail(error: unknown): void;
  onLeave(listener: (code: number, error?: unknown) => void): void;
  flush(): void;
  /** Lends the terminal to another program while `run` lasts; the shell puts in how. */
  suspend(run: () => void): void;
  lends(how: (run: () => void) => Promise<void>): void;
  /** Does something small when the application is left: what undo might still need until then. */
  atEnd(run: () => void): void;
}

export function createApp(services: Services): App {
  let stack: Screen[] = [];
  let message: Message | undefined;
  let context: Context | undefined;
  let records: Records | undefined;
  let undo: Undo | undefined;
  let version = 0;
  let leaving: (code: number, error?: unknown) => void = () => {};
  let lend = async (run: () => void): Promise<void> => run();
  const atEnd: (() => void)[] = [];
  const listeners = new Set<() => void>();

  const changed = (): void => {
    version++;
    for (const listener of listeners) listener();
  };
  const top = (): Screen => {
    const screen = stack.at(-1);
    if (!screen) throw new Error("No screen is open.");
    return screen;
  };
  const refresh = (): void => {
    records?.forget();
    for (const screen of stack) screen.refresh?.();
  };

  const app: App = {
    services,
    context: () => {
      if (!context) throw new Error("No workspace is open.");
      return context;
    },
    records: () => {
      if (!records) throw new Error("No workspace is open.");
      return records;
    },
    use(next) {
      context = next;
      records = recordsOf(next.store);
      undo = undefined;
    },
    open(screen) {
      stack = [...stack, screen];
      changed();
    },
    replace(screen) {
      stack = [...stack.slice(0, -1), screen];
      changed();
    },
    back() {
      if (stack.length > 1) stack = stack.slice(0, -1);
      top().refresh?.();
      changed();
    },
    home(screen) {
      stack = [screen];
      changed();
    },
    top,
    screens: () => stack,
    message: () => message,
    say(tone, text) {
      message = { tone, text };
      changed();
    },
    perform(make, quiet) {
      return app.attempt(() => {
        const plan = make();
        undo = apply(app.context().store, plan) ?? undo;
        refresh();
        const told = [...plan.says, ...plan.warnings].join(" ");
        if (quiet) changed();
        else app.say(plan.warnings.length > 0 ? "warn" : "good", told);
      });
    },
    attempt(run) {
      try {
        run();
        return true;
      } catch (error) {
        if (!(error instanceof QuorateError)) throw error;
        app.say("bad", told(error));
        return false;
      }
    },
    attemptLater(run) {
      run().catch((error: unknown) => {
        if (error instanceof QuorateError) app.say("bad", told(error));
        else app.fail(error);
      });
    },
    everywhere: () =>
      acts("everywhere", {
        undo: undo ? () => takeBack() : { why: "There is nothing to undo." },
        ...(records && { find: () => app.open(app.openFind(app)) }),
        help: () => app.open(app.openHelp(app)),
        ...(stack.length > 1 && { back: () => goBack() }),
      }),
    press(press) {
      try {
        if ("key" in press) pressKey(press.key);
        else typeRun(press.text);
      } catch (error) {
        if (error instanceof QuorateError) app.say("bad", told(error));
        else app.fail(error);
      }
      changed();
    },
    paste(text) {
      message = undefined;
      top().type?.(text, true);
      changed();
    },
    suspend(run) {
      lend(run).then(changed, (error: unknown) => app.fail(error));
    },
    lends(how) {
      lend = how;
    },
    openHelp: () => top(),
    openFind: () => top(),
    changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    atEnd: (run) => void atEnd.push(run),
    leave: (code = 0) => {
      app.flush();
      for (const run of atEnd.splice(0)) run();
      leaving(code);
    },
    fail: (error) => {
      app.flush();
      leaving(70, error);
    },
    onLeave(listener) {
      leaving = listener;
    },
    flush() {
      for (const screen of stack) screen.flush?.();
    },
  };

  function goBack(): void {
    if (top().leave?.() !== false) app.back();
  }

  function takeBack(): void {
    const last = undo;
    if (!last) return;
    if (app.attempt(() => last.undo())) app.say("good", undone(last.act));
    undo = undefined;
    refresh();
  }

  function run(act: Act): void {
    if (typeof act === "function") act();
    else app.say("warn", act.why);
  }

  function pressKey(key: string): void {
    if (key === "ctrl-c") {
      app.leave(130);
      return;
    }
    message = undefined;
    const screen = top();
    if (screen.typing?.() && screen.press?.(key)) return;
    const own = actNamed(screen.scope, key);
    const act = own === undefined ? undefined : screen.acts()[own];
    if (act) {
      // A pair such as up and down is one entry; the screen's own press tells them apart.
      if (!(typeof act === "function" && screen.press?.(key))) run(act);
      return;
    }
    if (screen.press?.(key)) return;
    if (screen.typing?.() && key !== "escape") return;
    const general = actNamed("everywhere", key);
    const everywhere = general === undefined ? undefined : app.everywhere()[general];
    if (everywhere) run(everywhere);
  }

  function typeRun(text: string): void {
    let rest = text;
    while (rest !== "") {
      if (top().typing?.()) {
        message = undefined;
        top().type?.(rest, false);
        return;
      }
      const [letter = ""] = Array.from(rest);
      rest = rest.slice(letter.length);
      pressKey(letter === " " ? "space" : letter);
    }
  }

  return app;
}

/** An error as the application tells it: the next step only where it is no command line. */
const told = (error: QuorateError): string =>
  error.next === undefined ? error.message : `${error.message} ${nextForApplication(error.next)}`.trim();
