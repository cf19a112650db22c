import { votesOverPresent } from "../../text/checks.ts";
import { quorumAt } from "../attendance-rules.ts";
import type { Meeting } from "../meeting.ts";
import type { Member } from "../member.ts";
import type { ItemMinutes, Votes } from "../minutes.ts";
import { rollMembers } from "../roll.ts";
import type { Check, Finding } from "./finding.ts";

const cast = (votes: Votes): number => ("count" in votes ? votes.count : votes.names.length);

/**
 * Recorded votes that are more than the members in their seats at the item, a
 * line each. Nothing is said of a meeting whose roll was not called, nor of
 * votes that are exempt.
 */
export function tooManyVotes(meeting: Meeting, members: readonly Member[], minutes: readonly ItemMinutes[]): string[] {
  const { agenda, attendance } = meeting;
  if (attendance.members.length === 0) return [];
  const order = agenda.items.map((i) => i.id);
  const roll = rollMembers(meeting, members);
  return minutes.flatMap(({ item, blocks }) => {
    const { present } = quorumAt(roll, attendance, undefined, { order, item });
    const at = order.indexOf(item);
    return blocks.flatMap((b) => {
      const votes = b.type === "vote" ? cast(b.for) + cast(b.against) + cast(b.abstained) : 0;
      return votes > present ? [votesOverPresent(at + 1, agenda.items[at]?.title ?? "", votes, present)] : [];
    });
  });
}

/** Votes that cannot have been cast. */
export const checkVotes: Check = ({ slug, meetings, members }) =>
  meetings.flatMap((m) => tooManyVotes(m, members.members, m.minutes.items).map((text): Finding => ({
    body: slug, meeting: m.key, kind: "votes", urgency: "wrong", text,
  })));
