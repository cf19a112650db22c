/** How what was thrown is told, and what code it ends with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXIT, type ExitCode, QuorateError } from "../domain/errors.ts";
import { userFolder } from "../system/folders.ts";
import { packageVersion } from "../system/package.ts";
import { diskRefused, ownFault, reportFault } from "../text/command-line.ts";

export interface Told {
  code: ExitCode;
  /** Lines for standard error, the first without the program's name. */
  lines: string[];
}

const DISK = new Set(["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "EIO", "EMFILE", "ENFILE"]);

/**
 * Whether this is one of our errors. By name, since the quick commands and the
 * application are bundled apart and each bundle has its own class.
 */
export const isQuorateError = (thrown: unknown): thrown is QuorateError =>
  thrown instanceof Error && thrown.name === "QuorateError" && "code" in thrown && typeof thrown.code === "number";

/** What to print and which code to end with; an unforeseen error is written to a file first. */
export function told(thrown: unknown, env: Readonly<Record<string, string | undefined>>): Told {
  if (isQuorateError(thrown)) {
    return { code: thrown.code, lines: [thrown.message, ...(thrown.next === undefined ? [] : [thrown.next])] };
  }
  const system = thrown as NodeJS.ErrnoException;
  if (thrown instanceof Error && system.code !== undefined && DISK.has(system.code)) {
    return { code: EXIT.disk, lines: diskRefused(system.code, system.path) };
  }
  if (env["QUORATE_DEBUG"] === "1") {
    return { code: EXIT.fault, lines: [ownFault, ...details(thrown).trimEnd().split("\n")] };
  }
  return { code: EXIT.fault, lines: [ownFault, reportFault(writeLog(details(thrown), [userFolder("state", env), tmpdir()]))] };
}

/**
 * What is written down about a fault: its kind and the places in the program,
 * not its message, which may quote a record, and a record may be exempt.
 */
export function details(thrown: unknown): string {
  const places = thrown instanceof Error ? placesOf(thrown) : [];
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  const code = (thrown as { code?: unknown } | null | undefined)?.code;
  return [
    `Quorate ${packageVersion()}, Node ${process.version}, ${process.platform} ${process.arch}`,
    new Date().toISOString(),
    typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? `${kind} ${code}` : kind,
    ...places,
    "",
  ].join("\n");
}

/** The lines after the message, which may itself have lines that look like places. */
function placesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  return stack.slice(at < 0 ? 0 : at + message.length).split("\n").filter((line) => /^ {4}at /.test(line));
}

/** Writes the details where the user alone can read them; gives the file, or undefined where none can be written. */
function writeLog(text: string, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    const file = join(folder, `quorate-fault-${Date.now()}-${process.pid}.log`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, text, { mode: 0o600, flag: "wx" });
      return file;
    } catch {
      // The next folder may do.
    }
  }
  return undefined;
}
