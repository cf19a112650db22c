/**
 * The words of a command line, read against a command's declaration. yargs
 * splits them; what may stand there is checked here, so that each mistake gets
 * a sentence of ours and the exit code of wrong use.
 */
import yargs from "yargs";
import { usage } from "../domain/errors.ts";
import { missingArgument, missingValue, tooManyArguments, unknownOption, valueNotTaken } from "../text/command-line.ts";
import { flagName, type Kind, type Parameter, type Parameters } from "./command.ts";
import { nearest } from "./nearest.ts";
import { GLOBAL_OPTIONS, type GlobalOptions } from "./options.ts";
import { valueOf, type Given } from "./values.ts";

const PARSER = {
  "boolean-negation": false,
  "camel-case-expansion": false,
  "dot-notation": false,
  "duplicate-arguments-array": true,
  "flatten-duplicate-arrays": false,
  "greedy-arrays": false,
  "parse-numbers": false,
  "parse-positional-numbers": false,
  "short-option-groups": false,
};

export interface Declared {
  /** Words of the command, such as "dates set"; empty for none. */
  name: string;
  positionals: Parameters;
  options: Parameters;
}

export interface Read {
  args: Record<string, unknown>;
  global: GlobalOptions;
}

/** Splits words into options and the rest; every value arrives as it was typed. */
function split(words: readonly string[], flags: Parameters): { options: Map<string, Given | undefined>; rest: string[] } {
  const string: string[] = [];
  const boolean: string[] = [];
  for (const [property, { kind }] of Object.entries(flags)) (kind === "flag" ? boolean : string).push(flagName(property));
  const { _: rest, $0: _program, ...options } = yargs([...words])
    .locale("en")
    .exitProcess(false)
    .help(false)
    .version(false)
    .parserConfiguration(PARSER)
    .string(["_", ...string])
    .boolean(boolean)
    .alias("h", "help")
    .parseSync() as Record<string, Given | undefined> & { _: string[]; $0: string };
  delete options["h"];
  return { options: new Map(Object.entries(options)), rest: rest.map(String) };
}

/**
 * Reads the words after the command's name. With `--help` among them nothing
 * is required. Usage error for anything that was not declared.
 */
export function readArguments(words: readonly string[], declared: Declared): Read {
  const all: Parameters = { ...GLOBAL_OPTIONS, ...declared.options };
  const { options, rest } = split(bindValues(words, all, declared.name), all);
  const properties = new Map(Object.keys(all).map((property) => [flagName(property), property]));
  const values: Record<string, unknown> = {};
  for (const [flag, given] of options) {
    const property = properties.get(flag);
    const shown = flag.length === 1 ? `-${flag}` : `--${flag}`;
    if (property === undefined) {
      const near = nearest(flag, [...properties].flatMap(([known, named]) => (all[named]!.hidden ? [] : [known])));
      throw usage(...unknownOption(shown, declared.name, near && `--${near}`));
    }
    if (given !== undefined) values[property] = valueOf(shown, all[property]!, given, declared.name);
  }
  const helping = values["help"] === true || values["version"] === true;
  Object.assign(values, helping ? {} : readPositionals(rest, declared));
  const args: Record<string, unknown> = {};
  for (const [property, parameter] of Object.entries({ ...declared.positionals, ...declared.options })) {
    const value = values[property] ?? absent(parameter.kind);
    if (value === undefined && parameter.required && !helping) {
      const what = property in declared.positionals ? placeName(property, parameter) : `--${flagName(property)}`;
      throw usage(...missingArgument(what, parameter.describe, declared.name));
    }
    args[property] = value;
  }
  const global = Object.fromEntries(
    Object.entries(GLOBAL_OPTIONS).map(([property, { kind }]) => [property, values[property] ?? absent(kind)]),
  ) as GlobalOptions;
  return { args, global };
}

/** How a positional is called in the help: `DATE`, `FILE`. */
export const placeName = (property: string, parameter: Parameter): string =>
  parameter.value ?? flagName(property).toUpperCase();

const absent = (kind: Kind): unknown => (kind === "flag" ? false : kind === "list" || kind === "each" ? [] : undefined);

/**
 * Writes `--option value` as `--option=value`: an option takes the one word
 * after it, whatever yargs would make of it ("-" is standard input), and a
 * missing value is told apart from an empty one.
 */
function bindValues(words: readonly string[], all: Parameters, name: string): string[] {
  const takes = new Set<string>();
  const flags = new Set<string>();
  for (const [property, { kind }] of Object.entries(all)) (kind === "flag" ? flags : takes).add(`--${flagName(property)}`);
  const bound: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--") return [...bound, ...words.slice(at)];
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    if (equals > 0 && flags.has(word.slice(0, equals))) throw usage(...valueNotTaken(word.slice(0, equals)));
    if (!takes.has(word)) {
      const own = equals > 0 && takes.has(word.slice(0, equals));
      bound.push(own ? `${word.slice(0, equals)}=${keptWhole(word.slice(equals + 1))}` : word);
      continue;
    }
    const value = words[at + 1];
    if (value === undefined || (value.startsWith("-") && value !== "-" && !/^-\d/.test(value))) {
      throw usage(...missingValue(word, name));
    }
    bound.push(`${word}=${keptWhole(value)}`);
    at += 1;
  }
  return bound;
}

/** yargs takes one pair of quotation marks off a value; one that is in quotation marks gets a pair for it. */
const keptWhole = (value: string): string => (/^(["']).*\1$/s.test(value) ? `"${value}"` : value);

function readPositionals(rest: readonly string[], { name, positionals }: Declared): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  let at = 0;
  for (const [property, parameter] of Object.entries(positionals)) {
    const many = parameter.kind === "list" || parameter.kind === "each";
    const given = many ? rest.slice(at) : rest[at];
    at = many ? rest.length : at + 1;
    if (given === undefined || given.length === 0 && many) continue;
    values[property] = valueOf(placeName(property, parameter), parameter, given, name);
    if (many && (values[property] as unknown[]).length === 0) delete values[property];
  }
  if (rest.length > at) throw usage(...tooManyArguments(rest[at]!, name));
  return values;
}
