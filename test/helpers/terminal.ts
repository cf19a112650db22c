/**
 * A session with the program at a terminal: keys go in, and the screen is what
 * a terminal would show. Nothing sleeps; a test waits for text to appear.
 */
import { spawn } from "@lydell/node-pty";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";
import { bareEnvironment, PROGRAM } from "./run.ts";

const NAMED: Readonly<Record<string, string>> = {
  enter: "\r", escape: "\u001b", tab: "\t", "shift-tab": "\u001b[Z", backspace: "\u007f", delete: "\u001b[3~", space: " ",
  up: "\u001b[A", down: "\u001b[B", right: "\u001b[C", left: "\u001b[D",
  home: "\u001b[H", end: "\u001b[F", pageup: "\u001b[5~", pagedown: "\u001b[6~",
};

/** The bytes a terminal sends for a key: "enter", "ctrl-d", "J". */
const bytesOf = (key: string): string =>
  NAMED[key] ?? (/^ctrl-[a-z]$/.test(key) ? String.fromCharCode(key.charCodeAt(5) - 96) : key);

export interface Session {
  /** Presses keys, one after the other: "enter", "ctrl-d", "J". Wait for what Escape does before the next key, as a person would. */
  press(...keys: string[]): void;
  type(text: string): void;
  /** Pastes, as a terminal with bracketed paste does. */
  paste(text: string): void;
  /** Waits until the screen shows this, and gives the screen. */
  waitFor(wanted: string | RegExp): Promise<string>;
  /** Waits until the screen no longer shows this. */
  waitWithout(unwanted: string | RegExp): Promise<string>;
  /** What is on the screen now, lines without trailing spaces. */
  screen(): string;
  /** Waits until the cursor stands there; both from 0. */
  waitForCursor(x: number, y: number): Promise<string>;
  resize(columns: number, rows: number): void;
  signal(name: string): void;
  readonly pid: number;
  /** Waits for the program's end; exit code, or the signal that ended it. */
  ended(): Promise<{ code: number; signal: number | undefined }>;
}

/** Long enough for a busy machine; only a failing test waits for it. */
const PATIENCE_MS = 20_000;

const open = new Set<() => void>();

/** Ends every session a test has left open: for `afterEach`. */
export function endSessions(): void {
  for (const end of open) end();
}

/** Starts the program in a terminal of so many columns and rows. */
export function session(
  args: readonly string[],
  { cols = 80, rows = 24, cwd = process.cwd(), env = {} }: { cols?: number; rows?: number; cwd?: string; env?: Record<string, string> } = {},
): Session {
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = "11";
  const pty = spawn(process.execPath, [PROGRAM, ...args], {
    name: "xterm-256color", cols, rows, cwd, env: bareEnvironment({ TERM: "xterm-256color", ...env }),
  });
  pty.onData((data) => terminal.write(data));
  terminal.onData((answer) => pty.write(answer));

  let ending: { code: number; signal: number | undefined } | undefined;
  const end = (): void => {
    open.delete(end);
    if (!ending) pty.kill("SIGKILL");
    terminal.dispose();
  };
  open.add(end);
  const over = new Promise<{ code: number; signal: number | undefined }>((done) => {
    pty.onExit(({ exitCode, signal }) => {
      ending = { code: exitCode, signal: signal === 0 ? undefined : signal };
      done(ending);
    });
  });

  const screen = (): string => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "").join("\n");
  };
  const shows = (wanted: string | RegExp): boolean =>
    typeof wanted === "string" ? screen().includes(wanted) : wanted.test(screen());
  const until = (holds: () => boolean, wish: string): Promise<string> =>
    new Promise((done, failed) => {
      let finished = false;
      const finish = (settle: () => void): void => {
        if (finished) return;
        finished = true;
        clearTimeout(timer);
        listener.dispose();
        settle();
      };
      const look = (): void => {
        if (holds()) finish(() => done(screen()));
      };
      const fail = (why: string) => () => finish(() => failed(new Error(`${why} ${wish}. The screen shows:\n${screen()}`)));
      const timer = setTimeout(fail("Waited too long"), PATIENCE_MS);
      const listener = terminal.onWriteParsed(look);
      void over.then(fail("The program ended before it came"));
      look();
    });

  return {
    press: (...keys) => pty.write(keys.map(bytesOf).join("")),
    type: (text) => pty.write(text),
    paste: (text) => pty.write(`\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`),
    waitFor: (wanted) => until(() => shows(wanted), `for ${wanted}`),
    waitWithout: (unwanted) => until(() => !shows(unwanted), `for ${unwanted} to go`),
    screen,
    waitForCursor: (x, y) => until(() => terminal.buffer.active.cursorX === x && terminal.buffer.active.cursorY === y, `for the cursor at ${x}, ${y}`),
    resize(columns, lines) {
      terminal.resize(columns, lines);
      pty.resize(columns, lines);
    },
    signal: (name) => process.kill(pty.pid, name),
    pid: pty.pid,
    ended: () => over,
  };
}
