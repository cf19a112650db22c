/** The desk: what matters today, over all bodies. */
import { Text } from "ink";
import type { Finding } from "../../domain/checks/index.ts";
import { dateOfKey, type MeetingKey } from "../../domain/calendar/types.ts";
import { QuorateError } from "../../domain/errors.ts";
import type { MeetingStatus } from "../../domain/meeting.ts";
import { longDate, shortDate } from "../../text/dates.ts";
import { desk } from "../../text/application.ts";
import type { App } from "../app.ts";
import { heading, SectionsView, type SectionLine } from "../components/sections.tsx";
import { LIST, pressList } from "../components/list.ts";
import { meetingAt, nameOf } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";
import { SIGN, type Tone } from "../theme.ts";
import { whatIsDue } from "../../usecases/check-workspace.ts";
import { bodiesScreen } from "./bodies.tsx";
import { meetingScreen } from "./meeting.tsx";
import { planScreen } from "./plan.tsx";
import { actionsScreen } from "./actions.tsx";
import type { StageName } from "../stages.ts";

const MOST_DUE = 8;
/** Lines that the chosen finding may take. */
const MOST_LINES = 3;
const MOST_NEXT = 6;
const MOST_ORPHANS = 4;
const TONE: Readonly<Record<Finding["urgency"], Tone>> = { wrong: "bad", late: "warn", due: "plain" };

interface Coming {
  body: string;
  key: MeetingKey;
}

/** Coming meetings of all bodies, soonest first; reads no more of them than are shown. */
function comingMeetings(app: App, today: string): Coming[] {
  return app.records().bodies()
    .flatMap((body) => app.records().meetings(body).filter((key) => dateOfKey(key) >= today).slice(0, MOST_NEXT + 2).map((key) => ({ body, key })))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .filter(({ body, key }) => statusOf(app, body, key) !== "cancelled")
    .slice(0, MOST_NEXT);
}

/** A meeting that cannot be read is left out here; the checks say what is wrong with it. */
function statusOf(app: App, body: string, key: MeetingKey): MeetingStatus {
  try {
    return meetingAt(app, body, key).status;
  } catch (error) {
    if (error instanceof QuorateError) return "cancelled";
    throw error;
  }
}

