import { expected } from "../../text/minutes-text.ts";
import type { Resolution } from "../minutes.ts";
import { afterMark } from "./marks.ts";
import { Misread } from "./problems.ts";

/** "to" or "that" alone begins a list; with text it is one resolution, or leads in to a list. */
const RESOLVED = /^(to|that)(?:(:?)|:? (.+))$/i;

/** RESOLVED to …, RESOLVED that … */
export function readResolved(rest: string): Resolution {
  const [, verb, , text] = RESOLVED.exec(rest) ?? [];
  if (verb === undefined) throw new Misread(expected.RESOLVED);
  return {
    type: "resolution", verb: verb.toLowerCase() as Resolution["verb"],
    parts: text === undefined ? [] : [afterMark(text)], list: text === undefined,
  };
}

/** Whether a resolution's text leads in to the points below it. */
export const isLead = (text: string): boolean => /[^\s:]\s*:$/.test(text);

/** The resolution with its text as the lead-in to a list that is still empty. */
export const withLead = ({ verb, parts }: Resolution): Resolution =>
  ({ type: "resolution", verb, lead: parts[0]!.replace(/\s+:$/, ":"), parts: [], list: true });
