/** Doing what an intent says, from wherever it was cut short. */
import { posix } from "node:path";
import { hashOf, stagedName } from "./act.ts";
import { moveDrafts } from "./drafts.ts";
import { attempt, remove } from "./durable.ts";
import { ifThere } from "./fs.ts";
import { at, exists, readOrNull, type Ground } from "./ground.ts";
import type { Intent } from "./intents.ts";
import { isCopied, movePaper } from "./move-paper.ts";
import { isPaperMove } from "./paths.ts";

/**
 * Renames and puts in place what has not been yet. Gives the folders whose
 * names changed, to be flushed. May be called again after any failure: a
 * staged file that is gone was put in place.
 */
export function finish(ground: Ground, intent: Intent): Set<string> {
  const touched = new Set<string>();
  for (const { from, to } of intent.renames) {
    if (exists(ground, from) && isPaperMove(from, to)) movePaper(ground, from, to, intent.nonce);
    else if (exists(ground, from)) {
      // An empty folder may stand in the way; Windows will not rename over it.
      attempt(() => ground.fs.rmdirSync(at(ground, to)));
      ground.fs.renameSync(at(ground, from), at(ground, to));
    }
    moveDrafts(ground, from, to);
    touched.add(posix.dirname(from)).add(posix.dirname(to));
  }
  for (const change of intent.changes) {
    const folder = posix.dirname(change.path);
    const target = at(ground, change.path);
    if (change.new === null) {
      remove(ground.fs, target);
      // The folder of a meeting that no longer is; one that holds papers stays.
      if (folder !== "." && attempt(() => ground.fs.rmdirSync(at(ground, folder)))) {
        touched.delete(folder);
        touched.add(posix.dirname(folder));
        continue;
      }
    } else {
      const staged = at(ground, stagedName(change.path, intent.nonce));
      if (ifThere(() => ground.fs.lstatSync(staged)) !== undefined) ground.fs.renameSync(staged, target);
    }
    touched.add(folder);
  }
  return touched;
}

/** Which renames and changes of an intent have happened. */
export function isDone(ground: Ground, intent: Intent): { renames: boolean[]; changes: boolean[] } {
  return {
    renames: intent.renames.map(({ from, to }) => exists(ground, to) && (!exists(ground, from) || (isPaperMove(from, to) && isCopied(ground, from, to)))),
    changes: intent.changes.map((change) => hashOf(readOrNull(ground, whereNow(ground, intent, change.path))) === change.new),
  };
}

/** Whether everything an intent has still to do would meet what it expects. */
export function canFinish(ground: Ground, intent: Intent): boolean {
  const renamesFit = intent.renames.every(({ from, to }) => exists(ground, from) !== exists(ground, to)
    || (isPaperMove(from, to) ? isCopied(ground, from, to) : isEmptyFolder(ground, to)));
  return renamesFit && intent.changes.every((change) => {
    const current = hashOf(readOrNull(ground, whereNow(ground, intent, change.path)));
    if (current === change.new) return true;
    const staged = change.new === null || stagedPlace(ground, intent, change.path) !== undefined;
    // A staged file that is gone was put in place, and the record changed later.
    return staged ? current === change.old : true;
  });
}

const isEmptyFolder = (ground: Ground, path: string): boolean =>
  ifThere(() => ground.fs.lstatSync(at(ground, path)))?.isDirectory() === true && ground.fs.readdirSync(at(ground, path)).length === 0;

/** Where a file of the intent lies at present: its folder may or may not have been renamed yet. */
function whereNow(ground: Ground, intent: Intent, path: string): string {
  const rename = intent.renames.find(({ to }) => path.startsWith(`${to}/`));
  return rename !== undefined && exists(ground, rename.from) ? rename.from + path.slice(rename.to.length) : path;
}

/** Where the staged contents of a change lie, if they are still there. */
export function stagedPlace(ground: Ground, intent: Intent, path: string): string | undefined {
  const place = stagedName(whereNow(ground, intent, path), intent.nonce);
  return exists(ground, place) ? place : undefined;
}
