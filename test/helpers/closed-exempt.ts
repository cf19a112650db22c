import { nodeFs, type FileSystem } from "../../src/store/fs.ts";

/** A file system in which nothing under `exempt/` may be read, as for an account without the right to; the superuser of a test always may. */
export const closedExempt: FileSystem = {
  ...nodeFs,
  readFileSync: (path) => nodeFs.readFileSync(open(path)),
  readdirSync: (path) => nodeFs.readdirSync(open(path)),
  statSync: (path) => nodeFs.statSync(open(path)),
  lstatSync: (path) => nodeFs.lstatSync(open(path)),
};

function open(path: string): string {
  if (path.includes("/exempt/")) throw Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path });
  return path;
}
