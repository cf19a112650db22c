/** Sentences of the terminal application. */
import { STATUS } from "./status.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import type { MeetingStatus } from "../domain/meeting.ts";
import { longDate, mediumDate, shortDate } from "./dates.ts";

export const undone = (act: string): string => `Taken back: ${act}.`;

/** What to do next, where it is not a command to be typed in a shell. */
export const nextForApplication = (next: string): string => (/quorate |--[a-z]|give it again/.test(next) ? "" : next);

export const desk = {
  due: "Due",
  next: "Next meetings",
  orphans: "Came back to nobody",
  looking: "Looking through the records …",
  nothingDue: "Nothing is due.",
  noneComing: "No dates are set. Press b for the bodies and set some.",
  noBodies: "No body yet. Press b to set up the first board, committee or group.",
  nothingToOpen: "There is nothing to open yet.",
  agendaState: (status: MeetingStatus, items: number): string => {
    const count = items === 0 ? "" : ` · ${items} ${items === 1 ? "item" : "items"}`;
    if (status === "scheduled") return items === 0 ? "date set" : `agenda in hand${count}`;
    return status === "published" ? `published${count}` : STATUS[status];
  },
} as const;

export const dates = {
  none: "No dates yet. Press a to set some.",
  isHeld: "This meeting has been held, so it can be neither moved nor cancelled.",
  isCancelled: "This meeting is cancelled already.",
  cancelled: (reason: string): string => `cancelled: ${reason}`,
  lateHint: "Its agenda is published: needed only if the new date leaves too few clear days",
  movedFrom: (key: string): string => `moved from ${mediumDate(dateOfKey(key))}`,
  publishBy: (required: number, working: string, latest: string): string =>
    `Publish the agenda by ${longDate(working)}${working === latest ? "" : ` (at the latest ${shortDate(latest)})`}: ${required} clear ${required === 1 ? "day" : "days"}.`,
  addTitle: "Set dates",
  addIntro: "One date, or several with commas between them.",
  datesHint: "27 September 2022, 27/9/2022 or 2022-09-27",
  dateNeeded: "Give at least one date.",
  moveTitle: (date: string): string => `Move the meeting of ${date}`,
  cancelTitle: (date: string): string => `Cancel the meeting of ${date}`,
  cancelIntro: "Its items wait in the forward plan. The record keeps the reason.",
  reasonHint: "Such as: not enough business",
  reasonNeeded: "Say why: the record of a cancelled meeting gives the reason.",
} as const;
