import { describe, expect, it } from "vitest";
import { finish } from "../../../src/cli/finish.ts";
import { outputTo } from "../../../src/cli/output.ts";

const plan = { act: "publish the agenda", steps: [], says: ["Published."], warnings: ["It is late."] };

function session(options: { dryRun?: boolean; json?: boolean; sample?: boolean }) {
  let stdout = "";
  let stderr = "";
  let carriedOut = 0;
  const out = outputTo(
    { write: (text: string | Uint8Array) => ((stdout += String(text)), true) },
    { write: (text: string | Uint8Array) => ((stderr += String(text)), true) },
  );
  const act = (): void => finish({ dryRun: false, json: false, sample: false, ...options }, out, plan, () => void (carriedOut += 1), { body: "cpb" });
  return { act, result: () => ({ stdout, stderr, carriedOut }) };
}

describe("finishing an act", () => {
  it("carries it out, says so, and warns apart", () => {
    const { act, result } = session({});
    act();
    expect(result()).toEqual({ stdout: "Published.\n", stderr: "It is late.\n", carriedOut: 1 });
  });

  it("changes nothing in a dry run and says what it would do", () => {
    const { act, result } = session({ dryRun: true });
    act();
    expect(result().carriedOut).toBe(0);
    expect(result().stdout).toMatch(/^Nothing was changed .*\nPublished\.\n$/);
  });

  it("prints one object with --json", () => {
    const { act, result } = session({ json: true });
    act();
    expect(JSON.parse(result().stdout)).toEqual({ done: ["Published."], warnings: ["It is late."], dryRun: false, body: "cpb" });
    expect(result().stderr).toBe("");
  });

  it("never writes into the shipped sample", () => {
    const { act, result } = session({ sample: true });
    expect(act).toThrow(/sample/);
    expect(result()).toEqual({ stdout: "", stderr: "", carriedOut: 0 });
  });
});

describe("what a terminal would obey", () => {
  it("is shown, not obeyed", () => {
    const { result } = session({});
    let seen = "";
    outputTo({ write: (text: string | Uint8Array) => ((seen += String(text)), true) }, { write: () => true }).print("a\u001b]0;title\u0007\u009b2J\u202eb\tc");
    expect(seen).toBe("a␛]0;title␇\\u{9b}2J\\u{202e}b\tc\n");
    expect(result().stderr).toBe("");
  });
});
