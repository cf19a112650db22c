/** The form for a body's constitution: a new one, or a change. */
import { clockTime } from "../../text/dates.ts";
import { addBody, editBody, type BodyInput } from "../../usecases/bodies.ts";
import { parseLocalTime } from "../../domain/calendar/local-time.ts";
import type { Body, NoticeRule, Numbering, Weekday } from "../../domain/body.ts";
import type { App } from "../app.ts";
import { choiceLine, textLine, type Line } from "../components/form.ts";
import { bodyOf } from "../facts.ts";
import { bodyForm } from "../../text/application-screens.ts";
import { usage } from "../../domain/errors.ts";
import { askForm, formScreen } from "./form.tsx";
import type { Screen } from "../screen.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const lines = (body?: Body): Line[] => [
  textLine("name", "Name", body?.name, bodyForm.nameHint),
  ...(body ? [] : [textLine("slug", "Short name", "", bodyForm.slugHint)]),
  textLine("quorum", "Quorum", body?.quorum?.toString(), bodyForm.quorumHint),
  textLine("seats", "Seats", body?.seats?.toString(), bodyForm.seatsHint),
  choiceLine("numbering", "Minute numbers", bodyForm.numbering, body?.numbering.scheme),
  choiceLine("notice", "Notice", bodyForm.notice, body?.notice.regime),
  choiceLine("chairing", "Chaired by", bodyForm.chairing, body?.chairing),
  choiceLine("record", "Record", bodyForm.record, body?.documents.record),
  textLine("officer", "Officer", body?.officer?.name),
  textLine("phone", "Direct dial", body?.officer?.phone),
  textLine("email", "Email", body?.officer?.email),
  textLine("signatory", "Signatory", body?.signatory?.post, bodyForm.signatoryHint),
  choiceLine("weekday", "Usual day", [["", "No usual day"], ...WEEKDAYS.map((day) => [day, capital(day)] as const)], body?.usual.weekday ?? ""),
  textLine("time", "Usual time", body ? clockTime(body.usual.time) : "", bodyForm.timeHint),
  textLine("venue", "Venue", body?.usual.venue.text, bodyForm.venueHint),
];

/** What the form says, as the use case takes it; what is left empty stays as it is. */
function inputFrom(values: Record<string, string>): BodyInput {
  const text = (name: string): string | undefined => values[name] || undefined;
  const officer = { name: text("officer"), phone: text("phone"), email: text("email") };
  const usual = {
    weekday: text("weekday") as Weekday | undefined,
    time: values["time"] ? parseLocalTime(values["time"]) : undefined,
    venue: values["venue"] ? { text: values["venue"] } : undefined,
  };
  const signatory = text("signatory");
  const quorum = whole(values["quorum"], "The quorum");
  const seats = whole(values["seats"], "The number of seats");
  return {
    ...(quorum !== undefined && { quorum }),
    ...(seats !== undefined && { seats }),
    numbering: { scheme: values["numbering"] as Numbering["scheme"] },
    notice: { regime: values["notice"] as NoticeRule["regime"] },
    chairing: values["chairing"] as Body["chairing"],
    documents: { record: values["record"] as Body["documents"]["record"] },
    ...(Object.values(officer).some((part) => part !== undefined) && { officer: given(officer) }),
    ...(signatory !== undefined && { signatory: { post: signatory } }),
    usual: given(usual),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(parts: T): Given<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>;

function whole(text: string | undefined, what: string): number | undefined {
  if (!text) return undefined;
  if (!/^\d{1,4}$/.test(text)) throw usage(bodyForm.notANumber(what));
  return Number(text);
}

/** The form for a new body as a screen; `then` gets its short name. */
export const newBodyScreen = (app: App, then: (slug: string) => void): Screen =>
  formScreen(app, { title: bodyForm.newTitle, intro: bodyForm.newIntro, lines: lines(), take: (values) => setUp(app, values, then) });

export const askForBody = (app: App, then: (slug: string) => void): void => app.open(newBodyScreen(app, then));

function setUp(app: App, values: Record<string, string>, then: (slug: string) => void): boolean {
  const known = new Set(app.records().bodies());
  const done = app.perform(() => {
    if (!values["name"]) throw usage(bodyForm.nameNeeded);
    return addBody(app.context(), { name: values["name"], ...(values["slug"] && { slug: values["slug"] }), ...inputFrom(values) });
  });
  if (!done) return false;
  const slug = app.records().bodies().find((one) => !known.has(one));
  app.back();
  if (slug !== undefined) then(slug);
  return true;
}

export function askToEditBody(app: App, slug: string): void {
  const body = bodyOf(app, slug);
  askForm(app, {
    title: bodyForm.editTitle(body.name),
    lines: lines(body),
    take: (values) => app.perform(() =>
      editBody(app.context(), { body: slug, ...(values["name"] && { name: values["name"] }), ...inputFrom(values) })),
  });
}
