import { daysBetween } from "../calendar/local-date.ts";
import { dateOfKey } from "../calendar/types.ts";
import { confirmationInForce } from "../confirmation.ts";
import {
  confirmationUnminuted, minutesDraft, minutesNotConfirmedAt, minutesUnwritten, nothingRecorded,
} from "../../text/checks.ts";
import { wasHeld, type Check, type Finding } from "./finding.ts";

/** Minutes that are unwritten, still a draft, or passed over by a later meeting. */
export const checkMinutes: Check = ({ slug, meetings }, today) =>
  meetings.flatMap((m): Finding[] => {
    const at = { body: slug, meeting: m.key };
    if (dateOfKey(m.key) >= today) return [];
    if (m.status === "scheduled" || m.status === "published") {
      return [{ ...at, kind: "minutes-unwritten", urgency: "late", text: nothingRecorded(m.key) }];
    }
    if (m.status === "held") return [{ ...at, kind: "minutes-unwritten", urgency: "due", text: minutesUnwritten(m.key) }];
    if (m.status !== "draft") return [];
    const later = meetings.find((n) => n.key > m.key && wasHeld(n) && dateOfKey(n.key) < today);
    return [later
      ? { ...at, kind: "minutes-unconfirmed", urgency: "late", text: minutesNotConfirmedAt(m.key, later.key) }
      : { ...at, kind: "minutes-unconfirmed", urgency: "due", text: minutesDraft(m.key, daysBetween(dateOfKey(m.key), today)) }];
  });

/** A confirmation must stand in the minutes of the meeting that made it. */
export const checkConfirmationMinuted: Check = ({ slug, meetings }) =>
  meetings.flatMap((m): Finding[] => {
    const by = confirmationInForce(m);
    if (!by) return [];
    const at = meetings.find((n) => n.key === by.at);
    const minute = at?.minutes.items.find((i) => i.item === by.item);
    return minute && minute.blocks.length > 0
      ? []
      : [{ body: slug, meeting: m.key, kind: "confirmation", urgency: "wrong", text: confirmationUnminuted(m.key, by.at) }];
  });
