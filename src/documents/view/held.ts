/** When and where a meeting was held, and what became of it. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { clockTime } from "../../text/dates.ts";
import { adjournedLine, heldAt, heldLine, inquorateLine } from "../../text/documents.ts";
import { plainHtml, Rich } from "./rich.ts";

/** "Minutes of the meeting held …", with the actual times where they are known, and the address where there is one. */
export function heldView(what: string, meeting: Meeting): string | Rich {
  const { attendance: { started, ended }, venue } = meeting;
  const { before, after } = heldLine(
    what, heldAt(venue.text), dateOfKey(meeting.key),
    clockTime(started ?? meeting.time), ended ? clockTime(ended) : undefined,
  );
  if (venue.link === undefined) return before + after;
  const label = venue.label === undefined ? "" : `${plainHtml(venue.label)}: `;
  const link = plainHtml(venue.link);
  return new Rich(`${plainHtml(before)} (${label}<a href="${link}">${link}</a>)${plainHtml(after)}`);
}

/** That the meeting broke off or had no quorum, or empty. */
export function outcomeView({ status, adjourned }: Meeting): string {
  if (status === "inquorate") return inquorateLine;
  return adjourned ? adjournedLine(adjourned.to, adjourned.reason) : "";
}
