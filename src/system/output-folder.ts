/** The folder that documents are written into. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { disk, refused } from "../domain/errors.ts";
import { DOCUMENT_FORMATS, DOCUMENT_KINDS } from "../usecases/documents-port.ts";
import { outputRefused, privateFolder, publicFolder } from "../text/output.ts";

/** Names that `generate` gives: body, date, document, perhaps private, perhaps a paper's item. */
const OUTPUT = new RegExp(
  `^[a-z0-9-]+-\\d{4}-\\d{2}-\\d{2}[b-z]?-(?:${DOCUMENT_KINDS.join("|")})(-private)?(?:-item-\\d+(?:-\\d+)?)?\\.(?:${DOCUMENT_FORMATS.join("|")})$`,
);

const why = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" ? "the disk is full" : code === "EACCES" || code === "EPERM" || code === "EROFS"
    ? "it is not permitted" : (code ?? "the disk refused");
};

function attempt<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw disk(...outputRefused(file, why(error)));
  }
}

/** Private and public documents never lie in one folder, where the one could be sent out with the other. */
function keepApart(folder: string, isPrivate: boolean): void {
  for (const name of attempt(folder, () => readdirSync(folder))) {
    const found = OUTPUT.exec(name);
    if (!found) continue;
    if (isPrivate && !found[1]) throw refused(...publicFolder(folder));
    if (!isPrivate && found[1]) throw refused(...privateFolder(folder));
  }
}

/**
 * Writes the files into `folder`, which is made if need be, each whole or not at
 * all, over earlier ones of the same name. Gives their paths. Throws refused
 * where the folder holds the other kind, disk where it can't be written.
 */
export function writeOutput(
  folder: string, files: readonly { name: string; bytes: Uint8Array }[], isPrivate: boolean,
): string[] {
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  keepApart(folder, isPrivate);
  return files.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    const fresh = path.join(folder, `.${name}.${process.pid}.tmp`);
    attempt(file, () => {
      try {
        writeFileSync(fresh, bytes, { mode: isPrivate ? 0o600 : 0o666, flush: true });
        renameSync(fresh, file);
      } catch (error) {
        rmSync(fresh, { force: true });
        throw error;
      }
    });
    return file;
  });
}
