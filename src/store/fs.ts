/**
 * The file-system calls the store makes, and no others: a narrow port, so that
 * tests can make any one of them fail. All are synchronous: an act on the
 * workspace is short and must not be interleaved with another.
 */
import * as fs from "node:fs";

/** What the store asks about a file. */
export interface FileFacts {
  size: number;
  ino: number;
  mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export interface FileSystem {
  openSync(path: string, flags: string, mode?: number): number;
  writeSync(fd: number, bytes: Uint8Array, offset: number, length: number, position: number | null): number;
  fsyncSync(fd: number): void;
  fdatasyncSync(fd: number): void;
  fstatSync(fd: number): FileFacts;
  fchmodSync(fd: number, mode: number): void;
  closeSync(fd: number): void;
  readFileSync(path: string): Buffer;
  /** As UTF-8, whatever the bytes: Node does it in one call of the system's, for a look that decides nothing by itself. */
  readTextSync(path: string): string;
  readdirSync(path: string): string[];
  statSync(path: string): FileFacts;
  lstatSync(path: string): FileFacts;
  realpathSync(path: string): string;
  mkdirSync(path: string, mode?: number): void;
  rmdirSync(path: string): void;
  renameSync(from: string, to: string): void;
  linkSync(existing: string, path: string): void;
  unlinkSync(path: string): void;
}

/** The real thing. */
export const nodeFs: FileSystem = {
  openSync: (path, flags, mode) => fs.openSync(path, flags, mode),
  writeSync: (fd, bytes, offset, length, position) => fs.writeSync(fd, bytes, offset, length, position),
  fsyncSync: (fd) => fs.fsyncSync(fd),
  fdatasyncSync: (fd) => fs.fdatasyncSync(fd),
  fstatSync: (fd) => fs.fstatSync(fd),
  fchmodSync: (fd, mode) => fs.fchmodSync(fd, mode),
  closeSync: (fd) => fs.closeSync(fd),
  readFileSync: (path) => fs.readFileSync(path),
  readTextSync: (path) => fs.readFileSync(path, "utf8"),
  readdirSync: (path) => fs.readdirSync(path),
  statSync: (path) => fs.statSync(path),
  lstatSync: (path) => fs.lstatSync(path),
  realpathSync: (path) => fs.realpathSync(path),
  mkdirSync: (path, mode) => void fs.mkdirSync(path, { mode }),
  rmdirSync: (path) => fs.rmdirSync(path),
  renameSync: (from, to) => fs.renameSync(from, to),
  linkSync: (existing, path) => fs.linkSync(existing, path),
  unlinkSync: (path) => fs.unlinkSync(path),
};

/** The system's code of an error, such as "ENOENT", or undefined. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" ? code : undefined;
};

/** Runs a read and gives undefined where the file or folder isn't there. */
export function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
