/** What is wrong with the numbers of minutes. */
const numbers = (first: number, last: number): string =>
  first === last ? `Minute number ${first} is` : `Minute numbers ${first} to ${last} are`;

/** `before` and `meeting` name the meetings that use the same numbers. */
export const numbersTwice = (first: number, last: number, before: string, meeting: string): string =>
  `${numbers(first, last)} used twice: by the meetings of ${before} and ${meeting}.`;

/** `before` is absent where the numbers missing stand before the first meeting. */
export const numbersMissing = (
  first: number,
  last: number,
  before: string | undefined,
  meeting: string,
): string =>
  before === undefined
    ? `${numbers(first, last)} missing before the meeting of ${meeting}.`
    : `${numbers(first, last)} missing between the meetings of ${before} and ${meeting}.`;
