import type { AgendaItem } from "../agenda.ts";
import type { MeetingKey } from "../calendar/types.ts";
import { usage } from "../errors.ts";
import { ambiguousItem, noSuchItem } from "../../text/agenda.ts";

const plain = (s: string): string => s.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(/[’‘]/g, "'").trim();

/**
 * The item a person means: its agenda number, its whole title, or a part that
 * only one title has. A number wins over a title. Throws usage where none or
 * several are meant.
 */
export function findItem(items: AgendaItem[], named: string, key: MeetingKey): AgendaItem {
  const asked = plain(named);
  if (/^\d+$/.test(asked)) {
    const item = items[Number(asked) - 1];
    if (item) return item;
  }
  const whole = items.filter((i) => plain(i.title) === asked);
  const meant = whole.length > 0 ? whole : items.filter((i) => asked !== "" && plain(i.title).includes(asked));
  if (meant.length === 1) return meant[0]!;
  if (meant.length > 1) throw usage(...ambiguousItem(named, meant.map((i) => i.title)));
  throw usage(...noSuchItem(named, key, items.map((i, n) => `${n + 1} ${i.title}`)));
}
