import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findRoot, requireRoot, type Naming } from "../../../src/cli/workspace-root.ts";

const base = mkdtempSync(join(tmpdir(), "quorate-root-"));
const workspace = (name: string): string => {
  const folder = join(base, name);
  mkdirSync(join(folder, "bodies", "cpb"), { recursive: true });
  writeFileSync(join(folder, "workspace.json"), "{}\n");
  return folder;
};
const near = workspace("near");
const other = workspace("other");
const third = workspace("third");
afterAll(() => rmSync(base, { recursive: true }));

const from = (cwd: string, more: Partial<Naming> = {}): Naming => ({
  cwd, sample: false, data: undefined, environment: undefined, preference: async () => undefined, ...more,
});

describe("which workspace is meant", () => {
  it("is the nearest folder upward", async () => {
    expect(await findRoot(from(join(near, "bodies", "cpb")))).toBe(near);
  });

  it("is the one of --data before QUORATE_DATA before the folder before the preference", async () => {
    const preference = async (): Promise<string> => third;
    expect(await findRoot(from(near, { data: "../other", environment: third, preference }))).toBe(other);
    expect(await findRoot(from(near, { environment: other, preference }))).toBe(other);
    expect(await findRoot(from(near, { environment: "", preference }))).toBe(near);
    expect(await findRoot(from(base, { preference }))).toBe(third);
  });

  it("is never another one where the one that was named is missing", async () => {
    await expect(findRoot(from(near, { data: "typo" }))).rejects.toMatchObject({ code: 2, message: expect.stringContaining("typo") });
    await expect(findRoot(from(near, { environment: "typo" }))).rejects.toMatchObject({ message: expect.stringContaining("QUORATE_DATA") });
  });

  it("is none outside of any, and says what to do", async () => {
    expect(await findRoot(from(base))).toBeUndefined();
    await expect(requireRoot(from(base))).rejects.toMatchObject({ code: 2, next: expect.stringContaining("quorate init") });
  });

  it("passes over a preference whose folder is gone", async () => {
    expect(await findRoot(from(base, { preference: async () => join(base, "gone") }))).toBeUndefined();
  });
});
