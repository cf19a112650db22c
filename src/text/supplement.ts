/** Sentences of supplementary agenda packs. */
import type { LocalDate, MeetingKey } from "../domain/calendar/types.ts";
import { mediumDate } from "./dates.ts";
import { meetingOn, type Told } from "./meetings.ts";

export const supplementLabel = (number: number, isPrivate: boolean): string =>
  isPrivate ? `Private supplementary agenda pack (${number}): not for publication` : `Supplementary agenda pack (${number})`;

/** What it adds to, and when each was published. */
export const supplementLine = (on: LocalDate, first: LocalDate): string =>
  `Published on ${mediumDate(on)}. It adds to the agenda published on ${mediumDate(first)}, and its pages run on from that pack.`;

export const WHY_SUPPLEMENT = "Why it is published";
export const NEW_ITEM = "New item";
export const NEW_PAPER = "New paper";
export const NEW_PAPERS = "New papers";

export const noSupplement = (key: MeetingKey): Told => [
  `Nothing has come to the agenda of ${meetingOn(key)} since it was first published, so there is no supplement.`,
  'Publish it again with what came: quorate agenda republish, or agenda attach with --reason "…".',
];
export const noSuchSupplement = (number: number, key: MeetingKey, count: number): Told => [
  `There is no supplement ${number} to the agenda of ${meetingOn(key)}.`,
  count === 1 ? "There is one: --number 1." : `They are numbered 1 to ${count}.`,
];
