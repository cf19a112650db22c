/** Who is at work on the workspace, and how to prove that they no longer are. */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { threadId } from "node:worker_threads";

/** One process, told apart from every other, a later one with the same number included. */
export interface Holder {
  nonce: string;
  host: string;
  user: string;
  pid: number;
  thread: number;
  /** When the process started, in the system's own unit; empty where it cannot be known. */
  start: string;
  /** Identity of the machine's present run; empty where it cannot be known. */
  boot: string;
  /** Which set of process numbers it counts in (containers have their own). */
  space: string;
  /** ISO 8601. */
  at: string;
}

const quiet = (read: () => string): string => {
  try {
    return read();
  } catch {
    return "";
  }
};

/** Start of a process in clock ticks since boot; empty where there is no such process or no /proc. */
const startOf = (pid: number): string =>
  quiet(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  });

const bootOf = (): string =>
  process.platform === "darwin"
    ? quiet(() => execFileSync("/usr/sbin/sysctl", ["-n", "kern.bootsessionuuid"], { encoding: "utf8" }).trim())
    : quiet(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());

type Self = Omit<Holder, "nonce" | "at">;
let self: Self | undefined;

/** This process; worked out once. */
function thisProcess(): Self {
  self ??= {
    host: hostname(),
    user: quiet(() => userInfo().username),
    pid: process.pid,
    thread: threadId,
    start: startOf(process.pid),
    boot: bootOf(),
    space: quiet(() => readlinkSync("/proc/self/ns/pid")),
  };
  return self;
}

/** This process as a holder. */
export const holderNow = (nonce: string): Holder => ({ nonce, ...thisProcess(), at: new Date().toISOString() });

/** Whether a holder is this very process and thread. */
export function isThisProcess(holder: Holder): boolean {
  const me = thisProcess();
  return holder.host === me.host && holder.boot === me.boot && holder.space === me.space
    && holder.pid === me.pid && holder.start === me.start && holder.thread === me.thread;
}

/**
 * Whether it is certain that the holder is gone. Never guessed: not from its
 * age, and not about another machine or another container.
 */
export function provenDead(holder: Holder): boolean {
  const me = thisProcess();
  if (holder.host !== me.host) return false;
  if (holder.boot !== "" && me.boot !== "" && holder.boot !== me.boot) return true;
  if (holder.space !== me.space) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
  }
  const start = startOf(holder.pid);
  return holder.start !== "" && start !== "" && start !== holder.start;
}

/** Reads a holder out of a file's bytes; undefined where they are torn or something else. */
export function holderFrom(bytes: Uint8Array): Holder | undefined {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString("utf8")) as Holder;
    const texts = [value.nonce, value.host, value.user, value.start, value.boot, value.space, value.at];
    const sound = texts.every((each) => typeof each === "string") && Number.isInteger(value.pid) && value.pid > 0;
    return sound && /^[0-9a-f]{1,64}$/.test(value.nonce) ? value : undefined;
  } catch {
    return undefined;
  }
}
