import { usage } from "../domain/errors.ts";
import { dryRunHeading, sampleIsForReading } from "../text/command-line.ts";
import type { Plan } from "../usecases/ports.ts";
import type { GlobalOptions } from "./options.ts";
import type { Output } from "./output.ts";

/**
 * Carries out a plan with `carryOut`, unless `--dry-run`, and says what was
 * done. Refuses to write into the shipped sample.
 */
export function finish(
  options: Pick<GlobalOptions, "dryRun" | "json" | "sample">,
  out: Output,
  plan: Plan,
  carryOut: () => void,
  extra: Readonly<Record<string, unknown>> = {},
): void {
  const { dryRun, json } = options;
  if (!dryRun) {
    if (options.sample) throw usage(...sampleIsForReading);
    carryOut();
  }
  if (json) return out.json({ done: plan.says, warnings: plan.warnings, dryRun, ...extra });
  out.print(dryRun ? [dryRunHeading, ...plan.says] : plan.says);
  for (const warning of plan.warnings) out.warn(warning);
}
