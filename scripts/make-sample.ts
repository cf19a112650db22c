/**
 * Writes data/sample from nothing: `node scripts/make-sample.ts`. A unit test
 * holds what is committed and this story together, byte for byte.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSample } from "./sample/build.ts";
import { makePapers } from "./sample/papers/index.ts";

const sample = fileURLToPath(new URL("../data/sample", import.meta.url));

// Built elsewhere first, so that a failure leaves the last one in place.
const made = mkdtempSync(join(tmpdir(), "quorate-sample-"));
try {
  await buildSample(made, await makePapers());
  rmSync(sample, { recursive: true, force: true });
  cpSync(made, sample, { recursive: true });
} finally {
  rmSync(made, { recursive: true, force: true });
}
