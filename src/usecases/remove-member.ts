import { refused } from "../domain/errors.ts";
import type { Id } from "../domain/ids.ts";
import { memberInUse, memberRemoved } from "../text/members.ts";
import { memberNamed } from "./people-at.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, write, type BodyState } from "./state.ts";

/**
 * Takes a member off who was entered by mistake. Refused where any record names
 * them: whoever served has a term that ends.
 */
export function removeMember(ctx: Context, input: { body: string; member: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const { value } = state.members;
  const member = memberNamed(value.members, input.member);
  if (isNamed(state, member.id)) throw refused(...memberInUse(member.name));
  return {
    act: `remove ${member.name}`,
    steps: [write({ kind: "members", body: state.slug }, state.members, { ...value, members: value.members.filter((m) => m.id !== member.id) })],
    says: [memberRemoved(member.name)],
    warnings: [],
  };
}

/** Whether a meeting, in public or in private, or an action has the member's id anywhere. */
function isNamed(state: BodyState, member: Id): boolean {
  const has = (record: unknown): boolean => JSON.stringify(record).includes(JSON.stringify(member));
  return has(state.actions.value)
    || [...state.meetings].some(([key, { value }]) => has(value) || has(state.exempt(key).value.reveal()));
}
