import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { median } from "./cpu.mjs";

const PRESSES = 200;
const ENTRIES = 5000;
/** A page of minutes has some 45 lines; a point of this length takes two. */
const POINTS = 50 * 22;

const change = (file, edit) => {
  const record = JSON.parse(readFileSync(file, "utf8"));
  edit(record);
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
};

/** The sample with a plan of 5,000 entries and fifty pages of minutes in hand. */
function large(root, folder) {
  const data = join(folder, "keys");
  cpSync(join(root, "data", "sample"), data, { recursive: true });
  const body = join(data, "bodies", "cpb");
  change(join(body, "forward-plan.json"), ({ entries }) => {
    for (let n = 0; n < ENTRIES; n++) entries.push({ id: `plan-bench${n}`, title: `Matter ${n + 1} of a long plan`, kind: "report", state: "planned", month: "2027-06", deferrals: [] });
  });
  change(join(body, "meetings", "2026-09-22", "meeting.json"), ({ minutes, agenda }) => {
    const text = "members asked how families who do not use the hubs hear of them, and were told of the letters that schools send home each term";
    minutes.items = minutes.items.filter((i) => i.item !== agenda.items[0].id);
    minutes.items.unshift({ item: agenda.items[0].id, blocks: [{ type: "points", points: Array.from({ length: POINTS }, () => ({ text, sub: [] })) }] });
  });
  return data;
}

/** The application in a terminal: `press` gives the milliseconds until the screen next changes. */
function application(node, words, env) {
  const child = spawn(node, words, { cols: 80, rows: 24, env: { ...env, TERM: "xterm-256color" } });
  let heard = () => {};
  child.onData((part) => heard(part));
  return {
    press: (keys) => new Promise((done) => {
      const from = performance.now();
      heard = () => {
        const time = performance.now() - from;
        heard = () => {};
        done(time);
      };
      child.write(keys);
    }),
    /** Waits until nothing has been drawn for a while. */
    quiet: () => new Promise((done) => {
      let timer = setTimeout(done, 400);
      heard = () => {
        clearTimeout(timer);
        timer = setTimeout(done, 400);
      };
    }),
    end: () => child.kill("SIGHUP"),
  };
}

const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1];

async function latencies({ node, words, env, way, key }) {
  const app = application(node, words, env);
  await app.quiet();
  for (const step of way) {
    app.press(step);
    await app.quiet();
  }
  const times = [];
  for (let n = 0; n < PRESSES; n++) {
    times.push(await app.press(key));
    // Keys come one at a time, as from a person; what a frame leaves to be done is done between them.
    await new Promise((done) => setTimeout(done, 45));
  }
  app.end();
  return times;
}

/** From a key to the change it makes on the screen, as the terminal receives it. */
export async function bench({ node, program, root, folder, env, row }) {
  const data = large(root, folder);
  const words = [program, "--data", data, "--today", "2026-11-22"];
  const [enter, down, home] = ["\r", "\u001B[B", "\u001B[H"];
  console.log(`\nA key to its change on the screen, ${PRESSES} keys at 80 by 24`);
  for (const [what, way, key] of [
    ["down, in a list of 5,000", ["b", enter, "p"], down],
    ["a letter, in minutes of 50 pages", ["b", enter, home, down, enter, enter, enter], "x"],
  ]) {
    const times = await latencies({ node, words, env, way, key });
    row(what, `${percentile(times, 0.95).toFixed(1)} ms`, `95th percentile, bar 33 ms; median ${median(times).toFixed(1)} ms`);
  }
}
