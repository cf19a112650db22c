/** The roll-call. Marks are saved a moment after the last one, and at the latest on leaving. */
import { Box, Text } from "ink";
import { parseLocalTime } from "../../domain/calendar/local-time.ts";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { parsePersonAndPost } from "../../domain/people-input.ts";
import { rollWords as text } from "../../text/application-roll.ts";
import { clockTime } from "../../text/dates.ts";
import { recordAttendance } from "../../usecases/record-attendance.ts";
import { textLine } from "../components/form.ts";
import { choose, jumpTo, LIST, pressList, topFor } from "../components/list.ts";
import { Row, type Cell } from "../components/row.tsx";
import { bodyOf, meetingAt, meetingTitle, notYetHeld, rollAt, shortMeetingTitle } from "../facts.ts";
import {
  allPresent, cycle, hasUnsaved, rollOf, saved, tally, towardsQuorum, unsavedOf, withOther, withoutLastOther, withPresiding, withReason,
  withSubstitute, withTimes, type Roll, type RollLine,
} from "../roll.ts";
import { acts } from "../screen.ts";
import { SIGN, type Tone } from "../theme.ts";
import { mayChangeAgenda } from "./agenda-state.ts";
import { askForm } from "./form.tsx";
import { officeOn } from "./members.tsx";
import type { MakePane } from "./meeting.tsx";
import { askQuestion } from "./question.tsx";

/** Marks are gathered this long, so that thirty of them are not thirty saves. */
const SAVE_AFTER_MS = 400;
const SIGNS: Readonly<Record<RollLine["mark"], string>> = { unheard: " ", present: SIGN.done, apologies: "a", absent: "–" };
const TONES: Readonly<Record<RollLine["mark"], Tone>> = { unheard: "plain", present: "good", apologies: "warn", absent: "dim" };
/** Two columns of names from this width on. */
const TWO = 72;

