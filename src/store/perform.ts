/**
 * Carries out an act whole or not at all. Order: stage every new file and
 * flush it; for more than one change write the intent; look once more that the
 * lock is ours; put everything in place; flush the folders; remove the intent.
 */
import { posix } from "node:path";
import { disk, QuorateError } from "../domain/errors.ts";
import { diskNext, saveUnconfirmed, saveUnsure, unsureNext } from "../text/store.ts";
import { placeBefore, reverseOf, stagedName, type Act } from "./act.ts";
import { saveTrouble } from "./disk-trouble.ts";
import { attempt, remove, writeNew } from "./durable.ts";
import { finish, isDone } from "./finish.ts";
import { codeOf, ifThere } from "./fs.ts";
import { at, ensureFolder, flushFolders, mustLieWithin, sweepStaged, type Ground } from "./ground.ts";
import { intentOf, removeIntent, writeIntent } from "./intents.ts";
import type { Lock } from "./lock.ts";
import { isPaperMove, isPrivatePath } from "./paths.ts";

/** On disk when it returns. Throws with nothing changed, unless the message says otherwise. */
export function perform(ground: Ground, lock: Lock, act: Act): void {
  const nonce = lock.nonce;
  const many = act.renames.length + act.changes.length > 1;
  const intent = intentOf(act, nonce);
  try {
    for (const folder of foldersOf(act)) sweepStaged(ground, folder);
    stage(ground, act, nonce);
    lock.mustHold();
    if (many) writeIntent(ground, nonce, intent);
  } catch (error) {
    const code = codeOf(error);
    // The intent's name may have appeared before its folder could be flushed. While it
    // may be found, what it speaks of must stay.
    if (many && !removeIntent(ground, nonce)) throw code === undefined ? error : disk(saveUnsure(code), unsureNext);
    unstage(ground, act, nonce);
    throw saveTrouble(error);
  }
  try {
    putInPlace(ground, intent);
  } catch (error) {
    putBack(ground, act, nonce, many, error);
  }
  if (many) removeIntent(ground, nonce);
}

/** A refused rename or removal is tried once more; a refused flush never is, since a second may lie. */
function putInPlace(ground: Ground, intent: ReturnType<typeof intentOf>): void {
  let folders: Set<string>;
  try {
    folders = finish(ground, intent);
  } catch {
    folders = finish(ground, intent);
  }
  flushFolders(ground, folders);
}

const foldersOf = (act: Act): Set<string> =>
  new Set(act.changes.map((each) => posix.dirname(placeBefore(act.renames, each.path))));

function stage(ground: Ground, act: Act, nonce: string): void {
  for (const { from, to } of act.renames) {
    mustLieWithin(ground, isPaperMove(from, to) ? posix.dirname(from) : from);
    ensureFolder(ground, posix.dirname(to));
  }
  const folders = new Set<string>();
  for (const change of act.changes) {
    const target = placeBefore(act.renames, change.path);
    const folder = posix.dirname(target);
    if (!folders.has(folder)) {
      ensureFolder(ground, folder);
      folders.add(folder);
    }
    if (change.new === null) continue;
    const known = modeOf(ground, target);
    writeNew(ground.fs, at(ground, stagedName(target, nonce)), change.new, known ?? 0o666, known !== undefined);
  }
  if (act.changes.length > 1 || act.renames.length > 0) {
    flushFolders(ground, folders);
  }
}

function unstage(ground: Ground, act: Act, nonce: string): void {
  for (const change of act.changes) {
    const before = at(ground, stagedName(placeBefore(act.renames, change.path), nonce));
    const after = at(ground, stagedName(change.path, nonce));
    for (const path of new Set([before, after])) attempt(() => remove(ground.fs, path));
  }
}

/** A file that is replaced keeps its mode, so that a group that shares the folder keeps its access. */
function modeOf(ground: Ground, path: string): number | undefined {
  if (isPrivatePath(path)) return 0o600;
  const facts = ifThere(() => ground.fs.statSync(at(ground, path)));
  return facts === undefined ? undefined : facts.mode & 0o777;
}

/**
 * The disk refused half way. What was done is undone by an act of its own,
 * whose intent takes the first one's place at a stroke; so a crash at any
 * moment leaves one of the two to be finished. Always throws.
 */
function putBack(ground: Ground, act: Act, nonce: string, many: boolean, cause: unknown): never {
  const code = codeOf(cause);
  try {
    const done = isDone(ground, intentOf(act, nonce));
    const back = reverseOf({
      phrase: act.phrase,
      renames: act.renames.filter((_, index) => done.renames[index]),
      changes: act.changes.filter((_, index) => done.changes[index]),
    });
    const undoNonce = ground.newNonce();
    stage(ground, back, undoNonce);
    const intent = intentOf(back, undoNonce);
    if (many) writeIntent(ground, nonce, intent);
    flushFolders(ground, finish(ground, intent));
  } catch (error) {
    if (!(error instanceof QuorateError) && codeOf(error) === undefined) throw error;
    throw many ? disk(saveUnsure(code), unsureNext) : disk(saveUnconfirmed(code), diskNext(code));
  }
  unstage(ground, act, nonce);
  if (many) removeIntent(ground, nonce);
  throw saveTrouble(cause);
}
