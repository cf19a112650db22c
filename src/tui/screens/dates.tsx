/** The dates of a body: set, move, cancel; with the last day to publish for the chosen one. */
import { Text } from "ink";
import { dateOfKey, type MeetingKey } from "../../domain/calendar/types.ts";
import { clockTime, longDate, mediumDate, shortDate } from "../../text/dates.ts";
import { dates } from "../../text/application.ts";
import { STATUS } from "../../text/status.ts";
import { application } from "../../text/application-screens.ts";
import { cancelMeeting } from "../../usecases/cancel-meeting.ts";
import { moveMeeting } from "../../usecases/move-meeting.ts";
import { setDates } from "../../usecases/set-dates.ts";
import { usage } from "../../domain/errors.ts";
import type { App } from "../app.ts";
import { choiceLine, textLine } from "../components/form.ts";
import { bodyOf, lastDayToPublish, meetingAt } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { truncate } from "../terminal-text.ts";
import { askForm } from "./form.tsx";
import { listScreen } from "./list-screen.tsx";
import { meetingScreen } from "./meeting.tsx";

export function datesScreen(app: App, slug: string): Screen {
  const keys = (): readonly string[] => app.records().meetings(slug);
  const today = app.context().clock.today();
  return listScreen<string>({
    scope: "dates",
    title: () => ({ left: `${bodyOf(app, slug).name} · Dates` }),
    items: keys,
    empty: dates.none,
    start: Math.max(0, keys().findIndex((key) => dateOfKey(key) >= today)),
    acts: (key) =>
      acts("dates", {
        open: key === undefined ? { why: dates.none } : () => app.open(meetingScreen(app, slug, key)),
        list: keys().length > 1 ? () => {} : { why: application.onlyOne },
        add: () => askToSetDates(app, slug),
        move: movable(app, slug, key) ?? (() => key !== undefined && askToMove(app, slug, key)),
        cancel: movable(app, slug, key) ?? (() => key !== undefined && askToCancel(app, slug, key)),
      }),
    line: (key, { columns }) => {
      const meeting = meetingAt(app, slug, key);
      const moved = meeting.moved.findLast((one) => dateOfKey(one.from) !== dateOfKey(key));
      const state = meeting.cancelled ? dates.cancelled(meeting.cancelled.reason) : moved ? dates.movedFrom(moved.from) : STATUS[meeting.status];
      return [
        ...(columns >= 60 ? [{ text: longDate(dateOfKey(key)), width: 30 }, { text: clockTime(meeting.time), width: 10 }] : [{ text: `${shortDate(dateOfKey(key))} ${key.slice(0, 4)}`, width: 17 }]),
        { text: state, grow: true, tone: meeting.cancelled ? "dim" : "plain" },
      ];
    },
    foot: {
      rows: () => 3,
      draw: ({ columns }, key) => {
        const last = key === undefined ? undefined : lastDayToPublish(app, slug, key);
        if (key === undefined || !last) return null;
        return <Text wrap="truncate" dimColor>{`\n   ${truncate(dates.publishBy(last.required, last.latestWorkingDay, last.latest), columns - 4)}`}</Text>;
      },
    },
  });
}

/** Why a meeting cannot be moved or cancelled any more. */
export function movable(app: App, slug: string, key: MeetingKey | undefined): { why: string } | undefined {
  if (key === undefined) return { why: dates.none };
  const { status } = meetingAt(app, slug, key);
  if (status === "cancelled") return { why: dates.isCancelled };
  return status === "scheduled" || status === "published" ? undefined : { why: dates.isHeld };
}

export function askToSetDates(app: App, slug: string): void {
  const { usual } = bodyOf(app, slug);
  askForm(app, {
    title: dates.addTitle,
    intro: dates.addIntro,
    lines: [
      textLine("dates", "Dates", "", dates.datesHint),
      textLine("time", "Time", clockTime(usual.time)),
      textLine("venue", "Venue", usual.venue.text),
      choiceLine("second", "On a day that has one", [["no", "refuse it"], ["yes", "a second meeting that day"]]),
    ],
    take: (values) => app.perform(() => {
      const named = (values["dates"] ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");
      if (named.length === 0) throw usage(dates.dateNeeded);
      const venue = values["venue"] ?? "";
      const time = values["time"] ?? "";
      return setDates(app.context(), {
        body: slug,
        dates: named,
        ...(time !== "" && time !== clockTime(usual.time) && { time }),
        ...(venue !== "" && venue !== usual.venue.text && { venue: { text: venue } }),
        second: values["second"] === "yes",
      });
    }),
  });
}

export function askToMove(app: App, slug: string, key: MeetingKey, then?: (to: MeetingKey) => void): void {
  const meeting = meetingAt(app, slug, key);
  askForm(app, {
    title: dates.moveTitle(mediumDate(dateOfKey(key))),
    lines: [
      textLine("to", "To", "", dates.datesHint),
      textLine("time", "Time", clockTime(meeting.time)),
      textLine("venue", "Venue", meeting.venue.text),
      textLine("reason", "Reason"),
      ...(meeting.agenda.publications.length > 0 ? [textLine("late", "If late, why", "", dates.lateHint)] : []),
    ],
    take: (values) => {
      const before = new Set(app.records().meetings(slug));
      const done = app.perform(() => moveMeeting(app.context(), {
        body: slug, meeting: key,
        ...(values["to"] && { to: values["to"] }),
        ...(values["time"] && values["time"] !== clockTime(meeting.time) && { time: values["time"] }),
        ...(values["venue"] && values["venue"] !== meeting.venue.text && { venue: { text: values["venue"] } }),
        ...(values["reason"] && { reason: values["reason"] }),
        ...(values["late"] && { lateReason: values["late"] }),
      }));
      const to = app.records().meetings(slug).find((one) => !before.has(one));
      if (done && to !== undefined) {
        app.back();
        then?.(to);
      }
      return done;
    },
  });
}

export function askToCancel(app: App, slug: string, key: MeetingKey): void {
  askForm(app, {
    title: dates.cancelTitle(mediumDate(dateOfKey(key))),
    intro: dates.cancelIntro,
    lines: [textLine("reason", "Reason", "", dates.reasonHint)],
    take: (values) => app.perform(() => {
      if (!values["reason"]) throw usage(dates.reasonNeeded);
      return cancelMeeting(app.context(), { body: slug, meeting: key, reason: values["reason"] });
    }),
  });
}
