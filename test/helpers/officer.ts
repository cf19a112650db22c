/**
 * Run as a process of its own, to be killed: node officer.js ROOT
 * Builds an agenda, confirms minutes, takes the confirmation back and clears
 * the agenda again, for ever; each of these writes two or three files. Prints
 * "ready", then after each act how many there have been of those that are minuted.
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open.ts";
import { apply } from "../../src/usecases/apply.ts";
import { buildAgenda } from "../../src/usecases/build-agenda.ts";
import { removeItem } from "../../src/usecases/change-agenda.ts";
import { confirmMinutes, takeBackConfirmation } from "../../src/usecases/confirm-minutes.ts";
import { deferPlanEntry } from "../../src/usecases/plan-entries.ts";
import type { Context, Plan } from "../../src/usecases/ports.ts";
import { LATER, minutedActs, PLANNED } from "./officer-records.ts";

const [, , root = ""] = process.argv;
const store = openStore(root);
const ctx: Context = {
  store,
  clock: { today: () => "2022-09-27", now: () => 0 },
  newId: (prefix) => `${prefix}-${process.pid}-${Math.random().toString(36).slice(2)}`,
  digest: (text) => createHash("sha256").update(text).digest("hex"),
};

const later = { body: "cpb", meeting: LATER };
const both = { body: "cpb", meeting: "2022-06-28", at: LATER };
/** In turn, whatever a kill left done: each act applies only where it is next. */
const ACTS: (() => Plan)[] = [
  () => buildAgenda(ctx, later),
  () => confirmMinutes(ctx, both),
  () => takeBackConfirmation(ctx, { ...both, reason: "the wrong draft was put" }),
  () => removeItem(ctx, { ...later, item: PLANNED }),
  () => deferPlanEntry(ctx, { body: "cpb", title: PLANNED, to: LATER }),
];

writeSync(1, "ready\n");
for (;;) {
  for (const act of ACTS) {
    let plan: Plan;
    try {
      plan = act();
    } catch (error) {
      // Refused or not there: the act was done before the kill.
      if ((error as { code?: number }).code === 2 || (error as { code?: number }).code === 3) continue;
      throw error;
    }
    apply(store, plan);
    writeSync(1, `${minutedActs(store)}\n`);
  }
}
