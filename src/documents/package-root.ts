/** Where files that are not code lie: templates, fonts, the child's script. */
import { packageRoot } from "../system/package.ts";

/** The package's own folder, in the source and in a bundle alike. */
export const PACKAGE_ROOT = packageRoot();

/** Whether this code runs from the bundles. */
export const BUNDLED = !import.meta.url.endsWith(".ts");
