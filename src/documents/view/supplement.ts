/** The front sheet of a supplementary pack, as its template sees it: what is new, and why. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Supplement } from "../../domain/supplements.ts";
import { clockTime, longDate } from "../../text/dates.ts";
import * as say from "../../text/supplement.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { agendaView, type AgendaForm, type AgendaItemView } from "./agenda.ts";
import { contactView, type ContactView } from "./contact.ts";
import { bodyName, venueView, type VenueView } from "./venue.ts";

export interface SupplementItemView extends AgendaItemView {
  /** "New item", "New paper". */
  news: string;
}

export interface SupplementView extends ContactView, VenueView {
  council: string;
  body: string;
  label: string;
  private: boolean;
  date: string;
  time: string;
  /** When it was published, and what it adds to. */
  published: string;
  reasonLabel: string;
  reason: string;
  /** What changed, a line each. */
  changes: string[];
  /** Whether the table has a column of pages. */
  paged: boolean;
  /** The items that are new or have new papers, under their agenda numbers. */
  items: SupplementItemView[];
}

/** `records` are those of the day it was published. An item is shown where it is in `touched`. */
export function supplementView(
  records: DocumentRecords, supplement: Supplement, form: AgendaForm, touched: ReadonlyMap<string, number>,
): SupplementView {
  const { body, meeting, workspace } = records;
  const { publication, number, items } = supplement;
  const all = agendaView(records, form).items;
  return {
    council: workspace.council,
    body: bodyName(records),
    label: say.supplementLabel(number, form.private),
    private: form.private,
    date: longDate(dateOfKey(meeting.key)),
    time: clockTime(meeting.time),
    ...venueView(meeting.venue),
    published: say.supplementLine(publication.on, meeting.agenda.publications[0]?.on ?? publication.on),
    reasonLabel: say.WHY_SUPPLEMENT,
    reason: publication.reason ?? "",
    changes: [...(publication.changes ?? [])],
    ...contactView(body),
    paged: form.paged,
    items: meeting.agenda.items.flatMap((item, at) => {
      const papers = touched.get(item.id);
      const news = items.has(item.id) ? say.NEW_ITEM : papers === 1 ? say.NEW_PAPER : say.NEW_PAPERS;
      return papers === undefined ? [] : [{ ...all[at]!, news }];
    }),
  };
}
