/** The action notes of a meeting: who came, what was agreed, who does what. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { MinutedAction } from "../../domain/minutes.ts";
import { rollMembers } from "../../domain/roll.ts";
import { peopleOfMeeting } from "../../domain/people-of-meeting.ts";
import type { Person } from "../../domain/people.ts";
import { clockTime, longDate, mediumDate } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import {
  apologiesView, attendeesView, inAttendanceView, presidedView,
  type ApologyView, type AttendeeView, type PersonView,
} from "./attendance.ts";
import { confirmationView, type ConfirmationView } from "./confirmation.ts";
import { outcomeView } from "./held.ts";
import type { NameOf } from "./blocks.ts";
import { initialsAmong, presenterInitials } from "./initials.ts";
import { minutedItems, type MinutedForm, type MinutedItemView } from "./items.ts";
import { prose, type Rich } from "./rich.ts";
import { bodyName, venueView, type VenueView } from "./venue.ts";

export interface AgreedActionView {
  text: string | Rich;
  /** By initials, where nobody else there has them. */
  owner: string;
  due: string;
  /** The item it was agreed under. */
  number: string;
}

/** An item as a row of the table. */
export interface NotedItemView extends MinutedItemView {
  /** Printed above the item where a part of the agenda begins with it: "Items for discussion". */
  section: string;
  /** Who presents, by initials where the person is known. */
  initials: string;
}

export interface NotesView extends ConfirmationView, VenueView {
  council: string;
  body: string;
  title: string;
  draft: string;
  private: boolean;
  date: string;
  time: string;
  attendees: AttendeeView[];
  inAttendance: PersonView[];
  apologies: ApologyView[];
  presided: string;
  /** That the meeting broke off or had no quorum, or empty. */
  outcome: string;
  items: NotedItemView[];
  actions: AgreedActionView[];
}

function agreedActions(meeting: Meeting, items: readonly MinutedItemView[], nameOf: NameOf): AgreedActionView[] {
  const number = new Map(meeting.agenda.items.map((item, at) => [item.id, items[at]?.number ?? ""]));
  return meeting.minutes.items.flatMap((minuted) =>
    minuted.blocks
      .filter((b): b is MinutedAction => b.type === "action")
      .map((b) => ({
        text: prose(b.text),
        owner: nameOf(b.owner),
        due: b.due ? mediumDate(b.due) : "",
        number: number.get(minuted.item) ?? "",
      })));
}

const times = (meeting: Meeting): string => {
  const { started, ended } = meeting.attendance;
  const from = clockTime(started ?? meeting.time);
  return ended ? `${from} to ${clockTime(ended)}` : from;
};

/** The discussion begins after the standing items that open the agenda. */
function notedItems(records: DocumentRecords, meeting: Meeting, isPrivate: boolean, people: readonly Person[]): NotedItemView[] {
  const form: MinutedForm = { private: isPrivate, apologies: "above", nameOf: initialsAmong(people), asWritten: true };
  const discussion = meeting.agenda.items.findIndex((item) => item.role === undefined);
  return minutedItems(records, meeting, form).map((item, at) => ({
    ...item,
    section: at > 0 && at === discussion ? say.itemsForDiscussion : "",
    initials: presenterInitials(item.presenter, people),
  }));
}

/** The notes' fields; the item that only lists apologies prints them once, at the top. */
export function notesView(records: DocumentRecords, meeting: Meeting, isPrivate: boolean): NotesView {
  const people = peopleOfMeeting(rollMembers(meeting, records.members), meeting);
  const items = notedItems(records, meeting, isPrivate, people);
  return {
    council: records.workspace.council,
    body: bodyName(records),
    title: say.notesTitle,
    draft: confirmationInForce(meeting) ? "" : say.DRAFT_MINUTES,
    private: isPrivate,
    date: longDate(dateOfKey(meeting.key)),
    time: times(meeting),
    ...venueView(meeting.venue),
    place: say.capitalised(say.heldAt(meeting.venue.text)),
    attendees: attendeesView(meeting, records.members),
    inAttendance: inAttendanceView(meeting),
    apologies: apologiesView(meeting, records.members, records.body.documents, true),
    presided: presidedView(meeting, records.members),
    outcome: outcomeView(meeting),
    items,
    actions: agreedActions(meeting, items, initialsAmong(people)),
    ...confirmationView(meeting),
  };
}
