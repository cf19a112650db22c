/** Sentences of the help. */

export const ABOUT = "Quorate takes the secretary of a board through the life of a meeting.";

export const USE = [
  "quorate                      open the application",
  "quorate COMMAND [OPTIONS]    do one thing",
  "quorate COMMAND --help       explain it, with examples",
];

export const EXAMPLES = [
  { line: "next", says: "when is the next meeting?" },
  { line: "next --sample", says: "the same for the sample that comes with Quorate" },
  { line: "notice 2022-09-27 --days 5", says: "the last day to publish an agenda" },
];

export const CODES = [
  "Exit codes: 0 done, 1 a check found something, 2 wrong use, 3 refused for safety, 4 data damaged,",
  "5 locked or in conflict, 6 the disk refused, 70 a fault of Quorate's own, 130 cancelled.",
];

export const HEADINGS = {
  use: "Use",
  arguments: "Arguments",
  options: "Options",
  every: "Options of every command",
  commands: "Commands",
  examples: "Examples",
} as const;
