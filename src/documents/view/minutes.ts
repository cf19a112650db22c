/** The minutes of a meeting as their template sees them. */
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import {
  attendanceView, inAttendanceView, presidedView, type AttendeeView, type PersonView,
} from "./attendance.ts";
import { confirmationView, type ConfirmationView } from "./confirmation.ts";
import { heldView, outcomeView } from "./held.ts";
import { minutedItems, type MinutedItemView } from "./items.ts";
import type { Rich } from "./rich.ts";
import { bodyName } from "./venue.ts";

export interface MinutesView extends ConfirmationView {
  council: string;
  body: string;
  draft: string;
  private: boolean;
  /** "Minutes of the meeting held at … on … from … to …", with the address if there is one. */
  held: string | Rich;
  /** That the meeting broke off or had no quorum, or empty. */
  outcome: string;
  members: AttendeeView[];
  attendanceKey: string;
  inAttendance: PersonView[];
  /** Who chaired in whose absence, or empty. */
  presided: string;
  items: MinutedItemView[];
}

/** The minutes of `meeting`, which may be an earlier one than the records' own. */
export function minutesView(records: DocumentRecords, meeting: Meeting, isPrivate: boolean): MinutesView {
  return {
    council: records.workspace.council,
    body: bodyName(records),
    draft: confirmationInForce(meeting) ? "" : say.DRAFT_MINUTES,
    private: isPrivate,
    held: heldView("Minutes", meeting),
    outcome: outcomeView(meeting),
    members: attendanceView(meeting, records.members),
    attendanceKey: say.attendanceKey,
    inAttendance: inAttendanceView(meeting),
    presided: presidedView(meeting, records.members),
    items: minutedItems(records, meeting, { private: isPrivate, apologies: "led" }),
    ...confirmationView(meeting),
  };
}
