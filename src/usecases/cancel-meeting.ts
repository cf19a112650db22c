import { meetingCancelled } from "../text/meetings.ts";
import { mustLieAhead } from "./guards.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";

/** Cancels a coming meeting; what the plan had placed on it waits in the plan again. */
export function cancelMeeting(ctx: Context, input: { body: string; meeting: string; reason: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustLieAhead(meeting.value);
  const { key } = meeting.value;
  const on = ctx.clock.today();
  const steps: Step[] = [
    write({ kind: "meeting", body: state.slug, key }, meeting, {
      ...meeting.value, status: "cancelled", cancelled: { on, reason: input.reason },
    }),
  ];
  const entries = state.plan.value.entries.map((e) => {
    if (e.placed?.meeting !== key && e.meeting !== key) return e;
    if (e.state !== "placed" && e.state !== "planned" && e.state !== "deferred") return e;
    const { placed: _, meeting: __, ...rest } = e;
    return {
      ...rest,
      state: "deferred" as const,
      deferrals: [...e.deferrals, { from: key, reason: input.reason, on }],
    };
  });
  if (entries.some((e, i) => e !== state.plan.value.entries[i])) {
    steps.push(write({ kind: "plan", body: state.slug }, state.plan, { ...state.plan.value, entries }));
  }
  return { act: "cancel the meeting", steps, says: [meetingCancelled(key)], warnings: [] };
}
