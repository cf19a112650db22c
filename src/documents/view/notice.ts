/** Notice of a meeting, of its cancellation or of its move: one document, shaped by the meeting's state. */
import type { Venue } from "../../domain/body.ts";
import { dateOfKey, type LocalDate, type LocalTime } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { noticePublication } from "../../domain/notice-status.ts";
import { clockTime, longDate } from "../../text/dates.ts";
import { lateNoticeLine } from "../../text/documents.ts";
import * as say from "../../text/publications.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { movesOf } from "./announcements.ts";
import { contactView, signatoryView, type ContactView, type SignatoryView } from "./contact.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";
import { bodyName, venueView, type VenueView } from "./venue.ts";

/** One date, time and place; of the earlier one all are empty where there is none. */
export interface OccasionView extends VenueView {
  heading: string;
  date: string;
  time: string;
}

export interface PrivateBusinessView extends PrivacyView {
  number: string;
  title: string;
}

export interface NoticeView extends ContactView, SignatoryView {
  council: string;
  body: string;
  title: string;
  draft: string;
  /** What the notice is of, a sentence. */
  lead: string;
  /** When and where the meeting is held, or would have been. */
  meeting: OccasionView;
  /** What was announced before a move; `date` is empty otherwise. */
  earlier: OccasionView;
  reason: string;
  /** Dates before the earlier one, why notice is short: a line each. */
  remarks: string[];
  /** What the public is likely to be excluded from. */
  privateLead: string;
  privateItems: PrivateBusinessView[];
  /** After a cancellation: when the body meets next, or empty. */
  next: string;
  /** "Date of this notice: 1 March 2023", or empty while none is given. */
  given: string;
}

export type NoticeShape = "meeting" | "moved" | "cancelled";

/** Which of the three notices the state of the meeting calls for. */
export const noticeShape = (meeting: Meeting): NoticeShape =>
  meeting.cancelled ? "cancelled" : meeting.moved.length > 0 ? "moved" : "meeting";

/** The day the notice was given, or undefined while the agenda is unpublished. */
export function noticeDate(meeting: Meeting): LocalDate | undefined {
  return {
    cancelled: meeting.cancelled?.on, moved: meeting.moved.at(-1)?.on, meeting: meeting.agenda.publications[0]?.on,
  }[noticeShape(meeting)];
}

const NEVER: OccasionView = { heading: "", date: "", time: "", place: "", link: "", linkLabel: "" };

const occasion = (heading: string, date: LocalDate, time: LocalTime, venue: Venue): OccasionView => ({
  heading, date: longDate(date), time: clockTime(time), ...venueView(venue),
});

/** What was announced before the last move; the venue is the same where none is recorded. */
function earlierOccasion(meeting: Meeting): OccasionView {
  const last = meeting.moved.at(-1);
  return last ? occasion(say.noticeHeading.was, dateOfKey(last.from), last.time, last.venue ?? meeting.venue) : NEVER;
}

/** The body's first meeting after this one that is to take place. */
function nextAfter({ meeting, meetings }: DocumentRecords): string {
  const [next] = [...meetings.values()]
    .filter((m) => m.key > meeting.key && (m.status === "scheduled" || m.status === "published"))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return next ? say.nextMeeting(dateOfKey(next.key), next.time) : "";
}

const privateBusiness = (meeting: Meeting): PrivateBusinessView[] =>
  meeting.agenda.items.flatMap((item, at) =>
    (item.private ? [{ number: String(at + 1), title: item.title, ...privacyView(item.private) }] : []));

function remarks(meeting: Meeting, shape: NoticeShape): string[] {
  const late = shape === "cancelled" ? undefined : noticePublication(meeting)?.lateReason;
  const moves = movesOf(meeting);
  return [
    ...(shape === "cancelled" ? moves : moves.slice(0, -1)),
    ...(late === undefined ? [] : [lateNoticeLine(late)]),
  ];
}

/** The notice's fields. */
export function noticeView(records: DocumentRecords): NoticeView {
  const { body, meeting, workspace } = records;
  const shape = noticeShape(meeting);
  const given = noticeDate(meeting);
  const reason = shape === "cancelled" ? meeting.cancelled?.reason : meeting.moved.at(-1)?.reason;
  const privateItems = shape === "cancelled" ? [] : privateBusiness(meeting);
  return {
    council: workspace.council,
    body: bodyName(records),
    title: say.noticeTitle[shape],
    draft: given === undefined ? say.DRAFT_NOTICE : "",
    lead: say.noticeLead[shape](bodyName(records)),
    meeting: occasion(shape === "moved" ? say.noticeHeading.now : "", dateOfKey(meeting.key), meeting.time, meeting.venue),
    earlier: shape === "moved" ? earlierOccasion(meeting) : NEVER,
    reason: reason ? say.noticeReason(reason) : "",
    remarks: remarks(meeting, shape),
    privateLead: privateItems.length > 0 ? say.privatePart : "",
    privateItems,
    next: shape === "cancelled" ? nextAfter(records) : "",
    given: given === undefined ? "" : say.noticeGiven(given),
    ...contactView(body),
    ...signatoryView(body, given === undefined),
  };
}
