/** The forward plan of a body: what is to come, when, and what was deferred. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import type { PlanEntry } from "../../domain/forward-plan.ts";
import type { ItemKind } from "../../domain/agenda.ts";
import { usage } from "../../domain/errors.ts";
import { mediumDate } from "../../text/dates.ts";
import { plan as text } from "../../text/application-acts.ts";
import { application } from "../../text/application-screens.ts";
import { addPlanEntry, deferPlanEntry, withdrawPlanEntry } from "../../usecases/plan-entries.ts";
import type { App } from "../app.ts";
import { choiceLine, textLine } from "../components/form.ts";
import { bodyOf } from "../facts.ts";
import { remembered } from "../remembered.ts";
import { acts, type Screen } from "../screen.ts";
import { askForm } from "./form.tsx";
import { listScreen } from "./list-screen.tsx";

const closed = (entry: PlanEntry): boolean => entry.state === "withdrawn" || entry.state === "dealt-with";
const when = (entry: PlanEntry): string => entry.placed?.meeting ?? entry.meeting ?? entry.month ?? "9";
const whenInWords = (entry: PlanEntry): string => {
  const key = entry.placed?.meeting ?? entry.meeting;
  return key !== undefined ? mediumDate(dateOfKey(key)) : (entry.month ?? text.unplanned);
};

export function planScreen(app: App, slug: string): Screen {
  const inOrder = remembered((entries: readonly PlanEntry[]): PlanEntry[] =>
    entries.toSorted((a, b) => Number(closed(a)) - Number(closed(b)) || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)));
  const entries = (): PlanEntry[] => inOrder(app.records().read({ kind: "plan", body: slug }).entries);
  return listScreen<PlanEntry>({
    scope: "plan",
    title: () => ({ left: `${bodyOf(app, slug).name} · Forward plan` }),
    items: entries,
    empty: text.empty,
    acts: (entry) => {
      const why = entry === undefined ? { why: text.noneChosen } : closed(entry) ? { why: text.closed } : undefined;
      return acts("plan", {
        list: entries().length > 1 ? () => {} : { why: application.onlyOne },
        add: () => askToPlan(app, slug),
        defer: why ?? (() => entry && askToDefer(app, slug, entry)),
        withdraw: why ?? (() => entry && askToWithdraw(app, slug, entry)),
      });
    },
    line: (entry, { columns }) => [
      { text: columns >= 60 ? whenInWords(entry) : when(entry) === "9" ? "" : when(entry).slice(2), width: columns >= 60 ? 19 : 9, tone: closed(entry) ? "dim" : "plain" },
      { text: entry.title, grow: true, tone: closed(entry) ? "dim" : "plain" },
      ...(columns >= 60 ? [{ text: ` ${text.state[entry.state]}`, width: 15, tone: entry.state === "deferred" ? "warn" as const : "dim" as const }] : []),
    ],
    detail: (entry) => [entry.presenter, entry.deferrals.at(-1)?.reason].filter(Boolean).join(" · ") || undefined,
  });
}

/** The form for a new line; `suggestedAt` is the meeting at which it was suggested. */
export function askToPlan(app: App, slug: string, suggestedAt?: string): void {
  askForm(app, {
    title: text.addTitle,
    lines: [
      textLine("title", "Title"),
      choiceLine("kind", "Kind", text.kinds, "report"),
      textLine("presenter", "Presenter", "", text.presenterHint),
      textLine("when", "For", "", text.meetingHint),
    ],
    take: (values) => app.perform(() => {
      if (!values["title"]) throw usage(text.titleNeeded);
      const named = values["when"] ?? "";
      const month = /^\d{4}-\d{2}$/.test(named);
      return addPlanEntry(app.context(), {
        body: slug, title: values["title"], kind: values["kind"] as ItemKind,
        ...(values["presenter"] && { presenter: values["presenter"] }),
        ...(named !== "" && (month ? { month: named } : { meeting: named })),
        ...(suggestedAt !== undefined && { suggestedAt }),
      });
    }),
  });
}

function askToDefer(app: App, slug: string, entry: PlanEntry): void {
  askForm(app, {
    title: text.deferTitle(entry.title),
    lines: [textLine("to", "To", "", text.deferHint), textLine("reason", "Reason")],
    take: (values) => app.perform(() => deferPlanEntry(app.context(), {
      body: slug, title: entry.title, ...(values["to"] && { to: values["to"] }), ...(values["reason"] && { reason: values["reason"] }),
    })),
  });
}

function askToWithdraw(app: App, slug: string, entry: PlanEntry): void {
  askForm(app, {
    title: text.withdrawTitle(entry.title),
    lines: [textLine("reason", "Reason")],
    take: (values) => app.perform(() => withdrawPlanEntry(app.context(), {
      body: slug, title: entry.title, ...(values["reason"] && { reason: values["reason"] }),
    })),
  });
}
