/**
 * A meeting: its life at the left, the act in hand at the right. Choosing a
 * stage shows its act; Enter or Tab goes into it, Esc comes back.
 */
import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { MeetingKey } from "../../domain/calendar/types.ts";
import { meetingWords as text } from "../../text/application-meeting.ts";
import type { App } from "../app.ts";
import { Row, type Cell } from "../components/row.tsx";
import { lastDayToPublish, meetingAt, meetingTitle, shortMeetingTitle } from "../facts.ts";
import { acts, type Area, type Screen } from "../screen.ts";
import { stageInHand, stagesOf, STAGES, type Stage, type StageName } from "../stages.ts";
import { SIGN } from "../theme.ts";
import { agendaPane } from "./agenda.tsx";
import { attendancePane } from "./attendance.tsx";
import { bodyScreen } from "./body.tsx";
import { confirmPane } from "./confirm.tsx";
import { followUpPane } from "./follow-up.tsx";
import { meetingDatesPane } from "./meeting-dates.tsx";
import { minutesPane } from "./minutes.tsx";
import { packPane } from "./pack.tsx";

/** An act of a meeting: a screen that can lie beside the stages. */
export interface Pane extends Screen {
  /** Whether keys go to it: only then is a choice marked. */
  focus?(on: boolean): void;
  /** Takes the whole width while keys go to it. */
  wide?: boolean;
}

export type MakePane = (app: App, body: string, key: MeetingKey, toStages: () => void) => Pane;

const PANES: Readonly<Record<StageName, MakePane>> = {
  dates: meetingDatesPane, agenda: agendaPane, pack: packPane, attendance: attendancePane,
  minutes: minutesPane, confirm: confirmPane, followUp: followUpPane,
};

const SIDE = 19;
/** Narrower than this, the stages are one line above the act. */
const NARROW = 64;

export function meetingScreen(app: App, body: string, key: MeetingKey, first?: StageName, enterIt = true): Screen {
  const today = app.context().clock.today();
  const stages = (): Stage[] => stagesOf(meetingAt(app, body, key), today, lastDayToPublish(app, body, key)?.latestWorkingDay);
  let stage: StageName = first ?? stageInHand(stages(), meetingAt(app, body, key), today);
  // A stage that was asked for is entered at once.
  let inside = first !== undefined && enterIt;
  const panes = new Map<StageName, Pane>();
  const pane = (): Pane => {
    let found = panes.get(stage);
    if (!found) {
      found = PANES[stage](app, body, key, () => enter(false));
      found.focus?.(inside);
      panes.set(stage, found);
    }
    return found;
  };
  const enter = (on: boolean): void => {
    if (!on && pane().leave?.() === false) return;
    inside = on;
    pane().focus?.(on);
  };
  const go = (by: number): void => {
    const at = STAGES.indexOf(stage) + by;
    stage = STAGES[Math.max(0, Math.min(STAGES.length - 1, at))] ?? stage;
  };
  const other = (by: number): MeetingKey | undefined => {
    const keys = app.records().meetings(body);
    return keys[keys.indexOf(key) + by];
  };
  const toOther = (by: number, none: string) => {
    const target = other(by);
    return target === undefined ? { why: none } : () => app.replace(meetingScreen(app, body, target, stage, false));
  };

  return {
    get scope() {
      return inside ? pane().scope : "meeting";
    },
    title: () => inside && pane().wide === true ? pane().title() : ({ left: meetingTitle(app, body, key), short: shortMeetingTitle(app, body, key), ...(inside && pane().title().right !== undefined && { right: pane().title().right ?? "" }) }),
    acts: () =>
      inside ? pane().acts() : acts("meeting", {
        open: () => enter(true),
        list: () => {},
        previous: toOther(-1, text.noEarlier),
        next: toOther(1, text.noLater),
        body: () => app.open(bodyScreen(app, body)),
      }),
    typing: () => inside && (pane().typing?.() ?? false),
    press(pressed) {
      if (inside) {
        if (pane().press?.(pressed)) return true;
        if (pressed !== "escape") return false;
        enter(false);
        return true;
      }
      if (pressed === "up" || pressed === "down") go(pressed === "up" ? -1 : 1);
      return pressed === "up" || pressed === "down";
    },
    type(typed, pasted) {
      if (inside) pane().type?.(typed, pasted);
    },
    leave: () => !inside || pane().leave?.() !== false,
    refresh() {
      for (const one of panes.values()) one.refresh?.();
    },
    flush() {
      for (const one of panes.values()) one.flush?.();
    },
    draw(area) {
      const wide = inside && pane().wide === true;
      if (wide) return pane().draw(area);
      return area.columns < NARROW ? above(area) : beside(area);
    },
  };

  function beside(area: Area): ReactNode {
    const right: Area = { ...area, columns: area.columns - SIDE - 2, x: area.x + SIDE + 2 };
    return (
      <Box height={area.rows}>
        <Box flexDirection="column" width={SIDE} flexShrink={0}>
          {stages().map((one) => {
            const chosen = one.name === stage;
            return (
              <Row key={one.name} columns={SIDE} bold={chosen} cells={[
                { text: chosen ? ` ${SIGN.chosen} ` : "   ", tone: inside ? "dim" : "accent" }, signCell(one),
                { text: ` ${one.label}`, grow: true, tone: chosen ? "plain" : "dim" },
              ]} />
            );
          })}
        </Box>
        <Box flexDirection="column" width={2} flexShrink={0}>
          {Array.from({ length: area.rows }, (_, index) => <Text key={index} dimColor>│</Text>)}
        </Box>
        <Box flexDirection="column" width={right.columns} height={area.rows} overflow="hidden">{pane().draw(right)}</Box>
      </Box>
    );
  }

  function above(area: Area): ReactNode {
    const all = stages();
    const at = all.findIndex((one) => one.name === stage);
    // The stages before the chosen one go first where the line is too short for all.
    const shown = all.slice(Math.max(0, at - 1));
    const cells = shown.flatMap<Cell>((one, index) => [
      { text: index === 0 ? " " : " · ", tone: "dim" },
      ...(one.name === stage ? [{ text: `${SIGN.chosen} `, tone: "accent" as const }] : []),
      signCell(one), { text: ` ${one.label}`, tone: one.name === stage ? "head" : "dim" },
    ]);
    return (
      <Box flexDirection="column">
        <Row columns={area.columns} cells={cells} />
        <Text> </Text>
        {pane().draw({ ...area, rows: area.rows - 2, y: area.y + 2 })}
      </Box>
    );
  }
}

const signCell = (stage: Stage): Cell => ({
  text: stage.sign,
  tone: stage.sign === SIGN.done ? "good" : stage.sign === SIGN.due ? "warn" : stage.sign === SIGN.current ? "accent" : "dim",
});
