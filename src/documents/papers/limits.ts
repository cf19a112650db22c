/**
 * What a process that reads other people's files may use. The time is kept by
 * the parent; the rest by the system, where it has `ulimit`: on Linux all three,
 * on macOS processor time and no core file, on Windows none. Node's own limit on
 * its heap holds everywhere, but binds no native code and no buffers.
 */
import { existsSync } from "node:fs";
import { BUNDLED } from "../package-root.ts";

/** Wall-clock seconds for one step of a task: one paper, or the layout. */
export const SECONDS = 30;
/** Processor seconds in all, so that a process whose parent has gone ends too. */
const PROCESSOR_SECONDS = 120;
/**
 * Kibibytes of address space, of which Node and Typst reserve 1.7 GB before they
 * do anything; a pack of 2,000 pages needs 2.2. Run from the sources, Node itself
 * reserves 4 GB more to read TypeScript.
 */
export const ADDRESS_SPACE_KIB = (BUNDLED ? 4 : 8) * 1024 * 1024;
/** Mebibytes of Node's heap. */
const HEAP_MIB = 2048;
/**
 * Mebibytes of the heap's young half. What is read of papers lives as long as
 * the pack is made; left to itself Node keeps 100 MiB more of it about.
 */
const YOUNG_MIB = 4;

const SHELL = "/bin/sh";
/** A limit that can't be set, or a lower one that holds already, is no reason not to run. */
const SET = `ulimit -c 0 2>/dev/null; ulimit -t ${PROCESSOR_SECONDS} 2>/dev/null; ulimit -v "$0" 2>/dev/null; exec "$@"`;

/** A program and its arguments as they are started under the limits. */
export function limited(program: string, args: readonly string[], kib = ADDRESS_SPACE_KIB): [program: string, args: string[]] {
  return process.platform !== "win32" && existsSync(SHELL)
    ? [SHELL, ["-c", SET, String(kib), program, ...args]]
    : [program, [...args]];
}

/** Node running a script under the limits. */
export const limitedNode = (script: string, args: readonly string[]): [program: string, args: string[]] =>
  limited(process.execPath, [`--max-old-space-size=${HEAP_MIB}`, `--max-semi-space-size=${YOUNG_MIB}`, script, ...args]);
