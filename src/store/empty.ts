/** Records that may have no file yet read as empty. */
import type { FileRef } from "../usecases/ports.ts";
import { currentSchema } from "./migrations.ts";
import type { Plain } from "./records.ts";

/** The empty record, or undefined for a kind that must have a file. */
export function emptyRecord(ref: FileRef): Plain | undefined {
  switch (ref.kind) {
    case "members": return { schema: currentSchema(ref.kind), members: [] };
    case "plan": return { schema: currentSchema(ref.kind), entries: [] };
    case "actions": return { schema: currentSchema(ref.kind), actions: [] };
    case "exempt": return { schema: currentSchema(ref.kind), key: ref.key, items: [] };
    default: return undefined;
  }
}
