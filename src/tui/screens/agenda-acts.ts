/** What can be done to an agenda and its items: the questions, and the use cases that answer. */
import type { AgendaItem, ItemKind } from "../../domain/agenda.ts";
import { parsePrivacy } from "../../domain/agenda-building/change.ts";
import { dateOfKey, type MeetingKey } from "../../domain/calendar/types.ts";
import { usage } from "../../domain/errors.ts";
import { SCHEDULE_12A } from "../../domain/exempt.ts";
import { fromOneLine, onOneLine } from "../../domain/subtitle.ts";
import { agendaWords as text } from "../../text/application-meeting.ts";
import { plan } from "../../text/application-acts.ts";
import { mediumDate } from "../../text/dates.ts";
import { addItem, editItem, removeItem } from "../../usecases/change-agenda.ts";
import { deferItem } from "../../usecases/plan-entries.ts";
import { publishAgenda } from "../../usecases/publish-agenda.ts";
import { republishAgenda, type AgendaChange } from "../../usecases/republish-agenda.ts";
import type { App } from "../app.ts";
import { choiceLine, textLine, type Line } from "../components/form.ts";
import { lastDayToPublish, meetingAfter, meetingAt } from "../facts.ts";
import { askChoice, askYes } from "./choice.tsx";
import { askForm } from "./form.tsx";

export interface OnAgenda {
  app: App;
  body: string;
  key: MeetingKey;
}

const items = ({ app, body, key }: OnAgenda): readonly AgendaItem[] => meetingAt(app, body, key).agenda.items;
/** An item named by its number: a title may stand twice on one agenda. */
export const numberOf = (on: OnAgenda, item: AgendaItem): string => String(items(on).findIndex((one) => one.id === item.id) + 1);

const details = (item?: AgendaItem): Line[] => [
  textLine("title", "Title", item?.title),
  choiceLine("kind", "Kind", plan.kinds, item?.kind ?? "report"),
  textLine("presenter", "Presenter", item?.presenter, plan.presenterHint),
  textLine("subtitle", "Line under it", item?.subtitle && onOneLine(item.subtitle), text.subtitleHint),
  textLine("duration", "Minutes", item?.duration?.toString(), text.durationHint),
];

function minutes(value: string | undefined): number | undefined {
  if (!value) return undefined;
  if (!/^\d{1,3}$/.test(value)) throw usage(text.badDuration);
  return Number(value);
}

export function askToAddItem({ app, body, key }: OnAgenda): void {
  askForm(app, {
    title: text.addTitle,
    lines: [...details(), textLine("at", "As number", "", text.atHint)],
    take: (values) => app.perform(() => {
      if (!values["title"]) throw usage(text.titleNeeded);
      const at = minutes(values["at"]);
      const duration = minutes(values["duration"]);
      return addItem(app.context(), {
        body, meeting: key, title: values["title"], kind: values["kind"] as ItemKind,
        ...(values["presenter"] && { presenter: values["presenter"] }),
        ...(values["subtitle"] && { subtitle: fromOneLine(values["subtitle"]) }),
        ...(duration !== undefined && { duration }), ...(at !== undefined && { at }),
      });
    }),
  });
}

export function askToEditItem(on: OnAgenda, item: AgendaItem): void {
  const { app, body, key } = on;
  askForm(app, {
    title: text.editTitle(item.title),
    lines: details(item),
    take: (values) => app.perform(() => {
      const say = (name: string, was: string | undefined) => (values[name] === (was ?? "") ? undefined : values[name] || null);
      const subtitle = say("subtitle", item.subtitle && onOneLine(item.subtitle));
      const duration = minutes(values["duration"]);
      return editItem(app.context(), {
        body, meeting: key, item: numberOf(on, item),
        ...(values["title"] && { title: values["title"] }),
        kind: values["kind"] as ItemKind,
        presenter: say("presenter", item.presenter),
        subtitle: subtitle && (fromOneLine(subtitle) ?? null),
        duration: duration ?? (item.duration === undefined ? undefined : null),
      });
    }),
  });
}

export const askToRemove = (on: OnAgenda, item: AgendaItem): void =>
  askYes(on.app, text.removeAsk(item.title), text.removeYes, () => {
    on.app.perform(() => removeItem(on.app.context(), { body: on.body, meeting: on.key, item: numberOf(on, item) }));
  });

