/** Which lines of minutes stand out: those that begin with a word of the text form. */
import { wordAt } from "../../domain/minutes-text/marks.ts";
import type { Tone } from "../theme.ts";

export function toneOfLine(line: string): Tone {
  if (line.startsWith("#")) return "head";
  const word = wordAt(line)?.word;
  if (word === undefined) return "plain";
  return word === "RESOLVED" ? "good" : word === "EXEMPT" ? "warn" : "accent";
}
