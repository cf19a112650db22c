/**
 * Every command: its name, what it does in a line, and where it is loaded
 * from. Only the one that was asked for is loaded.
 */
import type { CommandModule } from "./command.ts";

export interface Entry {
  name: string;
  describe: string;
  load(): Promise<CommandModule>;
}

export interface Chapter {
  /** The part of an officer's work, as a heading of the help. */
  heading: string;
  entries: readonly Entry[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    heading: "Dates",
    entries: [
      { name: "next", describe: "the coming meetings of all bodies", load: () => import("./commands/next.ts") },
      { name: "notice", describe: "the last day to publish an agenda, every day explained", load: () => import("./commands/notice.ts") },
    ],
  },
];

/** Commands that the help does not list. */
export const HIDDEN: readonly Entry[] = [];

export const ENTRIES: readonly Entry[] = [...CHAPTERS.flatMap(({ entries }) => entries), ...HIDDEN];
