import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { damaged, usage } from "../domain/errors.ts";
import { isAFolder, noSuchFile, notUtf8 } from "../text/command-line.ts";

/** The bytes of a file named on the command line, or of standard input for "-". */
export async function readInput(cwd: string, path: string, stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  if (path === "-") {
    const parts: Uint8Array[] = [];
    for await (const part of stdin) parts.push(typeof part === "string" ? Buffer.from(part) : part);
    return Buffer.concat(parts);
  }
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw usage(...noSuchFile(path));
    if (code === "EISDIR") throw usage(...isAFolder(path));
    throw error;
  }
}

/** Bytes as text; damaged where they are not UTF-8. A byte order mark is dropped. */
export function asText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged(...notUtf8(path));
  }
}
