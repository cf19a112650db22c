/** From the words of a command line to the command that is meant. */
import { usage } from "../domain/errors.ts";
import {
  missingSubcommand, optionBeforeCommand, unknownCommand, unknownOption, unknownSubcommand,
} from "../text/command-line.ts";
import { flagName, type Command, type CommandGroup } from "./command.ts";
import { CHAPTERS, ENTRIES } from "./commands.ts";
import { nearest } from "./nearest.ts";
import { GLOBAL_OPTIONS } from "./options.ts";

/** What was asked for, and the words that remain for it. */
export type Route =
  | { to: "top"; words: string[] }
  | { to: "group"; name: string; group: CommandGroup; words: string[] }
  | { to: "command"; name: string; command: Command; words: string[] };

const WITH_VALUE = new Set(
  Object.entries(GLOBAL_OPTIONS).filter(([, { kind }]) => kind !== "flag").map(([property]) => `--${flagName(property)}`),
);
const FLAGS = new Set([...Object.keys(GLOBAL_OPTIONS).map((property) => `--${flagName(property)}`), "-h"]);

/** Place of the first word that is no option of every command, or -1. */
function placeOfWord(words: readonly string[]): number {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.startsWith("-")) return at;
    if (WITH_VALUE.has(word)) at += 1;
    else if (!FLAGS.has(word.split("=", 1)[0]!)) return at;
  }
  return -1;
}

const without = (words: readonly string[], at: number): string[] => [...words.slice(0, at), ...words.slice(at + 1)];

/** Finds the command; usage error, with the nearest name, where there is none. */
export async function route(words: readonly string[]): Promise<Route> {
  const at = placeOfWord(words);
  if (at === -1) return { to: "top", words: [...words] };
  const name = words[at]!;
  if (name.startsWith("-")) throw strayOption(words, name);
  if (name === "help") return route([...without(words, at), "--help"]);
  const entry = ENTRIES.find((known) => known.name === name);
  if (!entry) throw usage(...unknownCommand(name, nearest(name, CHAPTERS.flatMap(({ entries }) => entries.map((known) => known.name)))));
  const found = (await entry.load()).default;
  const rest = without(words, at);
  return "sub" in found ? routeInGroup(name, found, rest, at) : { to: "command", name, command: found, words: rest };
}

function routeInGroup(name: string, group: CommandGroup, words: string[], from: number): Route {
  const ahead = words.slice(from);
  const step = placeOfWord(ahead);
  const all = Object.keys(group.sub);
  if (step === -1) {
    if (words.includes("--help") || words.includes("-h")) return { to: "group", name, group, words };
    throw usage(...missingSubcommand(name, all));
  }
  const word = ahead[step]!;
  if (word.startsWith("-")) throw usage(...missingSubcommand(name, all));
  const command = Object.hasOwn(group.sub, word) ? group.sub[word] : undefined;
  if (!command) throw usage(...unknownSubcommand(name, word, nearest(word, all), all));
  return { to: "command", name: `${name} ${word}`, command, words: without(words, from + step) };
}

/** An option before the command that is not one of every command's. */
function strayOption(words: readonly string[], option: string): Error {
  const flag = option.split("=", 1)[0]!;
  const known = ENTRIES.some(({ name }) => words.includes(name));
  if (known) return usage(...optionBeforeCommand(flag));
  const near = nearest(flag, [...FLAGS]);
  return usage(...unknownOption(flag, "", near));
}
