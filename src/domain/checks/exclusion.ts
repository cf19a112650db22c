import { exclusionLate, reasonMissing } from "../../text/privacy.ts";
import { mediumDate } from "../../text/dates.ts";
import { exclusionTooLate, withoutReason } from "../agenda-building/exclusion.ts";
import { dateOfKey } from "../calendar/types.ts";
import type { Check, Finding } from "./finding.ts";

/** Coming meetings that would reach private business in public, or keep it private without a reason. */
export const checkExclusion: Check = ({ slug, meetings }, today) =>
  meetings.flatMap((m): Finding[] => {
    if (dateOfKey(m.key) < today || m.status === "cancelled") return [];
    const { items } = m.agenda;
    const at = { body: slug, meeting: m.key, kind: "exclusion" as const };
    const on = mediumDate(dateOfKey(m.key));
    const first = items.find((i) => i.private !== undefined);
    return [
      ...(first && exclusionTooLate(items) ? [{ ...at, urgency: "wrong" as const, text: exclusionLate(first.title, on) }] : []),
      ...withoutReason(items).map(({ title }) => ({ ...at, urgency: "due" as const, text: reasonMissing(title, on) })),
    ];
  });
