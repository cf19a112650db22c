/** Sentences about the person's own editor. */

export const editorMissing = (command: string): [string, string] => [
  `The editor "${command}" was not found.`,
  "Set VISUAL or EDITOR to one that is installed.",
];
export const editorFailed = (command: string): [string, string] => [
  `The editor "${command}" ended with an error; the text is as it was.`,
  "Try again, or write here.",
];
export const writingKept = (file: string): string =>
  `What you wrote is kept in ${file}; take it from there, and then delete it.`;
export const cannotReadPaper = (path: string, code: string): [string, string] => [
  code === "ENOENT" ? `There is no file "${path}".` : code === "EISDIR" ? `"${path}" is a folder.` : `"${path}" cannot be read (${code}).`,
  "Give the path of a PDF or DOCX file.",
];
