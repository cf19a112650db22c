/** The minutes of a meeting: its items, what is written, and what was typed and never saved. */
import { Text } from "ink";
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { AgendaItem } from "../../domain/agenda.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { isMinuted } from "../../domain/minuted.ts";
import type { FoundDraft } from "../../usecases/ports.ts";
import { minutesWords as text } from "../../text/application-minutes.ts";
import { adjournMeeting, holdMeeting, markInquorate } from "../../usecases/meeting-status.ts";
import { reopenMeeting } from "../../usecases/reopen-meeting.ts";
import { printedNumbers } from "../../usecases/minute-numbers.ts";
import { loadBodyState } from "../../usecases/state.ts";
import type { App } from "../app.ts";
import { textLine } from "../components/form.ts";
import { meetingAt, notYetHeld } from "../facts.ts";
import { acts } from "../screen.ts";
import { SIGN } from "../theme.ts";
import { askChoice, askYes } from "./choice.tsx";
import { askForm } from "./form.tsx";
import { listScreen } from "./list-screen.tsx";
import type { MakePane } from "./meeting.tsx";
import { minutesEditor } from "./minutes-editor.tsx";
import { pageScreen } from "./page.tsx";

export const minutesPane: MakePane = (app, body, key, toStages) => {
  const items = (): readonly AgendaItem[] => meetingAt(app, body, key).agenda.items;
  const findDrafts = (): FoundDraft[] =>
    app.context().store.foundDrafts().filter((one) => one.place.body === body && one.place.key === key);
  const findNumbers = (): Map<string, string> => printedNumbers(loadBodyState(app.context().store, body), key);
  let drafts = findDrafts();
  let numbers = findNumbers();
  const draftOf = (item: AgendaItem): FoundDraft | undefined => drafts.findLast((one) => one.place.item === item.id);
  const written = (item: AgendaItem): boolean => {
    const own = meetingAt(app, body, key).minutes.items.find((one) => one.item === item.id);
    return own !== undefined && (own.blocks.length > 0 || own.private !== undefined);
  };
  const open = (item: AgendaItem): void => {
    const draft = draftOf(item);
    if (draft) askAboutDraft(app, item, draft, (typed) => app.open(minutesEditor(app, body, key, item.id, typed)), refresh);
    else app.open(minutesEditor(app, body, key, item.id));
  };
  const refresh = (): void => {
    drafts = findDrafts();
    numbers = findNumbers();
  };
  const named = { body, meeting: key };

  const list = listScreen<AgendaItem>({
    scope: "minutes",
    title: () => ({ left: text.title }),
    items,
    empty: text.noItems,
    start: Math.max(0, items().findIndex((item) => !written(item))),
    acts: (item) => {
      const meeting = meetingAt(app, body, key);
      const by = confirmationInForce(meeting);
      const closed = by ? { why: text.closed(by.at) } : meeting.status === "cancelled" ? { why: text.cancelled } : undefined;
      const settled = closed ?? notYetHeld(app, key) ?? (meeting.status === "inquorate" ? { why: text.isInquorate } : undefined);
      const waiting = item && draftOf(item);
      return acts("minutes", {
        open: closed ?? (item === undefined ? { why: text.noItems } : () => open(item)),
        list: items().length > 1 ? () => {} : { why: text.noItems },
        hold: settled ?? (meeting.status === "scheduled" || meeting.status === "published"
          ? () => void app.perform(() => holdMeeting(app.context(), named)) : { why: text.alreadyHeld }),
        adjourn: settled ?? (() => askForm(app, {
          title: text.adjournTitle,
          lines: [textLine("to", text.resumes), textLine("reason", text.reason)],
          take: (values) => app.perform(() => adjournMeeting(app.context(), {
            ...named, ...(values["to"] && { to: values["to"] }), ...(values["reason"] && { reason: values["reason"] }),
          })),
        })),
        inquorate: settled ?? (() => askYes(app, text.inquorateAsk, text.inquorateYes, () => {
          app.perform(() => markInquorate(app.context(), named));
        })),
        ...(takesBack(meeting) && { reopen: closed ?? (() => askYes(app, text.reopenAsk, text.reopenYes, () => {
          app.perform(() => reopenMeeting(app.context(), named));
        })) }),
        generate: item === undefined ? { why: text.noItems } : () => app.attemptLater(async () => {
          const made = await app.services.makeMinutes(app.context(), named);
          app.say("good", made.paths.join("  "));
        }),
        ...(drafts.length > 0 && { restore: waiting ? () => open(item) : { why: text.noDraft } }),
        pane: toStages,
      });
    },
    line: (item, { columns }, index) => {
      const draft = draftOf(item) !== undefined;
      return [
        { text: draft ? SIGN.due : written(item) ? SIGN.done : SIGN.open, tone: draft ? "warn" : written(item) ? "good" : "dim" },
        { text: String(index + 1), width: 3, align: "right" },
        { text: "  " },
        { text: item.title, grow: true },
        ...(draft ? [{ text: ` ${text.unsaved}`, tone: "warn" as const }] : []),
        ...(columns >= 48 ? [{ text: numbers.get(item.id) ?? "", width: 10, align: "right" as const, tone: "dim" as const }, { text: " " }] : []),
      ];
    },
  });
  list.active(false);
  return {
    ...list,
    refresh,
    focus: list.active,
    draw(area) {
      const done = items().filter(written).length;
      return (
        <>
          <Text><Text bold>{` ${text.title}`}</Text><Text dimColor>{`  ${text.written(done, items().length)}`}</Text></Text>
          <Text> </Text>
          {list.draw({ ...area, rows: area.rows - 2, y: area.y + 2 })}
        </>
      );
    },
  };
};

/** Whether something is marked of the meeting that could have been marked by mistake. */
const takesBack = (meeting: Meeting): boolean =>
  meeting.status === "adjourned" || meeting.status === "inquorate" || (meeting.status === "held" && !isMinuted(meeting));

/** What to do with text that was typed and never reached the record. */
function askAboutDraft(app: App, item: AgendaItem, draft: FoundDraft, goOn: (typed: string) => void, refresh: () => void): void {
  const options = [
    { label: text.goOn, value: "on" as const }, { label: text.look, value: "look" as const }, { label: text.setAside, value: "aside" as const },
  ];
  const aside = (): void => {
    draft.discard();
    refresh();
  };
  const on = (): void => {
    goOn(draft.text);
    // The editor has its own draft of the text by now.
    draft.discard();
  };
  askChoice(app, text.draftFound(item.title), options, (choice) => {
    if (choice === "on") on();
    else if (choice === "aside") aside();
    else app.open(pageScreen(app, { title: text.draftFound(item.title), text: draft.text, keep: on, discard: aside }));
  });
}
