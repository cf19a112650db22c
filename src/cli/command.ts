/**
 * The shape of a command: what it takes, as data, and what it does. The parser,
 * the help and the suggestions are all made from the same declaration.
 */
import type { ExitCode } from "../domain/errors.ts";
import type { Environment } from "./environment.ts";

/**
 * What an option or a positional takes.
 * `text` one value; `number` a whole number from 0; `flag` nothing;
 * `list` values split on commas, and repeatable; `each` one value each time, repeatable;
 * `date` a local date `YYYY-MM-DD`; `time` a local time `HH:MM`;
 * `meeting` the date of a meeting, with a letter where there are two that day.
 */
export type Kind = "text" | "number" | "flag" | "list" | "each" | "date" | "time" | "meeting";

export interface Parameter {
  kind: Kind;
  /** One line for the help, without a full stop. */
  describe: string;
  /** What stands for the value in the help; the kind has a default. */
  value?: string;
  required?: boolean;
  /** Understood, but in no help: a word that was replaced by another. */
  hidden?: boolean;
  choices?: readonly string[];
}

/** Declared by property name: `inAttendance` is given as `--in-attendance`. */
export type Parameters = Readonly<Record<string, Parameter>>;

type Value<P extends Parameter> = P["kind"] extends "flag"
  ? boolean
  : P["kind"] extends "list" | "each"
    ? string[]
    : P["kind"] extends "number"
      ? Needed<P, number>
      : Needed<P, P["choices"] extends readonly (infer C)[] ? C : string>;

type Needed<P extends Parameter, V> = P["required"] extends true ? V : V | undefined;

/** The arguments as a command gets them: checked, and typed by their declaration. */
export type Arguments<P extends Parameters> = { -readonly [K in keyof P]: Value<P[K]> };

export interface Example {
  /** The command line, without `quorate`. */
  line: string;
  /** What it does, a phrase. */
  says: string;
}

/** One thing that can be done. */
export interface Command {
  /** One line for the help, without a full stop. */
  describe: string;
  /** In order; only the last may be a `list` or `each`. */
  positionals: Parameters;
  options: Parameters;
  examples: readonly Example[];
  /** Does it. What it returns is the exit code; nothing is 0. */
  run(args: never, environment: Environment): Promise<ExitCode | void>;
}

/** A command of two words: `dates set`, `dates move`. */
export interface CommandGroup {
  describe: string;
  sub: Readonly<Record<string, Command>>;
}

export type CommandModule = { default: Command | CommandGroup };

/** Declares a command; `args` of `run` is typed by `positionals` and `options`. */
export function command<const P extends Parameters = {}, const O extends Parameters = {}>(declared: {
  describe: string;
  positionals?: P;
  options?: O;
  examples: readonly Example[];
  run(args: Arguments<P & O>, environment: Environment): Promise<ExitCode | void>;
}): Command {
  return { positionals: {}, options: {}, ...declared };
}

/** Declares a command of two words. */
export function commandGroup(describe: string, sub: Readonly<Record<string, Command>>): CommandGroup {
  return { describe, sub };
}

/** `inAttendance` → `in-attendance`. */
export const flagName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
