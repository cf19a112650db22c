import { deferredNotBack, deferredNowhere, plannedMissed } from "../../text/checks.ts";
import type { PlanEntry } from "../forward-plan.ts";
import { wasHeld, type BodyRecords, type Check, type Finding } from "./finding.ts";

/** A deferred item must come back: on the agenda it was deferred to once that is built, or with a new date. */
export const checkDeferred: Check = (records) =>
  records.plan.entries.flatMap((e): Finding[] => {
    if (e.state === "deferred") {
      const last = e.deferrals.at(-1);
      if (e.meeting === undefined && e.month === undefined) {
        return [found(records, "due", deferredNowhere(e.title, last?.on ?? ""), undefined)];
      }
      return missedAgenda(records, e) ? [found(records, "late", deferredNotBack(e.title, e.meeting!), e.meeting)] : [];
    }
    return e.state === "planned" && missedAgenda(records, e)
      ? [found(records, "late", plannedMissed(e.title, e.meeting!), e.meeting)]
      : [];
  });

/** Its meeting has an agenda, or has passed, and the entry is not on it. */
function missedAgenda({ meetings }: BodyRecords, entry: PlanEntry): boolean {
  const meeting = meetings.find((m) => m.key === entry.meeting);
  if (!meeting) return false;
  return (meeting.agenda.items.length > 0 || wasHeld(meeting) || meeting.status === "cancelled")
    && !meeting.agenda.items.some((i) => i.planEntry === entry.id);
}

const found = (r: BodyRecords, urgency: Finding["urgency"], text: string, meeting: string | undefined): Finding => ({
  body: r.slug, ...(meeting === undefined ? {} : { meeting }), kind: "deferred-not-back", urgency, text,
});
