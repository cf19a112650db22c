/** When and where a meeting is, and what has happened to its date. */
import { Box } from "ink";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { meetingWords as text } from "../../text/application-meeting.ts";
import { dates } from "../../text/application.ts";
import { STATUS } from "../../text/status.ts";
import { clockTime, longDate, mediumDate, shortDate } from "../../text/dates.ts";
import { Row } from "../components/row.tsx";
import { lastDayToPublish, meetingAt } from "../facts.ts";
import { acts } from "../screen.ts";
import { askToCancel, askToMove, datesScreen, movable } from "./dates.tsx";
import { meetingScreen, type MakePane } from "./meeting.tsx";

export const meetingDatesPane: MakePane = (app, body, key, toStages) => ({
  scope: "meetingDates",
  title: () => ({ left: text.dates }),
  acts: () =>
    acts("meetingDates", {
      move: movable(app, body, key) ?? (() => askToMove(app, body, key, (to) => app.replace(meetingScreen(app, body, to, "dates")))),
      cancel: movable(app, body, key) ?? (() => askToCancel(app, body, key)),
      all: () => app.open(datesScreen(app, body)),
      pane: toStages,
    }),
  draw({ columns, rows }) {
    const meeting = meetingAt(app, body, key);
    const last = lastDayToPublish(app, body, key);
    const facts: [string, string][] = [
      [text.date, longDate(dateOfKey(key))],
      [text.time, clockTime(meeting.time)],
      [text.venue, meeting.venue.text],
      [text.status, meeting.cancelled ? dates.cancelled(meeting.cancelled.reason) : STATUS[meeting.status]],
      ...meeting.moved.map((move): [string, string] => [text.moved, [mediumDate(dateOfKey(move.from)), move.reason].filter(Boolean).join(": ")]),
      ...(last ? [["", ""] as [string, string], [text.publishBy, longDate(last.latestWorkingDay)] as [string, string]] : []),
    ];
    const days = last?.days.map((day): [string, string] => [shortDate(day.date), day.reason]) ?? [];
    const wide = Math.min(15, Math.floor(columns / 3));
    return (
      <Box flexDirection="column">
        {[...facts, ...days].slice(0, rows).map(([name, value], index) => (
          <Row key={index} columns={columns} cells={[{ text: ` ${name}`, width: wide, tone: "dim" }, { text: ` ${value}`, grow: true }]} />
        ))}
      </Box>
    );
  },
});
