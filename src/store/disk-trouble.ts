/** Turns a refusal by the disk into words a person can act on. */
import { disk, QuorateError } from "../domain/errors.ts";
import { cannotRead, cannotSave, diskNext } from "../text/store.ts";
import { codeOf } from "./fs.ts";

/** A system call's refusal; anything else is our own fault and is left alone. */
export const isDiskError = (error: unknown): boolean =>
  !(error instanceof QuorateError) && codeOf(error) !== undefined && error instanceof Error && "syscall" in error;

export function readTrouble(error: unknown, file: string): unknown {
  return isDiskError(error) ? disk(cannotRead(file, codeOf(error)), diskNext(codeOf(error))) : error;
}

/** For a save of which nothing has happened. */
export function saveTrouble(error: unknown): unknown {
  return isDiskError(error) ? disk(cannotSave(codeOf(error)), diskNext(codeOf(error))) : error;
}
