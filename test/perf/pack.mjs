import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { cpuTime, interleaved, median } from "./cpu.mjs";
import { peakMemory } from "./memory.mjs";
import { packOf } from "./packs.mjs";

const ROUNDS = 5;
/** Pages of papers; the pack has a front sheet besides. */
const SIZES = [20, 100, 300, 1000];
const LARGE_ROUNDS = 3;

/** Milliseconds from the start of a process to its end. Throws where it fails. */
function clocked([program, ...words], env) {
  const from = performance.now();
  const { status, error, stderr } = spawnSync(program, words, { env, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return performance.now() - from;
}

const has = (program) => spawnSync(program, ["--version"]).status === 0;

function sample({ node, program, folder, env, row, times }) {
  const words = [program, "generate", "pack", "--data", join(folder, "sample"), "--body", "cpb", "--meeting", "2026-12-08", "--out", join(folder, "out")];
  // The paper in Word is converted by Quorate itself: LibreOffice's speed is not ours.
  const own = { ...env, QUORATE_DOCX: "house" };
  const [floors, packs] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = clocked([node, "-e", "0"], env);
    const made = clocked([node, ...words], own);
    if (round === 0) continue;
    floors.push(floor);
    packs.push(made);
  }
  console.log(`\nTime on the clock, medians of ${ROUNDS}; node -e 0 = 1 (${Math.round(median(floors))} ms)`);
  row("the sample's pack: a Word paper, the scan", times(median(packs) / median(floors)), `${Math.round(median(packs))} ms`);
}

/** Packs of growing size, held against a bare merge of the same papers. */
async function growing({ node, program, folder, env, row, times }) {
  const qpdf = has("qpdf");
  console.log(qpdf
    ? "\nPacks by pages of papers: what they take beyond the pack of 20, `qpdf --empty --pages` of the same papers = 1"
    : "\nPacks by pages of papers (qpdf is not here, so there is nothing to hold them against)");
  let smallest;
  for (const size of SIZES) {
    const { words, files } = await packOf(size, folder, { node, program, env });
    const merge = ["qpdf", "--empty", "--pages", ...files, "--", join(folder, "merged.pdf")];
    const runs = [
      () => clocked(words, env), () => cpuTime(words, { env }),
      ...(qpdf ? [() => clocked(merge, env), () => cpuTime(merge, { env })] : []),
    ];
    const [clock, cpu, mergeClock, mergeCpu] = interleaved(LARGE_ROUNDS, runs);
    const peak = await peakMemory(words, { env });
    smallest ??= { clock, cpu };
    const over = (time, first, floor) => (qpdf && size > SIZES[0] ? times((time - first) / floor) : "");
    const memory = peak === undefined ? "memory not measured: no /proc" : `${Math.round(peak)} MiB, bar 800 MiB`;
    row(`${size} pages, on the clock`, over(clock, smallest.clock, mergeClock), `${size > SIZES[0] ? "bar 5.00 x" : "bar 1,000 ms"}; ${Math.round(clock)} ms${qpdf ? `, qpdf ${Math.round(mergeClock)} ms` : ""}; ${memory}`);
    row(`${size} pages, processor`, over(cpu, smallest.cpu, mergeCpu), `${Math.round(cpu)} ms${qpdf ? `, qpdf ${Math.round(mergeCpu)} ms` : ""}; ${(cpu / size).toFixed(1)} ms a page`);
  }
}

export async function bench(around) {
  sample(around);
  await growing(around);
}
