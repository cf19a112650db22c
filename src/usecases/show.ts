/** Records as a person or a script reads them: agendas, minutes. */
import { dateOfKey, type LocalDate, type MeetingKey } from "../domain/calendar/types.ts";
import { confirmationInForce } from "../domain/confirmation.ts";
import type { AgendaItem, ItemKind } from "../domain/agenda.ts";
import { SCHEDULE_12A, type Privacy } from "../domain/exempt.ts";
import type { Meeting, MeetingStatus } from "../domain/meeting.ts";
import type { Block, Resolution } from "../domain/minutes.ts";
import { formatItemText, formatMinutesText } from "../domain/minutes-text/format.ts";
import type { ItemText } from "../domain/minutes-text/types.ts";
import { printedNumbers } from "./minute-numbers.ts";
import { peopleAt } from "./people-at.ts";
import type { Context } from "./ports.ts";
import { loadBodyState, meetingOf, type BodyState } from "./state.ts";
import { itemTexts } from "./write-minutes.ts";

export interface ShownItem {
  /** On the agenda, from 1. */
  number: number;
  /** As printed; null where the meeting takes no numbers. */
  minuteNumber: string | number | null;
  title: string;
  kind: ItemKind;
  subtitle: string | null;
  /** The ground of a private item, null for a public one. */
  private: { ground: Privacy["ground"]; paragraph: number | null; means: string | null; reason: string | null } | null;
  papers: { title: string; file: string; pages: number | null }[];
}

export interface ShownAgenda {
  body: string;
  date: LocalDate;
  key: MeetingKey;
  status: MeetingStatus;
  items: ShownItem[];
}

/** The agenda of a meeting; a private item's papers are left out. */
export function showAgenda(ctx: Context, input: { body: string; meeting: string }): ShownAgenda {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  return { ...heading(state, meeting), items: shownItems(state, meeting) };
}

export interface ShownMinutes extends Omit<ShownAgenda, "items"> {
  confirmed: { at: MeetingKey; corrections: string[]; fingerprint: string } | null;
  items: (ShownItem & { text: string; resolutions: string[] })[];
  /** The whole meeting in the text form. */
  text: string;
}

/** The minutes of a meeting in their text form; exempt minutes only where `private` is asked for. */
export function showMinutes(ctx: Context, input: { body: string; meeting: string; private?: boolean }): ShownMinutes {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  const naming = { people: peopleAt(state, meeting), reveal: input.private === true };
  const texts = itemTexts(state, meeting, naming.reveal);
  const by = confirmationInForce(meeting);
  return {
    ...heading(state, meeting),
    confirmed: by ? { at: by.at, corrections: by.corrections, fingerprint: by.fingerprint } : null,
    items: shownItems(state, meeting).map((item, n) => ({
      ...item,
      text: formatItemText(texts[n]!, naming),
      resolutions: resolutions(texts[n]!),
    })),
    text: formatMinutesText(texts.filter(isWritten), { ...naming, agenda: meeting.agenda.items }),
  };
}

const heading = (state: BodyState, meeting: Meeting) => ({
  body: state.slug, date: dateOfKey(meeting.key), key: meeting.key, status: meeting.status,
});

function shownItems(state: BodyState, meeting: Meeting): ShownItem[] {
  const numbers = printedNumbers(state, meeting.key);
  return meeting.agenda.items.map((item, n) => ({
    number: n + 1,
    minuteNumber: numberOrText(numbers.get(item.id)),
    title: item.title,
    kind: item.kind,
    subtitle: item.subtitle ?? null,
    private: shownPrivacy(item),
    papers: item.private ? [] : item.papers.map((p) => ({ title: p.title, file: p.file, pages: p.pages ?? null })),
  }));
}

const numberOrText = (printed: string | undefined): string | number | null =>
  printed === undefined ? null : /^\d+$/.test(printed) ? Number(printed) : printed;

function shownPrivacy(item: AgendaItem): ShownItem["private"] {
  if (!item.private) return null;
  const { ground, paragraph, reason } = item.private;
  return {
    ground,
    paragraph: paragraph ?? null,
    means: paragraph === undefined ? null : (SCHEDULE_12A[paragraph] ?? null),
    reason: reason ?? null,
  };
}

const isWritten = (t: ItemText): boolean => t.blocks.length > 0 || t.private !== undefined || t.summary !== undefined;

/** Every resolution of the public minutes, a part each: "RESOLVED to note the report"; one that lists something is one. */
const resolutions = (t: ItemText): string[] =>
  [...t.blocks, ...(t.summary ?? [])].flatMap((b: Block) => (b.type === "resolution" ? resolutionLines(b) : []));

const resolutionLines = ({ verb, lead, parts }: Resolution): string[] =>
  lead === undefined ? parts.map((part) => `RESOLVED ${verb} ${part}`) : [`RESOLVED ${verb} ${lead} ${parts.join("; ")}`];
