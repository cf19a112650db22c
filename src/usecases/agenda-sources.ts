import { didBusiness, isFirstOfYear } from "../domain/calendar/municipal-year.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import type { AgendaSources } from "../domain/agenda-building/compose.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import type { Meeting } from "../domain/meeting.ts";
import { meetingsBefore, type BodyState } from "./state.ts";

/** What an agenda is made of, gathered from the body's records. */
export function agendaSources(state: BodyState, meeting: Meeting): AgendaSources {
  const earlier = meetingsBefore(state, meeting.key).filter((m) => didBusiness(m.status));
  return {
    standing: state.body.value.standingItems,
    record: state.body.value.documents.record,
    firstOfYear: isFirstOfYear(meeting.key, earlier, state.workspace.value.annualCouncil),
    toConfirm: awaitingConfirmation(earlier),
    planned: state.plan.value.entries.filter((e) => isFor(e, meeting)),
    due: state.actions.value.actions.filter(
      (a) => a.state === "open" && a.due !== undefined && a.due <= dateOfKey(meeting.key)
        && (a.raised === undefined || a.raised.meeting < meeting.key),
    ),
  };
}

/** The last meeting's minutes, and any earlier ones that were written and never confirmed. */
function awaitingConfirmation(earlier: Meeting[]): string[] {
  const last = earlier.at(-1);
  return earlier
    .filter((m) => m.status !== "confirmed" && (m === last || m.status === "held" || m.status === "draft"))
    .map((m) => m.key);
}

/** Planned or deferred for this meeting or for its month. */
function isFor(entry: PlanEntry, meeting: Meeting): boolean {
  if (entry.state === "placed") return entry.placed?.meeting === meeting.key;
  if (entry.state !== "planned" && entry.state !== "deferred") return false;
  return entry.meeting === undefined
    ? entry.month === meeting.key.slice(0, 7)
    : entry.meeting === meeting.key;
}
