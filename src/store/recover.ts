/** At opening and before each act: finishes or sets aside what was cut short. */
import { posix } from "node:path";
import { intentFinished, intentSetAside } from "../text/store.ts";
import { conflictPlace } from "./conflicts.ts";
import { at, ensureFolder, flushFolders, intentNames, sweepStaged, type Ground } from "./ground.ts";
import { flushFolder } from "./durable.ts";
import { canFinish, finish, stagedPlace } from "./finish.ts";
import { readIntent, removeIntent, type Intent } from "./intents.ts";
import { CONFLICTS, INTENTS } from "./paths.ts";

/** Under the lock. Afterwards no intent is outstanding. */
export function recover(ground: Ground): void {
  for (const fileName of intentNames(ground)) {
    const intent = readIntent(ground, fileName);
    if (intent === undefined || !canFinish(ground, intent)) {
      setAside(ground, fileName, intent);
      continue;
    }
    flushFolders(ground, finish(ground, intent));
    removeIntent(ground, fileName.slice(0, -".json".length));
    ground.log(intentFinished(intent.act));
  }
  sweepStaged(ground, INTENTS);
}

/** Keeps the intent and what was staged for it where a person can compare them. */
function setAside(ground: Ground, fileName: string, intent: Intent | undefined): void {
  for (const change of intent?.changes ?? []) {
    const staged = intent === undefined ? undefined : stagedPlace(ground, intent, change.path);
    if (staged === undefined) continue;
    const place = conflictPlace(change.path, (change.new ?? "").slice(0, 12));
    move(ground, staged, place);
  }
  const kept = posix.join(CONFLICTS, `intent-${fileName}`);
  move(ground, posix.join(INTENTS, fileName), kept);
  ground.log(intentSetAside(kept));
}

function move(ground: Ground, from: string, to: string): void {
  ensureFolder(ground, posix.dirname(to));
  ground.fs.renameSync(at(ground, from), at(ground, to));
  flushFolder(ground.fs, at(ground, posix.dirname(to)));
  flushFolder(ground.fs, at(ground, posix.dirname(from)));
}
