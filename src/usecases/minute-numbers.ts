import { minuteNumbers } from "../domain/numbering.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { Id } from "../domain/ids.ts";
import type { BodyState } from "./state.ts";

/** The minute numbers of a meeting as printed, by item. */
export function printedNumbers(state: BodyState, key: MeetingKey): Map<Id, string> {
  const found = numbersOf(state).get(key);
  return new Map(found?.numbers.map((n) => [n.item, n.printed]));
}

/** The running number of a meeting's first minute. */
export const firstMinuteNumber = (state: BodyState, key: MeetingKey): number =>
  numbersOf(state).get(key)?.first ?? 1;

const numbersOf = (state: BodyState) =>
  minuteNumbers(state.body.value, state.workspace.value.annualCouncil, [...state.meetings.values()].map((m) => m.value));
