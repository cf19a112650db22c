/** Processes that save in a loop are killed at random moments; two race for one file. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { numberIn, stepsFor } from "../helpers/kept-number.ts";
import { aStore } from "../helpers/workspace.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quorate-saver-"));
  buildSync({
    entryPoints: [join(import.meta.dirname, "../helpers/saver.ts")],
    outfile: join(folder, "saver.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (root: string, mode: string, updates: string[] = []): ChildProcess =>
  spawn(process.execPath, [join(folder, "saver.mjs"), root, mode, ...updates], { stdio: ["ignore", "pipe", "pipe"] });

/** Kills a saver within 40 ms of being ready or of one of its first saves; gives the last number it had acknowledged. */
function killed(root: string, mode: string): Promise<{ last: number; errors: string }> {
  return new Promise((resolve) => {
    const child = start(root, mode);
    let out = "";
    let errors = "";
    let armed = false;
    const lines = 1 + Math.floor(Math.random() * 4);
    child.stderr?.on("data", (data: Buffer) => (errors += data.toString()));
    child.stdout?.on("data", (data: Buffer) => {
      out += data.toString();
      if (armed || out.split("\n").length <= lines) return;
      armed = true;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 40);
    });
    child.on("close", () => {
      const whole = out.slice(0, out.lastIndexOf("\n") + 1).split("\n").map(Number).filter((n) => n > 0);
      resolve({ last: whole.at(-1) ?? -1, errors });
    });
  });
}

async function lane(mode: string, kills: number): Promise<{ acknowledged: number; lost: number; litter: string[] }> {
  const { root } = aStore();
  let n = 0;
  let acknowledged = 0;
  let lost = 0;
  for (let i = 0; i < kills; i++) {
    const { last, errors } = await killed(root, mode);
    expect(errors).toBe("");
    // Throws where a file is damaged or an act half done.
    const found = numberIn(openStore(root), mode);
    if (found < Math.max(n, last)) lost++;
    acknowledged += Math.max(0, last - n);
    n = found;
  }
  const store = openStore(root);
  store.commit("a last one", stepsFor(store, mode, n + 1));
  const names = readdirSync(root, { recursive: true }) as string[];
  return { acknowledged, lost, litter: names.filter((name) => /lock|break-|intents\/./.test(name)) };
}

describe("a process that is killed while it saves", () => {
  it("loses nothing it has acknowledged and leaves nothing half done, in 200 kills", async () => {
    const lanes = await Promise.all([lane("single", 50), lane("act", 50), lane("single", 50), lane("act", 50)]);
    for (const { lost, litter } of lanes) expect({ lost, litter }).toEqual({ lost: 0, litter: [] });
    expect(lanes.reduce((sum, each) => sum + each.acknowledged, 0)).toBeGreaterThan(200);
  });
});

describe("two processes that change one file", () => {
  const both = (root: string, mode: string): Promise<(number | null)[]> =>
    Promise.all([0, 1].map(() => new Promise<number | null>((resolve) => start(root, mode, ["200"]).on("close", resolve))));

  it("lose no update of 400 to one field", async () => {
    const { root } = aStore();
    expect(await both(root, "count")).toEqual([0, 0]);
    expect(numberIn(openStore(root), "count")).toBe(400);
  });

  it("lose no record of 400 added to one list, and never conflict", async () => {
    const { root } = aStore();
    expect(await both(root, "add")).toEqual([0, 0]);
    const { actions } = openStore(root).load({ kind: "actions", body: "board" }).value;
    expect(new Set(actions.map((each) => each.id)).size).toBe(400);
  });
});
