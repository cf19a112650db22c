/** Actions: add one by hand, mark one done or dropped. */
import type { Action } from "../domain/actions.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import { findPerson } from "../domain/people.ts";
import { actionAdded, actionDone, actionDropped, ambiguousAction, noSuchAction } from "../text/actions.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, write, type BodyState } from "./state.ts";

/** Adds an action that no minute holds. */
export function addAction(ctx: Context, input: { body: string; text: string; owner: string; due?: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const person = findPerson(input.owner, state.members.value.members.map((m) => ({
    name: m.name, member: m.id, ...defined({ initials: m.initials, post: m.post }),
  })));
  const owner = { name: person.name, ...defined({ member: person.member }) };
  const due = input.due === undefined ? undefined : parseLocalDate(input.due);
  const action: Action = { id: ctx.newId("action"), text: input.text, owner, ...defined({ due }), state: "open" };
  return {
    act: "add an action",
    steps: [register(state, [...state.actions.value.actions, action])],
    says: [actionAdded(action.text, owner.name, due)],
    warnings: [],
  };
}

/** What is said of an action that is closed, named by its id or a part of its text. */
export interface Closing {
  body: string;
  action: string;
  as: "done" | "dropped";
  note?: string;
  on?: string;
}

/** The action as it is closed; today where no day is said. */
export function closedAction(ctx: Context, action: Action, { as, note, on }: Closing): Action {
  return { ...action, state: as, closed: { on: on === undefined ? ctx.clock.today() : parseLocalDate(on), ...defined({ note }) } };
}

/** Marks an open action done or dropped, named by its id or a part of its text. */
export function closeAction(ctx: Context, input: Closing): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const action = findAction(state.actions.value.actions, input.action);
  const closed = closedAction(ctx, action, input);
  return {
    act: input.as === "done" ? "mark an action done" : "drop an action",
    steps: [register(state, state.actions.value.actions.map((a) => (a.id === action.id ? closed : a)))],
    says: [input.as === "done" ? actionDone(action.text) : actionDropped(action.text)],
    warnings: [],
  };
}

function findAction(actions: Action[], named: string): Action {
  const open = actions.filter((a) => a.state === "open");
  const lower = named.toLowerCase();
  const meant = open.some((a) => a.id === named)
    ? open.filter((a) => a.id === named)
    : open.filter((a) => a.text.toLowerCase().includes(lower));
  if (meant.length === 1) return meant[0]!;
  const tell = (list: Action[]) => list.map((a) => `${a.text} (${a.id})`);
  throw usage(...(meant.length > 1 ? ambiguousAction(named, tell(meant)) : noSuchAction(named, tell(open))));
}

const register = (state: BodyState, actions: Action[]): Step =>
  write({ kind: "actions", body: state.slug }, state.actions, { ...state.actions.value, actions });