export function deskScreen(app: App): Screen {
  const today = app.context().clock.today();
  let list = LIST;
  let chosen = false;
  let findings: Finding[] | undefined;
  let coming = comingMeetings(app, today);
  let rows = 10;
  // Looking through every record can wait until the first frame is drawn.
  function look(): void {
    if (app.screens().length > 1) return;
    setTimeout(() => {
      app.attempt(() => {
        const before = due().length;
        findings = whatIsDue(app.context());
        // What comes in above must not slip under a choice that was made already.
        if (chosen) list = { ...list, cursor: Math.max(0, list.cursor + due().length - before) };
      });
      app.changed();
    }, 0);
  }
  look();
  const due = (): Finding[] => {
    const first = (findings ?? []).filter((one) => one.kind !== "deferred-not-back").slice(0, MOST_DUE);
    // A body's lines stand together, under the body that has the most pressing one.
    const bodies = [...new Set(first.map((one) => one.body))];
    return bodies.flatMap((body) => first.filter((one) => one.body === body));
  };
  const orphans = (): Finding[] => (findings ?? []).filter((one) => one.kind === "deferred-not-back").slice(0, MOST_ORPHANS);
  const targets = (): (() => void)[] => [
    ...due().map((one) => () => openFinding(app, one)),
    ...coming.map(({ body, key }) => () => app.open(meetingScreen(app, body, key))),
    ...orphans().map((one) => () => app.open(planScreen(app, one.body))),
  ];

  return {
    scope: "desk",
    title: () => ({ left: `Quorate · ${app.records().read({ kind: "workspace" }).council}`, right: longDate(today).replace(",", "") }),
    acts: () =>
      acts("desk", {
        open: targets().length > 0 ? () => targets()[list.cursor]?.() : { why: desk.nothingToOpen },
        list: targets().length > 1 ? () => {} : { why: desk.nothingToOpen },
        bodies: () => app.open(bodiesScreen(app)),
        leave: () => app.leave(),
      }),
    press(key) {
      const next = pressList(list, key, targets().length, rows);
      if (next) list = next;
      chosen ||= next !== undefined;
      return next !== undefined;
    },
    refresh() {
      coming = comingMeetings(app, today);
      look();
    },
    draw(area) {
      rows = area.rows;
      const several = app.records().bodies().length > 1;
      const wide = area.columns >= 60;
      const findingLines = (one: Finding, at: number): SectionLine[] => {
        // The chosen one is shown whole; the others on a line each.
        const words = wrapWords(one.text, area.columns - 6);
        const shown = words.length > MOST_LINES ? [...words.slice(0, MOST_LINES - 1), `${words[MOST_LINES - 1] ?? ""} …`] : words;
        const [first = "", ...more] = at === list.cursor ? shown : [one.text];
        return [
          { pick: at, cells: [{ text: one.urgency === "due" ? "  " : `${SIGN.due} `, tone: TONE[one.urgency] }, { text: first, grow: true, tone: TONE[one.urgency] }] },
          ...more.map((line) => ({ cells: [{ text: "     " }, { text: line, grow: true, tone: TONE[one.urgency] }] })),
        ];
      };
      let pick = 0;
      const lines: SectionLine[] = [...heading(desk.due, true)];
      if (findings === undefined) lines.push({ cells: [{ text: `   ${desk.looking}`, tone: "dim" }] });
      else if (due().length === 0) lines.push({ cells: [{ text: `   ${SIGN.done} ${desk.nothingDue}`, tone: "good" }] });
      for (const [index, one] of due().entries()) {
        if (several && one.body !== due()[index - 1]?.body) lines.push({ cells: [{ text: `   ${nameOf(app, one.body)}`, grow: true, tone: "dim" }] });
        lines.push(...findingLines(one, pick++));
      }
      lines.push(...heading(desk.next));
      if (coming.length === 0) lines.push({ cells: [{ text: `   ${desk.noneComing}`, tone: "dim" }] });
      for (const { body, key } of coming) {
        const meeting = meetingAt(app, body, key);
        const count = meeting.agenda.items.length;
        lines.push({ pick: pick++, cells: [
          { text: inColumn(dateOfKey(key)), width: 10 },
          ...(area.columns >= 50 ? [{ text: ` ${meeting.time.replace(":", ".")}  ` }] : [{ text: " " }]),
          { text: nameOf(app, body), grow: true },
          ...(wide ? [{ text: desk.agendaState(meeting.status, count), width: 25, tone: "dim" as const }] : []),
        ] });
      }
      if (orphans().length > 0) {
        lines.push(...heading(desk.orphans));
        for (const one of orphans()) lines.push(...findingLines(one, pick++));
      }
      if (app.records().bodies().length === 0) return <Text>{`\n   ${desk.noBodies}`}</Text>;
      return <SectionsView lines={lines} chosen={Math.min(list.cursor, Math.max(0, pick - 1))} columns={area.columns} rows={area.rows} />;
    },
  };
}

/** "Tue  6 Dec": days of one figure stand under those of two. */
const inColumn = (date: string): string => shortDate(date).replace(/^(\S+) (\d) /, "$1  $2 ");

const STAGE: Partial<Record<Finding["kind"], StageName>> = {
  "notice-due": "agenda", "notice-missed": "agenda", "minutes-unwritten": "minutes", "minutes-unconfirmed": "confirm",
  "action-late": "followUp", quorum: "attendance", "papers-to-follow": "agenda", "paper-missing": "agenda",
};

function openFinding(app: App, finding: Finding): void {
  if (finding.meeting !== undefined) app.open(meetingScreen(app, finding.body, finding.meeting, STAGE[finding.kind]));
  else if (finding.kind === "action-late") app.open(actionsScreen(app, finding.body));
  else app.open(planScreen(app, finding.body));
}
