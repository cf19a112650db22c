import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { bareEnvironment, ROOT, run } from "../helpers/run.ts";

/** A temporary folder for the whole test file. */
export function folderOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "quorate-system-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes documents of a copy of the sample workspace; gives the paths printed. Throws what went wrong. */
export async function generateFromSample(folder: string, words: readonly string[]): Promise<string[]> {
  const data = join(folder, "workspace");
  cpSync(join(ROOT, "data", "sample"), data, { recursive: true });
  const made = await run(
    ["generate", ...words, "--data", data, "--body", "cpb", "--today", "2026-11-22"],
    { cwd: folder, env: { QUORATE_DOCX: "house" } },
  );
  if (made.code !== 0) throw new Error(`generate ${words.join(" ")} ended with ${made.code}: ${made.stderr}`);
  return made.stdout.trim().split("\n").map((path) => resolve(folder, path));
}

/** What a program of Debian's prints. Throws where it fails, with what it said. */
export const printed = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: "utf8", env: bareEnvironment(), stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
