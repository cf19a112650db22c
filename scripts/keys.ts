// Writes docs/keys.md from the key tables: node scripts/keys.ts
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keysPage } from "../src/tui/keys/keymap.ts";

writeFileSync(fileURLToPath(new URL("../docs/keys.md", import.meta.url)), keysPage());
