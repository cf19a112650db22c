import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFs, type FileSystem } from "../../../src/store/fs.ts";
import { holderNow, type Holder } from "../../../src/store/holder.ts";
import { acquire } from "../../../src/store/lock.ts";
import { aFolder } from "../../helpers/workspace.ts";

let count = 0;
const newNonce = (): string => (++count).toString(16).padStart(24, "0");
const take = (folder: string, fs: FileSystem = nodeFs, wait = 60) => acquire(fs, join(folder, "lock"), { wait, newNonce });

/** A process number that was in use and is no longer. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", "0"]).pid;

const lockedAs = (changes: Partial<Holder>): string => {
  const folder = aFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ ...holderNow("abcdef01"), user: "jo", ...changes }));
  return folder;
};

/** As where links cannot be made. */
const linkless: FileSystem = {
  ...nodeFs,
  linkSync: () => {
    throw Object.assign(new Error("no links"), { code: "EPERM", syscall: "link" });
  },
};

describe.each([["links", nodeFs], ["no links", linkless]])("the lock, with %s", (_, fs) => {
  it("is held by one and free again afterwards, with nothing left over", () => {
    const folder = aFolder();
    const lock = take(folder, fs);
    expect(() => take(folder, fs)).toThrow(expect.objectContaining({ code: 5 }));
    lock.mustHold();
    lock.release();
    take(folder, fs).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("breaks the lock of a process that is dead", () => {
    const folder = lockedAs({ pid: deadPid() });
    take(folder, fs).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("breaks a lock that a power cut tore, after a moment", () => {
    const folder = aFolder();
    writeFileSync(join(folder, "lock"), Buffer.alloc(40));
    take(folder, fs, 100).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the lock", () => {
  it("sweeps the guard of a breaker that died when its work was done, and leaves a living one's", () => {
    const folder = aFolder();
    writeFileSync(join(folder, "break-abcdef01"), JSON.stringify({ ...holderNow("abcdef02"), pid: deadPid() }));
    writeFileSync(join(folder, "break-abcdef03"), JSON.stringify({ ...holderNow("abcdef04"), pid: process.ppid, start: undefined }));
    take(folder).release();
    expect(readdirSync(folder)).toEqual(["break-abcdef03"]);
  });

  it("breaks the lock of an earlier process with a number that is used again", () => {
    take(lockedAs({ pid: process.ppid, start: "1" })).release();
  });

  it("breaks a lock from before the machine was started again", () => {
    take(lockedAs({ pid: process.ppid, boot: "another-run" })).release();
  });

  it.each<[string, Partial<Holder>]>([
    ["a live process", { pid: process.ppid, start: "" }],
    ["another machine, however old", { host: "elsewhere", pid: 1, at: "2001-01-01T00:00:00.000Z" }],
    ["another container", { space: "pid:[1]", pid: 4_000_000 }],
    ["another thread of this process", { thread: 99 }],
  ])("never breaks that of %s, and names the holder", (_, changes) => {
    const folder = lockedAs(changes);
    let message = "";
    try {
      take(folder);
    } catch (error) {
      expect(error).toMatchObject({ code: 5 });
      message = (error as Error).message;
    }
    const holder = { ...holderNow("abcdef01"), ...changes };
    expect(message).toContain(`jo on ${holder.host} (process ${holder.pid}, since `);
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  it("is broken though an earlier breaker died over it", () => {
    const folder = lockedAs({ pid: deadPid() });
    writeFileSync(join(folder, "break-abcdef01"), JSON.stringify({ ...holderNow("abcdef02"), pid: deadPid() }));
    take(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not broken while a live breaker is at it", () => {
    const folder = lockedAs({ pid: deadPid() });
    writeFileSync(join(folder, "break-abcdef01"), JSON.stringify({ ...holderNow("abcdef02"), pid: process.ppid, start: "" }));
    expect(() => take(folder)).toThrow(expect.objectContaining({ code: 5 }));
  });

  it("notices that it was taken away", () => {
    const folder = aFolder();
    const lock = take(folder);
    writeFileSync(join(folder, "lock"), JSON.stringify(holderNow("abcdef03")));
    expect(() => lock.mustHold()).toThrow(expect.objectContaining({ code: 5 }));
    lock.release();
    expect(readdirSync(folder)).toEqual(["lock"]);
  });
});
