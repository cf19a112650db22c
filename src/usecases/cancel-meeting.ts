import { planAfterNoBusiness } from "../domain/agenda-building/to-plan.ts";
import { meetingCancelled } from "../text/meetings.ts";
import { mustLieAhead } from "./guards.ts";
import { papersOfMeetingLeft } from "./papers-left.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, planSteps, write } from "./state.ts";

/** Cancels a coming meeting; what was to come before it waits in the plan again. */
export function cancelMeeting(ctx: Context, input: { body: string; meeting: string; reason: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustLieAhead(meeting.value);
  const { key } = meeting.value;
  const why = { reason: input.reason, on: ctx.clock.today() };
  const steps: Step[] = [
    write({ kind: "meeting", body: state.slug, key }, meeting, { ...meeting.value, status: "cancelled", cancelled: why }),
    ...planSteps(state, planAfterNoBusiness(state.plan.value.entries, meeting.value, why, ctx.newId)),
  ];
  return { act: "cancel the meeting", steps, says: [meetingCancelled(key), ...papersOfMeetingLeft(state, meeting.value)], warnings: [] };
}
