/** The members of a body: seats, offices, terms. */
import { mediumDate } from "../../text/dates.ts";
import { members as text } from "../../text/application-acts.ts";
import { application } from "../../text/application-screens.ts";
import type { Member } from "../../domain/member.ts";
import { addMembers, editMember, endMember, type MemberInput } from "../../usecases/members.ts";
import { usage } from "../../domain/errors.ts";
import type { App } from "../app.ts";
import { choiceLine, textLine, type Line } from "../components/form.ts";
import { bodyOf, exactly } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { askForm } from "./form.tsx";
import { listScreen } from "./list-screen.tsx";
import { askQuestion } from "./question.tsx";
import { textScreen } from "./text.tsx";

/** The office a member holds on a day. */
export const officeOn = (member: Member, date: string): string | undefined =>
  member.offices.find((term) => (term.from === undefined || term.from <= date) && (term.to === undefined || term.to >= date))?.office;

export function membersScreen(app: App, slug: string): Screen {
  const today = app.context().clock.today();
  const all = (): readonly Member[] => app.records().read({ kind: "members", body: slug }).members;
  return listScreen<Member>({
    scope: "members",
    title: () => ({ left: `${bodyOf(app, slug).name} · Members`, right: application.members(all().length) }),
    items: all,
    empty: application.noMembers,
    acts: (member) =>
      acts("members", {
        list: all().length > 1 ? () => {} : { why: application.onlyOne },
        add: () => askToAdd(app, slug),
        import: () => app.open(importScreen(app, slug)),
        edit: member === undefined ? { why: application.noMembers } : () => askToEdit(app, slug, member, officeOn(member, today)),
        end: member === undefined ? { why: application.noMembers } : () => askToEnd(app, slug, member),
      }),
    line: (member, { columns }) => {
      const ended = member.to !== undefined && member.to < today;
      return [
        { text: member.name, width: Math.min(26, Math.floor(columns / 2)), tone: ended ? "dim" : "plain" },
        { text: officeOn(member, today) ?? "", width: columns >= 60 ? 13 : 0, tone: "accent" },
        { text: [member.seat ?? member.post, member.organisation].filter(Boolean).join(", "), grow: true, tone: ended ? "dim" : "plain" },
        ...(ended && columns >= 60 ? [{ text: text.until(mediumDate(member.to ?? "")), tone: "dim" as const }] : []),
      ];
    },
  });
}

const lines = (member?: Member, office = ""): Line[] => [
  textLine("name", "Name", member?.name, text.nameHint),
  textLine("post", "Post", member?.post),
  textLine("organisation", "Organisation", member?.organisation),
  choiceLine("office", "Office", text.offices, office),
  textLine("seat", "Seat held", member?.seat, text.seatHint),
  choiceLine("class", "Class", text.classes, member?.class),
  textLine("initials", "Initials", member?.initials, text.initialsHint),
  textLine("from", "First day", member?.from, text.openHint),
  ...(member ? [] : [textLine("to", "Last day", "", text.openHint)]),
];

function inputFrom(values: Record<string, string>): MemberInput {
  if (!values["name"]) throw usage(text.nameNeeded);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as unknown as MemberInput;
}

const askToAdd = (app: App, slug: string): void =>
  askForm(app, {
    title: text.addTitle,
    lines: lines(),
    take: (values) => app.perform(() => addMembers(app.context(), { body: slug, members: [inputFrom(values)] })),
  });

function askToEdit(app: App, slug: string, member: Member, office: string | undefined): void {
  askForm(app, {
    title: text.editTitle(member.name),
    lines: lines(member, office),
    take: (values) => app.perform(() => {
      const { office: chosen, ...rest } = inputFrom(values);
      return editMember(app.context(), { body: slug, member: exactly(member), ...rest, ...(chosen !== undefined && chosen !== office && { office: chosen }) });
    }),
  });
}

function askToEnd(app: App, slug: string, member: Member): void {
  askQuestion(app, {
    ask: text.endAsk(member.name),
    answer: mediumDate(app.context().clock.today()),
    take: (on) => app.perform(() => endMember(app.context(), { body: slug, member: exactly(member), on })),
  });
}

const importScreen = (app: App, slug: string): Screen =>
  textScreen(app, {
    title: text.importTitle,
    intro: text.importIntro,
    text: `${text.importHeading}\n`,
    take(list) {
      const here = app.top();
      app.attemptLater(async () => {
        const read = await app.services.readMembers(list);
        if (app.perform(() => addMembers(app.context(), { body: slug, members: read })) && app.top() === here) app.back();
      });
      return false;
    },
  });
