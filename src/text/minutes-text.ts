/**
 * Sentences about the text form of minutes: why a line is refused. What was
 * typed is repeated only where the public may read it.
 */
import { asTyped } from "./calendar.ts";
import { orList } from "./people.ts";

export const atLine = (line: number, reason: string): string => `Line ${line}: ${reason}`;

export const moreProblems = (count: number, line: number): string =>
  `Line ${line} and after: ${count} more ${count === 1 ? "line" : "lines"} cannot be read.`;

export const putRight = "Nothing was changed. Put the text right and give it again.";

/** "The items are 1 Apologies for absence; 2 Declarations of interest." */
export const itemsAre = (titles: readonly string[]): string =>
  titles.length === 0
    ? "Nothing was changed. The agenda of this meeting has no items yet: build it first."
    : `Nothing was changed. The items of this agenda are ${titles.map((t, at) => `${at + 1} ${t}`).join("; ")}.`;

const likeText = (mark: string): string => `If it is meant as text, begin the line with a backslash: \\${mark}.`;

/** What a line that begins with a capital word is to look like. */
export const expected = {
  DECLARED:
    "DECLARED needs a name, a colon and the kind of interest: “DECLARED Name: other registrable interest, as a governor; left the meeting”. " +
    `The kinds are disclosable pecuniary, other registrable and non-registrable. ${likeText("DECLARED")}`,
  ARRIVED: `ARRIVED needs a name and a time: “ARRIVED Name 4.25 pm”. ${likeText("ARRIVED")}`,
  LEFT: `LEFT needs a name and a time: “LEFT Name 5.10 pm”. ${likeText("LEFT")}`,
  MOVED: `MOVED needs a name, and a second one if there was a seconder: “MOVED Name, seconded Name”. ${likeText("MOVED")}`,
  VOTE:
    "VOTE needs for, against and abstained, each with a number or with names: “VOTE for 5, against 1, abstained 0” or “VOTE for Name, Name; against Name”. " +
    likeText("VOTE"),
  RESOLVED:
    "RESOLVED needs to or that, and then what was resolved on the same line, or below it a list of lines beginning with “- ”. " +
    likeText("RESOLVED"),
  ACTION: `ACTION needs a name, a colon and what is to be done: “ACTION Name, by 2022-12-06: what to do”; the date may be left out. ${likeText("ACTION")}`,
  EXEMPT: `EXEMPT needs a paragraph of Schedule 12A, 1 to 7, or the word confidential: “EXEMPT 3”. ${likeText("EXEMPT")}`,
  "PUBLIC SUMMARY": `PUBLIC SUMMARY stands alone on its line. ${likeText("PUBLIC SUMMARY")}`,
} as const;

export const noSuchTime = "The time is not one of the day. Write it as 4.25 pm or 16:25.";
export const noSuchDate = "What stands after “by” is not a date. Write it as 2022-12-06 or 6 December 2022.";
export const noSuchParagraph = "Schedule 12A has paragraphs 1 to 7. Write “EXEMPT 3”, or “EXEMPT confidential”.";
export const oneOwner = "An action has one owner. Write an ACTION line for each, and a date as “by 2022-12-06”.";
export const sideTwice = (side: string): string => `The vote has “${side}” twice. Write each side once.`;
export const namedTwice = "One person is named twice in one vote.";

export const unknownName = (typed: string, nearest: readonly string[]): string =>
  `“${asTyped(typed)}” is not one of the members or of those in attendance.` +
  (nearest.length === 0 ? "" : ` Did you mean ${orList(nearest)}?`);
export const ambiguousName = (typed: string, candidates: readonly string[]): string =>
  `“${asTyped(typed)}” could be ${orList(candidates)}. Write it so that only one can be meant.`;
/** The same of exempt text, which no message repeats. */
export const unknownHere = "A name is not one of the members or of those in attendance.";
export const ambiguousHere = "A name could be more than one person's. Write the whole name.";

export const forbiddenCharacter = "It holds a control character, or one that turns the direction of the text. Take it out.";
export const strayHashes = "An item begins with “## ”, a sub-heading with “### ”. If it is meant as text, begin the line with a backslash: \\#.";
export const emptyItemHeading = "The heading names no item. Write its agenda number, its title, or both.";
export const emptySubheading = "The sub-heading has no words.";
export const emptyPoint = "The point has no words. Write them after the dash, or take the line out.";
export const deeperThanTwo = "Points have two levels. Bring this one out to the second.";
export const pointWithoutParent = "This point is indented, with no point above it that it could belong to. Begin points of the first level at the margin.";
export const pointAfterParagraph = "This point comes after a paragraph of the point above. Put the points of the second level first, then the paragraph.";
export const partsHaveOneLevel = "The parts of a resolution have no second level. Begin each at the margin.";

export const beforeFirstHeading = "There is text before the first heading. Begin with the item it belongs to: “## ” and its number or title.";
export const headingInItem = "This is the text of one item, so no other item can begin here. Write a sub-heading as “### ”, or text with a backslash: \\##.";
export const unknownHeading = "The heading is neither the number nor the title of an item on this agenda.";
export const unknownNumber = (number: number, count: number): string =>
  `There is no item ${number}: this agenda has ${count === 1 ? "one item" : `${count} items`}.`;
export const numberAndTitleDiffer = (number: number, title: string): string =>
  `Number and title do not agree: item ${number} is “${title}”.`;
export const titleTwice = (numbers: readonly number[]): string =>
  `Several items have this title. Put the number in front: ${orList(numbers.map(String))}.`;
export const headingTwice = (number: number, line: number): string =>
  `Item ${number} has a heading already, on line ${line}. Bring its text together under one.`;

export const exemptTwice = "The item has an EXEMPT part already. All of it belongs together.";
export const summaryTwice = "The item has a PUBLIC SUMMARY already. All of it belongs together.";
export const summaryWithoutExempt = "PUBLIC SUMMARY follows an EXEMPT part, and this item has none. " + likeText("PUBLIC SUMMARY");
export const exemptAfterSummary = "EXEMPT comes before PUBLIC SUMMARY.";
export const keptIsMixed = (kept: string): string =>
  `${kept} stands for exempt text that is not shown here, so nothing can be added to it. Print the text with --private to change it.`;
