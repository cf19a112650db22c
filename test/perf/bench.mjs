// npm run bench: how fast Quorate is, as ratios to something on the same
// machine, since milliseconds mean nothing on another. Prints; asserts nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuTime, interleaved } from "./cpu.mjs";
import { bench as firstFrame } from "./first-frame.mjs";
import { bench as keys } from "./keys.mjs";
import { bench as pack } from "./pack.mjs";
import { makeWorkspace } from "./workspaces.mjs";

const ROUNDS = 15;
const root = join(import.meta.dirname, "..", "..");
const node = process.execPath;
const program = join(root, "dist", "quorate.cjs");
const folder = mkdtempSync(join(tmpdir(), "quorate-bench-"));

// A custom certificate list is read at every start of Node and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, NODE_COMPILE_CACHE: ___, ...bare } = process.env;
const env = { ...bare, HOME: folder, XDG_STATE_HOME: join(folder, "state"), QUORATE_CONFIG: join(folder, "config") };

const row = (what, figure, bar) => console.log(`${what.padEnd(52)} ${figure.padStart(10)}   ${bar}`);
const times = (number) => `${number.toFixed(2)} x`;

function startUp() {
  const small = makeWorkspace(join(folder, "small"), 2, 8);
  const large = makeWorkspace(join(folder, "large"), 60, 200);
  const next = (data) => () => cpuTime([node, program, "next", "--data", data, "--today", "2022-10-01"], { env });
  const clocked = () => cpuTime([node, program, "next", "--data", small], { env });
  const [floor, few, many, unclocked] = interleaved(ROUNDS, [
    () => cpuTime([node, "-e", "0"], { env }), next(small), next(large), clocked,
  ]);
  console.log(`CPU time, medians of ${ROUNDS}; node -e 0 = 1 (${Math.round(floor)} ms)`);
  row("next, 16 meetings", times(few / floor), "bar 2.30 x");
  row("next, 12,000 meetings of 60 bodies", times(many / floor), `bar ${times(few / floor + 0.4)}`);
  row("next, today read from the clock", times(unclocked / floor), "bar 2.30 x");
}

try {
  startUp();
  for (const bench of [firstFrame, keys, pack]) await bench({ node, program, root, folder, env, row, times });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
