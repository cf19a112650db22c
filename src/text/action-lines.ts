import { mediumDate } from "./dates.ts";
import type { Action } from "../domain/actions.ts";
import type { LocalDate } from "../domain/calendar/types.ts";

/** An action in one line: who, by when, what, where it stands, and the id it is named by. */
export function actionLine(a: Action, today: LocalDate): string {
  const due = a.due === undefined ? "" : `by ${mediumDate(a.due)}`;
  const state = a.state === "open" ? (a.due !== undefined && a.due < today ? " (late)" : "") : ` (${a.state})`;
  return `${a.owner.name.padEnd(18)} ${due.padEnd(20)} ${a.text}${state}  [${a.id}]`;
}

/** After an action agreed in private. */
export const privateMark = " (private)";
