/**
 * An intent says what an act over several files is about to do. The new
 * contents lie staged beside their targets, already on disk, those of private
 * matter under `exempt/`; the intent holds paths and hashes alone. Once it is
 * on disk the act will happen, whatever happens to this process.
 */
import { posix } from "node:path";
import { privateAct } from "../text/store.ts";
import { hashOf, type Act, type Rename } from "./act.ts";
import { attempt, flushFolder, remove } from "./durable.ts";
import { ifThere } from "./fs.ts";
import { at, replaceWhole, type Ground } from "./ground.ts";
import { INTENTS, isMeetingFolder, isPaperMove, isPrivatePath, isRecordFile } from "./paths.ts";

export interface IntendedChange {
  path: string;
  /** SHA-256 before and after; null where there is no file. */
  old: string | null;
  new: string | null;
}

export interface Intent {
  schema: number;
  /** Names the staged files. */
  nonce: string;
  act: string;
  renames: Rename[];
  changes: IntendedChange[];
}

export const intentOf = (act: Act, nonce: string): Intent => ({
  schema: 1,
  nonce,
  // The phrase may name what is private, and this file lies outside `exempt/`.
  act: act.changes.some((each) => isPrivatePath(each.path)) ? privateAct : act.phrase,
  renames: act.renames,
  changes: act.changes.map((each) => ({ path: each.path, old: hashOf(each.old), new: hashOf(each.new) })),
});

const fileFor = (name: string): string => posix.join(INTENTS, `${name}.json`);

/** Writes an intent; with the name of an earlier one it takes that one's place at a stroke. */
export function writeIntent(ground: Ground, name: string, intent: Intent): void {
  replaceWhole(ground, fileFor(name), Buffer.from(`${JSON.stringify(intent, null, 2)}\n`), intent.nonce);
}

/**
 * Removes the intent of an act that is done, and says whether it could. Should
 * it stay, the next open finds nothing left to do in it.
 */
export function removeIntent(ground: Ground, name: string): boolean {
  return attempt(() => {
    remove(ground.fs, at(ground, fileFor(name)));
    flushFolder(ground.fs, at(ground, INTENTS));
  });
}

/** Reads an intent; undefined where it is not one that this store could have written. */
export function readIntent(ground: Ground, fileName: string): Intent | undefined {
  const bytes = ifThere(() => ground.fs.readFileSync(at(ground, posix.join(INTENTS, fileName))));
  if (bytes === undefined) return undefined;
  try {
    const value = JSON.parse(bytes.toString("utf8")) as Intent;
    return isSound(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isHash = (value: unknown): boolean => value === null || (typeof value === "string" && /^[0-9a-f]{64}$/.test(value));

/** A folder that came from elsewhere may hold a forged intent: nothing in it is taken on trust. */
function isSound(value: Intent): boolean {
  return value.schema === 1
    && typeof value.nonce === "string" && /^[0-9a-f]{8,64}$/.test(value.nonce)
    && typeof value.act === "string"
    && Array.isArray(value.renames) && value.renames.every(({ from, to }) => (isMeetingFolder(from) && isMeetingFolder(to)) || isPaperMove(from, to))
    && Array.isArray(value.changes)
    && value.changes.every((each) => isRecordFile(each.path) && isHash(each.old) && isHash(each.new));
}
