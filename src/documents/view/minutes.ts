/** The minutes of a meeting as their template sees them. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce, printedFingerprint } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { clockTime } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import {
  attendanceView, inAttendanceView, presidedView, type AttendeeView, type PersonView,
} from "./attendance.ts";
import { minutedItems, type MinutedItemView } from "./items.ts";

export interface MinutesView {
  council: string;
  body: string;
  draft: string;
  private: boolean;
  /** "Minutes of the meeting held at … on … from … to …". */
  held: string;
  members: AttendeeView[];
  attendanceKey: string;
  inAttendance: PersonView[];
  /** Who chaired in whose absence, or empty. */
  presided: string;
  items: MinutedItemView[];
  /** How and when the minutes were confirmed, or empty while they are a draft. */
  confirmed: string;
  corrections: string[];
  fingerprint: string;
}

/** "Minutes of the meeting held …", with the actual times where they are known. */
function heldLine(what: string, meeting: Meeting): string {
  const { started, ended } = meeting.attendance;
  return say.heldLine(
    what, say.heldAt(meeting.venue.text), dateOfKey(meeting.key),
    clockTime(started ?? meeting.time), ended ? clockTime(ended) : undefined,
  );
}

/** The minutes of `meeting`, which may be an earlier one than the records' own. */
export function minutesView(records: DocumentRecords, meeting: Meeting, isPrivate: boolean): MinutesView {
  const confirmation = confirmationInForce(meeting);
  return {
    council: records.workspace.council,
    body: records.body.name,
    draft: confirmation ? "" : say.DRAFT_MINUTES,
    private: isPrivate,
    held: heldLine("Minutes", meeting),
    members: attendanceView(meeting, records.members),
    attendanceKey: say.attendanceKey,
    inAttendance: inAttendanceView(meeting),
    presided: presidedView(meeting, records.members),
    items: minutedItems(records, meeting, isPrivate),
    confirmed: confirmation ? say.confirmedLine(dateOfKey(confirmation.at)) : "",
    corrections: confirmation?.corrections ?? [],
    fingerprint: confirmation ? printedFingerprint(confirmation.fingerprint) : "",
  };
}
