import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import type { ClosedDay } from "../domain/workspace.ts";

/** "2026-12-29=council offices closed" → a closed day; the name may be left out. Throws usage for a bad date. */
export function closedDay(text: string): ClosedDay {
  const at = text.indexOf("=");
  const date = parseLocalDate(at < 0 ? text : text.slice(0, at));
  return { date, name: (at < 0 ? "" : text.slice(at + 1).trim()) || "closed" };
}
