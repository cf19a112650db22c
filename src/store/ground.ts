/** The ground the store stands on: a workspace's folder and the means to change it. */
import { join, posix } from "node:path";
import { refused } from "../domain/errors.ts";
import { leavesNext, leavesWorkspace } from "../text/store.ts";
import { attempt, flushFolder, remove, writeNew } from "./durable.ts";
import { codeOf, ifThere, type FileSystem } from "./fs.ts";
import { isStagedName } from "./act.ts";
import { INTENTS, isPrivatePath, SYSTEM } from "./paths.ts";

export interface Ground {
  fs: FileSystem;
  /** Absolute, links resolved. */
  root: string;
  newNonce: () => string;
  /** Milliseconds to wait for the lock. */
  lockWait: number;
  /** What a person may want to know though nothing failed. */
  log: (message: string) => void;
}

export const at = (ground: Ground, path: string): string => join(ground.root, path);

/** Reads a file, null where there is none. */
export const readOrNull = (ground: Ground, path: string): Buffer | null =>
  ifThere(() => ground.fs.readFileSync(at(ground, path))) ?? null;

export const exists = (ground: Ground, path: string): boolean =>
  ifThere(() => ground.fs.lstatSync(at(ground, path))) !== undefined;

/** Refuses with exit 3 a folder that is reached through a link. The folder need not exist yet. */
export function mustLieWithin(ground: Ground, folder: string): void {
  for (let path = folder; path !== "." && path !== ""; path = posix.dirname(path)) {
    const facts = ifThere(() => ground.fs.lstatSync(at(ground, path)));
    if (facts === undefined) continue;
    if (!facts.isDirectory() || ground.fs.realpathSync(at(ground, path)) !== at(ground, path)) {
      throw refused(leavesWorkspace(path), leavesNext);
    }
    return;
  }
}

/** Makes a folder of the workspace; those under `exempt/` for their owner alone. */
export function ensureFolder(ground: Ground, folder: string): void {
  if (exists(ground, folder)) return mustLieWithin(ground, folder);
  const above = posix.dirname(folder);
  ensureFolder(ground, above);
  try {
    ground.fs.mkdirSync(at(ground, folder), isPrivatePath(`${folder}/`) ? 0o700 : 0o777);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  flushFolder(ground.fs, at(ground, above));
}

/** Makes `.quorate/`, which keeps itself out of git. */
export function ensureSystem(ground: Ground): void {
  const ignore = at(ground, `${SYSTEM}/.gitignore`);
  if (ifThere(() => ground.fs.statSync(ignore)) !== undefined) return;
  ensureFolder(ground, SYSTEM);
  // Two processes may both be making it: the one that comes second finds it made.
  attempt(() => writeNew(ground.fs, ignore, Buffer.from("*\n"), 0o666));
}

/** Makes a new file with its name durable. */
export function placeNew(ground: Ground, path: string, bytes: Uint8Array): void {
  const folder = posix.dirname(path);
  ensureFolder(ground, folder);
  writeNew(ground.fs, at(ground, path), bytes, isPrivatePath(path) ? 0o600 : 0o666);
  flushFolder(ground.fs, at(ground, folder));
}

/** Replaces or makes a small file of the store's own, atomically and durably. */
export function replaceWhole(ground: Ground, path: string, bytes: Uint8Array, nonce: string): void {
  const folder = posix.dirname(path);
  const staged = at(ground, posix.join(folder, `.${posix.basename(path)}.${nonce}.tmp`));
  ensureFolder(ground, folder);
  try {
    writeNew(ground.fs, staged, bytes, isPrivatePath(path) ? 0o600 : 0o666);
    ground.fs.renameSync(staged, at(ground, path));
  } catch (error) {
    attempt(() => remove(ground.fs, staged));
    throw error;
  }
  flushFolder(ground.fs, at(ground, folder));
}

/** Flushes the names in folders; one that has gone meanwhile has no names. */
export function flushFolders(ground: Ground, folders: Iterable<string>): void {
  for (const folder of folders) ifThere(() => flushFolder(ground.fs, at(ground, folder)));
}

/** Removes staged files that an earlier process left. Only under the lock, with no intent outstanding. */
export function sweepStaged(ground: Ground, folder: string): void {
  for (const name of ifThere(() => ground.fs.readdirSync(at(ground, folder))) ?? []) {
    if (isStagedName(name)) attempt(() => remove(ground.fs, at(ground, posix.join(folder, name))));
  }
}

/** Names in the folder of intents, oldest litter and staged files left out. */
export const intentNames = (ground: Ground): string[] =>
  (ifThere(() => ground.fs.readdirSync(at(ground, INTENTS))) ?? []).filter((name) => /^[0-9a-f]{8,64}\.json$/.test(name));
