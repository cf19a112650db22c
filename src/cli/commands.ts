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
    heading: "At a glance",
    entries: [
      { name: "next", describe: "the coming meetings of all bodies", load: () => import("./commands/next.ts") },
      { name: "overview", describe: "what matters today, over all bodies", load: () => import("./commands/overview.ts") },
      { name: "check", describe: "everything that is wrong or due", load: () => import("./commands/check.ts") },
    ],
  },
  {
    heading: "Bodies and their dates",
    entries: [
      { name: "init", describe: "make a workspace for a council", load: () => import("./commands/init.ts") },
      { name: "council", describe: "the council's settings: annual council, closed days", load: () => import("./commands/council.ts") },
      { name: "body", describe: "set up bodies and change their constitution", load: () => import("./commands/body.ts") },
      { name: "member", describe: "members, their seats and terms", load: () => import("./commands/member.ts") },
      { name: "dates", describe: "set, move and cancel meetings", load: () => import("./commands/dates.ts") },
      { name: "notice", describe: "the last day to publish an agenda, every day explained", load: () => import("./commands/notice.ts") },
    ],
  },
  {
    heading: "Before a meeting",
    entries: [
      { name: "plan", describe: "the forward plan", load: () => import("./commands/plan.ts") },
      { name: "agenda", describe: "build, change and publish an agenda", load: () => import("./commands/agenda.ts") },
      { name: "generate", describe: "make agendas, packs, minutes and other documents", load: () => import("./commands/generate.ts") },
      { name: "template", describe: "templates of documents: your own, and what is wrong with them", load: () => import("./commands/template.ts") },
    ],
  },
  {
    heading: "At and after a meeting",
    entries: [
      { name: "attendance", describe: "who came", load: () => import("./commands/attendance.ts") },
      { name: "minutes", describe: "write, show and confirm minutes", load: () => import("./commands/minutes.ts") },
      { name: "meeting", describe: "held, adjourned or inquorate, or none of it after all", load: () => import("./commands/meeting.ts") },
      { name: "action", describe: "actions and their follow-up", load: () => import("./commands/action.ts") },
    ],
  },
  {
    heading: "Trying it",
    entries: [
      { name: "sample", describe: "make your own copy of the sample workspace", load: () => import("./commands/sample.ts") },
    ],
  },
];

/** Commands that the help does not list. */
export const HIDDEN: readonly Entry[] = [
  { name: "start", describe: "try Quorate on its sample workspace", load: () => import("./commands/start.ts") },
];

export const ENTRIES: readonly Entry[] = [...CHAPTERS.flatMap(({ entries }) => entries), ...HIDDEN];
