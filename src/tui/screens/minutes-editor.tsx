/**
 * Minuting: the text is the screen. What is typed goes to a draft on disk at
 * once; on leaving the item it is read and put into the record. Text that
 * cannot be read yet stays, on the screen and as a draft.
 */
import { Box, Text } from "ink";
import { formatItemText } from "../../domain/minutes-text/format.ts";
import type { Id } from "../../domain/ids.ts";
import type { MeetingKey } from "../../domain/calendar/types.ts";
import { labels } from "../../domain/people.ts";
import { minutesWords as text } from "../../text/application-minutes.ts";
import { rollWords } from "../../text/application-roll.ts";
import { peopleAt } from "../../usecases/people-at.ts";
import { loadBodyState, meetingOf } from "../../usecases/state.ts";
import { itemTexts, writeItemMinutes } from "../../usecases/write-minutes.ts";
import type { App } from "../app.ts";
import { Row, Rule } from "../components/row.tsx";
import { placed, replace } from "../editor/buffer.ts";
import { liveDraft } from "../editor/draft.ts";
import { action, completeName, deeper, discussion, enter, isPrivateText, namesFor, resolution, shallower } from "../editor/minutes.ts";
import { editorPane } from "../editor/pane.tsx";
import { bodyOf, meetingAt, rollAt } from "../facts.ts";
import { rollOf, towardsQuorum } from "../roll.ts";
import { acts, type Screen } from "../screen.ts";
import { helpScreen } from "./help.tsx";

/** How long after a key the store promises it is on disk. */
const ON_DISK_AFTER_MS = 250;

