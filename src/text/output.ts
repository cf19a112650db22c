/** Sentences about the folder that documents are written into. */

type Told = [message: string, next: string];

export const publicFolder = (folder: string): Told => [
  `${folder} holds public documents, so nothing private is written there.`,
  "Name another folder with --out.",
];
export const privateFolder = (folder: string): Told => [
  `${folder} holds private documents, so nothing public is written there.`,
  "Name another folder with --out.",
];
export const insidePublic = (folder: string, outer: string): Told => [
  `${folder} lies within ${outer}, which holds public documents, so nothing private is written there.`,
  "Name a folder elsewhere with --out.",
];
export const aroundPrivate = (folder: string, inner: string): Told => [
  `${inner} lies within ${folder} and holds private documents, so nothing public is written beside it.`,
  "Name another folder with --out.",
];
export const outputRefused = (path: string, why: string): Told => [
  `${path} cannot be written: ${why}.`,
  "Check the folder's permissions and the space left on the disk; an earlier copy is still as it was.",
];
export const unknownFormat = (format: string, known: readonly string[]): Told => [
  `"${format}" is not a format documents can have.`,
  `Use one or more of ${known.join(", ")}, with commas between them.`,
];
export const exemptFound = (file: string, where: string): Told => [
  `${file} would hold exempt matter (${where}), so nothing was written.`,
  "Look there for words that stand in the exempt record: in a title, a public paper, the public minutes or a template.",
];
export const notLookedThrough = (file: string, where = ""): Told => [
  `${file} could not be looked through for exempt matter${where === "" ? "" : ` (${where})`}, so nothing was written.`,
  "A damaged or very heavy paper is the likely cause: print it to a new PDF and attach that.",
];
export const lettersUnknown = (file: string, pages: readonly number[]): string =>
  `${file}: on ${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")} stand letters that could not be looked through for exempt matter; look there yourself.`;
