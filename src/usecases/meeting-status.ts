/** Marking what became of a meeting: held, adjourned, inquorate. */
import { planAfterNoBusiness } from "../domain/agenda-building/to-plan.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import { defined } from "../domain/defined.ts";
import { refused, usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import { whenHeld } from "../domain/minuted.ts";
import {
  inquorateReason, isInquorate, meetingAdjourned, meetingHeld, meetingInquorate, resumesBefore,
} from "../text/meetings.ts";
import { mustBeOpen, mustHaveCome, mustTakePlace } from "./guards.ts";
import { papersOfMeetingLeft } from "./papers-left.ts";
import { mustExist } from "./set-dates.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, planSteps, write, type BodyState } from "./state.ts";

interface Named {
  body: string;
  meeting: string;
}

/** The meeting took place. */
export const holdMeeting = (ctx: Context, input: Named): Plan =>
  change(ctx, input, "hold the meeting", meetingHeld, (m) => ({ ...m, status: m.status === "draft" ? "draft" : whenHeld(m) }));

/** The meeting broke off, to be resumed on another day or not. */
export function adjournMeeting(ctx: Context, input: Named & { to?: string; reason?: string }): Plan {
  const to = input.to === undefined ? undefined : parseLocalDate(input.to);
  return change(ctx, input, "adjourn the meeting", (key) => meetingAdjourned(key, to), (m, state) => {
    if (to !== undefined) mustExist(state, to, m.time);
    if (to !== undefined && to < dateOfKey(m.key)) throw usage(...resumesBefore(m.key, to));
    return { ...m, status: "adjourned", adjourned: defined({ to, reason: input.reason }) };
  });
}

/** Too few came for the meeting to do business; its items wait in the plan for another one. */
export const markInquorate = (ctx: Context, input: Named): Plan =>
  change(ctx, input, "mark the meeting inquorate", meetingInquorate, (m) => ({ ...m, status: "inquorate" }), (state, meeting) => {
    const why = { reason: inquorateReason, on: ctx.clock.today() };
    return {
      steps: planSteps(state, planAfterNoBusiness(state.plan.value.entries, meeting, why, ctx.newId)),
      says: papersOfMeetingLeft(state, meeting),
    };
  });

/**
 * Writes the meeting as `next` makes it, and what else follows from the meeting
 * as it was. Refused before its day, and for one that was inquorate: its
 * business waits in the plan, and has to be taken from there first.
 */
function change(
  ctx: Context, input: Named, act: string, says: (key: string) => string, next: (m: Meeting, state: BodyState) => Meeting,
  follows: (state: BodyState, was: Meeting) => { steps: Step[]; says: string[] } = () => ({ steps: [], says: [] }),
): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  mustHaveCome(meeting.value, ctx.clock.today());
  const { key } = meeting.value;
  if (meeting.value.status === "inquorate") throw refused(...isInquorate(key));
  const more = follows(state, meeting.value);
  return {
    act,
    steps: [write({ kind: "meeting", body: state.slug, key }, meeting, next(meeting.value, state)), ...more.steps],
    says: [says(key), ...more.says],
    warnings: [],
  };
}
