import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { usage } from "../domain/errors.ts";
import { editorFailed, editorMissing } from "../text/editor.ts";

/**
 * Lets the person change a text in `$VISUAL`, `$EDITOR`, or `vi`, and gives it
 * back. Synchronous on purpose: while Node reads the terminal too, every other
 * key of the person's goes to the wrong program. The file is the person's
 * alone (mode 0600) and gone afterwards. Throws usage where the editor cannot
 * be started or ends with an error; the text is then unchanged.
 */
export function editText(text: string, name: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const [command = "vi", ...words] = (env["VISUAL"] || env["EDITOR"] || "vi").split(/\s+/).filter((word) => word !== "");
  const folder = mkdtempSync(join(tmpdir(), "quorate-"));
  const file = join(folder, name);
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const { failed, code } = execaSync(command, [...words, file], { stdio: "inherit", reject: false });
    if (code === "ENOENT") throw usage(...editorMissing(command));
    if (failed) throw usage(...editorFailed(command));
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
