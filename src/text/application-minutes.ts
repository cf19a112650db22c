/** Words of the minutes: the list of items, the editor, confirming. */
import { mediumDate } from "./dates.ts";

export const minutesWords = {
  title: "Minutes",
  noItems: "There is no agenda to minute yet. Build it first, under Agenda.",
  closed: (at: string): string => `These minutes were confirmed at the meeting of ${mediumDate(at.slice(0, 10))}.`,
  cancelled: "This meeting was cancelled.",
  isInquorate: "It is recorded as inquorate, and its items wait in the forward plan.",
  reopenAsk: "Was it marked by mistake? A roll that was called for it is taken away if it was not held.",
  reopenYes: "Yes, take that back",
  alreadyHeld: "It is marked as held already.",
  written: (done: number, all: number): string => `${done} of ${all} items written`,
  unsaved: "typed, not saved",
  draftFound: (title: string): string => `"${title}": text that was typed and never saved`,
  noDraft: "There is no unsaved text.",
  goOn: "Go on with it",
  look: "Look at it first",
  setAside: "Throw it away",
  adjournTitle: "The meeting broke off",
  resumes: "Resumes on",
  reason: "Reason",
  inquorateAsk: "Record that too few came for the meeting to be held?",
  inquorateYes: "Yes, it was inquorate",
  item: (number: number, count: number, title: string): string => `Item ${number} of ${count} · ${title}`,
  onDisk: "on disk ✓",
  writing: "writing …",
  saved: "saved ✓",
  names: "Tab or ⏎ takes the first:",
  escapeAgain: "Esc again leaves it as unsaved text, to go on with later.",
  lastItem: "This is the last item; it is saved.",
  firstItem: "This is the first item; it is saved.",
  emptyHint: "Type what was said. ^D discussion · ^R resolution · ^T action · @ a name",
  privateNow: "exempt: kept apart",
} as const;

export const confirmWords = {
  title: "Confirm earlier minutes",
  none: "No earlier meeting has minutes.",
  unconfirmed: "draft",
  notWritten: "not written",
  confirmedAt: (at: string): string => `confirmed ${mediumDate(at.slice(0, 10))}`,
  ownConfirmed: (at: string): string => `These minutes themselves were confirmed on ${mediumDate(at.slice(0, 10))}.`,
  ownDraft: "The minutes of this meeting are confirmed by a later one.",
  isConfirmed: "They are confirmed already; x takes a wrong confirmation back.",
  isNot: "They are not confirmed.",
  howAsk: (date: string): string => `The minutes of ${date}`,
  asRecord: "are confirmed as a true record",
  withCorrections: "are confirmed with corrections",
  unavailable: "are not available to be confirmed",
  correctionsTitle: "Corrections",
  correctionsIntro: "One correction a line, as it is to be minuted.",
  correctionNeeded: "Write at least one correction.",
  unavailableAsk: "Why are they not available?",
  rescindAsk: "Why was the confirmation wrong?",
} as const;

export const followUpWords = {
  title: "Follow-up",
  none: "No actions from this meeting, and none open from before.",
  raised: "Actions of this meeting",
  open: "Open from before",
  suggestions: "Suggested at this meeting",
} as const;

export const packWords = {
  title: "Pack",
  empty: "There is no agenda to make a pack of yet.",
  by: (date: string): string => `must be out by ${date}`,
  published: (date: string): string => `published ${date}`,
  making: "Making the pack:",
  busy: "The pack is being made.",
  notPublished: "Not published: every page will say draft.",
  public: "Public pack",
  private: "Private pack",
  pages: (count: number): string => `${count} ${count === 1 ? "page" : "pages"}`,
  written: "Written:",
  noPrivate: "Nothing on this agenda is private.",
  privateOnly: (paragraph: number | undefined): string => (paragraph === undefined ? "confidential" : `private, para ${paragraph}`),
  toFollow: "paper to follow",
} as const;

export const made = {
  typesetting: "typesetting …",
  writing: "writing …",
  scanned: "Scanned before it left: nothing private found in it.",
  notScanned: "For those entitled to exempt papers; never into a public folder.",
} as const;
