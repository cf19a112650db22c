/** Where files that are not code lie: templates, fonts, the child's script. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder that holds package.json, found upward from this file, in the source and in a bundle alike. */
export const PACKAGE_ROOT = ((): string => {
  for (let at = here; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, "package.json"))) return at;
    if (at === path.dirname(at)) throw new Error("package.json is missing above " + here);
  }
})();

/** Whether this code runs from the bundle. */
export const BUNDLED = !existsSync(path.join(here, "package-root.ts"));
