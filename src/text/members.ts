/** Sentences about bodies and their members. */
import { mediumDate } from "./dates.ts";
import type { Told } from "./meetings.ts";

export const bodyAdded = (name: string, slug: string): string => `${name} is set up as ${slug}.`;
export const bodyEdited = (name: string): string => `${name} is changed.`;
export const bodyExists = (slug: string): Told => [
  `There is already a body called ${slug}.`,
  "Give this one another short name with --slug.",
];
export const badSlug = (slug: string): Told => [
  `"${slug}" cannot be a body's short name.`,
  "Use small letters, figures and hyphens, beginning with a letter: for example cpb.",
];
export const noSlug = (name: string): Told => [
  `No short name can be made of "${name}".`,
  "Give one with --slug: small letters, figures and hyphens, beginning with a letter.",
];
export const tooFew = (what: string): Told => [`The ${what} is at least 1.`, "Leave it out where the body has none."];
export const formatWithoutNumber = (format: string): Told => [
  `Numbers in the form "${format}" would all be the same.`,
  "Put {n} in it for the running number, or {item} for that of the agenda: for example {n}/{yy}.",
];
export const badEmail = (address: string): Told => [
  `"${address}" is not an email address.`,
  "Write it as name@example.org.",
];
export const membersAdded = (names: string[]): string =>
  names.length === 1 ? `${names[0]} is a member.` : `${names.length} members are added.`;
export const memberChanged = (name: string): string => `${name} is changed.`;
export const memberEnded = (name: string, on: string): string => `${name} is a member until ${mediumDate(on)}.`;
export const memberRemoved = (name: string): string => `${name} is off the list of members.`;
export const memberInUse = (name: string): Told => [
  `${name} is named in the records of a meeting or in an action, so stays on the list.`,
  "Whoever no longer serves has a last day: quorate member end.",
];
export const memberTwice = (name: string): Told => [
  `${name} is already a member.`,
  "End the earlier term first, or give the names apart.",
];
export const termBackwards = (name: string, from: string, to: string): Told => [
  `The term of ${name} would end on ${mediumDate(to)}, before it begins on ${mediumDate(from)}.`,
  "Check the first and the last day. Nothing was changed.",
];
export const csvNeedsName = (): Told => [
  "The list of members has no column called name.",
  "Its first line should be, for example: name,post,organisation,office",
];
export const csvUnknownColumn = (column: string, known: string[]): Told => [
  `The list of members has a column "${column}" that is not known.`,
  `Known columns are ${known.join(", ")}.`,
];
export const csvBadRow = (line: number, why: string): Told => [
  `Line ${line} of the list of members: ${why}.`,
  "Nothing was imported. Mend the line and try again.",
];
export const csvUnreadable = (line: number): Told => [
  `The list of members is not in CSV form at line ${line}.`,
  "Nothing was imported. Look for a quotation mark that is not closed, or a line with too many commas.",
];
export const badOffice = (office: string): string => `"${office}" is not an office; use chair, vice-chair or joint-chair`;
export const badClass = (name: string): string => `"${name}" is not a class of member; use voting, co-opted or observer`;
export const noName = "the name is missing";
export const councilCreated = (council: string, root: string): string => `A workspace for ${council} is ready in ${root}.`;
export const nextBody = "Set up the first body: quorate body add \"Name of the body\" --slug short-name";
