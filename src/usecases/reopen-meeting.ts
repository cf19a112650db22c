import { planGivenBack } from "../domain/agenda-building/to-plan.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import { refused, usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import { beforeHeld, isMinuted, whenHeld } from "../domain/minuted.ts";
import {
  broughtBack, inquorateReason, meetingReopened, minutesInTheWay, nothingToTakeBack, rollEmptied, stayedElsewhere,
} from "../text/meetings.ts";
import { mustBeOpen, mustTakePlace } from "./guards.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf, planSteps, write } from "./state.ts";

/**
 * Takes back what was marked by mistake, a step at a time: that the meeting was
 * inquorate, whose items then stand on its agenda again, or broke off; else
 * that it was held, with the roll that was called. Refused once its minutes are
 * confirmed, and while a meeting that is to be unheld has minutes; what is
 * written of one that is still to come is prepared, and stays.
 */
export function reopenMeeting(ctx: Context, input: { body: string; meeting: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  const { key, status } = meeting.value;
  const next = takenBack(meeting.value, dateOfKey(key) > ctx.clock.today());
  const says = [meetingReopened(key, next.status)];
  const emptied = meeting.value.attendance.members.length > next.attendance.members.length;
  if (emptied) says.push(rollEmptied);
  const given = status === "inquorate"
    ? planGivenBack(state.plan.value.entries, meeting.value, inquorateReason)
    : { entries: state.plan.value.entries, back: [], elsewhere: [] };
  if (given.back.length > 0) says.push(broughtBack(given.back));
  return {
    act: "reopen the meeting",
    steps: [write({ kind: "meeting", body: state.slug, key }, meeting, next), ...planSteps(state, given.entries)],
    says,
    warnings: given.elsewhere.map(stayedElsewhere),
  };
}

function takenBack(meeting: Meeting, ahead: boolean): Meeting {
  const { adjourned: _, ...rest } = meeting;
  switch (meeting.status) {
    case "inquorate":
    case "adjourned": {
      const called = isMinuted(meeting) || meeting.attendance.members.length > 0;
      return { ...rest, status: called ? whenHeld(meeting) : beforeHeld(meeting) };
    }
    case "held":
    case "draft":
      if (isMinuted(meeting) && !ahead) throw refused(...minutesInTheWay(meeting.key));
      return { ...rest, status: beforeHeld(meeting), attendance: { members: [], inAttendance: [] } };
    default:
      throw usage(...nothingToTakeBack(meeting.key));
  }
}
