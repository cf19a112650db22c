/** An officer's acts over several files, in a process that is killed at random moments. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { addPlanEntry } from "../../src/usecases/plan-entries.ts";
import { buildAgenda } from "../../src/usecases/build-agenda.ts";
import { writeMinutes } from "../../src/usecases/write-minutes.ts";
import { LATER, minutedActs, PLANNED } from "../helpers/officer-records.ts";
import { office } from "../helpers/office.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quorate-officer-"));
  buildSync({
    entryPoints: [join(import.meta.dirname, "../helpers/officer.ts")],
    outfile: join(folder, "officer.mjs"),
    bundle: true, platform: "node", format: "esm",
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kills within 60 ms of being ready or of one of the first acts; gives the last count acknowledged. */
function killed(root: string): Promise<{ last: number; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, "officer.mjs"), root], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let errors = "";
    let armed = false;
    const lines = 1 + Math.floor(Math.random() * 6);
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
      if (armed || out.split("\n").length <= lines) return;
      armed = true;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 60);
    });
    child.on("close", () => {
      const whole = out.slice(0, out.lastIndexOf("\n") + 1).split("\n").slice(1).filter((line) => line !== "").map(Number);
      resolve({ last: whole.at(-1) ?? 0, errors });
    });
  });
}

async function lane(kills: number): Promise<{ acts: number; lost: number; litter: string[] }> {
  const o = office();
  o.does(buildAgenda(o, { body: "cpb", meeting: "2022-06-28" }));
  o.does(writeMinutes(o, { body: "cpb", meeting: "2022-06-28", text: "## 4\nNone.\n" }));
  o.does(addPlanEntry(o, { body: "cpb", title: PLANNED, meeting: LATER }));
  let acts = 0;
  let lost = 0;
  for (let i = 0; i < kills; i++) {
    const { last, errors } = await killed(o.root);
    expect(errors).toBe("");
    const found = minutedActs(openStore(o.root));
    if (found < Math.max(acts, last)) lost++;
    acts = found;
  }
  const names = readdirSync(o.root, { recursive: true }) as string[];
  return { acts, lost, litter: names.filter((name) => /intents\/./.test(name)) };
}

it("an agenda being built and minutes being confirmed are whole or not done at all, in 60 kills", async () => {
  const lanes = await Promise.all([lane(30), lane(30)]);
  for (const { lost, litter } of lanes) expect({ lost, litter }).toEqual({ lost: 0, litter: [] });
  expect(lanes[0]!.acts + lanes[1]!.acts).toBeGreaterThan(20);
});
