import { forbiddenCharacter } from "../../text/minutes-text.ts";
import { hasUnprintable, oneSpaced, withoutInvisible } from "../plain-text.ts";
import type { Problems } from "./problems.ts";

/** One line as it was typed. */
export interface Line {
  /** Counted from 1, as editors do. */
  number: number;
  /** Columns of white space before the text; a tab goes to the next multiple of four. */
  indent: number;
  /** Single-spaced, trimmed; empty for a blank line. */
  text: string;
}

function columns(space: string): number {
  let at = 0;
  for (const character of space) at = character === "\t" ? at - (at % 4) + 4 : at + 1;
  return at;
}

/**
 * Takes a text apart. Every kind of line end will do, and none at the end;
 * no-break spaces are spaces and invisible marks nothing. A character that
 * cannot be kept is a problem of its line.
 */
export function linesOf(text: string, problems: Problems): Line[] {
  return text.split(/\r\n|\r|\n/).map((typed, at) => {
    if (hasUnprintable(typed)) problems.add(at + 1, forbiddenCharacter);
    const seen = withoutInvisible(typed);
    const indent = columns(seen.slice(0, seen.length - seen.trimStart().length));
    return { number: at + 1, indent, text: oneSpaced(seen) };
  });
}
