/** Sentences about the officer's report form, and those printed in it. */

type Told = [message: string, next: string];

const EMPTY_FORM = "docs/report-form.md has an empty form with every field.";

export const unknownFormField = (file: string, line: number, field: string, near: readonly string[]): Told => [
  `${file}, line ${line}: the report form has no field “${field}”.`,
  near.length > 0 ? `Perhaps “${near.join("” or “")}” is meant.` : EMPTY_FORM,
];
export const listNotExpected = (file: string, line: number): Told => [
  `${file}, line ${line}: that field of the report form takes one line, not a list.`, EMPTY_FORM,
];
export const headNotUnderstood = (file: string, line: number): Told => [
  `${file}, line ${line}: this is neither a field of the report form nor an item of a list.`, EMPTY_FORM,
];
export const fieldTwice = (file: string, line: number, field: string): Told => [
  `${file}, line ${line}: the field “${field}” stands there twice.`, "Leave one of them.",
];
export const formWithoutTitle = (file: string): Told => [
  `${file} is a report form without a title.`, "Put the title after “title:” at its head.",
];
export const CONTACTS = "a contact officer";
export const RECOMMENDATIONS = "recommendations";
export const formLacks = (file: string, what: string): string => `${file}: the report form names no ${what.replace(/^a /, "")}.`;
export const unknownPriority = (file: string, count: number): string =>
  `${file}: priorities that are not among the body's own: ${count}.`;

/** What the sections of the form are called, in lower case. */
export const SECTION = { summary: "summary", recommendations: "recommendations", papers: "background papers" } as const;
