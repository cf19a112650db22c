import { exclusionResolution } from "../domain/agenda-building/exclusion-minute.ts";
import { actionsFromMinutes } from "../domain/actions-from-minutes.ts";
import type { AgendaItem } from "../domain/agenda.ts";
import { tooManyVotes } from "../domain/checks/votes.ts";
import { Exempt, mapExempt } from "../domain/exempt.ts";
import { QuorateError, refused, usage } from "../domain/errors.ts";
import type { Id } from "../domain/ids.ts";
import type { ExemptItem, Meeting } from "../domain/meeting.ts";
import { whenMinuted } from "../domain/minuted.ts";
import type { ItemMinutes } from "../domain/minutes.ts";
import { partedRegister, withPrivateActions, withTakenActions } from "../domain/private-actions.ts";
import { parseItemText, parseMinutesText } from "../domain/minutes-text/parse.ts";
import type { ItemText } from "../domain/minutes-text/types.ts";
import { agendaEmpty } from "../text/agenda.ts";
import { capitalised } from "../text/documents.ts";
import { actionsNoted, exemptWouldBeLost, minutesSaved, noText, privateItemPublicText } from "../text/minutes.ts";
import { actionsMadePrivate, privateActionsNoted } from "../text/actions.ts";
import { exclusionMinuted } from "../text/privacy.ts";
import { changeExemptItem } from "./exempt-record.ts";
import { mustBeOpen, mustTakePlace } from "./guards.ts";
import { peopleAt } from "./people-at.ts";
import type { Context, Loaded, Plan, Step } from "./ports.ts";
import { loadBodyState, meetingOf, write, type BodyState } from "./state.ts";

/** Writes the minutes of the items that a text names; other items keep what they had. */
export function writeMinutes(ctx: Context, input: { body: string; meeting: string; text: string }): Plan {
  const { state, meeting } = open(ctx, input);
  const written = parseMinutesText(input.text, {
    agenda: meeting.value.agenda.items,
    people: peopleAt(state, meeting.value),
    previous: itemTexts(state, meeting.value),
    newId: ctx.newId,
  });
  if (written.length === 0) throw usage(...noText());
  return saved(ctx, state, meeting, written);
}

/** Writes the minutes of one item, from its text without a heading. */
export function writeItemMinutes(
  ctx: Context, input: { body: string; meeting: string; item: Id; text: string },
): Plan {
  const { state, meeting } = open(ctx, input);
  const previous = itemTexts(state, meeting.value).find((i) => i.item === input.item);
  const content = parseItemText(input.text, { people: peopleAt(state, meeting.value), previous, newId: ctx.newId });
  return saved(ctx, state, meeting, [{ ...content, item: input.item }]);
}

/**
 * What every item holds now, exempt minutes in their wrapping: the text form is
 * made from it. Where they will not be shown, private records that can't be read
 * are as good as none.
 */
export function itemTexts(state: BodyState, meeting: Meeting, shown = true): ItemText[] {
  const exemptItems = new Map(exemptItemsOf(state, meeting, shown).map((i) => [i.item, i.blocks]));
  return meeting.agenda.items.map((item): ItemText => {
    const own = meeting.minutes.items.find((m) => m.item === item.id);
    const blocks = exemptItems.get(item.id);
    return {
      item: item.id,
      blocks: own?.blocks ?? [],
      ...(own?.private ? { private: own.private } : {}),
      ...(blocks && blocks.length > 0 ? { exempt: new Exempt(blocks) } : {}),
      ...(own?.summary ? { summary: own.summary } : {}),
    };
  });
}

function exemptItemsOf(state: BodyState, meeting: Meeting, shown: boolean): ExemptItem[] {
  try {
    return state.exempt(meeting.key).value.reveal().items;
  } catch (error) {
    if (shown || !(error instanceof QuorateError)) throw error;
    return [];
  }
}

function open(ctx: Context, input: { body: string; meeting: string }) {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  if (meeting.value.agenda.items.length === 0) throw usage(...agendaEmpty(meeting.value.key));
  return { state, meeting };
}

