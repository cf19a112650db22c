import { calendarFile } from "../../exchange/ics.ts";
import { comingCalendar } from "../../usecases/coming-calendar.ts";
import type { Context } from "../../usecases/ports.ts";

/** The coming meetings as an iCalendar file, of one body where it is named, all of them unless `count` is given. */
export function calendarText(context: Context, body: string | undefined, count: number | undefined): string {
  const { council, entries } = comingCalendar(context, body);
  return calendarFile(council, entries.slice(0, count), context.clock.today());
}
