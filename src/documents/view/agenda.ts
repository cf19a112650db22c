/** The agenda's front sheet, alone or on a pack, as its template sees it. */
import type { AgendaItem } from "../../domain/agenda.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { privateActionsDue } from "../../domain/private-actions.ts";
import type { ExemptItem, Meeting } from "../../domain/meeting.ts";
import { supplementsOf } from "../../domain/supplements.ts";
import { clockTime, listOfDates, longDate, mediumDate } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import type { RangeMark } from "../pack/range-mark.ts";
import { announcements, changesOf } from "./announcements.ts";
import { contactView, signatoryView, type ContactView, type SignatoryView } from "./contact.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";
import { inLines, prose, type Rich } from "./rich.ts";
import { bodyName, venueView, type VenueView } from "./venue.ts";

/** A paper as the front sheet names it. */
export interface PaperView {
  title: string;
  /** Where a reader of the page finds it, or empty. */
  href: string;
}

export interface AgendaItemView extends PrivacyView {
  number: string;
  title: string;
  subtitle: string | Rich;
  /** "#item-3" where papers follow in the same document, else empty. */
  anchor: string;
  /** "7 - 14", or empty for an item without papers. */
  pages: string | RangeMark;
  urgent: string;
  toFollow: string;
  papers: PaperView[];
}

export interface AgendaView extends ContactView, SignatoryView, VenueView {
  council: string;
  body: string;
  label: string;
  draft: string;
  private: boolean;
  date: string;
  time: string;
  /** Moved, cancelled, at short notice, published again: a line each. */
  announcements: string[];
  changes: string[];
  summons: string;
  /** Whether the table has a column of pages. */
  paged: boolean;
  items: AgendaItemView[];
  /** Agreed in private earlier and due by this meeting; empty in every public document. */
  privateActions: PrivateActionView[];
  notes: string[];
}

export interface PrivateActionView {
  text: string | Rich;
  owner: string;
  due: string;
}

function privateActionsOf({ meeting, meetings, exempt }: DocumentRecords): PrivateActionView[] {
  const records = [...meetings.keys()].map((key) => exempt(key).reveal());
  return privateActionsDue(records, meeting.key).map(({ text, owner, due }) => ({ text: prose(text), owner: owner.name, due: mediumDate(due!) }));
}

/** What the pack knows of an item's papers; nothing for an agenda alone. */
export interface ItemPapers {
  anchor: string;
  pages: string | RangeMark;
  papers: PaperView[];
}

export interface AgendaForm {
  pack: boolean;
  /** With a column of pages. */
  paged: boolean;
  private: boolean;
  papersOf(item: AgendaItem): ItemPapers | undefined;
}

/** What the item is about; said of public items, and of private ones in private. */
export function subtitleOf(item: AgendaItem): string {
  if (item.subtitle) return item.subtitle;
  if (item.confirms && item.confirms.length > 0) {
    return say.confirmsLine(listOfDates(item.confirms.map(dateOfKey)));
  }
  return "";
}

/** `secret` is given only for a private document. */
function itemView(item: AgendaItem, at: number, form: AgendaForm, secret: ExemptItem | undefined): AgendaItemView {
  const papers = form.papersOf(item);
  const closed = item.private !== undefined && !form.private;
  return {
    number: String(at + 1),
    title: secret?.title ?? item.title,
    subtitle: inLines(secret?.subtitle ?? (closed ? "" : subtitleOf(item))),
    anchor: papers?.anchor ?? "",
    pages: papers?.pages ?? "",
    urgent: item.urgent ? say.urgentLine(item.urgent) : "",
    toFollow: item.papersToFollow && !closed && item.papers.length === 0 ? say.papersToFollow : "",
    papers: papers?.papers ?? [],
    ...privacyView(item.private),
  };
}

function label(form: AgendaForm): string {
  if (form.pack) return form.private ? say.PRIVATE_PACK_LABEL : say.PACK_LABEL;
  return form.private ? say.PRIVATE_AGENDA_LABEL : say.AGENDA_LABEL;
}

/** In a pack made after supplements: that a page has another number in it than in what went out before. */
function laterPages({ agenda }: Meeting, form: AgendaForm): string[] {
  const supplements = form.pack && form.paged ? supplementsOf(agenda).length : 0;
  return supplements > 0 ? [say.packHoldsSupplements(supplements)] : [];
}

/** The front sheet's fields, each named; exempt matter is taken up only by a private form. */
export function agendaView(records: DocumentRecords, form: AgendaForm): AgendaView {
  const { body, meeting, workspace } = records;
  const secrets = form.private ? records.exempt(meeting.key).reveal().items : [];
  const publications = meeting.agenda.publications;
  return {
    council: workspace.council,
    body: bodyName(records),
    label: label(form),
    draft: say.agendaMark(meeting),
    private: form.private,
    date: longDate(dateOfKey(meeting.key)),
    time: clockTime(meeting.time),
    ...venueView(meeting.venue),
    announcements: [...announcements(meeting), ...laterPages(meeting, form)],
    changes: changesOf(meeting),
    summons: meeting.cancelled ? say.NO_SUMMONS : (body.documents.summons ?? say.SUMMONS),
    ...signatoryView(body, publications.length === 0 || meeting.cancelled !== undefined),
    ...contactView(body),
    paged: form.paged,
    items: meeting.agenda.items.map((item, at) =>
      itemView(item, at, form, secrets.find((s) => s.item === item.id))),
    privateActions: form.private ? privateActionsOf(records) : [],
    notes: [...(body.documents.notes ?? say.notes(Boolean(body.officer?.name)))],
  };
}
