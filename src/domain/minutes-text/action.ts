import { expected, noSuchDate, oneOwner } from "../../text/minutes-text.ts";
import { parseLocalDate } from "../calendar/parse-date.ts";
import type { LocalDate } from "../calendar/types.ts";
import { QuorateError } from "../errors.ts";
import type { MinutedAction } from "../minutes.ts";
import { splitOutsideQuotes } from "../quoted.ts";
import { afterMark, toFollowMark } from "./marks.ts";
import type { NameReader } from "./naming.ts";
import { Misread } from "./problems.ts";

function date(text: string): LocalDate {
  try {
    return parseLocalDate(text);
  } catch (error) {
    if (error instanceof QuorateError) throw new Misread(noSuchDate);
    throw error;
  }
}

/** "Name, by DATE" or "Name by 6 December 2022" taken apart. */
function ownerAndDate(text: string): { owner: string; due?: LocalDate } {
  const [owner, by] = splitOutsideQuotes(text, ",", 1);
  const comma = /^by (.+)$/i.exec(by?.text ?? "");
  if (comma) return { owner: owner!.text, due: date(comma[1]!) };
  if (by) throw new Misread(/^by\b/i.test(by.text) ? expected.ACTION : oneOwner);
  const plain = /^([^"].*?) by (\d.*)$/i.exec(owner!.text);
  return plain ? { owner: plain[1]!, due: date(plain[2]!) } : { owner: owner!.text };
}

/** ACTION Name, by DATE: what to do; the date may be left out. The id is given later. */
export function readAction(rest: string, name: NameReader): MinutedAction {
  const [before, what] = splitOutsideQuotes(rest, ":", 1);
  if (!before?.text || !what?.text) throw new Misread(expected.ACTION);
  const { owner, due } = ownerAndDate(before.text);
  if (owner === "") throw new Misread(expected.ACTION);
  return {
    type: "action", id: "", owner: name(owner),
    ...(due === undefined ? {} : { due }),
    text: afterMark(what.text),
  };
}

export const writeAction = (a: MinutedAction, owner: string): string =>
  `ACTION ${owner}${a.due === undefined ? "" : `, by ${a.due}`}: ${toFollowMark(a.text)}`;
