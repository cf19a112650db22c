/** Sentences about templates that can't be used. */

export const templateUnreadable = (file: string): [string, string] => [
  `The template ${file} cannot be read.`,
  "Check that the file is there and may be read.",
];

export const templateWrong = (name: string, line: number | undefined, why: string): [string, string] => [
  `The template "${name}"${line === undefined ? "" : `, line ${line},`} cannot be used: ${why}.`,
  "Mend it, or remove it so that the shipped template is used again.",
];

export const unknownField = (field: string, nearest?: string): string =>
  `there is no field "${field}" here${nearest ? `; did you mean "${nearest}"` : ""}`;
export const rawBraces = "{{{ and {{& print without escaping, which is not allowed";
export const unknownPartial = (name: string): string => `there is no partial "${name}"`;
export const unknownHelper = (name: string): string => `"${name}" is not a helper`;
export const notAList = (field: string): string => `"${field}" is not a list`;
export const notText = (field: string): string => `"${field}" is not a text, so it cannot be printed by itself`;
export const syntaxWrong = "the braces do not match up";
