/** A later meeting confirms minutes, notes that they were unavailable, or takes a confirmation back. */
import type { AgendaItem } from "../domain/agenda.ts";
import { confirmationInForce, confirmedText } from "../domain/confirmation.ts";
import { defined } from "../domain/defined.ts";
import { refused, usage } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Block } from "../domain/minutes.ts";
import { tidyText } from "../domain/plain-text.ts";
import { keptRoll } from "../domain/roll.ts";
import {
  confirmationTakenBack, confirmedMinute, minutesConfirmed, minutesUnavailable, mustBeLater,
  noMinutesItem, notConfirmed, nothingMinuted, takenBackMinute, unavailableMinute,
} from "../text/minutes.ts";
import { mustBeOpen, mustHaveCome, mustTakePlace } from "./guards.ts";
import type { Context, Loaded, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

export interface ConfirmInput {
  body: string;
  /** The meeting whose minutes are confirmed. */
  meeting: string;
  /** The later meeting that confirms them: its day must have come, but it need not be over. */
  at: string;
  corrections?: string[] | undefined;
}

/**
 * Confirms minutes: the later meeting's minute is written, the earlier record
 * is closed with its roll and fingerprint, and what it dealt with leaves the plan.
 */
export function confirmMinutes(ctx: Context, input: ConfirmInput): Plan {
  const { state, meeting, at } = twoMeetings(ctx, input);
  mustBeOpen(meeting.value);
  const { key } = meeting.value;
  if (!meeting.value.minutes.items.some((i) => i.blocks.length > 0 || i.private || i.summary)) throw refused(...nothingMinuted(key));
  const item = minutesItem(at.value, meeting.value);
  const corrections = (input.corrections ?? []).map(tidyText);
  const previous = previousFingerprint(state, key);
  const vouched = { corrections, roll: keptRoll(meeting.value, state.members.value.members), ...defined({ previous }) };
  const fingerprint = ctx.digest(confirmedText(state.body.value, meeting.value, vouched));
  const confirmed: Meeting = {
    ...meeting.value,
    status: "confirmed",
    minutes: {
      ...meeting.value.minutes,
      confirmations: [
        ...meeting.value.minutes.confirmations,
        { at: at.value.key, item: item.id, fingerprint, ...vouched },
      ],
    },
  };
  const minute: Block[] = [
    { type: "text", text: confirmedMinute(key, corrections.length, state.body.value.documents.record) },
    ...(corrections.length > 0
      ? [{ type: "points" as const, points: corrections.map((text) => ({ text, sub: [] })) }]
      : []),
  ];
  return {
    act: "confirm the minutes",
    steps: [
      write({ kind: "meeting", body: state.slug, key }, meeting, confirmed),
      minuteStep(state, at, item, minute),
      ...dealtWith(state, key),
    ],
    says: [minutesConfirmed(key, at.value.key)],
    warnings: [],
  };
}

/** Records in the later meeting's minutes why the earlier one's could not be confirmed. */
export function noteUnavailable(ctx: Context, input: ConfirmInput & { reason: string }): Plan {
  const { state, meeting, at } = twoMeetings(ctx, input);
  mustBeOpen(meeting.value);
  const { key } = meeting.value;
  const minute: Block[] = [{ type: "text", text: unavailableMinute(key, tidyText(input.reason)) }];
  return {
    act: "note that the minutes were unavailable",
    steps: [minuteStep(state, at, minutesItem(at.value, meeting.value), minute)],
    says: [minutesUnavailable(key, at.value.key)],
    warnings: [],
  };
}

/** Takes a wrong confirmation back by a minute of a later meeting; the minutes are a draft again. */
export function takeBackConfirmation(ctx: Context, input: ConfirmInput & { reason: string }): Plan {
  const { state, meeting, at } = twoMeetings(ctx, input);
  const { key } = meeting.value;
  const wrong = confirmationInForce(meeting.value);
  if (!wrong) throw refused(...notConfirmed(key));
  if (at.value.key < wrong.at) throw usage(...mustBeLater(wrong.at, at.value.key));
  const item = at.value.agenda.items.find((i) => i.role === "minutes") ?? minutesItem(at.value, meeting.value);
  const minute: Block[] = [{ type: "text", text: takenBackMinute(key, wrong.at, tidyText(input.reason)) }];
  return {
    act: "take the confirmation back",
    steps: [
      write({ kind: "meeting", body: state.slug, key }, meeting, {
        ...meeting.value,
        status: "draft",
        minutes: {
          ...meeting.value.minutes,
          confirmations: meeting.value.minutes.confirmations.map((c) =>
            c === wrong ? { ...c, takenBack: { at: at.value.key, item: item.id, reason: input.reason } } : c),
        },
      }),
      minuteStep(state, at, item, minute),
    ],
    says: [confirmationTakenBack(key, at.value.key)],
    warnings: [],
  };
}

function twoMeetings(ctx: Context, input: ConfirmInput) {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  const at = meetingOf(state, input.at);
  mustTakePlace(meeting.value);
  mustTakePlace(at.value);
  // Then the earlier one's has come too. What would be printed is that the later one has confirmed them.
  mustHaveCome(at.value, ctx.clock.today());
  mustBeOpen(at.value);
  if (at.value.key <= meeting.value.key) throw usage(...mustBeLater(meeting.value.key, at.value.key));
  return { state, meeting, at };
}

/** The item of the later meeting that puts these minutes for confirmation, or that took a wrong one back. */
function minutesItem(at: Meeting, { key, minutes }: Meeting): AgendaItem {
  const takenBackUnder = minutes.confirmations.at(-1)?.takenBack?.item;
  const item = at.agenda.items.find((i) => i.confirms?.includes(key))
    ?? at.agenda.items.find((i) => i.id === takenBackUnder)
    ?? at.agenda.items.find((i) => i.role === "minutes" && !i.confirms);
  if (!item) throw usage(...noMinutesItem(key, at.key));
  return item;
}

/** The later meeting with a minute added under an item; what was written there stays in front. */
function minuteStep(state: BodyState, at: Loaded<Meeting>, item: AgendaItem, blocks: Block[]): Step {
  const { items } = at.value.minutes;
  const known = items.some((i) => i.item === item.id);
  const next = known
    ? items.map((i) => (i.item === item.id ? { ...i, blocks: [...i.blocks, ...blocks] } : i))
    : [...items, { item: item.id, blocks }];
  return write({ kind: "meeting", body: state.slug, key: at.value.key }, at, {
    ...at.value, minutes: { ...at.value.minutes, items: next },
  });
}

/** The fingerprint of the body's last meeting before this one whose confirmation is in force. */
function previousFingerprint(state: BodyState, key: string): string | undefined {
  return [...state.meetings.values()]
    .filter((m) => m.value.key < key)
    .map((m) => confirmationInForce(m.value)?.fingerprint)
    .findLast((f) => f !== undefined);
}

/** What stood on the confirmed agenda has been dealt with. */
function dealtWith(state: BodyState, key: string): Step[] {
  const { entries } = state.plan.value;
  if (!entries.some((e) => e.state === "placed" && e.placed?.meeting === key)) return [];
  return [write({ kind: "plan", body: state.slug }, state.plan, {
    ...state.plan.value,
    entries: entries.map((e) => (e.state === "placed" && e.placed?.meeting === key ? { ...e, state: "dealt-with" } : e)),
  })];
}
