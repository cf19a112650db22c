/** What the command line says about its own use. Pairs are a message and what to do next. */

import { asTyped } from "./calendar.ts";

type Told = [message: string, next: string];

export const noWorkspace: Told = [
  "There is no workspace here.",
  "Name one with --data DIR, make one with: quorate init --council NAME, or try the sample with --sample.",
];

export const noSuchWorkspace = (folder: string, fromEnvironment: boolean): Told => [
  `There is no workspace in ${folder}${fromEnvironment ? " (QUORATE_DATA)" : ""}.`,
  `Check the folder, or make one with: quorate init --data ${quoted(folder)} --council NAME`,
];

/** A word as a shell reads it back. */
const quoted = (word: string): string => (/^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const didYouMean = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean ${near}?`;

export const unknownCommand = (word: string, near: string | undefined): Told => [
  `There is no command "${asTyped(word)}".`,
  didYouMean(near, "quorate --help lists the commands."),
];

export const unknownSubcommand = (group: string, word: string, near: string | undefined, all: readonly string[]): Told => [
  `There is no command "${group} ${asTyped(word)}".`,
  didYouMean(near && `${group} ${near}`, `After "${group}" comes one of: ${all.join(", ")}.`),
];

export const missingSubcommand = (group: string, all: readonly string[]): Told => [
  `"${group}" needs to know what to do.`,
  `After "${group}" comes one of: ${all.join(", ")}.`,
];

export const unknownOption = (option: string, command: string, near: string | undefined): Told => [
  `${command === "" ? "quorate" : command} has no option ${option}.`,
  didYouMean(near, `${seeHelp(command)} lists its options.`),
];

export const optionBeforeCommand = (option: string): Told => [
  `${option} stands before the command, where only options of every command may stand.`,
  `Put ${option} after the command.`,
];

export const missingValue = (option: string, command: string): Told => [
  `${option} needs a value.`,
  `${seeHelp(command)} explains it. A value that begins with a dash is written ${option}=VALUE.`,
];

export const valueNotTaken = (option: string): Told => [`${option} takes no value.`, `Write ${option} alone.`];

export const givenTwice = (option: string): Told => [`${option} was given twice.`, "Give it once."];

export const missingArgument = (what: string, describe: string, command: string): Told => [
  `${what} is missing: ${describe}.`,
  `${seeHelp(command)} explains it.`,
];

export const tooManyArguments = (word: string, command: string): Told => [
  `"${asTyped(word)}" is one argument too many for ${command}.`,
  "Put quotation marks around a value of several words.",
];

export const notANumber = (what: string, value: string): Told => [
  `${what} takes a whole number, and "${asTyped(value)}" is none.`,
  "Write it in figures, such as 5.",
];

export const notAChoice = (what: string, value: string, near: string | undefined, all: readonly string[]): Told => [
  `${what} cannot be "${asTyped(value)}".`,
  didYouMean(near, `It is one of: ${all.join(", ")}.`),
];

export const severalBodies = (slugs: readonly string[]): Told => [
  "This workspace has several bodies, and none was named.",
  `Add --body with one of: ${slugs.join(", ")}.`,
];

export const unknownBody = (slug: string, near: string | undefined, slugs: readonly string[]): Told => [
  `There is no body "${asTyped(slug)}" in this workspace.`,
  slugs.length === 0 ? noBodies[1] : didYouMean(near, `It has: ${slugs.join(", ")}.`),
];

export const noBodies: Told = [
  "This workspace has no bodies yet.",
  "Add one with: quorate body add NAME",
];

export const sampleIsForReading: Told = [
  "The sample workspace that comes with Quorate is for reading.",
  "Make a copy of your own with: quorate sample",
];

export const noSuchFile = (path: string): Told => [`There is no file ${path}.`, "Check the name and the folder."];

export const isAFolder = (path: string): Told => [`${path} is a folder, not a file.`, "Name a file."];

export const notUtf8 = (path: string): Told => [
  `${path === "-" ? "Standard input" : path} is not UTF-8 text.`,
  "Save it as UTF-8 and try again.",
];

export const dryRunHeading = "Nothing was changed (--dry-run). It would be:";

export const diskRefused = (code: string, path: string | undefined): Told => [
  `The disk refused${path === undefined ? "" : ` ${path}`}: ${REFUSALS[code] ?? code}.`,
  "Nothing more was written. Put that right and run the command again.",
];

const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "it is full",
  EDQUOT: "your share of it is used up",
  EACCES: "that is not permitted",
  EPERM: "that is not permitted",
  EROFS: "it can only be read",
  EIO: "it reports an error",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

export const ownFault = "This is a fault of Quorate's own, not of your data.";

export const reportFault = (log: string | undefined): string =>
  log === undefined
    ? "Please report it, with what you did (see CONTRIBUTING.md). Its details could not be written down; QUORATE_DEBUG=1 prints them."
    : `Please report it, with what you did and ${log} (see CONTRIBUTING.md).`;

export const seeHelp = (command: string): string => `quorate ${command === "" ? "" : `${command} `}--help`;

export const sampleReady = (folder: string): string[] => [
  `Your copy of the sample is in ${folder}.`,
  `Open it with: quorate --data ${/\s/.test(folder) ? `"${folder}"` : folder}`,
];

/** Ends what `quorate` alone prints without a terminal. */
export const goOn = "In a terminal, quorate alone opens the application; quorate --help lists the commands.";
