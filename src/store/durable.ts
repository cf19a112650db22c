/**
 * Writing so that what was reported saved is still there after a power cut:
 * every byte out, flushed, size checked, and the folder flushed too.
 */
import { codeOf, type FileSystem } from "./fs.ts";

/** An error shaped as the system's own, for what the system did not report. */
const shortFile = (path: string): Error =>
  Object.assign(new Error("the file came out short"), { code: "EIO", syscall: "write", path });

/** Writes all bytes: a single write may take only some of them. */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    const at = position === null ? null : position + done;
    const count = fs.writeSync(fd, bytes, done, bytes.length - done, at);
    if (count <= 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC", syscall: "write" });
    done += count;
  }
}

/**
 * Makes a file that must not exist yet; its bytes are on disk when this returns,
 * its name not yet. The mode is narrowed by the umask unless it must be exact.
 */
export function writeNew(fs: FileSystem, path: string, bytes: Uint8Array, mode: number, exact = false): void {
  const fd = fs.openSync(path, "wx", mode);
  try {
    writeAll(fs, fd, bytes);
    if (exact && (fs.fstatSync(fd).mode & 0o777) !== mode) fs.fchmodSync(fd, mode);
    fs.fsyncSync(fd);
    if (fs.fstatSync(fd).size !== bytes.length) throw shortFile(path);
  } finally {
    fs.closeSync(fd);
  }
}

/** Flushes the names in a folder. Windows has no such call; some network disks refuse it. */
export function flushFolder(fs: FileSystem, path: string): void {
  if (process.platform === "win32") return;
  const fd = fs.openSync(path, "r");
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    const code = codeOf(error);
    if (code !== "EINVAL" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
  } finally {
    fs.closeSync(fd);
  }
}

/** Removes a file; that it is gone already is as good. */
export function remove(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Tries something whose failure changes nothing that was promised, such as clearing up. */
export function attempt(what: () => void): boolean {
  try {
    what();
    return true;
  } catch {
    return false;
  }
}
