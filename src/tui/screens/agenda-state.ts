/** Whether an agenda may simply be changed, in words for a key that does nothing. */
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { agendaWords as text } from "../../text/application-meeting.ts";

export function mayChangeAgenda(meeting: Meeting): { why: string } | undefined {
  if (meeting.status === "cancelled") return { why: text.cancelled };
  if (confirmationInForce(meeting)) return { why: text.confirmed };
  return meeting.agenda.publications.length > 0 ? { why: text.frozen } : undefined;
}
