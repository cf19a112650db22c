import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, closeSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bareEnvironment, PROGRAM, run } from "../helpers/run.ts";

const outside = mkdtempSync(join(tmpdir(), "quorate-outside-"));
afterAll(() => rmSync(outside, { recursive: true }));
const here = { cwd: outside };

/** 240 KB of JSON: more than a pipe holds. */
const LONG = ["notice", "2026-12-01", "--regime", "calendar", "--days", "2000", "--json"];

describe("exit codes and streams", () => {
  it("--help and --version are answers", async () => {
    const help = await run(["--help"], here);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/\n {2}next {2,}/);
    expect(await run(["--version"], here)).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
    expect((await run(["notice", "--help"], here)).stdout).toMatch(/quorate notice DATE \[OPTIONS\]/);
  });

  it.each([
    [["nxt"], 'quorate: There is no command "nxt".\nDid you mean next?\n'],
    [["next", "--cuont", "3"], "quorate: next has no option --cuont.\nDid you mean --count?\n"],
    [["next", "--count", "abc"], 'quorate: --count takes a whole number, and "abc" is none.\nWrite it in figures, such as 5.\n'],
    [["next", "--data", "nowhere"], /^quorate: There is no workspace in .*nowhere\.\n.*quorate init/],
    [["next"], /^quorate: There is no workspace here\.\n.*--data DIR.*quorate init.*--sample/],
    [["notice"], /^quorate: DATE is missing/],
    [["notice", "2022-02-30"], /^quorate: "2022-02-30" is not a date: February 2022 has 28 days\./],
  ])("%j is wrong use: 2, two plain lines", async (words, says) => {
    const { code, stdout, stderr } = await run(words, here);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    if (typeof says === "string") expect(stderr).toBe(says);
    else expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  });

  it("takes formats in whatever letters they are written", async () => {
    const { code, stdout } = await run(["generate", "agenda", "--sample", "--body", "cpb", "--meeting", "2026-12-08", "--format", "TXT,Md", "--dry-run"], here);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/agenda\.txt\n.*agenda\.md\n$/)]);
  });

  it("prints nothing a terminal would obey", async () => {
    const { stderr } = await run(["a\u001b]0;owned\u0007\u009b2J"], here);
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("never colours where there is no terminal, and minds NO_COLOR", async () => {
    const environments: Record<string, string>[] = [{}, { NO_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "3" }];
    for (const env of environments) {
      const { code, stdout } = await run(["notice", "2022-09-27"], { ...here, env });
      expect(code).toBe(0);
      expect(stdout).not.toContain("\u001b");
    }
  });
});

describe("a pipe", () => {
  it("gets the whole of a long answer", async () => {
    const { code, stdout } = await run(LONG, here);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(140_000);
    expect(JSON.parse(stdout).days).toHaveLength(2002);
  });

  it("that is closed early is no error", () => {
    const line = `"$@" | head -1; exit "\${PIPESTATUS[0]}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", line, "bash", process.execPath, PROGRAM, ...LONG], {
      cwd: outside, env: bareEnvironment(), encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "{\n", stderr: "" });
  });

  it("that nobody reads from is no error", async () => {
    const child = spawn(process.execPath, [PROGRAM, ...LONG], { cwd: outside, env: bareEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
    const code = await new Promise((done) => child.on("close", done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("that is closed on the error side keeps the code", async () => {
    const child = spawn(process.execPath, [PROGRAM, "nxt"], { cwd: outside, env: bareEnvironment(), stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.destroy();
    expect(await new Promise((done) => child.on("close", done))).toBe(2);
  });

  it("to a full disk ends with 6", () => {
    if (!existsSync("/dev/full")) return;
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...LONG], {
      cwd: outside, env: bareEnvironment(), stdio: ["ignore", full, "pipe"], encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(6);
    expect(stderr).toMatch(/^quorate: The disk refused: it is full\.\n[^\n]+\n$/);
  });
});

describe("an interrupt", () => {
  it("ends with 130, as a shell counts it", async () => {
    const child = spawn(process.execPath, ["-r", join(import.meta.dirname, "..", "helpers", "hold.cjs"), PROGRAM, "--version"], {
      cwd: outside, env: bareEnvironment(), stdio: ["ignore", "pipe", "ignore"],
    });
    child.stdout.once("data", () => child.kill("SIGINT"));
    const ended = await new Promise((done) => child.on("close", (code, signal) => done({ code, signal })));
    expect(ended).toEqual({ code: null, signal: "SIGINT" });
  });
});
