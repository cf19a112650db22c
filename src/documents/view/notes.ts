/** The action notes of a meeting: who came, what was agreed, who does what. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce, printedFingerprint } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { MinutedAction } from "../../domain/minutes.ts";
import { clockTime, longDate, mediumDate } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import {
  apologiesView, attendeesView, inAttendanceView, presidedView,
  type ApologyView, type AttendeeView, type PersonView,
} from "./attendance.ts";
import { minutedItems, type MinutedItemView } from "./items.ts";

export interface AgreedActionView {
  text: string;
  owner: string;
  due: string;
  /** The item it was agreed under. */
  number: string;
}

export interface NotesView {
  council: string;
  body: string;
  title: string;
  draft: string;
  private: boolean;
  date: string;
  time: string;
  place: string;
  attendees: AttendeeView[];
  inAttendance: PersonView[];
  apologies: ApologyView[];
  presided: string;
  items: MinutedItemView[];
  actions: AgreedActionView[];
  confirmed: string;
  corrections: string[];
  fingerprint: string;
}

function agreedActions(meeting: Meeting, items: readonly MinutedItemView[]): AgreedActionView[] {
  const number = new Map(meeting.agenda.items.map((item, at) => [item.id, items[at]?.number ?? ""]));
  return meeting.minutes.items.flatMap((minuted) =>
    minuted.blocks
      .filter((b): b is MinutedAction => b.type === "action")
      .map((b) => ({
        text: b.text,
        owner: b.owner.name,
        due: b.due ? mediumDate(b.due) : "",
        number: number.get(minuted.item) ?? "",
      })));
}

const times = (meeting: Meeting): string => {
  const { started, ended } = meeting.attendance;
  const from = clockTime(started ?? meeting.time);
  return ended ? `${from} to ${clockTime(ended)}` : from;
};

/** The notes' fields; the item that only lists apologies prints them once, at the top. */
export function notesView(records: DocumentRecords, meeting: Meeting, isPrivate: boolean): NotesView {
  const confirmation = confirmationInForce(meeting);
  const items = minutedItems(records, meeting, isPrivate);
  return {
    council: records.workspace.council,
    body: records.body.name,
    title: say.notesTitle,
    draft: confirmation ? "" : say.DRAFT_MINUTES,
    private: isPrivate,
    date: longDate(dateOfKey(meeting.key)),
    time: times(meeting),
    place: say.capitalised(say.heldAt(meeting.venue.text)),
    attendees: attendeesView(meeting, records.members),
    inAttendance: inAttendanceView(meeting),
    apologies: apologiesView(meeting, records.members, records.body.documents.reasonsForApologies),
    presided: presidedView(meeting, records.members),
    items,
    actions: agreedActions(meeting, items),
    confirmed: confirmation ? say.confirmedLine(dateOfKey(confirmation.at)) : "",
    corrections: confirmation?.corrections ?? [],
    fingerprint: confirmation ? printedFingerprint(confirmation.fingerprint) : "",
  };
}
