/** How the minutes stand: a draft, confirmed, or confirmed and taken back. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce, printedFingerprint } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import * as say from "../../text/documents.ts";

export interface ConfirmationView {
  /** For the head of the minutes: confirmed and whether with corrections, or taken back and why; empty for a plain draft. */
  standing: string;
  /** How and when the minutes were confirmed, or empty while they are a draft. */
  confirmed: string;
  /** Corrections agreed with the confirmation, a line each. */
  corrections: string[];
  /** The first digits of the record's SHA-256, in fours. */
  fingerprint: string;
}

export function confirmationView(meeting: Meeting): ConfirmationView {
  const confirmation = confirmationInForce(meeting);
  if (!confirmation) {
    const last = meeting.minutes.confirmations.at(-1);
    const back = last?.takenBack;
    return {
      standing: last && back ? say.takenBackLine(dateOfKey(last.at), dateOfKey(back.at), back.reason) : "",
      confirmed: "", corrections: [], fingerprint: "",
    };
  }
  const on = dateOfKey(confirmation.at);
  return {
    standing: say.standingLine(on, confirmation.corrections.length),
    confirmed: say.confirmedLine(on),
    corrections: [...confirmation.corrections],
    fingerprint: printedFingerprint(confirmation.fingerprint),
  };
}
