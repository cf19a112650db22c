/**
 * One writer at a time. The lock is a file whose contents are complete the
 * moment its name appears: written under a private name, then linked. Where
 * links cannot be made it is created exclusively instead. It is broken only
 * when its holder is proven dead, and only by one breaker at a time.
 */
import { basename, dirname, join } from "node:path";
import { conflict } from "../domain/errors.ts";
import { lockedBy, lockedNext, lockTaken, lockTakenNext } from "../text/store.ts";
import { attempt, remove, writeAll } from "./durable.ts";
import { codeOf, ifThere, type FileSystem } from "./fs.ts";
import { holderFrom, holderNow, isThisProcess, provenDead, type Holder } from "./holder.ts";

export interface Lock {
  readonly nonce: string;
  /** Throws exit 5 where the lock is no longer ours; asked last thing before a change shows. */
  mustHold(): void;
  release(): void;
}

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  wait: number;
  newNonce: () => string;
}

/** What this process holds; shared by all copies of this module in it. */
const HELD = Symbol.for("quorate.locks");
const held: Set<string> = ((globalThis as Record<symbol, Set<string> | undefined>)[HELD] ??= new Set());

const sleeper = new Int32Array(new SharedArrayBuffer(4));
const pause = (ms: number): void => void Atomics.wait(sleeper, 0, 0, ms);

/** A lock file that stays unreadable this long was torn by a power cut. */
const TORN_AFTER = 1000;

/** What the names of breakers' guards begin with. */
const GUARD = "break-";

/** Takes the lock at `path`. Throws exit 5 naming the holder after `wait` milliseconds. */
export function acquire(fs: FileSystem, path: string, options: LockOptions): Lock {
  const nonce = options.newNonce();
  const own = `${path}.${nonce}`;
  const record = Buffer.from(`${JSON.stringify(holderNow(nonce))}\n`);
  const until = performance.now() + options.wait;
  let torn: { ino: number; since: number } | undefined;
  try {
    writePlain(fs, own, record);
    for (;;) {
      if (take(fs, own, path, record)) {
        held.add(nonce);
        sweepDead(fs, path, own);
        return lockOn(fs, path, nonce);
      }
      const seen = look(fs, path);
      if (seen === undefined) continue;
      if (seen.holder !== undefined) {
        torn = undefined;
        if (isGone(seen.holder) && breakDead(fs, path, seen, own, record)) continue;
      } else if (torn?.ino !== seen.ino) {
        torn = { ino: seen.ino, since: performance.now() };
      } else if (performance.now() - torn.since > Math.min(TORN_AFTER, options.wait / 2)) {
        breakDead(fs, path, seen, own, record);
      }
      if (performance.now() > until) throw conflict(lockedBy(seen.holder), lockedNext(path));
      pause(2 + Math.random() * 8);
    }
  } finally {
    attempt(() => remove(fs, own));
  }
}

function lockOn(fs: FileSystem, path: string, nonce: string): Lock {
  return {
    nonce,
    mustHold() {
      if (look(fs, path)?.holder?.nonce !== nonce) throw conflict(lockTaken, lockTakenNext);
    },
    release() {
      // Should the file stay, the next to want it sees that this process no longer holds it.
      held.delete(nonce);
      attempt(() => {
        if (look(fs, path)?.holder?.nonce === nonce) remove(fs, path);
      });
    },
  };
}

/** Gone: proven dead, or a lock of our own that could not be removed when it was released. */
const isGone = (holder: Holder): boolean =>
  isThisProcess(holder) ? !held.has(holder.nonce) : provenDead(holder);

interface Seen {
  ino: number;
  holder: Holder | undefined;
}

function look(fs: FileSystem, path: string): Seen | undefined {
  return ifThere(() => {
    const { ino } = fs.statSync(path);
    return { ino, holder: holderFrom(fs.readFileSync(path)) };
  });
}

function writePlain(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = fs.openSync(path, "wx", 0o644);
  try {
    writeAll(fs, fd, bytes);
  } finally {
    fs.closeSync(fd);
  }
}

const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Puts the record at `path` where there is nothing yet; false where there is. */
function take(fs: FileSystem, own: string, path: string, record: Uint8Array): boolean {
  try {
    fs.linkSync(own, path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code === "EEXIST") return false;
    if (code === "ENOENT") {
      // Swept away by another while it was being written; see sweepDead.
      writePlain(fs, own, record);
      return false;
    }
    if (!NO_LINKS.has(code)) throw error;
  }
  try {
    writePlain(fs, path, record);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes a dead lock. The guard's name is made from the very lock that is
 * broken, so that a slow breaker can never remove a later holder's: whoever
 * has the guard looks again, and a dead breaker's guard is broken likewise.
 * False where another has the guard.
 */
function breakDead(fs: FileSystem, path: string, seen: Seen, own: string, record: Uint8Array): boolean {
  const guard = join(dirname(path), `${GUARD}${seen.holder?.nonce ?? `torn-${seen.ino}`}`);
  if (!take(fs, own, guard, record)) {
    const other = look(fs, guard);
    if (other !== undefined && (other.holder === undefined ? staysTorn(fs, guard, other.ino) : isGone(other.holder))) {
      breakDead(fs, guard, other, own, record);
    }
    return false;
  }
  try {
    const now = look(fs, path);
    if (now !== undefined && now.ino === seen.ino && now.holder?.nonce === seen.holder?.nonce) remove(fs, path);
    return true;
  } finally {
    remove(fs, guard);
  }
}

/** An unreadable guard that is still the same after a moment was torn by a power cut, not just begun. */
function staysTorn(fs: FileSystem, path: string, ino: number): boolean {
  pause(50);
  const now = look(fs, path);
  return now?.ino === ino && now.holder === undefined;
}

/**
 * Removes what dead processes left beside the lock: private files of those that
 * died while they waited, guards of breakers that died when the lock they broke
 * was gone already. A guard is for one lock only, by its nonce, so none but our
 * own lock's can still be wanted. A private file that cannot be read may just
 * be being written, and its writer makes it anew; an unreadable guard is left.
 */
function sweepDead(fs: FileSystem, path: string, own: string): void {
  const folder = dirname(path);
  attempt(() => {
    for (const name of fs.readdirSync(folder)) {
      const other = join(folder, name);
      const isPrivate = name.startsWith(`${basename(path)}.`);
      if (other === own || !(isPrivate || name.startsWith(GUARD))) continue;
      const seen = look(fs, other);
      if (seen !== undefined && (seen.holder === undefined ? isPrivate : isGone(seen.holder))) attempt(() => remove(fs, other));
    }
  });
}
