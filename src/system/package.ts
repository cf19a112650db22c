import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/**
 * Absolute folder of the installed package, where `templates/`, `data/` and
 * `node_modules` are found. Works from the sources and from the bundles, which
 * lie at different depths.
 */
export function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  // bin/package.json only says that the launcher is CommonJS; the package has a lockfile or templates beside its own.
  while (!existsSync(join(folder, "bin", "quorate.js"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the package's own folder was not found");
    folder = parent;
  }
  return (root = folder);
}

/** The package's version, such as "0.1.0". */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
