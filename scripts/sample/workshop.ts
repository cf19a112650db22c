/** The sample's own clock and ids, and acts carried out one after the other as an officer would. */
import { createHash } from "node:crypto";
import type { LocalDate } from "../../src/domain/calendar/types.ts";
import { openStore } from "../../src/store/open.ts";
import { digest } from "../../src/system/digest.ts";
import { apply } from "../../src/usecases/apply.ts";
import type { Context, Plan } from "../../src/usecases/ports.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** The n-th id of a story: looks like any other, and is the same each time. */
function idOf(story: string, prefix: string, n: number): string {
  const bytes = createHash("sha256").update(`${story} ${n}`).digest();
  return `${prefix}-${Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte & 31]).join("")}`;
}

export interface Workshop {
  ctx: Context;
  /** What follows happens on that day. */
  day(date: LocalDate): void;
  /** Carries out an act; a warning is a mistake in the story. */
  act(plan: Plan): void;
}

/** Works on the workspace in `root`, which must exist. Each story has ids of its own. */
export function workshopIn(root: string, story: string): Workshop {
  let today: LocalDate = "";
  let made = 0;
  const ctx: Context = {
    store: openStore(root),
    clock: { today: () => today, now: () => 0 },
    newId: (prefix) => idOf(story, prefix, made++),
    digest,
  };
  return {
    ctx,
    day(date) {
      if (date < today) throw new Error(`The story goes back from ${today} to ${date}.`);
      today = date;
    },
    act(plan) {
      if (plan.warnings.length > 0) throw new Error(`${plan.act}: ${plan.warnings.join(" ")}`);
      apply(ctx.store, plan);
    },
  };
}
