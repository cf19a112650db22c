import { createRequire } from "node:module";
import { constants } from "node:os";
import { describe, expect, it } from "vitest";
import { existsSync } from "node:fs";
import { LAUNCHER, ROOT } from "../../helpers/run.ts";

interface Launcher {
  tooOld(version: string): boolean;
  ownNode(root: string): string | undefined;
  exitCode(code: number | null, signal: string | null): number;
}
const { tooOld, ownNode, exitCode } = createRequire(import.meta.url)(LAUNCHER) as Launcher;

describe("the launcher", () => {
  it.each(["10.24.1", "20.19.5", "22.11.0", "9.0.0"])("finds %s too old", (version) => expect(tooOld(version)).toBe(true));
  it.each(["22.12.0", "22.13.1", "23.0.0", "24.21.0", "100.0.0"])("takes %s", (version) => expect(tooOld(version)).toBe(false));

  it("finds the Node that npm ci put beside it, and none elsewhere", () => {
    expect(existsSync(ownNode(ROOT)!)).toBe(true);
    expect(ownNode("/nonexistent")).toBeUndefined();
  });

  it("gives a signal's death the code a shell gives it", () => {
    expect(exitCode(3, null)).toBe(3);
    expect(exitCode(null, "SIGINT")).toBe(130);
    expect(exitCode(null, "SIGTERM")).toBe(128 + constants.signals.SIGTERM);
  });
});
