import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./cpu.mjs";

const ROUNDS = 5;

/** The sample's pack as a command, from the start of the process to its end. */
export async function bench({ node, program, folder, env, row, times }) {
  const run = (words) => {
    const from = performance.now();
    const { status, stderr } = spawnSync(node, words, { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
    return performance.now() - from;
  };
  const pack = [program, "generate", "pack", "--data", join(folder, "sample"), "--body", "cpb", "--meeting", "2026-12-08", "--out", join(folder, "out")];
  const [floors, packs] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = run(["-e", "0"]);
    const made = run(pack);
    if (round === 0) continue;
    floors.push(floor);
    packs.push(made);
  }
  console.log(`\nTime on the clock, medians of ${ROUNDS}; node -e 0 = 1 (${Math.round(median(floors))} ms)`);
  row("the sample's pack as PDF", times(median(packs) / median(floors)), `${Math.round(median(packs))} ms, bar 1,000 ms`);
}
