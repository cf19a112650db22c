/** The meeting's own web page: its agenda with the papers, then the minutes as far as they are. Public matter alone. */
import type { AgendaItem } from "../../domain/agenda.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { clockTime, longDate } from "../../text/dates.ts";
import { agendaMark, DRAFT_MINUTES, papersToFollow } from "../../text/documents.ts";
import { minuteLine, pageState } from "../../text/publications.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { subtitleOf } from "./agenda.ts";
import { announcements, changesOf } from "./announcements.ts";
import { attendeesView, inAttendanceView, presidedView, type AttendeeView, type PersonView } from "./attendance.ts";
import { confirmationView, type ConfirmationView } from "./confirmation.ts";
import { contactView, type ContactView } from "./contact.ts";
import { outcomeView } from "./held.ts";
import { minutedItems, type MinutedItemView } from "./items.ts";
import { inLines } from "./rich.ts";
import { bodyName, venueView, type VenueView } from "./venue.ts";

/** A paper beside the page. */
export interface PageLinkView {
  title: string;
  href: string;
  /** "PDF 179 KB". */
  size: string;
}

/** What lies beside the page for one item. */
export interface ItemLinks {
  reports: PageLinkView[];
  additional: PageLinkView[];
}

export interface PageItemView extends MinutedItemView, ItemLinks {
  /** Where a link to the item leads, without "#". */
  anchor: string;
  /** The number on the agenda; the field `number` is the minute's. */
  item: string;
  /** "Minute 26" where the minutes are there and number otherwise than the agenda, else empty. */
  minute: string;
  toFollow: string;
  /** Under apologies: who chaired in whose absence. */
  presided: string;
}

export interface PageView extends ContactView, ConfirmationView, VenueView {
  council: string;
  body: string;
  /** "Agenda", "Agenda and draft minutes" or "Agenda and minutes". */
  state: string;
  draft: string;
  when: string;
  announcements: string[];
  /** What the last republication changed. */
  changes: string[];
  /** The pack, where it was made with the page; `href` is empty otherwise. */
  pack: PageLinkView;
  items: PageItemView[];
  attendees: AttendeeView[];
  inAttendance: PersonView[];
  /** Who chaired in whose absence, where no item of apologies says it. */
  presided: string;
}

export type PageState = keyof typeof pageState;

/** What the page holds: minutes count from their first words on. */
export function stateOf(meeting: Meeting): PageState {
  if (confirmationInForce(meeting)) return "confirmed";
  return meeting.minutes.items.some((m) => m.blocks.length > 0 || (m.summary?.length ?? 0) > 0) ? "draft" : "agenda";
}

const draftMark: Readonly<Record<PageState, (meeting: Meeting) => string>> = {
  agenda: agendaMark,
  draft: () => DRAFT_MINUTES,
  confirmed: () => "",
};

export const NO_LINK: PageLinkView = { title: "", href: "", size: "" };

/** The page's fields. `linksOf` says what lies beside it for an item. */
export function pageView(
  records: DocumentRecords, linksOf: (item: AgendaItem) => ItemLinks, pack: PageLinkView,
): PageView {
  const { body, meeting, members, workspace } = records;
  const state = stateOf(meeting);
  const minuted = state !== "agenda";
  const presided = minuted ? presidedView(meeting, members) : "";
  const underApologies = meeting.agenda.items.some((i) => i.role === "apologies");
  const items = minutedItems(records, meeting, { private: false, apologies: "listed" }).map((view, at): PageItemView => {
    const item = meeting.agenda.items[at]!;
    const number = String(at + 1);
    const toFollow = item.papersToFollow && !item.private && item.papers.length === 0 && !minuted;
    return {
      ...view,
      ...(minuted ? {} : { apologiesLead: "", apologies: [], noApologies: false }),
      subtitle: item.private ? view.subtitle : inLines(subtitleOf(item)),
      ...linksOf(item),
      anchor: `item-${number}`,
      item: number,
      minute: minuted && view.number !== number ? minuteLine(view.number) : "",
      toFollow: toFollow ? papersToFollow : "",
      presided: item.role === "apologies" ? presided : "",
    };
  });
  return {
    council: workspace.council,
    body: bodyName(records),
    state: pageState[state],
    draft: draftMark[state](meeting),
    when: `${longDate(dateOfKey(meeting.key))}, ${clockTime(meeting.time)}`,
    ...venueView(meeting.venue),
    announcements: [...announcements(meeting), outcomeView(meeting)].filter((line) => line !== ""),
    changes: changesOf(meeting),
    pack,
    items,
    attendees: minuted ? attendeesView(meeting, members) : [],
    inAttendance: minuted ? inAttendanceView(meeting) : [],
    presided: underApologies ? "" : presided,
    ...contactView(body),
    ...confirmationView(meeting),
  };
}
