/** What an applied act leaves for undoing it: the old texts, and the hashes to find unchanged. */
import { posix } from "node:path";
import { conflict } from "../domain/errors.ts";
import { undoChanged, undoNext } from "../text/store.ts";
import type { Undo } from "../usecases/ports.ts";
import { hashOf, reverseOf, type Act } from "./act.ts";
import { exists, readOrNull, type Ground } from "./ground.ts";
import type { Lock } from "./lock.ts";
import { perform } from "./perform.ts";

/** `locked` runs something under the lock. */
export function undoOf(ground: Ground, act: Act, locked: <T>(what: (lock: Lock) => T) => T): Undo {
  let undone = false;
  return {
    act: act.phrase,
    undo() {
      if (undone || act.renames.length + act.changes.length === 0) return;
      locked((lock) => {
        const changed = changedSince(ground, act);
        if (changed.length > 0) throw conflict(undoChanged(act.phrase, changed), undoNext);
        perform(ground, lock, reverseOf(act));
      });
      undone = true;
    },
  };
}

function changedSince(ground: Ground, act: Act): string[] {
  const files = act.changes.filter((each) => hashOf(readOrNull(ground, each.path)) !== hashOf(each.new)).map((each) => each.path);
  const folders = act.renames.filter((each) => !exists(ground, each.to) || exists(ground, each.from)).map((each) => each.to);
  return [...new Set([...folders, ...files.map((file) => posix.normalize(file))])];
}
