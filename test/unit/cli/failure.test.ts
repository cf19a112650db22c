import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { told } from "../../../src/cli/failure.ts";
import { refused } from "../../../src/domain/errors.ts";

const state = mkdtempSync(join(tmpdir(), "quorate-state-"));
afterAll(() => rmSync(state, { recursive: true }));
const env = { XDG_STATE_HOME: state };

describe("what is told of an error", () => {
  it("is its own two lines and code where a person can act", () => {
    expect(told(refused("It is confirmed.", "Correct it at a later meeting."), env)).toEqual({
      code: 3, lines: ["It is confirmed.", "Correct it at a later meeting."],
    });
  });

  it("knows our error by its name, whichever bundle made it", () => {
    const foreign = Object.assign(new Error("Locked."), { name: "QuorateError", code: 5 });
    expect(told(foreign, env)).toEqual({ code: 5, lines: ["Locked."] });
  });

  it("is the disk's refusal where the system says so", () => {
    const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", path: "/w/body.json" });
    expect(told(full, env)).toMatchObject({ code: 6, lines: [expect.stringContaining("/w/body.json: it is full"), expect.any(String)] });
  });

  it("is our own fault otherwise, its places written down for the user alone and its message nowhere", () => {
    const { code, lines } = told(new TypeError("CANARY of an exempt item\n    quoted"), env);
    expect(code).toBe(70);
    expect(lines[0]).toMatch(/fault of Quorate's own/);
    const [name] = readdirSync(join(state, "quorate"));
    const file = join(state, "quorate", name!);
    expect(lines[1]).toContain(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const log = readFileSync(file, "utf8");
    expect(log).toContain("TypeError");
    expect(log).toMatch(/^ {4}at .*failure\.test\.ts/m);
    expect(log + lines.join()).not.toMatch(/CANARY|quoted/);
  });

  it("shows the places to who asks for them, and no message there either, whatever it looks like", () => {
    const shown = told(new Error("CANARY\n    at CANARY's own house"), { QUORATE_DEBUG: "1" }).lines.join("\n");
    expect(shown).toMatch(/^ {4}at .*failure\.test\.ts/m);
    expect(shown).not.toContain("CANARY");
  });
});
