/** What of a body's private matter a document must have, and what can be known of it on this machine. */
import { damaged, QuorateError, refused } from "../domain/errors.ts";
import { Exempt } from "../domain/exempt.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { ExemptRecord, Meeting } from "../domain/meeting.ts";
import { nothingPrivateHere, privatePartsAbsent, secretsUnknown, secretsUnread } from "../text/privacy.ts";
import type { DocumentKind } from "./documents-port.ts";
import { nothingPrivateKept, privateMissing } from "./private-missing.ts";
import type { BodyState } from "./state.ts";

/** The meeting, and for a pack those whose minutes lie in it. */
function meetingsIn(state: BodyState, meeting: Meeting, document: DocumentKind): Meeting[] {
  const earlier = document === "pack" ? meeting.agenda.items.flatMap((i) => i.confirms ?? []) : [];
  return [meeting, ...[...new Set(earlier)].flatMap((key) => state.meetings.get(key)?.value ?? [])];
}

const isPrivate = (meeting: Meeting): boolean =>
  meeting.agenda.items.some((i) => i.private) || meeting.minutes.items.some((m) => m.private);

/**
 * Throws damaged where a private document would lack a part that must exist;
 * gives a line for what may be missing.
 */
export function mustBeWhole(state: BodyState, meeting: Meeting, document: DocumentKind): string[] {
  if (document === "forward-plan") return [];
  const within = meetingsIn(state, meeting, document).filter(isPrivate);
  const absent = within.map((m) => ({ key: m.key, numbers: privateMissing(state, m) })).filter(({ numbers }) => numbers.length > 0);
  if (absent.length > 0) throw damaged(...privatePartsAbsent(absent));
  const empty = within.map((m) => ({ key: m.key, numbers: nothingPrivateKept(state, m) })).filter(({ numbers }) => numbers.length > 0);
  return empty.map(nothingPrivateHere);
}

/** The exempt records as far as they can be read, for looking through public documents, and a line for those that can't. */
export interface KnownSecrets {
  exempt(key: MeetingKey): Exempt<ExemptRecord>;
  warnings: string[];
}

/**
 * Throws refused where the private records of a meeting that the document is
 * about can't be read: nobody could say that nothing of them is in it. Those of
 * other meetings are left out, and told of.
 */
export function knownSecrets(state: BodyState, meeting: Meeting, document: DocumentKind): KnownSecrets {
  const about = new Set(meetingsIn(state, meeting, document).filter(isPrivate).map((m) => m.key));
  const unread: MeetingKey[] = [];
  const known = new Map<MeetingKey, Exempt<ExemptRecord>>();
  for (const { value: each } of state.meetings.values()) {
    try {
      known.set(each.key, state.exempt(each.key).value);
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      if (about.has(each.key)) throw refused(...secretsUnknown(each.key, error.message));
      known.set(each.key, new Exempt({ schema: 1, key: each.key, items: [] }));
      if (isPrivate(each)) unread.push(each.key);
    }
  }
  return { exempt: (key) => known.get(key)!, warnings: unread.length > 0 ? [secretsUnread(unread)] : [] };
}
