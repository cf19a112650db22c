/** Writes the fields of every template into docs/templates.md. Run: node scripts/make-template-docs.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withFields } from "./template-docs/fields.ts";

const page = fileURLToPath(new URL("../docs/templates.md", import.meta.url));
writeFileSync(page, withFields(readFileSync(page, "utf8")));
