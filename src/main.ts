/**
 * The one process boundary: the words of the command line, the streams and the
 * exit code. Nothing else in the program touches `process.exitCode`, and
 * nothing calls `process.exit`, which cuts off output on its way to a pipe.
 */
import { isatty } from "node:tty";
import { EXIT, type ExitCode } from "./domain/errors.ts";
import { outputTo } from "./cli/output.ts";
import { run } from "./cli/run.ts";
import { safeLine } from "./text/safe-line.ts";

/** NO_COLOR is honoured by every part, also by Ink, which only knows FORCE_COLOR and reads it when it is loaded. */
function settleColour(): void {
  if (process.env["NO_COLOR"] !== undefined && process.env["NO_COLOR"] !== "") process.env["FORCE_COLOR"] = "0";
}

/** A reader that has seen enough (`| head -1`) is no error; a disk that is full is. */
function watch(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // EIO: the terminal is gone. Telling of it on the same terminal would fail and be told of again, for ever.
    if (error.code !== "EPIPE" && error.code !== "EIO") void fail(error);
  });
}

let failed = false;

/** Tells of the first failure only: what fails while one is told of would be told of for ever. */
async function fail(thrown: unknown): Promise<void> {
  if (failed) return;
  failed = true;
  const { told } = await import("./cli/failure.ts");
  const { code, lines } = told(thrown, process.env);
  process.exitCode = code;
  const [first = "", ...rest] = lines;
  process.stderr.write(`${[`quorate: ${first}`, ...rest].map(safeLine).join("\n")}\n`);
}

async function main(): Promise<void> {
  settleColour();
  watch(process.stdout);
  watch(process.stderr);
  process.on("uncaughtException", fail);
  try {
    const code: ExitCode | void = await run(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      stdin: () => process.stdin,
      isTerminal: () => isatty(0) && isatty(1),
      out: outputTo(process.stdout, process.stderr),
    });
    process.exitCode ??= code ?? EXIT.done;
  } catch (error) {
    await fail(error);
  }
}

void main();
