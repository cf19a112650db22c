import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { QuorateError, usage } from "../../../src/domain/errors.ts";
import { editText, editTextFor } from "../../../src/system/editor.ts";

const folder = mkdtempSync(join(tmpdir(), "quorate-editor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that does that to its file, whose name is "$1". */
function editor(does: string): { EDITOR: string } {
  const file = join(folder, "editor.sh");
  writeFileSync(file, `#!/bin/sh\necho "$1" > ${join(folder, "name")}\n${does}\n`);
  chmodSync(file, 0o700);
  return { EDITOR: `sh ${file}` };
}
const edited = (): string => readFileSync(join(folder, "name"), "utf8").trim();
const refusal = (act: () => unknown): QuorateError => {
  try {
    act();
  } catch (error) {
    return error as QuorateError;
  }
  throw new Error("was not refused");
};
const refuses = (): never => {
  throw usage("Line 2: no.", "Mend line 2.");
};
const TYPE = `printf 'an hour of typing' >> "$1"`;

describe("a text changed in the person's own editor", () => {
  it("is given back, and its file is gone", () => {
    expect(editText("first\n", "a.md", editor(TYPE))).toBe("first\nan hour of typing");
    expect(existsSync(dirname(edited()))).toBe(false);
  });

  it("stays in a file of the person's alone where it is refused, and that is told", () => {
    const error = refusal(() => editTextFor("first\n", "a.md", refuses, editor(TYPE)));
    expect(error).toMatchObject({ code: 2, message: "Line 2: no.", next: expect.stringMatching(/^Mend line 2\. What you wrote is kept in /) });
    expect(error.next).toContain(edited());
    expect(readFileSync(edited(), "utf8")).toBe("first\nan hour of typing");
    expect(statSync(edited()).mode & 0o777).toBe(0o600);
    rmSync(dirname(edited()), { recursive: true });
  });

  it("stays as far as it was saved where the editor ends with an error", () => {
    expect(refusal(() => editText("first\n", "a.md", editor(`${TYPE}; exit 3`))).next).toContain(edited());
    expect(readFileSync(edited(), "utf8")).toContain("an hour of typing");
    rmSync(dirname(edited()), { recursive: true });
  });

  it("leaves nothing where nothing was written", () => {
    refusal(() => editText("first\n", "a.md", editor("exit 3")));
    expect(existsSync(dirname(edited()))).toBe(false);
    refusal(() => editTextFor("first\n", "a.md", refuses, editor("true")));
    expect(existsSync(dirname(edited()))).toBe(false);
  });
});
