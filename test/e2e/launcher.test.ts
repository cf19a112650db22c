import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bareEnvironment, LAUNCHER, ROOT, run } from "../helpers/run.ts";

const OLD = ["-r", join(ROOT, "test", "helpers", "pretend-old.cjs")];
const base = mkdtempSync(join(tmpdir(), "quorate-launcher-"));
afterAll(() => rmSync(base, { recursive: true }));

/** An installed package with this program in it, and a newer Node beside it or not. */
function installed(name: string, program: string | undefined, withNode: boolean): string {
  const root = join(base, name);
  mkdirSync(join(root, "dist"), { recursive: true });
  cpSync(join(ROOT, "bin"), join(root, "bin"), { recursive: true });
  if (program !== undefined) writeFileSync(join(root, "dist", "quorate.cjs"), program);
  if (withNode) {
    mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
    symlinkSync(process.execPath, join(root, "node_modules", ".bin", "node"));
  }
  return join(root, "bin", "quorate.js");
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on("close", done));
const ready = (child: ChildProcess): Promise<void> => new Promise((done) => child.stdout!.once("data", () => done()));

describe("under an old Node", () => {
  it("runs the program under the Node beside it, with its arguments, streams and code", () => {
    const program = `
      process.stdin.on("data", (d) => process.stdout.write(process.versions.node + " " + JSON.stringify(process.argv.slice(2)) + d));
      process.stdin.on("end", () => { process.stderr.write("said"); process.exitCode = 3; });`;
    const launcher = installed("streams", program, true);
    const { status, stdout, stderr } = spawnSync(process.execPath, [...OLD, launcher, "a b", "--x=é"], { input: "in", encoding: "utf8", env: bareEnvironment() });
    expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: `${process.versions.node} ["a b","--x=é"]in`, stderr: "said" });
  });

  it("passes signals on, and takes the code of who handles them", async () => {
    const program = `process.on("SIGTERM", () => { process.exitCode = 7; clearTimeout(t); }); const t = setTimeout(() => {}, 30_000); console.log("ready");`;
    const child = spawn(process.execPath, [...OLD, installed("handled", program, true)], { env: bareEnvironment() });
    await ready(child);
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(7);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends as a shell counts when the program dies of %s", async (signal) => {
    const program = `setTimeout(() => {}, 30_000); console.log("ready");`;
    const child = spawn(process.execPath, [...OLD, installed(signal, program, true)], { env: bareEnvironment() });
    await ready(child);
    child.kill(signal);
    expect(await ended(child)).toBe(128 + constants.signals[signal]);
  });

  it("says in one line what it needs where there is no newer Node", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...OLD, installed("alone", "", false)], { encoding: "utf8", env: bareEnvironment() });
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
    expect(stderr).toMatch(/^quorate: needs Node 22\.12 or newer; this is 20\.1\.0\.[^\n]*\n$/);
  });
});

describe("the launcher", () => {
  it("says in one line that nothing has been built", () => {
    const { status, stderr } = spawnSync(process.execPath, [installed("unbuilt", undefined, true)], { encoding: "utf8", env: bareEnvironment() });
    expect(status).toBe(70);
    expect(stderr).toMatch(/^quorate: the program has not been built\.[^\n]*\n$/);
  });

  it("runs Quorate itself, from any Node of this machine and through a link", async () => {
    const link = join(base, "quorate");
    symlinkSync(LAUNCHER, link);
    for (const node of [process.execPath, ...otherNodes()]) {
      const { code, stdout, stderr } = await run(["notice", "2022-09-27", "--json"], { node, program: link, cwd: base });
      expect({ node, code, stderr }).toEqual({ node, code: 0, stderr: "" });
      expect(JSON.parse(stdout).latest).toBe("2022-09-19");
      expect((await run(["nxt"], { node, program: link, cwd: base })).code).toBe(2);
    }
  });

  it("keeps to syntax that an old Node reads", () => {
    const { transformSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
    const source = readFileSync(LAUNCHER, "utf8");
    const written = (target: string): string => transformSync(source, { target, minifyWhitespace: true, legalComments: "none" }).code;
    expect(written("node10")).toBe(written("esnext"));
  });
});

/** Every other Node on the path, which on some machines is an old one. */
function otherNodes(): string[] {
  const places = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const found = new Set(places.filter((place) => !place.includes("node_modules")).map((place) => join(place, "node")));
  return [...found].filter((node) => node !== process.execPath && existsSync(node));
}
