import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, chmodSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { userFolder } from "./folders.ts";

/** Absolute folder of the user's own copy of the sample; it may not exist yet. */
export const sampleCopyFolder = (): string => join(userFolder("data"), "sample");

/**
 * Copies the shipped sample to the user's data folder, where it can be tried
 * and changed; `reset` makes it anew. Gives the folder. The copy appears whole
 * or not at all. Throws the file system's own errors.
 */
export function copySample(shipped: string, { reset = false } = {}): string {
  const folder = sampleCopyFolder();
  if (existsSync(join(folder, "workspace.json")) && !reset) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    cpSync(shipped, fresh, { recursive: true, filter: (from) => !from.endsWith(".quorate") });
    keepPrivate(fresh);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** Git keeps no file modes but the executable bit, so exempt folders are closed to others again. */
function keepPrivate(root: string): void {
  const bodies = join(root, "bodies");
  if (!existsSync(bodies)) return;
  for (const body of readdirSync(bodies)) {
    const exempt = join(bodies, body, "exempt");
    if (existsSync(exempt)) close(exempt);
  }
}

function close(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) close(path);
    else chmodSync(path, 0o600);
  }
}
