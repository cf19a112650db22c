/** The help, printed from the declarations of the commands. */
import { ABOUT, CODES, EXAMPLES, HEADINGS, USE } from "../text/help.ts";
import { placeName } from "./arguments.ts";
import { flagName, type Command, type CommandGroup, type Example, type Kind, type Parameter, type Parameters } from "./command.ts";
import { CHAPTERS } from "./commands.ts";
import { GLOBAL_OPTIONS } from "./options.ts";

const WIDTH = 80;
const VALUES: Readonly<Record<Kind, string>> = {
  text: "TEXT", number: "N", flag: "", list: "LIST", each: "TEXT", date: "DATE", time: "TIME", meeting: "DATE",
};

type Row = readonly [left: string, right: string];

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Two columns; a left side too long for its column stands on a line of its own. */
function columns(rows: readonly Row[]): string[] {
  const left = Math.min(30, Math.max(...rows.map(([term]) => term.length))) + 2;
  return rows.flatMap(([term, says]) => {
    const lines = wrap(says, Math.max(24, WIDTH - 2 - left));
    const own = term.length > left - 2;
    const first = own ? [`  ${term}`] : [`  ${term.padEnd(left)}${lines[0]}`];
    return [...first, ...lines.slice(own ? 0 : 1).map((line) => " ".repeat(left + 2) + line)];
  });
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines];

function optionRow([property, parameter]: [string, Parameter]): Row {
  const value = parameter.value ?? VALUES[parameter.kind];
  const repeatable = parameter.kind === "list" ? "; commas between several, or repeat it" : parameter.kind === "each" ? "; may be repeated" : "";
  const choices = parameter.choices ? `: ${parameter.choices.join(", ")}` : "";
  const term = `--${flagName(property)}${value === "" ? "" : ` ${value}`}`;
  return [term, `${parameter.describe}${choices}${repeatable}${parameter.required ? " (needed)" : ""}`];
}

const optionRows = (parameters: Parameters): Row[] => Object.entries(parameters).filter(([, { hidden }]) => !hidden).map(optionRow);

function examples(all: readonly Example[]): string[] {
  return all.flatMap(({ line, says }) => [`  quorate ${line}`, `      ${says}`]);
}

function synopsis(name: string, command: Command): string {
  const places = Object.entries(command.positionals).map(([property, parameter]) => {
    const many = parameter.kind === "list" || parameter.kind === "each" ? "..." : "";
    const word = `${placeName(property, parameter)}${many}`;
    return parameter.required ? ` ${word}` : ` [${word}]`;
  });
  return `quorate ${name}${places.join("")} [OPTIONS]`;
}

/** Help of the whole program. */
export function topHelp(): string[] {
  return [
    ABOUT,
    ...section(HEADINGS.use, USE.map((line) => `  ${line}`)),
    ...CHAPTERS.flatMap(({ heading, entries }) => section(heading, columns(entries.map(({ name, describe }): Row => [name, describe])))),
    ...section(HEADINGS.every, columns(optionRows(GLOBAL_OPTIONS))),
    ...section(HEADINGS.examples, examples(EXAMPLES)),
    "",
    ...CODES,
  ];
}

/** Help of a command of two words, before the second is known. */
export function groupHelp(name: string, group: CommandGroup): string[] {
  return [
    `quorate ${name}: ${group.describe}`,
    ...section(HEADINGS.commands, columns(Object.entries(group.sub).map(([word, { describe }]): Row => [`${name} ${word}`, describe]))),
    ...section(HEADINGS.examples, examples(Object.values(group.sub).flatMap((command) => command.examples.slice(0, 1)))),
  ];
}

/** Help of one command. */
export function commandHelp(name: string, command: Command): string[] {
  const places = Object.entries(command.positionals).map(([property, parameter]): Row => [placeName(property, parameter), parameter.describe]);
  return [
    `quorate ${name}: ${command.describe}`,
    ...section(HEADINGS.use, [`  ${synopsis(name, command)}`]),
    ...section(HEADINGS.arguments, places.length === 0 ? [] : columns(places)),
    ...section(HEADINGS.options, Object.keys(command.options).length === 0 ? [] : columns(optionRows(command.options))),
    ...section(HEADINGS.examples, examples(command.examples)),
    ...section(HEADINGS.every, columns(optionRows(GLOBAL_OPTIONS))),
  ];
}
