/** Sentences about officers' papers. */
import type { Told } from "./meetings.ts";

export const noSuchPaper = (named: string, titles: string[]): Told => [
  `No paper "${named}" on that item.`,
  titles.length === 0 ? "It has no papers." : `Its papers are: ${titles.join("; ")}.`,
];
