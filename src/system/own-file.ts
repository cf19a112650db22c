/** A file that the person goes on to edit, put into the workspace whole or not at all. */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { disk } from "../domain/errors.ts";
import { outputRefused } from "../text/output.ts";

/**
 * Writes the file, and its folder if need be. Gives whether it did: it leaves
 * one that is there alone unless it may go `over` it. Throws disk where it
 * cannot be written.
 */
export function writeOwnFile(file: string, bytes: Uint8Array, over: boolean): boolean {
  if (!over && existsSync(file)) return false;
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(fresh, bytes, { flush: true });
    if (over) renameSync(fresh, file);
    // A link, unlike a renaming, fails where the name has been taken meanwhile.
    else linkSync(fresh, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && !over) return false;
    throw disk(...outputRefused(file, code ?? "the disk refused"));
  } finally {
    rmSync(fresh, { force: true });
  }
}
