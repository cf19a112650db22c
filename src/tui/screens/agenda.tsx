/** The agenda of a meeting: its order, its items, what waits in the plan for this date. */
import { Text } from "ink";
import type { AgendaItem } from "../../domain/agenda.ts";
import type { PlanEntry } from "../../domain/forward-plan.ts";
import { agendaWords as text } from "../../text/application-meeting.ts";
import { application } from "../../text/application-screens.ts";
import { buildAgenda } from "../../usecases/build-agenda.ts";
import { moveAgendaItem } from "../../usecases/change-agenda.ts";
import { LIST, choose, pressList } from "../components/list.ts";
import type { Cell } from "../components/row.tsx";
import { SectionsView, type SectionLine } from "../components/sections.tsx";
import { meetingAt } from "../facts.ts";
import { acts } from "../screen.ts";
import {
  askForPrivacy, askToAddItem, askToDeferItem, askToEditItem, askToPublish, askToRemove, askToRepublish, numberOf,
} from "./agenda-acts.ts";
import { mayChangeAgenda } from "./agenda-state.ts";
import type { MakePane } from "./meeting.tsx";
import { papersScreen } from "./papers.tsx";

export const agendaPane: MakePane = (app, body, key, toStages) => {
  const on = { app, body, key };
  let list = LIST;
  let active = false;
  const items = (): readonly AgendaItem[] => meetingAt(app, body, key).agenda.items;
  const cursor = (): number => Math.max(0, Math.min(list.cursor, items().length - 1));
  const waiting = (): PlanEntry[] =>
    app.records().read({ kind: "plan", body }).entries.filter(
      (entry) => entry.meeting === key && (entry.state === "planned" || entry.state === "deferred"),
    );
  const shift = (item: AgendaItem, by: number): void => {
    const to = cursor() + by + 1;
    if (to < 1 || to > items().length) return;
    if (app.perform(() => moveAgendaItem(app.context(), { body, meeting: key, item: numberOf(on, item), to }))) {
      list = choose(list, to - 1, items().length);
    }
  };

  return {
    scope: "agenda",
    title: () => ({ left: text.title }),
    focus(now) {
      active = now;
    },
    acts() {
      const item = items()[cursor()];
      const published = meetingAt(app, body, key).agenda.publications.length > 0;
      const frozen = mayChangeAgenda(meetingAt(app, body, key));
      const none = item === undefined ? { why: text.empty } : undefined;
      const change = (run: (item: AgendaItem) => void) => frozen ?? none ?? (() => item && run(item));
      return acts("agenda", {
        open: published && item ? () => app.open(papersScreen(on, item.id)) : change((one) => askToEditItem(on, one)),
        build: frozen ?? (() => void app.perform(() => buildAgenda(app.context(), { body, meeting: key }))),
        up: change((one) => shift(one, -1)),
        down: change((one) => shift(one, 1)),
        add: frozen ?? (() => askToAddItem(on)),
        papers: none ?? (() => item && app.open(papersScreen(on, item.id))),
        defer: change((one) => askToDeferItem(on, one)),
        private: change((one) => askForPrivacy(on, one)),
        remove: change((one) => askToRemove(on, one)),
        publish: frozen ?? none ?? (() => askToPublish(on)),
        republish: published ? (none ?? (() => item && askToRepublish(on, item))) : { why: text.notPublished },
        list: items().length > 1 ? () => {} : { why: application.onlyOne },
        pane: toStages,
      });
    },
    press(pressed) {
      const next = pressList({ ...list, cursor: cursor() }, pressed, items().length, 8);
      if (next) list = next;
      return next !== undefined;
    },
    draw({ columns, rows }) {
      const { agenda } = meetingAt(app, body, key);
      if (agenda.items.length === 0) return <Text>{`\n   ${text.empty}`}</Text>;
      const last = agenda.publications.at(-1);
      const total = agenda.items.reduce((sum, item) => sum + (item.duration ?? 0), 0);
      const lines: SectionLine[] = [
        { cells: [{ text: ` ${text.title}`, tone: "head" }, { text: last ? `  ${text.publishedOn(last.on, agenda.publications.length)}` : `  ${text.inHand}`, grow: true, tone: last ? "good" : "dim" }, { text: columns < 48 ? "" : text.count(agenda.items.length, total) }] },
        { cells: [] },
      ];
      for (const [index, item] of agenda.items.entries()) {
        lines.push({ pick: index, cells: itemCells(item, { index, of: agenda.items.length, columns }) });
        const detail = index === cursor() ? text.detail(item) : "";
        if (detail !== "") lines.push({ cells: [{ text: "       " }, { text: detail, grow: true, tone: "dim" }] });
      }
      const entries = waiting();
      if (entries.length > 0) {
        lines.push({ cells: [] }, { cells: [{ text: ` ${last ? text.waitingLate : text.waiting}`, tone: "head" }] });
        for (const entry of entries) {
          lines.push({ cells: [{ text: "      " }, { text: text.planned(entry), grow: true }, { text: entry.deferrals.length > 0 ? ` ${text.deferred(entry.deferrals.length)} ` : "", tone: "warn" }] });
        }
      }
      return <SectionsView lines={lines} chosen={cursor()} columns={columns} rows={rows} active={active} />;
    },
  };
};

function itemCells(item: AgendaItem, { index, of, columns }: { index: number; of: number; columns: number }): Cell[] {
  const privacy = item.private ? text.privacy(item.private) : "";
  const papers = item.papersToFollow ? text.toFollow : item.papers.length > 0 ? text.papers(item.papers.length) : "";
  return [
    { text: String(index + 1), width: Math.max(2, String(of).length), align: "right" },
    { text: "  " },
    { text: item.title, grow: true },
    { text: privacy === "" ? "" : ` ${privacy}`, tone: "warn" },
    ...(columns >= 48 ? [{ text: papers === "" ? "" : ` ${papers}`, tone: "dim" as const }] : []),
    ...(columns >= 56 ? [{ text: item.duration === undefined ? "" : `${item.duration} min`, width: 8, align: "right" as const, tone: "dim" as const }, { text: " " }] : []),
  ];
}
