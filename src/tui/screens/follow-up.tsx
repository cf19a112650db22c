/** After the meeting: its actions, what was suggested, and the way to the forward plan. */
import type { Action } from "../../domain/actions.ts";
import { followUpWords as text } from "../../text/application-minutes.ts";
import { actionWords } from "../../text/application-acts.ts";
import { LIST, pressList } from "../components/list.ts";
import { heading, SectionsView, type SectionLine } from "../components/sections.tsx";
import { acts } from "../screen.ts";
import { SIGN } from "../theme.ts";
import { actionCells, actionsInOrder, doneAct } from "./actions.tsx";
import type { MakePane } from "./meeting.tsx";
import { askToPlan, planScreen } from "./plan.tsx";

export const followUpPane: MakePane = (app, body, key, toStages) => {
  const today = app.context().clock.today();
  let list = LIST;
  let active = false;
  const split = (): { raised: Action[]; open: Action[] } => {
    const all = actionsInOrder(app.records().read({ kind: "actions", body }).actions);
    return {
      raised: all.filter((action) => action.raised?.meeting === key),
      open: all.filter((action) => action.state === "open" && action.raised?.meeting !== key && (action.raised?.meeting ?? "") <= key),
    };
  };
  const all = (): Action[] => [...split().raised, ...split().open];
  return {
    scope: "followUp",
    title: () => ({ left: text.title }),
    focus(on) {
      active = on;
    },
    acts: () =>
      acts("followUp", {
        done: doneAct(app, body, all()[list.cursor]),
        list: all().length > 1 ? () => {} : { why: actionWords.noneChosen },
        suggest: () => askToPlan(app, body, key),
        plan: () => app.open(planScreen(app, body)),
        pane: toStages,
      }),
    press(key_) {
      const next = pressList(list, key_, all().length, 8);
      if (next) list = next;
      return next !== undefined;
    },
    draw({ columns, rows }) {
      const { raised, open } = split();
      const suggested = app.records().read({ kind: "plan", body }).entries.filter((entry) => entry.suggested?.meeting === key);
      const lines: SectionLine[] = [];
      const add = (title: string, actions: readonly Action[], from: number): void => {
        if (actions.length === 0) return;
        lines.push(...heading(title, lines.length === 0));
        for (const [index, action] of actions.entries()) {
          lines.push({ pick: from + index, cells: [
            { text: `${action.state === "open" ? SIGN.open : SIGN.done} `, tone: action.state === "open" ? "dim" : "good" },
            ...actionCells(action, columns - 5, today),
          ] });
        }
      };
      add(text.raised, raised, 0);
      add(text.open, open, raised.length);
      if (lines.length === 0) lines.push({ cells: [{ text: ` ${text.title}`, tone: "head" }] }, { cells: [] }, { cells: [{ text: `   ${text.none}`, tone: "dim" }] });
      if (suggested.length > 0) {
        lines.push(...heading(text.suggestions));
        for (const entry of suggested) lines.push({ cells: [{ text: "   " }, { text: entry.title, grow: true }] });
      }
      return <SectionsView lines={lines} chosen={list.cursor} columns={columns} rows={rows} active={active} />;
    },
  };
};
