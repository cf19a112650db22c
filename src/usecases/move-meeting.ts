import { parseLocalTime } from "../domain/calendar/local-time.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { usage } from "../domain/errors.ts";
import { mapExempt } from "../domain/exempt.ts";
import { movedInAction, movedInMeeting, movedInPlan, renaming } from "../domain/move-references.ts";
import type { Venue } from "../domain/body.ts";
import { meetingExists, meetingMoved } from "../text/meetings.ts";
import { mustLieAhead } from "./guards.ts";
import type { Context, FileKind, FileRef, FileTypes, Loaded, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";
import { unusual } from "./set-dates.ts";

/** Moves a coming meeting to another date; its old date is kept, and every pointer to it follows. */
export function moveMeeting(
  ctx: Context,
  input: { body: string; meeting: string; to: string; time?: string; venue?: Venue; reason?: string },
): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustLieAhead(meeting.value);
  const from = meeting.value.key;
  const to = parseLocalDate(input.to);
  if (state.meetings.has(to)) throw usage(...meetingExists(state.body.value.name, to));
  const rename = renaming(from, to);
  const slug = state.slug;

  const moved = movedInMeeting(meeting.value, rename);
  const steps: Step[] = [
    { do: "rename-meeting", body: slug, from, to },
    write({ kind: "meeting", body: slug, key: to }, meeting, {
      ...moved,
      time: input.time === undefined ? moved.time : parseLocalTime(input.time),
      venue: input.venue ?? moved.venue,
      moved: [...moved.moved, {
        from,
        time: moved.time,
        ...(input.venue === undefined ? {} : { venue: moved.venue }),
        ...(input.reason === undefined ? {} : { reason: input.reason }),
        on: ctx.clock.today(),
      }],
    }),
  ];
  const exempt = state.exempt(from);
  if (exempt.hash !== null) {
    // The exempt record names its meeting too, so that a copied folder shows.
    steps.push(write({ kind: "exempt", body: slug, key: to }, exempt, mapExempt(exempt.value, (record) => ({ ...record, key: to }))));
  }
  const follow = <K extends FileKind>(ref: FileRef<K>, was: Loaded<FileTypes[K]>, now: FileTypes[K]): void => {
    if (JSON.stringify(was.value) !== JSON.stringify(now)) steps.push(write(ref, was, now));
  };
  for (const other of state.meetings.values()) {
    if (other.value.key === from) continue;
    follow({ kind: "meeting", body: slug, key: other.value.key }, other, movedInMeeting(other.value, rename));
  }
  follow({ kind: "plan", body: slug }, state.plan, {
    ...state.plan.value, entries: state.plan.value.entries.map((e) => movedInPlan(e, rename)),
  });
  follow({ kind: "actions", body: slug }, state.actions, {
    ...state.actions.value, actions: state.actions.value.actions.map((a) => movedInAction(a, rename)),
  });
  return { act: "move the meeting", steps, says: [meetingMoved(from, to)], warnings: unusual(state, to) };
}
