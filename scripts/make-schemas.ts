/** Writes the JSON Schemas of the record files into data/schema/. Run: node scripts/make-schemas.ts */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemaText, schemaFileNames } from "../src/store/json-schema.ts";
import type { FileKind } from "../src/usecases/ports.ts";

const folder = join(import.meta.dirname, "../data/schema");
mkdirSync(folder, { recursive: true });
for (const [kind, name] of Object.entries(schemaFileNames)) writeFileSync(join(folder, name), jsonSchemaText(kind as FileKind));
