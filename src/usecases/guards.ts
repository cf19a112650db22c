/** What must hold before an act may touch a meeting; each throws where it does not. */
import { dateOfKey, type LocalDate } from "../domain/calendar/types.ts";
import { refused } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import { confirmationInForce } from "../domain/confirmation.ts";
import { agendaIsPublished, notPublishedYet } from "../text/agenda.ts";
import { alreadyConfirmed, cannotMoveHeld, notHeldYet, wasCancelled } from "../text/meetings.ts";

/** The record is open: not confirmed by a later meeting. */
export function mustBeOpen(meeting: Meeting): void {
  const by = confirmationInForce(meeting);
  if (by) throw refused(...alreadyConfirmed(meeting.key, by.at));
}

/** The meeting was not cancelled. */
export function mustTakePlace(meeting: Meeting): void {
  if (meeting.status === "cancelled") throw refused(...wasCancelled(meeting.key));
}

/** The agenda is not published, so it may simply be changed. */
export function mustBeUnpublished(meeting: Meeting): void {
  mustTakePlace(meeting);
  mustBeOpen(meeting);
  const last = meeting.agenda.publications.at(-1);
  if (last) throw refused(...agendaIsPublished(meeting.key, last.on));
}

/** Its day has come: what happens at a meeting is recorded on the day or later. */
export function mustHaveCome(meeting: Meeting, today: LocalDate): void {
  if (dateOfKey(meeting.key) > today) throw refused(...notHeldYet(meeting.key, today));
}

/** A publication is recorded when it has happened, never ahead: notice is counted from it. */
export function mustNotBeAhead(published: LocalDate, today: LocalDate): void {
  if (published > today) throw refused(...notPublishedYet(published, today));
}

/** The meeting lies ahead: nothing of it has been held. */
export function mustLieAhead(meeting: Meeting): void {
  mustTakePlace(meeting);
  if (meeting.status !== "scheduled" && meeting.status !== "published") {
    throw refused(...cannotMoveHeld(meeting.key));
  }
}