export const attendancePane: MakePane = (app, body, key, toStages) => {
  const date = dateOfKey(key);
  const fromRecords = (): Roll => rollOf(rollAt(app, body, key), meetingAt(app, body, key).attendance);
  let roll = fromRecords();
  let list = LIST;
  let active = false;
  let typed = "";
  let timer: NodeJS.Timeout | undefined;
  const labels = roll.lines.map((line) => line.member.name);

  const save = (quiet?: "quiet"): boolean => {
    clearTimeout(timer);
    if (!hasUnsaved(roll)) return true;
    const input = unsavedOf(roll);
    const before = roll;
    // Taken as saved first: saving refreshes the screens, which then read the record back.
    roll = saved(roll);
    const done = app.perform(() => recordAttendance(app.context(), { body, meeting: key, ...input }), quiet);
    if (!done) roll = before;
    return done;
  };
  const mark = (next: Roll): void => {
    roll = next;
    clearTimeout(timer);
    timer = setTimeout(() => save("quiet"), SAVE_AFTER_MS);
  };
  const at = (): number => list.cursor;
  const chosen = (): RollLine | undefined => roll.lines[at()];

  return {
    scope: "attendance",
    wide: true,
    title: () => ({ left: `${text.title} · ${meetingTitle(app, body, key)}`, short: `${text.title} · ${shortMeetingTitle(app, body, key)}`, right: hasUnsaved(roll) ? text.saving : text.saved }),
    focus(on) {
      active = on;
    },
    acts() {
      const meeting = meetingAt(app, body, key);
      const closed = meeting.status === "confirmed" || meeting.status === "cancelled" ? mayChangeAgenda(meeting) : notYetHeld(app, key);
      const line = chosen();
      const none = closed ?? (line ? undefined : { why: text.nobody });
      return acts("attendance", {
        cycle: none ?? (() => mark(cycle(roll, at()))),
        list: roll.lines.length > 1 ? () => {} : { why: text.nobody },
        reason: none ?? (() => askQuestion(app, {
          ask: text.reasonAsk(line?.member.name ?? ""), answer: line?.reason ?? "", take: (reason) => mark(withReason(roll, at(), reason)),
        })),
        substitute: none ?? (() => askForSubstitute()),
        presides: none ?? (() => askQuestion(app, {
          ask: text.presidesAsk(line?.member.name ?? ""), answer: text.presidesReason, take: (reason) => mark(withPresiding(roll, at(), reason)),
        })),
        others: closed ?? (() => askQuestion(app, { ask: text.otherAsk, hint: text.nameAndPost, take: (who) => named(who, (other) => mark(withOther(roll, other))) })),
        ...(roll.others.length > 0 && !closed && { less: () => mark(withoutLastOther(roll)) }),
        times: closed ?? (() => askForTimes()),
        all: none ?? (() => mark(allPresent(roll))),
        save: closed ?? (() => {
          if (save()) toStages();
        }),
        pane: toStages,
      });
    },
    press(pressed) {
      // Small letters look for a name; the acts on a mark are capitals.
      if (active && /^\p{Ll}$/u.test(pressed)) {
        typed = jumpTo(labels, typed + pressed, 0) === undefined ? pressed : typed + pressed;
        const found = jumpTo(labels, typed, 0);
        if (found !== undefined) list = choose(list, found, labels.length);
        return true;
      }
      typed = "";
      const next = pressList(list, pressed, roll.lines.length, 10);
      if (next) list = next;
      return next !== undefined;
    },
    leave: () => save("quiet"),
    flush: () => void save("quiet"),
    refresh() {
      if (!hasUnsaved(roll)) roll = fromRecords();
    },
    draw({ columns, rows }) {
      const count = tally(roll);
      const { quorum, seats } = bodyOf(app, body);
      const foot = footLines();
      const room = Math.max(1, rows - 2 - foot.length);
      const two = columns >= TWO && roll.lines.length > room;
      const perColumn = two ? Math.ceil(roll.lines.length / 2) : roll.lines.length;
      const top = topFor({ cursor: at() % Math.max(1, perColumn), top: 0 }, perColumn, room);
      const wide = two ? Math.floor((columns - 2) / 2) : columns;
      return (
        <Box flexDirection="column">
          <Row columns={columns} cells={[
            { text: ` ${columns < 60 ? text.tallyShort(count) : text.tally(seats ?? roll.lines.length, count)}`, grow: true },
            ...(quorum === undefined ? [] : [{ text: text.quorum(towardsQuorum(roll), quorum), tone: towardsQuorum(roll) >= quorum ? "good" as const : "warn" as const }, { text: " " }]),
          ]} />
          <Row columns={columns} cells={[{ text: ` ${columns < 60 ? text.legendShort : text.legend}`, grow: true, tone: "dim" }]} />
          {roll.lines.length === 0 && <Text dimColor>{`   ${text.nobody}`}</Text>}
          {Array.from({ length: Math.min(room, perColumn - top) }, (_, index) => (
            <Box key={index}>
              {line(top + index, wide)}
              {two && <Text dimColor>│ </Text>}
              {two && line(perColumn + top + index, wide)}
            </Box>
          ))}
          {foot.map((cells, index) => <Row key={`foot${index}`} columns={columns} cells={cells} />)}
        </Box>
      );
    },
  };

  function line(index: number, columns: number) {
    const one = roll.lines[index];
    if (!one) return null;
    const here = active && index === at();
    const name = one.substitute ? `${one.member.name} → ${one.substitute.name}` : one.member.name;
    const office = officeOn(one.member, date);
    const presided = roll.presided?.member === one.member.id ? text.presided : undefined;
    const about = [presided ?? office, one.reason ?? (presided || office ? undefined : (one.member.seat ?? one.member.organisation))].filter(Boolean).join(" · ");
    const wide = Math.max(12, Math.floor((columns - 6) * 0.55));
    return (
      <Row columns={columns} bold={here} cells={[
        { text: here ? ` ${SIGN.chosen} ` : "   ", tone: "accent" },
        { text: one.substitute ? "s" : SIGNS[one.mark], tone: TONES[one.mark] },
        { text: " " }, { text: name, width: wide }, { text: " " }, { text: about, grow: true, tone: "dim" },
      ]} />
    );
  }

  function footLines(): Cell[][] {
    const lines: Cell[][] = [];
    if (roll.others.length > 0) lines.push([{ text: ` ${text.others} `, tone: "dim" }, { text: roll.others.map((one) => [one.name, one.post].filter(Boolean).join(", ")).join("; "), grow: true }]);
    if (roll.started !== undefined || roll.ended !== undefined) {
      lines.push([{ text: ` ${text.times(roll.started && clockTime(roll.started), roll.ended && clockTime(roll.ended))}`, tone: "dim" }]);
    }
    if (typed !== "") lines.push([{ text: ` ${text.jump(typed)}`, tone: "accent" }]);
    return lines.length === 0 ? [] : [[{ text: " " }], ...lines];
  }

  function named(who: string, take: (other: { name: string; post?: string }) => void): boolean {
    return who === "" || app.attempt(() => take(parsePersonAndPost(who)));
  }

  function askForSubstitute(): void {
    const one = chosen();
    if (!one) return;
    const usual = one.member.substitutes[0];
    askQuestion(app, {
      ask: text.substituteAsk(one.member.name),
      answer: usual ? [usual.name, usual.post].filter(Boolean).join(", ") : "",
      hint: text.nameAndPost,
      take: (who) => named(who, (substitute) => mark(withSubstitute(roll, at(), substitute))),
    });
  }

  function askForTimes(): void {
    askForm(app, {
      title: text.timesTitle,
      lines: [
        textLine("started", text.startedAt, roll.started === undefined ? "" : clockTime(roll.started), text.timeHint),
        textLine("ended", text.endedAt, roll.ended === undefined ? "" : clockTime(roll.ended), text.timeHint),
      ],
      take: (values) => app.attempt(() => mark(withTimes(roll, {
        ...(values["started"] && { started: parseLocalTime(values["started"]) }),
        ...(values["ended"] && { ended: parseLocalTime(values["ended"]) }),
      }))),
    });
  }
};
