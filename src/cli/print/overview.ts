import { clockTime, longDate, shortDate } from "../../text/dates.ts";
import { STATUS } from "../../text/status.ts";
import type { Finding } from "../../domain/checks/index.ts";
import type { Overview } from "../../usecases/overview.ts";

/** The overview as a person reads it in a terminal or a mail. */
export function overviewLines(o: Overview): string[] {
  const name = (slug: string): string => o.bodies.find((b) => b.slug === slug)?.name ?? slug;
  const width = Math.max(0, ...o.bodies.map((b) => b.name.length));
  return [
    `${o.council}, ${longDate(o.today)}`,
    "",
    "Due",
    ...(o.due.length === 0 ? ["  Nothing is wrong or due."] : o.due.map((f) => `  ${name(f.body).padEnd(width)}  ${marked(f)}`)),
    "",
    "Next meetings",
    ...(o.next.length === 0 ? ["  No dates are set."] : o.next.map((m) =>
      `  ${shortDate(m.date).padEnd(11)} ${clockTime(m.time).padEnd(8)}  ${m.name.padEnd(width)}  ${m.items > 0 && m.status === "scheduled" ? "agenda in hand" : STATUS[m.status]}`)),
  ];
}

const marked = (f: Finding): string => (f.urgency === "due" ? f.text : `${f.urgency === "late" ? "Late" : "Wrong"}: ${f.text}`);
