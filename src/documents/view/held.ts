/** When and where a meeting was held, and what became of it. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { clockTime } from "../../text/dates.ts";
import { adjournedLine, heldAt, heldLine, inquorateLine } from "../../text/documents.ts";

/** "Minutes of the meeting held …", with the actual times where they are known. */
export function heldView(what: string, meeting: Meeting): string {
  const { started, ended } = meeting.attendance;
  return heldLine(
    what, heldAt(meeting.venue.text), dateOfKey(meeting.key),
    clockTime(started ?? meeting.time), ended ? clockTime(ended) : undefined,
  );
}

/** That the meeting broke off or had no quorum, or empty. */
export function outcomeView({ status, adjourned }: Meeting): string {
  if (status === "inquorate") return inquorateLine;
  return adjourned ? adjournedLine(adjourned.to, adjourned.reason) : "";
}
