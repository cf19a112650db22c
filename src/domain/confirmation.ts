/**
 * Confirmation of minutes: which one is in force, and the fingerprint that
 * chains a body's confirmed meetings so that a rewritten history shows.
 */
import type { Body } from "./body.ts";
import type { Meeting } from "./meeting.ts";
import type { Confirmation } from "./minutes.ts";

/** The confirmation that holds today, or undefined while the minutes are a draft. */
export function confirmationInForce(meeting: Meeting): Confirmation | undefined {
  const last = meeting.minutes.confirmations.at(-1);
  return last && !last.takenBack ? last : undefined;
}

/**
 * What a confirmation vouches for, as one text to be digested: where and when
 * the meeting was held, who attended under which names, the items, the public
 * minutes, the corrections, and the fingerprint before it. Exempt text is left out, so that
 * nothing can be guessed from the fingerprint.
 */
export function confirmedText(
  body: Body, meeting: Meeting, { corrections, previous, roll }: Pick<Confirmation, "corrections" | "previous" | "roll">,
): string {
  return stable({
    body: body.slug,
    key: meeting.key,
    time: meeting.time,
    venue: meeting.venue,
    attendance: meeting.attendance,
    roll,
    items: meeting.agenda.items.map((i) => ({ id: i.id, title: i.title, subtitle: i.subtitle })),
    minutes: meeting.minutes.items,
    corrections,
    previous,
  });
}

/** JSON with sorted keys and no spaces; undefined members are left out. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${stable(v)}`);
  return `{${members.join(",")}}`;
}

/** A fingerprint as printed under the minutes: the first sixteen digits in fours. */
export const printedFingerprint = (fingerprint: string): string =>
  fingerprint.slice(0, 16).match(/.{4}/g)?.join(" ") ?? fingerprint;
