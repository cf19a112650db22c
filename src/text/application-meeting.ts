/** Words of a meeting's stages and their acts. */
import type { AgendaItem } from "../domain/agenda.ts";
import { onOneLine } from "../domain/subtitle.ts";
import type { Privacy } from "../domain/exempt.ts";
import type { PlanEntry } from "../domain/forward-plan.ts";
import { mediumDate } from "./dates.ts";

export const meetingWords = {
  noEarlier: "This is the body's first meeting.",
  noLater: "No later meeting has been set.",
  dates: "Dates",
  date: "Date",
  time: "Time",
  venue: "Venue",
  status: "Stands at",
  moved: "Moved from",
  publishBy: "Publish by",
} as const;

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

export const agendaWords = {
  title: "Agenda",
  inHand: "in hand",
  empty: "No items yet. Press b to build the agenda.",
  publishedOn: (on: string, times: number): string => `published ${mediumDate(on)}${times > 1 ? `, the ${times === 2 ? "second" : `${times}th`} time` : ""}`,
  count: (items: number, total: number): string => `${many(items, "item", "items")}${total > 0 ? ` · ${total} min` : ""} `,
  detail: (item: AgendaItem): string =>
    [item.subtitle ? onOneLine(item.subtitle) : item.presenter, item.papers.map((paper) => `${paper.title}${paper.pages === undefined ? "" : `, ${many(paper.pages, "page", "pages")}`}`).join("; "), item.urgent && `urgent: ${item.urgent}`]
      .filter(Boolean).join(" · "),
  papers: (count: number): string => many(count, "paper", "papers"),
  toFollow: "papers to follow",
  privacy: (privacy: Privacy): string => (privacy.paragraph === undefined ? "confidential" : `private, para ${privacy.paragraph}`),
  waiting: "Waiting in the plan for this date (b brings them in)",
  waitingLate: "Waiting in the plan for this date",
  planned: (entry: PlanEntry): string => `${entry.title}${entry.presenter === undefined ? "" : ` (${entry.presenter})`}`,
  deferred: (times: number): string => (times === 1 ? "deferred once" : `deferred ${times} times`),
  frozen: "The agenda is published. R publishes it again with one change and the reason; p still takes late papers.",
  confirmed: "The minutes of this meeting are confirmed, so its record is closed.",
  cancelled: "This meeting is cancelled.",
  notPublished: "The agenda is not published yet, so it can simply be changed.",
  addTitle: "A new item",
  editTitle: (title: string): string => `Change "${title}"`,
  titleNeeded: "An item needs a title.",
  subtitleHint: "Left as it is, it follows kind and presenter; a further line after /",
  durationHint: "Minutes expected, for your own timing",
  atHint: "Its number on the agenda; left empty it comes before key messages",
  badDuration: "That must be a whole number.",
  removeAsk: (title: string): string => `Take "${title}" off the agenda?`,
  removeYes: "Yes, take it off",
  publicAsk: (title: string): string => `Make "${title}" public?`,
  publicYes: "Yes, it is no longer private",
  groundAsk: "On what ground is it private? (Local Government Act 1972, Schedule 12A)",
  paragraph: (paragraph: string, meaning: string): string => `${paragraph}  ${meaning}`,
  confidential: "Confidential: government information, or forbidden to be public by law or a court",
  privateTitle: (title: string): string => `"${title}" as a private item`,
  privateIntro: "The title and this reason are printed in public papers; what the item says is not.",
  interestHint: "Why the public interest favours keeping it private",
  publishTitle: "Publish the agenda",
  publishBy: (required: number, date: string): string =>
    `${many(required, "clear day is", "clear days are")} needed: publish by ${date}. Publishing freezes the agenda and its minute numbers.`,
  noNotice: "Publishing freezes the agenda and its minute numbers.",
  lateHint: "Only where notice is too short: the record shows the reason",
  followNo: "none",
  followYes: (count: number): string => `${many(count, "report", "reports")} without a paper`,
  republishAsk: "What changes in the published agenda?",
  republishAdd: "Add an item",
  republishRetitle: (title: string): string => `Rename "${title}"`,
  republishMove: (title: string): string => `Move "${title}"`,
  republishRemove: (title: string): string => `Withdraw "${title}"`,
  reasonHint: "Why it is published again; printed with the agenda",
  urgentHint: "With less than the notice needed: the special circumstances that the chair accepts",
} as const;

export const papersWords = {
  title: (item: string): string => `Papers · ${item}`,
  private: "private: kept apart",
  none: "No papers. Press a to attach one.",
  pages: (count: number): string => many(count, "page", "pages"),
  ask: (item: string): string => `Which file is the paper for "${item}"?`,
  hint: "A path to a PDF or DOCX; Tab completes it",
  reasonAsk: "The agenda is published: why does this paper come late?",
} as const;
