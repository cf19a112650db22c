import { cpSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { median } from "./cpu.mjs";

const ROUNDS = 9;

/** Milliseconds until a program in a terminal has printed this text; it is then ended. */
function until(text, node, words, env) {
  return new Promise((done, failed) => {
    const from = performance.now();
    const child = spawn(node, words, { cols: 80, rows: 24, env: { ...env, TERM: "xterm-256color" } });
    let seen = "";
    let time;
    child.onData((part) => {
      seen += part;
      if (time === undefined && seen.includes(text)) {
        time = performance.now() - from;
        child.kill("SIGHUP");
      }
    });
    child.onExit(() => (time === undefined ? failed(new Error(`never printed "${text}"`)) : done(time)));
  });
}

/** The application's first frame, from the start of the process to the last line of the desk. */
export async function bench({ node, program, root, folder, env, row, times }) {
  const data = join(folder, "sample");
  cpSync(join(root, "data", "sample"), data, { recursive: true });
  const application = [program, "--data", data, "--today", "2026-11-22"];
  const [floors, frames] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = await until("x", node, ["-e", "process.stdout.write('x')"], env);
    const frame = await until("Next meetings", node, application, env);
    if (round === 0) continue;
    floors.push(floor);
    frames.push(frame);
  }
  console.log(`\nTime on the clock, medians of ${ROUNDS}; a letter from Node = 1 (${Math.round(median(floors))} ms)`);
  row("the application's first frame", times(median(frames) / median(floors)), `${Math.round(median(frames))} ms, bar 300 ms`);
}
