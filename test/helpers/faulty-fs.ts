/** A file system of which one call goes wrong. */
import { nodeFs, type FileSystem } from "../../src/store/fs.ts";

/**
 * EIO, ENOSPC, EACCES: that call is refused once. `short`: a write takes only
 * half. `full`: the disk has no room from that call on. `dying`: every change
 * is refused with EIO from that call on. `crash-…`: the process ends there.
 */
export type FaultMode = "EIO" | "ENOSPC" | "EACCES" | "short" | "full" | "dying" | "crash-before" | "crash-after";

export const FAULTS: readonly FaultMode[] = ["EIO", "ENOSPC", "EACCES", "short", "full", "dying", "crash-before", "crash-after"];

/** What a crashed process would never have seen. */
export class Crash extends Error {}

export interface FaultyFs {
  fs: FileSystem;
  /** Calls so far, by name. */
  calls: string[];
  /** From now on the call of this number, counted from 0 here, goes wrong. */
  arm(call: number, mode: FaultMode): void;
  /** All is well again. */
  disarm(): void;
}

const TAKES_ROOM = new Set(["writeSync", "mkdirSync", "linkSync"]);
const CHANGES = new Set([...TAKES_ROOM, "fsyncSync", "fdatasyncSync", "renameSync", "unlinkSync", "rmdirSync", "fchmodSync"]);

const refusal = (code: string, call: string): Error =>
  Object.assign(new Error(`${code}: made up, ${call}`), { code, syscall: call.replace(/Sync$/, "") });

export function faultyFs(base: FileSystem = unflushed): FaultyFs {
  const calls: string[] = [];
  let armed: { at: number; mode: FaultMode } | undefined;
  const failing = (name: string, args: unknown[], go: () => unknown): unknown => {
    const index = calls.push(name) - 1;
    if (armed === undefined || index < armed.at) return go();
    const first = index === armed.at;
    const makes = TAKES_ROOM.has(name) || (name === "openSync" && String(args[1]).startsWith("w"));
    switch (armed.mode) {
      case "crash-before": throw new Crash();
      case "crash-after":
        if (first) go();
        throw new Crash();
      case "short":
        if (!first || name !== "writeSync" || Number(args[3]) < 2) return go();
        return base.writeSync(args[0] as number, args[1] as Uint8Array, args[2] as number, Number(args[3]) >> 1, args[4] as number | null);
      case "full":
        if (makes) throw refusal("ENOSPC", name);
        return go();
      case "dying":
        if (makes || CHANGES.has(name)) throw refusal("EIO", name);
        return go();
      default:
        if (first && name !== "closeSync") throw refusal(armed.mode, name);
        return go();
    }
  };
  const fs = Object.fromEntries(
    Object.entries(base).map(([name, call]) => [
      name,
      (...args: unknown[]) => failing(name, args, () => (call as (...all: unknown[]) => unknown)(...args)),
    ]),
  ) as unknown as FileSystem;
  return {
    fs,
    calls,
    arm(call, mode) {
      calls.length = 0;
      armed = { at: call, mode };
    },
    disarm() {
      calls.length = 0;
      armed = undefined;
    },
  };
}

/** The real file system without its flushes, which change nothing that a test of faults can see. */
export const unflushed: FileSystem = { ...nodeFs, fsyncSync: () => {}, fdatasyncSync: () => {} };

/** The same with `exempt/` on a disk of its own, where nothing can be renamed to. */
export const twoDisks: FileSystem = {
  ...unflushed,
  renameSync(from, to) {
    if (from.includes("/exempt/") !== to.includes("/exempt/")) throw Object.assign(new Error("EXDEV"), { code: "EXDEV", syscall: "rename" });
    unflushed.renameSync(from, to);
  },
};
