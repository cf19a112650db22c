/**
 * Run as a process of its own, to be killed or to race:
 * node saver.js ROOT single|act|count|add [UPDATES]
 * Prints "ready", then the number it has saved after each save.
 */
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open.ts";
import type { Step, Store } from "../../src/usecases/ports.ts";
import { nextStep, numberIn, stepsFor } from "./kept-number.ts";

/** Saves the next number; where another was first, "count" tries again. */
function countUp(store: Store, mode: string): number {
  for (;;) {
    const next = mode === "count" ? nextStep(store) : numbered(store, mode);
    try {
      store.commit("count", next.steps);
      return next.n;
    } catch (error) {
      if ((error as { code?: number }).code !== 5 || mode !== "count") throw error;
    }
  }
}

function numbered(store: Store, mode: string): { n: number; steps: Step[] } {
  const n = numberIn(store, mode) + 1;
  return { n, steps: stepsFor(store, mode, n) };
}

/** Adds a record of its own to a list. */
function add(store: Store, n: number): number {
  const ref = { kind: "actions", body: "board" } as const;
  const { value, hash } = store.load(ref);
  const action = { id: `action-${process.pid}-${n}`, text: "t", owner: { name: "A Fern" }, state: "open" as const };
  store.commit("add", [{ do: "write", ref, value: { ...value, actions: [...value.actions, action] }, base: hash }]);
  return n;
}

const [, , root = "", mode = "single", updates = "1000000"] = process.argv;
const store = openStore(root);
writeSync(1, "ready\n");
for (let i = 0; i < Number(updates); i++) writeSync(1, `${mode === "add" ? add(store, i) : countUp(store, mode)}\n`);
