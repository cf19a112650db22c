/** This meeting confirms the minutes of earlier ones: as a true record, with corrections, or not yet. */
import { Box, Text } from "ink";
import { confirmationInForce } from "../../domain/confirmation.ts";
import { dateOfKey, type MeetingKey } from "../../domain/calendar/types.ts";
import { usage } from "../../domain/errors.ts";
import { confirmWords as text } from "../../text/application-minutes.ts";
import { longDate, mediumDate, shortDate } from "../../text/dates.ts";
import { confirmMinutes, noteUnavailable, takeBackConfirmation } from "../../usecases/confirm-minutes.ts";
import { meetingAt } from "../facts.ts";
import { acts } from "../screen.ts";
import { SIGN } from "../theme.ts";
import { askChoice } from "./choice.tsx";
import { listScreen } from "./list-screen.tsx";
import type { MakePane } from "./meeting.tsx";
import { askQuestion } from "./question.tsx";
import { textScreen } from "./text.tsx";

export const confirmPane: MakePane = (app, body, key, toStages) => {
  const earlier = (): MeetingKey[] =>
    app.records().meetings(body).filter((other) => other < key && meetingAt(app, body, other).status !== "cancelled").toReversed();
  const input = (meeting: MeetingKey) => ({ body, meeting, at: key });

  const withCorrections = (meeting: MeetingKey): void =>
    app.open(textScreen(app, {
      title: `${text.correctionsTitle} · ${mediumDate(dateOfKey(meeting))}`,
      intro: text.correctionsIntro,
      text: "",
      take: (typed) => app.perform(() => {
        const corrections = typed.split("\n").map((line) => line.replace(/^\s*-\s*/, "").trim()).filter((line) => line !== "");
        if (corrections.length === 0) throw usage(text.correctionNeeded);
        return confirmMinutes(app.context(), { ...input(meeting), corrections });
      }),
    }));
  const unavailable = (meeting: MeetingKey): void =>
    askQuestion(app, {
      ask: text.unavailableAsk,
      take: (reason) => reason === "" || app.perform(() => noteUnavailable(app.context(), { ...input(meeting), reason })),
    });
  const ask = (meeting: MeetingKey): void =>
    askChoice(app, text.howAsk(longDate(dateOfKey(meeting))), [
      { label: text.asRecord, value: () => void app.perform(() => confirmMinutes(app.context(), input(meeting))) },
      { label: text.withCorrections, value: () => withCorrections(meeting) },
      { label: text.unavailable, value: () => unavailable(meeting) },
    ], (run) => run());

  const list = listScreen<MeetingKey>({
    scope: "confirm",
    title: () => ({ left: text.title }),
    items: earlier,
    empty: text.none,
    acts: (chosen) => {
      const by = chosen === undefined ? undefined : confirmationInForce(meetingAt(app, body, chosen));
      return acts("confirm", {
        confirm: chosen === undefined ? { why: text.none } : by ? { why: text.isConfirmed } : () => ask(chosen),
        list: earlier().length > 1 ? () => {} : { why: text.none },
        rescind: chosen === undefined || !by ? { why: text.isNot } : () => askQuestion(app, {
          ask: text.rescindAsk,
          take: (reason) => reason === "" || app.perform(() => takeBackConfirmation(app.context(), { ...input(chosen), reason })),
        }),
        pane: toStages,
      });
    },
    line: (meeting, { columns }) => {
      const record = meetingAt(app, body, meeting);
      const by = confirmationInForce(record);
      const state = by ? text.confirmedAt(by.at) : record.minutes.items.length > 0 ? text.unconfirmed : text.notWritten;
      return [
        { text: by ? SIGN.done : SIGN.open, tone: by ? "good" : "dim" },
        { text: ` ${columns >= 52 ? mediumDate(dateOfKey(meeting)) : `${shortDate(dateOfKey(meeting))} ${meeting.slice(0, 4)}`}`, grow: true },
        { text: ` ${state} `, tone: by ? "dim" : "plain" },
      ];
    },
  });
  list.active(false);
  return {
    ...list,
    focus: list.active,
    draw(area) {
      const by = confirmationInForce(meetingAt(app, body, key));
      return (
        <Box flexDirection="column">
          <Text wrap="truncate" bold>{` ${text.title}`}</Text>
          <Text wrap="truncate" dimColor>{` ${by ? text.ownConfirmed(by.at) : text.ownDraft}`}</Text>
          <Text> </Text>
          {list.draw({ ...area, rows: area.rows - 3, y: area.y + 3 })}
        </Box>
      );
    },
  };
};
