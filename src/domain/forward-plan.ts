import type { ItemKind } from "./agenda.ts";
import type { LocalDate, MeetingKey } from "./calendar/types.ts";
import type { Privacy } from "./exempt.ts";
import type { Id } from "./ids.ts";

/** A line of the forward plan. A deferred entry keeps its history and must come back. */
export interface PlanEntry {
  id: Id;
  title: string;
  kind: ItemKind;
  subtitle?: string;
  presenter?: string;
  duration?: number;
  /** The meeting it is planned for, or a month (`YYYY-MM`), or neither yet. */
  meeting?: MeetingKey;
  month?: string;
  state: "planned" | "placed" | "deferred" | "withdrawn" | "dealt-with";
  /** The agenda item it became. */
  placed?: { meeting: MeetingKey; item: Id };
  /** The meeting and item at which it was suggested. */
  suggested?: { meeting: MeetingKey; item?: Id };
  /** Oldest first. */
  deferrals: { from?: MeetingKey; to?: MeetingKey; reason?: string; on: LocalDate }[];
  withdrawn?: { on: LocalDate; reason?: string };
  private?: Privacy;
}

/** `forward-plan.json` */
export interface ForwardPlan {
  schema: number;
  entries: PlanEntry[];
}
