/** The folder that documents are written into. */
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { disk, refused } from "../domain/errors.ts";
import { DOCUMENT_FORMATS, DOCUMENT_KINDS } from "../usecases/documents-port.ts";
import { aroundPrivate, insidePublic, outputRefused, privateFolder, publicFolder } from "../text/output.ts";

/** Names that `generate` gives: body, date, document, perhaps a number, a way of paging, private, a paper's item. */
const OUTPUT = new RegExp(
  `^[a-z0-9-]+-\\d{4}-\\d{2}-\\d{2}[b-z]?-(?:${DOCUMENT_KINDS.join("|")})(?:-\\d+)?(?:-(?:print|screen))?(-private)?(?:-item-\\d+(?:-\\d+)?)?\\.(?:${DOCUMENT_FORMATS.join("|")})$`,
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

/** Whether the folder itself holds documents of that kind; one that cannot be looked into holds none we know of. */
function holds(folder: string, isPrivate: boolean): boolean {
  try {
    return readdirSync(folder).some((name) => {
      const found = OUTPUT.exec(name);
      return found !== null && (found[1] !== undefined) === isPrivate;
    });
  } catch {
    return false;
  }
}

/** The folders that a folder lies in, by its real path, nearest first. */
function outer(folder: string): string[] {
  const up = path.dirname(folder);
  return up === folder ? [] : [up, ...outer(up)];
}

/** How deep a folder is looked into for private documents. */
const DEEP = 2;

function folderBelow(folder: string, isPrivate: boolean, depth = DEEP): string | undefined {
  if (depth === 0) return undefined;
  const inner = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory() && !/^(?:\.|node_modules$|exempt$)/.test(e.name));
  for (const { name } of inner) {
    const at = path.join(folder, name);
    try {
      const found = holds(at, isPrivate) ? at : folderBelow(at, isPrivate, depth - 1);
      if (found !== undefined) return found;
    } catch {
      // Not ours to look into.
    }
  }
  return undefined;
}

/**
 * Private and public documents never lie in one folder, or private ones in a
 * folder of a public one, where the one could be sent out with the other. Links
 * are followed first, so that a second name hides nothing.
 */
function keepApart(folder: string, isPrivate: boolean): void {
  const real = attempt(folder, () => realpathSync(folder));
  attempt(folder, () => readdirSync(real));
  if (holds(real, !isPrivate)) throw refused(...(isPrivate ? publicFolder : privateFolder)(folder));
  const apart = isPrivate ? outer(real).find((at) => holds(at, false)) : folderBelow(real, true);
  if (apart !== undefined) throw refused(...(isPrivate ? insidePublic : aroundPrivate)(folder, apart));
}

/**
 * Copies of papers beside an earlier front sheet of the same name that are not
 * beside this one: of an item that is private by now, or has another number.
 */
function staleCopies(folder: string, names: ReadonlySet<string>): string[] {
  const fronts = [...names].filter((n) => OUTPUT.test(n) && n.endsWith(".html")).map((n) => n.slice(0, -".html".length));
  return attempt(folder, () => readdirSync(folder)).filter((name) =>
    !names.has(name) && fronts.some((front) => name.startsWith(`${front}-item-`) && /^\d+(?:-\d+)?\.(?:html|pdf)$/.test(name.slice(front.length + "-item-".length))));
}

/**
 * Writes the files into `folder`, which is made if need be, each whole or not at
 * all, over earlier ones of the same name; copies of papers that lay beside an
 * earlier front sheet and are beside it no longer go. Gives their paths. Throws refused
 * where the folder holds the other kind, or would hold or be held by it, disk
 * where it can't be written. An earlier file that is a link is replaced itself;
 * what it leads to is not touched.
 */
export function writeOutput(
  folder: string, files: readonly { name: string; bytes: Uint8Array }[], isPrivate: boolean,
): string[] {
  attempt(folder, () => mkdirSync(folder, { recursive: true, ...(isPrivate ? { mode: 0o700 } : {}) }));
  keepApart(folder, isPrivate);
  const paths = files.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    const fresh = path.join(folder, `.${name}.${process.pid}.tmp`);
    attempt(file, () => {
      try {
        writeFileSync(fresh, bytes, { mode: isPrivate ? 0o600 : 0o666, flush: true, flag: "wx" });
        renameSync(fresh, file);
      } catch (error) {
        rmSync(fresh, { force: true });
        throw error;
      }
    });
    return file;
  });
  for (const stale of staleCopies(folder, new Set(files.map((f) => f.name)))) attempt(stale, () => rmSync(path.join(folder, stale)));
  return paths;
}
