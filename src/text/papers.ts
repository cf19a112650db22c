/** Sentences about officers' papers. */

type Told = [message: string, next: string];

export const notAPaper = (file: string): Told => [
  `${file} is not a PDF or Word document.`,
  "Attach a PDF or a .docx file.",
];
export const emptyPaper = (file: string): Told => [`${file} is empty.`, "Save it again and attach the new copy."];
export const brokenPdf = (file: string): Told => [
  `${file} is a PDF that is damaged or cut short.`,
  "Ask for a fresh copy, or open it and print it to a new PDF.",
];
export const lockedPdf = (file: string): Told => [
  `${file} is protected by a password.`,
  "Ask for a copy without one.",
];
export const emptyPdf = (file: string): Told => [`${file} has no pages.`, "Ask for a fresh copy."];
export const brokenDocx = (file: string): Told => [
  `${file} is a Word document that is damaged or cut short.`,
  "Open it in a word processor, save it again and attach the new copy.",
];
export const oldWord = (file: string): Told => [
  `${file} is a Word document in the old .doc form.`,
  "Save it as .docx or PDF and attach that.",
];

export const typesettingTooLong = (seconds: number): Told => [
  `The document could not be typeset within ${seconds} seconds.`,
  "A paper with very heavy pages is the likely cause: print it to a new PDF and attach that.",
];
export const typesettingFailed: Told = [
  "The document could not be typeset.",
  "If a paper was attached lately, try without it: it may be damaged.",
];

/** What was left out of a paper, a line each. */
export const dropped = (paper: string, what: string): string => `${paper}: ${what} left out.`;
export const onPage = (page: number, what: string): string => `page ${page}: ${what}`;
export const DROPPED_ANNOTATION = (kind: string): string => `a ${kind} annotation`;
export const DROPPED_LINK = "a link with an action that is not allowed";
export const formFlattened = (paper: string): string =>
  `${paper}: it holds a form; its fields are printed as they were filled in.`;
export const signedPaper = (paper: string): string =>
  `${paper}: it was signed electronically; the signature does not hold in the pack.`;
export const attachmentsDropped = "files attached to it";
export const scriptsDropped = "scripts and automatic actions";
export const docxNote = (paper: string, what: string): string => `${paper}: ${what}`;
export const untaggedPaper = (paper: string): string =>
  `${paper}: it is not tagged, so screen readers will find its order hard to follow.`;
export const unshownCharacters = "Some characters have no shape in the fonts of the house style and print as boxes.";
export const linkTo = (address: string): string => `Link to ${address}`;
export const linkWithin = "Link within this paper";
export const privatePaper = (item: number): string => `A private paper of item ${item}`;
