/** The papers of one item: attach by path, take away. A private item's papers are kept apart. */
import { basename } from "node:path";
import type { AgendaItem, Paper } from "../../domain/agenda.ts";
import { papersWords as text } from "../../text/application-meeting.ts";
import { application } from "../../text/application-screens.ts";
import { attachPaper, detachPaper } from "../../usecases/attach-paper.ts";
import { meetingAt } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { numberOf, type OnAgenda } from "./agenda-acts.ts";
import { mayChangeAgenda } from "./agenda-state.ts";
import { listScreen } from "./list-screen.tsx";
import { askQuestion } from "./question.tsx";

export function papersScreen(on: OnAgenda, id: string): Screen {
  const { app, body, key } = on;
  const item = (): AgendaItem | undefined => meetingAt(app, body, key).agenda.items.find((one) => one.id === id);
  const papers = (): readonly Paper[] => {
    const one = item();
    if (!one?.private) return one?.papers ?? [];
    return app.records().read({ kind: "exempt", body, key }).reveal().items.find((own) => own.item === id)?.papers ?? [];
  };
  return listScreen<Paper>({
    scope: "papers",
    title: () => ({ left: text.title(item()?.title ?? ""), ...(item()?.private && { right: text.private }) }),
    items: papers,
    empty: text.none,
    acts: (paper) => {
      const meeting = meetingAt(app, body, key);
      const closed = meeting.status === "confirmed" || meeting.status === "cancelled" ? mayChangeAgenda(meeting) : undefined;
      return acts("papers", {
        list: papers().length > 1 ? () => {} : { why: application.onlyOne },
        attach: closed ?? (() => askForPaper(on, item())),
        detach: mayChangeAgenda(meeting) ?? (paper ? () => detach(on, item(), paper) : { why: text.none }),
      });
    },
    line: (paper, { columns }) => [
      { text: paper.title, grow: true },
      ...(columns >= 60 ? [{ text: paper.file, width: 26, tone: "dim" as const }] : []),
      { text: paper.pages === undefined ? "" : text.pages(paper.pages), width: 10, align: "right", tone: "dim" },
      { text: " " },
    ],
  });
}

function askForPaper(on: OnAgenda, item: AgendaItem | undefined): void {
  if (!item) return;
  const { app } = on;
  askQuestion(app, {
    ask: text.ask(item.title),
    hint: text.hint,
    complete: (typed) => app.services.completePath(typed),
    take(path) {
      if (path === "") return;
      const published = meetingAt(app, on.body, on.key).agenda.publications.length > 0 && !item.private;
      if (!published) attach(on, item, path);
      else askQuestion(app, { ask: text.reasonAsk, take: (reason) => attach(on, item, path, reason) });
    },
  });
}

function attach(on: OnAgenda, item: AgendaItem, path: string, reason?: string): void {
  const { app, body, key } = on;
  app.attemptLater(async () => {
    const bytes = app.services.readFile(path);
    const plan = await attachPaper(app.context(), app.services.inspectPaper, {
      body, meeting: key, item: numberOf(on, item), name: basename(path), bytes,
      ...(reason !== undefined && { republish: { reason } }),
    });
    app.perform(() => plan);
  });
}

function detach(on: OnAgenda, item: AgendaItem | undefined, paper: Paper): void {
  const { app, body, key } = on;
  if (!item) return;
  const found: { plan?: ReturnType<typeof detachPaper> } = {};
  const done = app.perform(() => (found.plan = detachPaper(app.context(), { body, meeting: key, item: numberOf(on, item), paper: paper.file })));
  const { plan } = found;
  if (!done || !plan) return;
  // The file itself goes when the application is left, so that undo can still bring the paper back.
  app.atEnd(() => {
    app.records().forget();
    const exempt = app.records().read({ kind: "exempt", body, key }).reveal().items.flatMap((own) => own.papers);
    const named = [...meetingAt(app, body, key).agenda.items.flatMap((one) => one.papers), ...exempt];
    if (!named.some((one) => one.file === plan.file)) app.context().store.removePaper(plan.place, plan.file);
  });
}
