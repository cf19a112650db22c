/** Sentences about templates that can't be used. */

export const templateUnreadable = (file: string): [string, string] => [
  `The template ${file} cannot be read.`,
  "Check that the file is there and may be read.",
];

export const templateWrong = (file: string, line: number | undefined, why: string): [string, string] => [
  `The template ${file}${line === undefined ? "" : `, line ${line},`} cannot be used: ${why}.`,
  "Mend it, or remove it so that the shipped template is used again; `quorate template lint` finds all that is wrong.",
];

export const unknownField = (field: string, nearest?: string): string =>
  `there is no field "${field}" here; ${nearest ? `perhaps "${nearest}" is meant` : "docs/templates.md lists the fields"}`;
export const printsNothing = "it prints no words";
export const rawBraces = "{{{ and {{& print without escaping, which is not allowed; write {{ and }}";
export const unknownPartial = (name: string, nearest?: string): string =>
  `there is no partial "${name}"; ${nearest ? `perhaps "${nearest}" is meant` : `write one as partials/${name}.hbs, or take the line out`}`;
export const unknownHelper = (name: string): string => `"${name}" is not a helper; there are if, unless, each and with`;
export const notAList = (field: string): string => `"${field}" is not a list; ask for it with {{#if}}, or print it`;
export const notText = (field: string): string =>
  `"${field}" is not a text, so it cannot be printed by itself; walk through it with {{#each}} or name one of its fields`;
export const syntaxWrong = "the braces do not match up; every {{#if}}, {{#unless}}, {{#each}} and {{#with}} needs its end";

export const unquotedAttribute = (attribute: string): string =>
  `the value of "${attribute}" stands without quotation marks; write ${attribute}="…"`;
export const uncheckedLink =
  'this "href" need not be an address; use the field "link", "href" or "anchor" alone, or begin with https:, mailto:, tel: or #';
export const elementLeftOut = (element: string): string => `<${element}> is left out of every document; take it out`;
export const attributeLeftOut = (attribute: string): string =>
  `"${attribute}" is left out of every document; take it out, and use a class for the look`;
export const tagNotClosed = (element: string): string =>
  `<${element}> does not end; a ">" or a quotation mark is missing`;
export const notATemplate = (name: string, nearest: string | undefined): string =>
  `no document is made from "${name}"; ${nearest ? `perhaps "${nearest}" is meant` : "`quorate template list` names those there are"}`;
export const notABody = (slug: string, nearest: string | undefined): string =>
  `no body has the short name "${slug}"; ${nearest ? `perhaps "${nearest}" is meant` : "name the folder after a body"}`;
export const partialsAreShared = (name: string): [string, string] => [
  `${name} is shared by all bodies.`,
  "Copy the whole template for one body, and write the words there: `quorate template eject agenda --body SLUG`.",
];
export const unusedPartial = (name: string): string =>
  `no template takes this partial in, so it is never printed; take it in with {{> ${name}}}, or remove it`;

/** What each template makes, a phrase. */
export const templateMakes: Readonly<Record<string, string>> = {
  "agenda": "the agenda, and the front sheet of a pack",
  "minutes": "the minutes",
  "notes": "action notes",
  "forward-plan": "the forward plan",
  "decisions": "the decisions of a meeting, for the day after",
  "notice": "notice of a meeting, of its move or its cancellation",
  "meeting-page": "the meeting's web page",
  "report": "an officer's report written in Markdown",
  "supplement": "the front sheet of a supplementary pack",
  "partials/blocks": "the paragraphs, points, resolutions and actions of minutes",
  "partials/apologies": "who sent apologies for absence",
  "partials/points": "the points of a list, with what belongs to each",
  "partials/parts": "the parts of a resolution, or what it lists",
  "partials/note-blocks": "the same in action notes",
  "partials/confirmation": "who confirmed, with what corrections, and the place to sign",
  "partials/contact": "the governance officer, and how to reach them",
  "partials/link": "the address of a meeting, after its place",
  "partials/occasion": "date, time and place in a notice",
  "partials/privacy": "why an item is private",
  "partials/signatory": "who summons the meeting",
};

export const unknownTemplate = (name: string, nearest: string | undefined): [string, string] => [
  `There is no template "${name}".`,
  nearest ? `Did you mean "${nearest}"?` : "`quorate template list` names those there are.",
];
export const noOwnTemplate = (name: string): [string, string] => [
  `This workspace has no template "${name}" of its own.`,
  `\`quorate template eject ${name}\` makes one from the shipped one.`,
];
export const ejected = (file: string): string[] => [
  `Copied. Edit ${file}; it is used from now on.`,
  "`quorate template lint` checks it; remove the file to have the shipped one again.",
];
export const alreadyOwn = (file: string): [string, string] => [
  `${file} is there already, and may hold your changes.`,
  "Edit that file, or give --force to write the shipped one over it.",
];
export const nothingWrong = (files: number): string =>
  files === 0 ? "This workspace has no templates of its own: the shipped ones are used." :
    `Nothing is wrong with ${files === 1 ? "the template" : `the ${files} templates`} of this workspace.`;
export const problemLine = (file: string, line: number, problem: string): string => `${file}:${line}: ${problem}.`;
export const shippedMark = "shipped";
export const ownMark = (file: string): string => `yours, ${file}`;
