import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execaSync } from "execa";
import { QuorateError, usage } from "../domain/errors.ts";
import { editorFailed, editorMissing, writingKept } from "../text/editor.ts";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Lets the person change a text in `$VISUAL`, `$EDITOR`, or `vi`, and gives it
 * back. Synchronous on purpose: while Node reads the terminal too, every other
 * key of the person's goes to the wrong program. The file is the person's
 * alone (mode 0600) and gone afterwards. Throws usage where the editor cannot
 * be started or ends with an error; the text is then unchanged, and what was
 * saved in the editor stays in its file.
 */
export const editText = (text: string, name: string, env: Env = process.env): string =>
  editTextFor(text, name, (after) => after, env);

/** The same for an act that takes the text: where that is refused, what was written stays in its file, which is told. */
export function editTextFor<T>(text: string, name: string, take: (after: string) => T, env: Env = process.env): T {
  const [command = "vi", ...words] = (env["VISUAL"] || env["EDITOR"] || "vi").split(/\s+/).filter((word) => word !== "");
  const folder = mkdtempSync(join(tmpdir(), "quorate-"));
  const file = join(folder, name);
  let keep = false;
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const { failed, code } = execaSync(command, [...words, file], { stdio: "inherit", reject: false });
    if (code === "ENOENT") throw usage(...editorMissing(command));
    const after = readFileSync(file, "utf8");
    keep = after !== text;
    if (failed) throw usage(...editorFailed(command));
    const taken = take(after);
    keep = false;
    return taken;
  } catch (error) {
    if (!keep || !(error instanceof QuorateError)) throw error;
    throw new QuorateError(error.code, error.message, [error.next, writingKept(file)].filter(Boolean).join(" "));
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