/** `typed` is text found from an earlier time, which is not in the record. */
export function minutesEditor(app: App, body: string, key: MeetingKey, item: Id, typed?: string): Screen {
  const { store } = app.context();
  const items = meetingAt(app, body, key).agenda.items;
  const at = items.findIndex((one) => one.id === item);
  const own = items[at];
  const state = loadBodyState(store, body);
  const people = peopleAt(state, meetingOf(state, key).value);
  const names = labels(people);
  const inRecord = (): string => {
    const now = loadBodyState(store, body);
    const content = itemTexts(now, meetingOf(now, key).value).find((one) => one.item === item);
    return content ? formatItemText(content, { people, reveal: true }).trimEnd() : "";
  };
  let saved = inRecord();
  let status: string = text.saved;
  let timer: NodeJS.Timeout | undefined;
  let leaving = false;
  const draft = liveDraft(store, { body, key, item });
  const isPrivate = (): boolean => own?.private !== undefined || isPrivateText(pane.text()) || isPrivateText(saved);
  const note = (now: string): void => {
    leaving = false;
    app.attempt(() => draft.record(now, isPrivate()));
    status = text.writing;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status = text.onDisk;
      app.changed();
    }, ON_DISK_AFTER_MS);
  };
  const pane = editorPane(saved, note);
  if (typed !== undefined) setWhole(typed);
  pane.set(placed(pane.buffer(), { row: pane.buffer().lines.length - 1, at: pane.buffer().lines.at(-1)?.length ?? 0 }));

  const meeting = meetingAt(app, body, key);
  const { quorum } = bodyOf(app, body);
  const present = towardsQuorum(rollOf(rollAt(app, body, key), meeting.attendance));
  const quorate = quorum === undefined || meeting.attendance.members.length === 0 ? "" : `${rollWords.presentOf(present, quorum)} · `;

  function setWhole(next: string): void {
    const buffer = pane.buffer();
    const end = { row: buffer.lines.length - 1, at: buffer.lines.at(-1)?.length ?? 0 };
    pane.set(replace(buffer, { row: 0, at: 0 }, end, next));
  }

  /** Puts the text into the record. False where it cannot be read; it then stays as it is. */
  function save(): boolean {
    if (pane.text().trimEnd() === saved) {
      draft.discard();
      settle(text.saved);
      return true;
    }
    draft.flush();
    const done = app.perform(() => writeItemMinutes(app.context(), { body, meeting: key, item, text: pane.text() }));
    if (!done) {
      toProblem();
      settle(text.onDisk);
      return false;
    }
    draft.discard();
    saved = inRecord();
    if (pane.text().trimEnd() !== saved) {
      const place = { row: pane.buffer().row, at: pane.buffer().at };
      setWhole(saved);
      draft.discard();
      const row = Math.min(place.row, pane.buffer().lines.length - 1);
      pane.set(placed(pane.buffer(), { row, at: Math.min(place.at, pane.buffer().lines[row]?.length ?? 0) }));
    }
    settle(text.saved);
    return true;
  }

  function settle(now: string): void {
    clearTimeout(timer);
    status = now;
  }

  /** The cursor goes to the first line that could not be read. */
  function toProblem(): void {
    const line = Number(/\bline (\d+)/iu.exec(app.message()?.text ?? "")?.[1]);
    if (line >= 1 && line <= pane.buffer().lines.length) {
      pane.set(placed(pane.buffer(), { row: line - 1, at: pane.buffer().lines[line - 1]?.length ?? 0 }));
    }
  }

  /** Leaves the item; where it cannot be read, the second time leaves it as a draft. */
  function finish(then: () => void): void {
    if (leaving) draft.close();
    else if (!save()) {
      leaving = true;
      const message = app.message();
      app.say("bad", `${message?.text ?? ""}\n${text.escapeAgain}`);
      return;
    }
    clearTimeout(timer);
    then();
  }

  const toItem = (by: number, none: string): void => {
    const target = items[at + by];
    if (!target) {
      if (save()) app.say("good", none);
      return;
    }
    finish(() => app.replace(minutesEditor(app, body, key, target.id)));
  };

  const editor = (): void => {
    draft.flush();
    app.attemptLater(async () => {
      const editText = await app.services.loadEditor();
      app.suspend(() => void app.attempt(() => {
        const next = editText(`${pane.text()}\n`, `item-${at + 1}.md`);
        if (next.trimEnd() !== pane.text().trimEnd()) setWhole(next.trimEnd());
      }));
    });
  };

  const screen: Screen = {
    scope: "editor",
    title: () => ({
      left: text.item(at + 1, items.length, own?.title ?? ""),
      right: `${isPrivate() ? `${text.privateNow} · ` : ""}${quorate}${status}`,
    }),
    typing: () => true,
    acts: () =>
      acts("editor", {
        discussion: () => pane.set(discussion(pane.buffer())),
        resolve: () => pane.set(resolution(pane.buffer())),
        action: () => pane.set(action(pane.buffer())),
        next: () => toItem(1, text.lastItem),
        previous: () => toItem(-1, text.firstItem),
        editor,
        save: () => void save(),
        done: () => finish(() => app.back()),
        level: () => pane.set(deeper(pane.buffer())),
        unlevel: () => pane.set(shallower(pane.buffer())),
        help: () => app.open(helpScreen(app)),
      }),
    press(pressed) {
      const offered = namesFor(pane.buffer(), names);
      const [first] = offered;
      if (first !== undefined && (pressed === "tab" || pressed === "enter")) {
        pane.set(completeName(pane.buffer(), first));
        return true;
      }
      if (pressed === "enter") pane.set(enter(pane.buffer()));
      else if (OWN.has(pressed)) return false;
      else if (!pane.press(pressed)) return false;
      return true;
    },
    type: (now) => pane.type(now),
    flush: () => draft.flush(),
    draw(area) {
      const offers = namesFor(pane.buffer(), names).slice(0, 6);
      const rows = area.rows - (offers.length > 0 ? 2 : 0);
      return (
        <Box flexDirection="column">
          <Box height={rows} flexShrink={0} flexDirection="column">
            {pane.draw({ ...area, rows })}
            {pane.text() === "" && rows > 2 && <Row columns={area.columns} cells={[{ text: ` ${text.emptyHint}`, grow: true, tone: "dim" }]} />}
          </Box>
          {offers.length > 0 && <Rule columns={area.columns} label={text.names} />}
          {offers.length > 0 && <Text wrap="truncate">{` ${offers.join("  ·  ")}`}</Text>}
        </Box>
      );
    },
  };
  return screen;
}

/** Keys that the table of the editor gives another meaning than plain text editing does. */
const OWN = new Set(["escape", "tab", "shift-tab", "ctrl-d", "ctrl-r", "ctrl-t", "ctrl-n", "ctrl-p", "ctrl-e", "ctrl-s", "ctrl-g"]);
