/** Where a meeting stands by what is recorded of it. */
import { dateOfKey, type LocalDate } from "./calendar/types.ts";
import type { Meeting, MeetingStatus } from "./meeting.ts";

/** Whether minutes of its own are written. That it confirmed earlier ones may be minuted ahead and does not count. */
export function isMinuted({ agenda, minutes }: Meeting): boolean {
  const confirming = new Set(agenda.items.flatMap((i) => (i.role === "minutes" ? [i.id] : [])));
  return minutes.items.some((m) => m.blocks.length > 0 && !confirming.has(m.item));
}

/** The status once minutes are written: a draft. What is prepared before the day leaves it as it is. */
export const whenMinuted = ({ key, status }: Meeting, today: LocalDate): MeetingStatus =>
  dateOfKey(key) <= today && (status === "scheduled" || status === "published" || status === "held") ? "draft" : status;

/** The status of a meeting that took place: minutes prepared before it are its draft. */
export const whenHeld = (meeting: Meeting): MeetingStatus => (isMinuted(meeting) ? "draft" : "held");

/** The status of a meeting nothing is recorded of yet. */
export const beforeHeld = ({ agenda }: Meeting): MeetingStatus => (agenda.publications.length > 0 ? "published" : "scheduled");
