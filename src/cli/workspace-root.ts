import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { usage } from "../domain/errors.ts";
import { findWorkspace } from "../store/listing.ts";
import { packageRoot } from "../system/package.ts";
import { noSuchWorkspace, noWorkspace } from "../text/command-line.ts";

const isWorkspace = (folder: string): boolean => existsSync(join(folder, "workspace.json"));

/** Folder of the sample workspace that ships with the package, for reading only. */
export const sampleRoot = (): string => join(packageRoot(), "data", "sample");

export interface Naming {
  cwd: string;
  sample: boolean;
  /** `--data` */
  data: string | undefined;
  /** `QUORATE_DATA` */
  environment: string | undefined;
  /** The preferred workspace; read last, since reading it is slow. */
  preference(): Promise<string | undefined>;
}

/** The folder named on the command line or in the environment, absolute. */
export function namedFolder({ cwd, data, environment }: Naming): string | undefined {
  const named = data ?? (environment === "" ? undefined : environment);
  return named === undefined ? undefined : resolve(cwd, named);
}

/**
 * The workspace's folder, or undefined where nothing names one. A folder that
 * is named and holds no workspace is an error, never passed over: a script
 * must not write into another workspace because of a misspelt path.
 */
export async function findRoot(naming: Naming): Promise<string | undefined> {
  if (naming.sample) return sampleRoot();
  const named = namedFolder(naming);
  if (named !== undefined) {
    if (!isWorkspace(named)) throw usage(...noSuchWorkspace(named, naming.data === undefined));
    return named;
  }
  const near = findWorkspace(naming.cwd);
  if (near !== undefined) return near;
  const preferred = await naming.preference();
  return preferred !== undefined && isWorkspace(preferred) ? preferred : undefined;
}

/** The workspace's folder; usage error where nothing names one. */
export async function requireRoot(naming: Naming): Promise<string> {
  const root = await findRoot(naming);
  if (root === undefined) throw usage(...noWorkspace);
  return root;
}
