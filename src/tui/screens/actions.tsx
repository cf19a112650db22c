/** The actions of a body: who undertook to do what, by when. */
import type { Action } from "../../domain/actions.ts";
import { usage } from "../../domain/errors.ts";
import { mediumDate } from "../../text/dates.ts";
import { actionWords as text } from "../../text/application-acts.ts";
import { application } from "../../text/application-screens.ts";
import { addAction, closeAction } from "../../usecases/follow-up.ts";
import type { App } from "../app.ts";
import { textLine } from "../components/form.ts";
import type { Cell } from "../components/row.tsx";
import { bodyOf } from "../facts.ts";
import { remembered } from "../remembered.ts";
import { acts, type Screen } from "../screen.ts";
import { askForm } from "./form.tsx";
import { listScreen } from "./list-screen.tsx";

/** Open ones first, by the day they are due. */
export const actionsInOrder = (actions: readonly Action[]): Action[] =>
  actions.toSorted((a, b) =>
    Number(a.state !== "open") - Number(b.state !== "open") || ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1));

/** The cells of an action in a list. */
export function actionCells(action: Action, columns: number, today: string): Cell[] {
  const late = action.state === "open" && action.due !== undefined && action.due < today;
  const tone = action.state === "open" ? "plain" : "dim";
  const when = action.state !== "open" ? text[action.state] : action.due === undefined ? "" : text.due(mediumDate(action.due));
  return [
    { text: action.owner.name, width: Math.min(20, Math.floor(columns / 3)), tone },
    { text: " " },
    { text: action.text, grow: true, tone },
    ...(columns >= 56 ? [{ text: ` ${when}`, tone: late ? "warn" as const : "dim" as const }] : []),
    ...(late ? [{ text: ` ${text.late}`, tone: "warn" as const }] : []),
  ];
}

/** Marks an action done, or says why that can't be. */
export const doneAct = (app: App, slug: string, action: Action | undefined) =>
  action === undefined ? { why: text.noneChosen }
    : action.state !== "open" ? { why: text.closed }
      : () => void app.perform(() => closeAction(app.context(), { body: slug, action: action.id, as: "done" }));

export function actionsScreen(app: App, slug: string): Screen {
  const today = app.context().clock.today();
  const inOrder = remembered(actionsInOrder);
  const all = (): Action[] => inOrder(app.records().read({ kind: "actions", body: slug }).actions);
  return listScreen<Action>({
    scope: "actions",
    title: () => ({ left: `${bodyOf(app, slug).name} · Actions` }),
    items: all,
    empty: text.none,
    acts: (action) =>
      acts("actions", {
        list: all().length > 1 ? () => {} : { why: application.onlyOne },
        done: doneAct(app, slug, action),
        add: () => askToAdd(app, slug),
      }),
    line: (action, { columns }) => actionCells(action, columns, today),
  });
}

const askToAdd = (app: App, slug: string): void =>
  askForm(app, {
    title: text.addTitle,
    lines: [textLine("owner", "Who"), textLine("text", "What"), textLine("due", "By", "", text.dueHint)],
    take: (values) => app.perform(() => {
      if (!values["owner"] || !values["text"]) throw usage(text.needed);
      return addAction(app.context(), { body: slug, owner: values["owner"], text: values["text"], ...(values["due"] && { due: values["due"] }) });
    }),
  });
