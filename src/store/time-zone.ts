/** The workspace's time zone, for the quick commands: one field of one small file, without schemas. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { damaged } from "../domain/errors.ts";
import { expected, invalidField, mendJson } from "../text/store.ts";
import { readTrouble } from "./disk-trouble.ts";
import { WORKSPACE_FILE } from "./paths.ts";
import { parseStrict } from "./strict-json.ts";

/** IANA name of the zone. Throws exit 4 where workspace.json is damaged. */
export function readTimeZone(root: string): string {
  const zone = (parseStrict(bytesOf(root), WORKSPACE_FILE) as { timeZone?: unknown } | null)?.timeZone;
  if (typeof zone !== "string") throw damaged(invalidField(WORKSPACE_FILE, ["timeZone"], expected.string), mendJson);
  return zone;
}

function bytesOf(root: string): Buffer {
  try {
    return readFileSync(join(root, WORKSPACE_FILE));
  } catch (error) {
    throw readTrouble(error, WORKSPACE_FILE);
  }
}
