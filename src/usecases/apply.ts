import type { Plan, Store, Undo } from "./ports.ts";

/** Carries out a plan whole or not at all; nothing to do is no act. */
export function apply(store: Store, plan: Plan): Undo | undefined {
  return plan.steps.length === 0 ? undefined : store.commit(plan.act, plan.steps);
}
