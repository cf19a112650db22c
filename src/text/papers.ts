/** Sentences about officers' papers. */

type Told = [message: string, next: string];

export const notAPaper = (file: string): Told => [
  `${file} is not a PDF, Word document, Markdown text or picture.`,
  "Attach a .pdf, .docx, .md, .png or .jpg file.",
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
export const restrictedPdf = (file: string): Told => [
  `${file} opens without a password but is locked against changes by one.`,
  "Ask for a copy without the lock.",
];
export const emptyPdf = (file: string): Told => [`${file} has no pages.`, "Ask for a fresh copy."];
export const formOnlyPdf = (file: string): Told => [
  `${file} is a form that only some programs can show; its pages hold nothing else.`,
  "Open it in the program it was made with and print it to a new PDF.",
];
export const tooHeavy = (file: string): Told => [
  `${file} unpacks to far more than a paper holds.`,
  "Ask for a fresh copy, with smaller pictures, or print it to a new PDF.",
];
export const brokenDocx = (file: string): Told => [
  `${file} is a Word document that is damaged or cut short.`,
  "Open it in a word processor, save it again and attach the new copy.",
];
export const lockedDocx = (file: string): Told => [
  `${file} is an old Word document, or one protected by a password.`,
  "Save it as .docx without a password, or as PDF, and attach that.",
];
export const oldWord = (file: string): Told => [
  `${file} is a Word document in the old .doc form.`,
  "Save it as .docx or PDF and attach that.",
];
export const brokenPicture = (file: string): Told => [
  `${file} is a picture that is damaged or cut short.`,
  "Ask for a fresh copy.",
];
export const brokenPictureWithin = (file: string): Told => [
  `${file} holds a picture that is damaged.`,
  "Take the picture out or put it in again, save it and attach the new copy.",
];
export const oddPicture = (file: string): Told => [
  `${file} is a picture too large or too long to be one page.`,
  "Make it smaller, or put it into a PDF.",
];
export const notUnicode = (file: string): Told => [
  `${file} is not text in UTF-8.`,
  "Save it as UTF-8 and attach that.",
];
export const paperTooLong = (file: string, seconds: number): Told => [
  `${file} could not be read within ${seconds} seconds.`,
  "Very heavy pages are the likely cause: print it to a new PDF and attach that.",
];
export const paperFailed = (file: string): Told => [
  `${file} could not be read: it is damaged, or needs more memory than a paper may.`,
  "Ask for a fresh copy, or print it to a new PDF and attach that.",
];

export const typesettingTooLong = (seconds: number): Told => [
  `The document could not be typeset within ${seconds} seconds.`,
  "A paper with very heavy pages is the likely cause: print it to a new PDF and attach that.",
];
export const typesettingFailed: Told = [
  "The document could not be typeset.",
  "If a paper was attached lately, try without it: it may be damaged.",
];

/** "report.pdf: comments were left out: 3." */
export const leftOut = (paper: string, what: string, count: number): string => `${paper}: ${what} were left out: ${count}.`;

/** What may be left out of a PDF, in the order it is told. */
export const LEFT_OUT = {
  scripts: "scripts",
  launch: "actions that start a program",
  submit: "actions that send or fetch a form",
  otherFiles: "links to other files",
  addresses: "links to addresses that are not of the web or mail",
  actions: "other actions",
  media: "sound, film and 3D",
  attachments: "attached files",
  comments: "comments and marks made on the pages",
  lostLinks: "links that lead nowhere",
  fields: "form fields whose letters could not be printed",
  dynamicForm: "the parts of its form that only some programs show",
} as const;

export const formFlattened = (paper: string): string =>
  `${paper}: it holds a form; its fields are printed as they were filled in.`;
export const signedPaper = (paper: string): string =>
  `${paper}: it was signed electronically; the signature does not hold in the pack.`;
export const untaggedPaper = (paper: string): string =>
  `${paper}: it is not tagged, so screen readers will find its order hard to follow.`;
export const wordlessPages = (paper: string, pages: number): string =>
  `${paper}: pages that are pictures, of which a screen reader can read nothing out: ${pages}.`;
export const brokenOff = (paper: string, pages: number): string =>
  `${paper}: pages whose drawing breaks off, the last of it left out: ${pages}.`;
export const untaggedPlaces = (paper: string, pages: number): string =>
  `${paper}: pages with content left untagged that could not be tagged safely: ${pages}.`;
/** What a screen reader says of a page without words. */
export const pageWithoutWords = "A page that is a picture, without words that can be read out";
export const paperNote = (paper: string, what: string): string => `${paper}: ${what}`;
export const unshownCharacters = "Some characters have no shape in the fonts of the house style and print as boxes.";
export const linkTo = (address: string): string => `Link to ${address}`;
export const backToAgenda = (item: string): string => `Back to item ${item} on the agenda`;
export const linkWithin = "Link within this paper";
export const privatePaper = (item: number): string => `A private paper of item ${item}`;

/** What the house style leaves out of a Word document or changes in it, in the order it is told. */
export const DOCX_LOSSES = {
  macros: "macros were left out",
  comments: "comments were left out",
  headers: "headers and footers were left out",
  equations: "equations were left out",
  charts: "charts and diagrams were left out",
  objects: "things embedded from other programs were left out",
  pictures: "pictures that are neither PNG nor JPEG were left out",
  textBoxes: "text boxes were set as paragraphs",
  struck: "stretches of struck-through text are printed without the line",
} as const;
export const docxLoss = (paper: string, loss: keyof typeof DOCX_LOSSES, count: number): string =>
  `${paper}: ${DOCX_LOSSES[loss]}: ${count}.`;
export const TRACKED_CHANGES = (count: number): string => `tracked changes are printed as if accepted: ${count}.`;
export const partsLeftOut = (kinds: readonly string[]): string => `parts of a kind not known here were left out: ${kinds.join(", ")}.`;
export const undescribedPictures = (count: number): string =>
  `pictures without a description for people who cannot see them: ${count}.`;
export const markdownPictures = (count: number): string => `pictures were left out, since they lie in other files: ${count}.`;
export const somePicture = "Picture";
export const footnotesTitle = "Notes";
export const officeFailed = "LibreOffice could not convert it, so it is set in the house style.";
