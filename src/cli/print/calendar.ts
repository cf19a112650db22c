import type { QuorateError } from "../../domain/errors.ts";
import { calendarFile } from "../../exchange/ics.ts";
import { comingCalendar } from "../../usecases/coming-calendar.ts";
import type { Context } from "../../usecases/ports.ts";

/** The coming meetings as an iCalendar file, of one body where it is named, all of them unless `count` is given, and what could not be read. */
export function calendarText(context: Context, body: string | undefined, count: number | undefined): { text: string; troubles: QuorateError[] } {
  const { council, entries, troubles } = comingCalendar(context, body);
  return { text: calendarFile(council, entries.slice(0, count), context.clock.today()), troubles };
}