export function askToDeferItem(on: OnAgenda, item: AgendaItem): void {
  const { app, body, key } = on;
  const next = meetingAfter(app, body, key);
  askForm(app, {
    title: plan.deferTitle(item.title),
    lines: [textLine("to", "To", next === undefined ? "" : mediumDate(dateOfKey(next)), plan.deferHint), textLine("reason", "Reason")],
    take: (values) => app.perform(() => deferItem(app.context(), {
      body, meeting: key, item: numberOf(on, item),
      ...(values["to"] && { to: values["to"] }), ...(values["reason"] && { reason: values["reason"] }),
    })),
  });
}

/** Private under a paragraph of Schedule 12A, or public again. */
export function askForPrivacy(on: OnAgenda, item: AgendaItem): void {
  const { app, body, key } = on;
  const change = (privacy: AgendaItem["private"] | null): boolean =>
    app.perform(() => editItem(app.context(), { body, meeting: key, item: numberOf(on, item), private: privacy }));
  if (item.private) {
    askYes(app, text.publicAsk(item.title), text.publicYes, () => void change(null));
    return;
  }
  const grounds = [
    ...Object.entries(SCHEDULE_12A).map(([paragraph, meaning]) => ({ label: text.paragraph(paragraph, meaning), value: paragraph })),
    { label: text.confidential, value: "confidential" },
  ];
  askChoice(app, text.groundAsk, grounds, (ground) => {
    askForm(app, {
      title: text.privateTitle(item.title),
      intro: text.privateIntro,
      lines: [textLine("reason", "Why private", "", text.interestHint)],
      take: (values) => change(parsePrivacy(ground, values["reason"] || undefined)),
    });
  });
}

export function askToPublish({ app, body, key }: OnAgenda): void {
  const last = lastDayToPublish(app, body, key);
  const follow = items({ app, body, key }).filter((item) => item.kind === "report" && item.papers.length === 0 && !item.private);
  askForm(app, {
    title: text.publishTitle,
    intro: last ? text.publishBy(last.required, mediumDate(last.latestWorkingDay)) : text.noNotice,
    lines: [
      textLine("on", "Published on", mediumDate(app.context().clock.today())),
      textLine("late", "If late, why", "", text.lateHint),
      ...(follow.length === 0 ? [] : [choiceLine("follow", "Papers to follow", [["no", text.followNo], ["yes", text.followYes(follow.length)]])]),
    ],
    take: (values) => app.perform(() => publishAgenda(app.context(), {
      body, meeting: key,
      ...(values["on"] && { on: values["on"] }), ...(values["late"] && { lateReason: values["late"] }),
      ...(values["follow"] === "yes" && { toFollow: follow.map((item) => numberOf({ app, body, key }, item)) }),
    })),
  });
}

/** One change to a published agenda, with its reason. */
export function askToRepublish(on: OnAgenda, item: AgendaItem): void {
  const { app } = on;
  const number = numberOf(on, item);
  const republish = (title: string, lines: Line[], change: (values: Record<string, string>) => AgendaChange): void =>
    askForm(app, {
      title,
      lines: [...lines, textLine("reason", "Reason", "", text.reasonHint), textLine("on", "Published on", mediumDate(app.context().clock.today()))],
      take: (values) => app.perform(() => republishAgenda(app.context(), {
        body: on.body, meeting: on.key, reason: values["reason"] ?? "", changes: [change(values)], ...(values["on"] && { on: values["on"] }),
      })),
    });
  askChoice(app, text.republishAsk, [
    { label: text.republishAdd, value: "add" },
    { label: text.republishRetitle(item.title), value: "retitle" },
    { label: text.republishMove(item.title), value: "move" },
    { label: text.republishRemove(item.title), value: "remove" },
  ] as const, (what) => {
    if (what === "add") {
      republish(text.republishAdd, [...details().slice(0, 3), textLine("urgent", "Urgency", "", text.urgentHint)], (values) => ({
        change: "add", title: values["title"] ?? "", kind: values["kind"] as ItemKind,
        ...(values["presenter"] && { presenter: values["presenter"] }), ...(values["urgent"] && { urgent: values["urgent"] }),
      }));
    } else if (what === "retitle") {
      republish(text.republishRetitle(item.title), [textLine("title", "New title", item.title)], (values) => ({ change: "retitle", item: number, title: values["title"] ?? "" }));
    } else if (what === "move") {
      republish(text.republishMove(item.title), [textLine("to", "To number", number)], (values) => ({ change: "move", item: number, to: Number(values["to"]) }));
    } else {
      republish(text.republishRemove(item.title), [], () => ({ change: "remove", item: number }));
    }
  });
}
