/** Moving one paper between the public record and `exempt/`, which may be on a disk of its own. */
import { posix } from "node:path";
import { attempt, flushFolder, remove, writeNew } from "./durable.ts";
import { codeOf } from "./fs.ts";
import { at, exists, type Ground } from "./ground.ts";
import { isPrivatePath } from "./paths.ts";

/** May be called again after any failure: the copy is put in place whole before the paper is taken away. */
export function movePaper(ground: Ground, from: string, to: string, nonce: string): void {
  const mode = isPrivatePath(to) ? 0o600 : 0o644;
  try {
    if (exists(ground, to)) throw Object.assign(new Error("copied already"), { code: "EXDEV" });
    ground.fs.renameSync(at(ground, from), at(ground, to));
    // The folder already keeps others out; this holds wherever the file is copied to.
    attempt(() => setMode(ground, to, mode));
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error;
    const staged = at(ground, posix.join(posix.dirname(to), `.paper.${nonce}.tmp`));
    remove(ground.fs, staged);
    writeNew(ground.fs, staged, ground.fs.readFileSync(at(ground, from)), mode);
    ground.fs.renameSync(staged, at(ground, to));
    flushFolder(ground.fs, at(ground, posix.dirname(to)));
    remove(ground.fs, at(ground, from));
  }
}

/** Whether both are there and one is a copy of the other: a move between disks that was cut short. */
export const isCopied = (ground: Ground, from: string, to: string): boolean =>
  exists(ground, from) && exists(ground, to)
  && ground.fs.readFileSync(at(ground, from)).equals(ground.fs.readFileSync(at(ground, to)));

function setMode(ground: Ground, path: string, mode: number): void {
  const fd = ground.fs.openSync(at(ground, path), "r");
  try {
    ground.fs.fchmodSync(fd, mode);
  } finally {
    ground.fs.closeSync(fd);
  }
}
