import { mustHaveReasons, settledExclusion } from "../domain/agenda-building/exclusion.ts";
import { findItem } from "../domain/agenda-building/find-item.ts";
import type { AgendaItem } from "../domain/agenda.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import { defined } from "../domain/defined.ts";
import { refused, usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import { agendaEmpty, agendaPublished, noticeTooShort, publishedAfterMeeting, reportWithoutPaper } from "../text/agenda.ts";
import { papersOf } from "./item-papers.ts";
import { mustBeUnpublished, mustNotBeAhead } from "./guards.ts";
import { firstMinuteNumber } from "./minute-numbers.ts";
import { noticeGiven } from "./notice-given.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

export interface PublishInput {
  body: string;
  meeting: string;
  /** The day of publication; today where it is left out. */
  on?: string | undefined;
  lateReason?: string | undefined;
  /** Items whose papers are promised for later. */
  toFollow?: string[] | undefined;
}

/**
 * Publishes the agenda and so freezes it and its minute numbers. Refused where
 * the clear days are too few and no reason is recorded (LGA 1972 s.100B), or a
 * private item does not say why the public interest favours that.
 */
export function publishAgenda(ctx: Context, input: PublishInput): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  const { key, agenda } = meeting.value;
  if (agenda.items.length === 0) throw usage(...agendaEmpty(key));
  const on = input.on === undefined ? ctx.clock.today() : parseLocalDate(input.on);
  if (on > dateOfKey(key)) throw usage(...publishedAfterMeeting(on, key));
  mustNotBeAhead(on, ctx.clock.today());
  const notice = noticeGiven(state, on, key);
  if (notice.given < notice.required && !input.lateReason) {
    throw refused(...noticeTooShort(key, notice.given, notice.required, notice.latest));
  }
  const marked = markToFollow(agenda.items, input.toFollow ?? [], key);
  // An officer's own place for the exclusion stands; one that is missing is put in.
  const items = marked.some((i) => i.role === "exclusion") ? marked : settledExclusion(marked, marked, ctx.newId);
  mustHaveReasons(items);
  return {
    act: "publish the agenda",
    steps: [
      write({ kind: "meeting", body: state.slug, key }, meeting, {
        ...meeting.value,
        status: meeting.value.status === "scheduled" ? "published" : meeting.value.status,
        agenda: {
          ...agenda,
          items,
          firstMinuteNumber: firstMinuteNumber(state, key),
          publications: [...agenda.publications, { on, ...defined({ lateReason: input.lateReason }) }],
        },
      }),
    ],
    says: [agendaPublished(key, on, notice.required === 0 ? undefined : notice.given)],
    // Where notice is due, reports are to be open to the public with it (LGA 1972 s.100B(1)).
    warnings: notice.required === 0 ? [] : withoutPaper(state, meeting.value, items),
  };
}

function markToFollow(items: AgendaItem[], named: string[], key: string): AgendaItem[] {
  const ids = new Set(named.map((n) => findItem(items, n, key).id));
  return items.map((i) => (ids.has(i.id) ? { ...i, papersToFollow: true } : i));
}

/** A line for each report that has no paper and is not said to follow. */
const withoutPaper = (state: BodyState, meeting: Meeting, items: AgendaItem[]): string[] =>
  items.flatMap((item, at) =>
    item.kind === "report" && !item.papersToFollow && papersOf(state, meeting, item).length === 0
      ? [reportWithoutPaper(at + 1, item.title)] : []);
