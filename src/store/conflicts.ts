/** Where the version that could not be put together with another's is kept. */
import { posix } from "node:path";
import { sha256 } from "./act.ts";
import { exists, placeNew, type Ground } from "./ground.ts";
import { CONFLICTS } from "./paths.ts";

/** Place for a version of a record file; private ones stay under their `exempt/`. */
export function conflictPlace(path: string, mark: string): string {
  const name = posix.basename(path, ".json");
  const exempt = /^(bodies\/[^/]+\/exempt\/[^/]+)\//.exec(path)?.[1];
  return exempt === undefined
    ? posix.join(CONFLICTS, posix.dirname(path), `${name}-${mark}.json`)
    : posix.join(exempt, "conflicts", `${name}-${mark}.json`);
}

/** Keeps the bytes; the same bytes twice are kept once. Gives the path. */
export function keepVersion(ground: Ground, path: string, bytes: Buffer): string {
  const place = conflictPlace(path, sha256(bytes).slice(0, 12));
  if (!exists(ground, place)) placeNew(ground, place, bytes);
  return place;
}