/** The public part goes to the meeting, the exempt part to its own file, the actions to the register. */
function saved(ctx: Context, state: BodyState, meeting: Loaded<Meeting>, written: ItemText[]): Plan {
  const { key, minutes, agenda } = meeting.value;
  mustKeepExempt(meeting.value, written);
  const fresh = new Map(written.map((w) => [w.item, publicPart(w)]));
  const resolved = exclusionResolution(agenda.items, minutes.items, [...fresh.values()]);
  if (resolved) fresh.set(resolved.item, resolved);
  const items = agenda.items
    .map((item) => fresh.get(item.id) ?? minutes.items.find((m) => m.item === item.id))
    // An item emptied again leaves no trace: the record is the same as if it had never been written.
    .filter((m): m is ItemMinutes => m !== undefined && (m.blocks.length > 0 || m.private !== undefined || m.summary !== undefined));
  const steps: Step[] = [write({ kind: "meeting", body: state.slug, key }, meeting, {
    ...meeting.value,
    status: whenMinuted(meeting.value, ctx.clock.today()),
    minutes: { ...minutes, items },
  })];

  const exempt = state.exempt(key);
  const withExempt = written.filter((w) => w.exempt !== undefined);
  const { stay, taken } = partedRegister(state.actions.value.actions, key, written);
  let followedUp = 0;
  if (withExempt.length + taken.length > 0) {
    const next = mapExempt(exempt.value, (record) => withPrivateActions(
      withExempt.reduce((r, w) => changeExemptItem(r, w.item, (own) => ({ ...own, blocks: w.exempt!.reveal() })), withTakenActions(record, taken)),
      ctx.clock.today()));
    steps.push(write({ kind: "exempt", body: state.slug, key }, exempt, next));
    followedUp = (next.reveal().actions ?? []).filter((a) => a.state === "open").length;
  }

  const synced = actionsFromMinutes(stay, key, items, ctx.clock.today());
  if (JSON.stringify(synced.actions) !== JSON.stringify(state.actions.value.actions)) {
    steps.push(write({ kind: "actions", body: state.slug }, state.actions, { ...state.actions.value, actions: synced.actions }));
  }
  const says = [minutesSaved(key, items.filter((i) => i.blocks.length > 0 || i.private).length)];
  if (synced.added + synced.dropped > 0) says.push(actionsNoted(synced.added, synced.dropped));
  if (taken.length > 0) says.push(actionsMadePrivate(taken.length));
  if (followedUp > 0) says.push(privateActionsNoted(followedUp));
  if (resolved) {
    const at = agenda.items.findIndex((i) => i.id === resolved.item);
    says.push(exclusionMinuted(at + 1, agenda.items[at]!.title));
  }
  const votes = tooManyVotes(meeting.value, state.members.value.members, [...fresh.values()]);
  const warnings = [...publicThoughPrivate(agenda.items, written), ...votes.map((line) => `${capitalised(line)}.`)];
  return { act: "write the minutes", steps, says, warnings };
}

/** A line for each private item whose minutes are all public: rarely what is meant. */
const publicThoughPrivate = (agenda: AgendaItem[], written: ItemText[]): string[] =>
  agenda.flatMap((item, n) =>
    item.private && written.some((w) => w.item === item.id && !w.private && w.blocks.length > 0)
      ? [privateItemPublicText(n + 1, item.title)]
      : []);

const publicPart = (w: ItemText): ItemMinutes => ({
  item: w.item,
  blocks: w.blocks,
  ...(w.private ? { private: w.private } : {}),
  ...(w.summary ? { summary: w.summary } : {}),
});

/** Exempt minutes may be rewritten or kept, never lost because a text left them out. */
function mustKeepExempt(meeting: Meeting, written: ItemText[]): void {
  for (const w of written) {
    const had = meeting.minutes.items.find((m) => m.item === w.item)?.private;
    if (!had || w.private) continue;
    const at = meeting.agenda.items.findIndex((i) => i.id === w.item);
    throw refused(...exemptWouldBeLost(at + 1, meeting.agenda.items[at]?.title ?? ""));
  }
}
