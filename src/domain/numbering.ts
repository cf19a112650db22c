/** Numbers of minutes, by the body's own scheme and in its own form. */
import type { Body, Numbering } from "./body.ts";
import { didBusiness, municipalYear } from "./calendar/municipal-year.ts";
import { dateOfKey, type MeetingKey } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { Meeting } from "./meeting.ts";
import type { AnnualCouncil } from "./workspace.ts";

/** The number of one minute. */
export interface MinuteNumber {
  item: Id;
  running: number;
  /** In the body's form, such as "48/20". */
  printed: string;
}

/** The numbers of one meeting; `numbers` is in agenda order. */
export interface MeetingNumbers {
  first: number;
  numbers: MinuteNumber[];
}

/** What a number is made of, besides the item. */
interface Place {
  /** Calendar year in which the municipal year began. */
  year: number;
  /** The meeting's ordinal in the municipal year, from 1. */
  ordinal: number;
}

/** Prints one number; a token that is not known stays as it stands, so that the mistake shows. */
export function printNumber(
  numbering: Numbering,
  place: Place,
  running: number,
  agendaNumber: number,
): string {
  const tokens: Record<string, string> = {
    n: String(running),
    item: String(agendaNumber),
    yy: String(place.year % 100).padStart(2, "0"),
    yyyy: String(place.year),
    m: String(place.ordinal),
    code: numbering.code ?? "",
  };
  return numbering.format.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(tokens, name) ? tokens[name]! : whole);
}

/** Names the run of numbers a meeting belongs to: within a run no number is used twice. */
export function runOf(numbering: Numbering, key: MeetingKey, annualCouncil: AnnualCouncil): string {
  switch (numbering.scheme) {
    case "municipal-year":
      return String(municipalYear(dateOfKey(key), annualCouncil).first);
    case "per-meeting":
      return key;
    case "perpetual":
      return "";
  }
}

/** The number the oldest meeting on record begins with: what came before may be on paper. Every later run begins at 1. */
const firstOnRecord = ({ scheme, start }: Numbering): number => (scheme === "per-meeting" ? 1 : (start ?? 1));

/**
 * The minute numbers of a body's meetings, which are given oldest first. A
 * meeting that was cancelled or had no quorum takes none and is not in the
 * answer. A number frozen at publication stands; meetings after it run on from
 * the highest number used so far. For meetings still to be published the
 * numbers are what they would be if nothing changed.
 */
export function minuteNumbers(
  body: Pick<Body, "numbering">,
  annualCouncil: AnnualCouncil,
  meetings: readonly Meeting[],
): Map<MeetingKey, MeetingNumbers> {
  const { numbering } = body;
  const free = new Map<string, number>();
  const ordinals = new Map<number, number>();
  const answer = new Map<MeetingKey, MeetingNumbers>();
  for (const { key, status, agenda } of meetings) {
    if (!didBusiness(status)) continue;
    const { items, firstMinuteNumber } = agenda;
    const run = runOf(numbering, key, annualCouncil);
    const unused = free.get(run) ?? (free.size === 0 ? firstOnRecord(numbering) : 1);
    const first = firstMinuteNumber ?? unused;
    const year = municipalYear(dateOfKey(key), annualCouncil).first;
    const ordinal = (ordinals.get(year) ?? 0) + 1;
    ordinals.set(year, ordinal);
    free.set(run, free.has(run) ? Math.max(unused, first + items.length) : first + items.length);
    answer.set(key, {
      first,
      numbers: items.map((item, at) => ({
        item: item.id,
        running: first + at,
        printed: printNumber(numbering, { year, ordinal }, first + at, at + 1),
      })),
    });
  }
  return answer;
}
