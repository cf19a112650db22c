/** What one option or positional was given, checked by its kind. */
import { parseLocalTime } from "../domain/calendar/local-time.ts";
import { parseMeetingKey } from "../domain/calendar/meeting-key.ts";
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { usage } from "../domain/errors.ts";
import { givenTwice, missingValue, notAChoice, notANumber } from "../text/command-line.ts";
import type { Parameter } from "./command.ts";
import { nearest } from "./nearest.ts";

/** As the words were split: repeated options give an array. */
export type Given = string | boolean | readonly (string | boolean)[];

/**
 * The value of an option or a positional, called `what` in messages, as its
 * declaration asks for it. Usage error where it is none.
 */
export function valueOf(what: string, parameter: Parameter, given: Given, name: string): unknown {
  const many = Array.isArray(given) ? (given as readonly (string | boolean)[]) : [given as string | boolean];
  if (parameter.kind === "flag") return many.every(Boolean);
  const texts = many.map((value) => {
    if (typeof value === "boolean") throw usage(...missingValue(what, name));
    return value;
  });
  if (parameter.kind === "each") return texts.map((text) => checked(what, parameter, text, name));
  if (parameter.kind === "list") return texts.flatMap(commaSeparated).map((text) => checked(what, parameter, text, name));
  if (texts.length > 1) throw usage(...givenTwice(what));
  return checked(what, parameter, texts[0]!, name);
}

const commaSeparated = (text: string): string[] =>
  text.split(",").map((part) => part.trim()).filter((part) => part !== "");

function checked(what: string, parameter: Parameter, text: string, name: string): unknown {
  if (text.trim() === "") throw usage(...missingValue(what, name));
  if (parameter.choices && !parameter.choices.includes(text)) {
    throw usage(...notAChoice(what, text, nearest(text, parameter.choices), parameter.choices));
  }
  switch (parameter.kind) {
    case "date": return parseLocalDate(text);
    case "time": return parseLocalTime(text);
    case "meeting": return parseMeetingKey(text);
    case "number":
      if (!/^\d{1,9}$/.test(text)) throw usage(...notANumber(what, text));
      return Number(text);
    default: return text;
  }
}
