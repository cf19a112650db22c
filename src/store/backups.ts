/** The old bytes of a migrated record, kept when it is first written anew. */
import { posix } from "node:path";
import { sha256 } from "./act.ts";
import type { Workshop } from "./commit.ts";
import { exists, placeNew } from "./ground.ts";
import { BACKUPS, isPrivatePath } from "./paths.ts";
import type { FileKind } from "../usecases/ports.ts";

/** Where a backup lies; that of private matter stays under its `exempt/`. */
export const backupPlace = (path: string, bytes: Buffer): string => {
  const name = `${posix.basename(path, ".json")}-${sha256(bytes).slice(0, 12)}.json`;
  return isPrivatePath(path)
    ? posix.join(posix.dirname(path), "backups", name)
    : posix.join(BACKUPS, posix.dirname(path), name);
};

/** Keeps the old bytes where they are of an older schema. */
export function keepBackup(shop: Workshop, kind: FileKind, old: Buffer, path: string): void {
  if (shop.records.age(kind, old, path) !== "older") return;
  const place = backupPlace(path, old);
  if (!exists(shop.ground, place)) placeNew(shop.ground, place, old);
}
