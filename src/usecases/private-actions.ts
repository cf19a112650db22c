/** Following up what was agreed in private: only where it is asked for, and without a word of it anywhere else. */
import type { Action } from "../domain/actions.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { Finding } from "../domain/checks/index.ts";
import { QuorateError, usage } from "../domain/errors.ts";
import { mapExempt } from "../domain/exempt.ts";
import { privateActions } from "../domain/private-actions.ts";
import {
  ambiguousPrivateAction, noSuchPrivateAction, privateActionDone, privateActionDropped,
} from "../text/actions.ts";
import { privateActionsLate } from "../text/checks.ts";
import { closedAction, type Closing } from "./follow-up.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, write, type BodyState } from "./state.ts";

interface Raised {
  key: MeetingKey;
  action: Action;
}

const raisedAt = (state: BodyState, key: MeetingKey): Raised[] =>
  privateActions(state.exempt(key).value.reveal()).map((action) => ({ key, action }));

/** The actions agreed in private, of every meeting. For private outputs alone. */
export function listPrivateActions(ctx: Context, body: string): Action[] {
  const state = loadBodyState(ctx.store, body);
  return [...state.meetings.keys()].flatMap((key) => raisedAt(state, key).map(({ action }) => action));
}

/** Marks an open private action done or dropped, named by its id or a part of its text, which is not said back. */
export function closePrivateAction(ctx: Context, input: Closing): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const open = [...state.meetings.keys()].flatMap((key) => raisedAt(state, key)).filter(({ action }) => action.state === "open");
  const lower = input.action.toLowerCase();
  const byId = open.filter(({ action }) => action.id === input.action);
  const meant = byId.length > 0 ? byId : open.filter(({ action }) => action.text.toLowerCase().includes(lower));
  const [one] = meant;
  if (!one) throw usage(...noSuchPrivateAction(open.length));
  if (meant.length > 1) throw usage(...ambiguousPrivateAction(meant.length));
  const closed = closedAction(ctx, one.action, input);
  const loaded = state.exempt(one.key);
  return {
    act: input.as === "done" ? "mark a private action done" : "drop a private action",
    steps: [write({ kind: "exempt", body: state.slug, key: one.key }, loaded, mapExempt(loaded.value, (record) => ({
      ...record,
      actions: privateActions(record).map((a) => (a.id === closed.id ? closed : a)),
    })))],
    says: [input.as === "done" ? privateActionDone : privateActionDropped],
    warnings: [],
  };
}

/** How many private actions are past their day; records that can't be read are told of elsewhere. */
export function checkPrivateActions(ctx: Context, state: BodyState): Finding[] {
  const today = ctx.clock.today();
  return [...state.meetings.keys()].flatMap((key): Finding[] => {
    try {
      const late = raisedAt(state, key).filter(({ action: a }) => a.state === "open" && a.due !== undefined && a.due < today).length;
      return late === 0 ? [] : [{ body: state.slug, meeting: key, kind: "action-late", urgency: "late", text: privateActionsLate(late, key) }];
    } catch (error) {
      if (error instanceof QuorateError) return [];
      throw error;
    }
  });
}
