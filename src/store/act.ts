/**
 * One act on the disk, worked out to the byte: meeting folders and papers renamed first,
 * then files replaced or removed. Paths are relative to the workspace and mean
 * the places after the renames.
 */
import { createHash } from "node:crypto";
import { posix } from "node:path";

export interface Rename {
  from: string;
  to: string;
}

/** `null` bytes: there is no such file before, or after. */
export interface Change {
  path: string;
  old: Buffer | null;
  new: Buffer | null;
}

export interface Act {
  phrase: string;
  renames: Rename[];
  changes: Change[];
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
export const hashOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : sha256(bytes));

const moved = (path: string, from: string, to: string): string | undefined =>
  path.startsWith(`${from}/`) ? to + path.slice(from.length) : undefined;

/** Where a path lies before the renames. */
export const placeBefore = (renames: readonly Rename[], path: string): string =>
  renames.reduce<string | undefined>((found, each) => found ?? moved(path, each.to, each.from), undefined) ?? path;

/** Where a path lies after the renames. */
export const placeAfter = (renames: readonly Rename[], path: string): string =>
  renames.reduce<string | undefined>((found, each) => found ?? moved(path, each.from, each.to), undefined) ?? path;

/** The act that puts everything back. */
export const reverseOf = (act: Act): Act => ({
  phrase: act.phrase,
  renames: act.renames.map(({ from, to }) => ({ from: to, to: from })).toReversed(),
  changes: act.changes.map((each) => ({
    path: placeBefore(act.renames, each.path),
    old: each.new,
    new: each.old,
  })),
});

/** Name of the file that holds a change's new bytes, beside its target, until it is put in place. */
export const stagedName = (path: string, nonce: string): string =>
  posix.join(posix.dirname(path), `.${posix.basename(path)}.${nonce}.tmp`);

/** Whether a file name is that of a staged file. */
export const isStagedName = (name: string): boolean => /^\..+\.[0-9a-f]{8,64}\.tmp$/.test(name);
