/** What the checks find over all bodies, the most pressing first. */
import type { Finding } from "../domain/checks/index.ts";
import type { Context } from "../usecases/ports.ts";
import { checkWorkspace } from "../usecases/check-workspace.ts";

const ORDER: Readonly<Record<Finding["urgency"], number>> = { wrong: 0, late: 1, due: 2 };

export const dueFindings = (context: Context): Finding[] =>
  checkWorkspace(context).toSorted((a, b) => ORDER[a.urgency] - ORDER[b.urgency] || ((a.by ?? "9") < (b.by ?? "9") ? -1 : 1));
