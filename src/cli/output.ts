import { safeLine } from "../text/safe-line.ts";

/** Where a command's results go. */
export interface Output {
  /** Lines for the person, on standard output. */
  print(lines: string | readonly string[]): void;
  /** One JSON value on standard output. */
  json(value: unknown): void;
  /** Text or bytes as they are, on standard output. */
  raw(content: string | Uint8Array): void;
  /** One line on standard error. */
  warn(line: string): void;
}

/** Prints to the given streams; what a terminal would obey in a line is made harmless. */
export function outputTo(
  stdout: Pick<NodeJS.WritableStream, "write">,
  stderr: Pick<NodeJS.WritableStream, "write">,
): Output {
  return {
    print(lines) {
      const all = typeof lines === "string" ? [lines] : lines;
      if (all.length > 0) stdout.write(`${all.map(safeLine).join("\n")}\n`);
    },
    json: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    raw: (content) => void stdout.write(content),
    warn: (line) => void stderr.write(`${safeLine(line)}\n`),
  };
}
