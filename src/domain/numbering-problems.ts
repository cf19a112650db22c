import { numbersMissing, numbersTwice } from "../text/numbering.ts";
import { meetingOn } from "../text/meetings.ts";
import type { Body } from "./body.ts";
import type { MeetingKey } from "./calendar/types.ts";
import type { Meeting } from "./meeting.ts";
import { minuteNumbers, runOf } from "./numbering.ts";
import type { AnnualCouncil } from "./workspace.ts";

/** Minute numbers used twice, or left out between two meetings. */
export interface NumberingProblem {
  kind: "overlap" | "gap";
  /** The meeting with the higher numbers. */
  meeting: MeetingKey;
  /** The other one; absent for numbers missing at the beginning of a run. */
  before?: MeetingKey;
  /** The numbers concerned, both included. */
  from: number;
  to: number;
  text: string;
}

/** Numbers taken by one meeting, both included. */
interface Range {
  key: MeetingKey;
  first: number;
  last: number;
}

function overlap(before: Range, range: Range): NumberingProblem {
  const to = Math.min(before.last, range.last);
  const text = numbersTwice(range.first, to, meetingOn(before.key), meetingOn(range.key));
  return { kind: "overlap", meeting: range.key, before: before.key, from: range.first, to, text };
}

function gap(before: Range | undefined, range: Range, from: number): NumberingProblem {
  const to = range.first - 1;
  const text = numbersMissing(from, to, before && meetingOn(before.key), meetingOn(range.key));
  return {
    kind: "gap", meeting: range.key, ...(before ? { before: before.key } : {}), from, to, text,
  };
}

/** Problems of one run, whose ranges come in the order of their numbers. */
function problemsOfRun(ranges: readonly Range[], start: number | undefined): NumberingProblem[] {
  const problems: NumberingProblem[] = [];
  let highest: Range | undefined;
  for (const range of ranges) {
    const expected = highest ? highest.last + 1 : start;
    if (highest && range.first <= highest.last) problems.push(overlap(highest, range));
    else if (expected !== undefined && range.first > expected) problems.push(gap(highest, range, expected));
    if (!highest || range.last > highest.last) highest = range;
  }
  return problems;
}

/**
 * Overlaps and gaps in the numbers of a body's meetings, given oldest first.
 * They come from numbers frozen at publication when a meeting before them is
 * cancelled, moved or changed later. Numbers missing before the oldest meeting
 * on record are no problem: its forerunners were minuted on paper.
 */
export function numberingProblems(
  body: Pick<Body, "numbering">,
  annualCouncil: AnnualCouncil,
  meetings: readonly Meeting[],
): NumberingProblem[] {
  const runs = new Map<string, Range[]>();
  for (const [key, { first, numbers }] of minuteNumbers(body, annualCouncil, meetings)) {
    if (numbers.length === 0) continue;
    const run = runOf(body.numbering, key, annualCouncil);
    const range = { key, first, last: first + numbers.length - 1 };
    runs.set(run, [...(runs.get(run) ?? []), range]);
  }
  const onPaper = runs.keys().next().value;
  return [...runs].flatMap(([run, ranges]) =>
    problemsOfRun(
      ranges.toSorted((a, b) => a.first - b.first || (a.key < b.key ? -1 : 1)),
      run === onPaper ? undefined : 1,
    ));
}
