/** What screens show of the records: short looks, all through the kept copies. */
import { activeMembers } from "../domain/attendance-rules.ts";
import type { Body } from "../domain/body.ts";
import { latestPublication, type LatestPublication } from "../domain/calendar/clear-days.ts";
import { dateOfKey, type MeetingKey } from "../domain/calendar/types.ts";
import { closedCalendar } from "../domain/calendar/working-days.ts";
import { QuorateError } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { rollMembers } from "../domain/roll.ts";
import { notYet } from "../text/application-roll.ts";
import { clockTime, longDate, shortDate } from "../text/dates.ts";
import type { App } from "./app.ts";

export const bodyOf = (app: App, slug: string): Body => app.records().read({ kind: "body", body: slug });
export const meetingAt = (app: App, slug: string, key: MeetingKey): Meeting =>
  app.records().read({ kind: "meeting", body: slug, key });

/** A body's name; its short name where its record cannot be read. */
export function nameOf(app: App, slug: string): string {
  try {
    return bodyOf(app, slug).name;
  } catch (error) {
    if (error instanceof QuorateError) return slug;
    throw error;
  }
}

/** Members serving on a day. */
export const servingOn = (app: App, slug: string, date: string): Member[] =>
  activeMembers(app.records().read({ kind: "members", body: slug }).members, date);

/** The members of a meeting. */
export const rollAt = (app: App, slug: string, key: MeetingKey): Member[] =>
  rollMembers(meetingAt(app, slug, key), app.records().read({ kind: "members", body: slug }).members);

/** A member named so that nobody else can be meant, also a namesake. */
export const exactly = (member: Member): string => `${member.name} (${member.id})`;

/** "Tuesday, 27 September 2022, 4.00 pm". */
export const whenOf = (meeting: Meeting): string => `${longDate(dateOfKey(meeting.key))}, ${clockTime(meeting.time)}`;

/** "Children's Partnership Board · Tuesday, 27 September 2022, 4.00 pm". */
export const meetingTitle = (app: App, slug: string, key: MeetingKey): string =>
  `${bodyOf(app, slug).name} · ${whenOf(meetingAt(app, slug, key))}`;

/** "Tue 27 Sep 2022 · Children's Partnership Board": what matters first, for a narrow window. */
export const shortMeetingTitle = (app: App, slug: string, key: MeetingKey): string =>
  `${shortDate(dateOfKey(key))} ${key.slice(0, 4)} · ${bodyOf(app, slug).name}`;

/** The last day to publish; undefined where no notice is needed or the bank holidays of that year are not known. */
export function lastDayToPublish(app: App, slug: string, key: MeetingKey): LatestPublication | undefined {
  const body = bodyOf(app, slug);
  if (body.notice.regime === "none") return undefined;
  const { closedDays } = app.records().read({ kind: "workspace" });
  try {
    return latestPublication(dateOfKey(key), body.notice, closedCalendar([...closedDays, ...body.closedDays]));
  } catch (error) {
    if (error instanceof QuorateError) return undefined;
    throw error;
  }
}

/** Why nothing that happens at a meeting can be recorded yet: its day has not come. */
export const notYetHeld = (app: App, key: MeetingKey): { why: string } | undefined =>
  dateOfKey(key) > app.context().clock.today() ? { why: notYet(longDate(dateOfKey(key))) } : undefined;

/** The body's meeting that comes after this one and was not cancelled. */
export const meetingAfter = (app: App, slug: string, key: MeetingKey): MeetingKey | undefined =>
  app.records().meetings(slug).find((other) => other > key && meetingAt(app, slug, other).status !== "cancelled");
