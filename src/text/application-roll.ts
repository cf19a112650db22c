/** Words of the roll-call. */

interface Tally {
  unheard: number;
  present: number;
  apologies: number;
  absent: number;
}

export const rollWords = {
  title: "Attendance",
  saved: "saved ✓",
  saving: "saving …",
  nobody: "No members serve on that day. Add them under the body's members.",
  presided: "presided",
  tally: (seats: number, { present, apologies, unheard }: Tally): string =>
    `${seats} ${seats === 1 ? "seat" : "seats"} · present ${present} · apologies ${apologies}${unheard > 0 ? ` · not heard from ${unheard}` : ""}`,
  tallyShort: ({ present, apologies, unheard }: Tally): string => `${present} present · ${apologies} apol.${unheard > 0 ? ` · ${unheard} ?` : ""}`,
  legend: "✓ present   a apologies   – absent   s substitute   letters find a name",
  legendShort: "✓ present  a apologies  – absent",
  quorum: (present: number, quorum: number): string => (present >= quorum ? "quorum ✓" : `quorum ${quorum}: not yet`),
  presentOf: (present: number, quorum: number): string => (present >= quorum ? `${present} present, quorum ✓` : `${present} present, quorum is ${quorum}`),
  others: "In attendance:",
  times: (started: string | undefined, ended: string | undefined): string =>
    [started && `began ${started}`, ended && `ended ${ended}`].filter(Boolean).join(" · "),
  jump: (typed: string): string => `looking for "${typed}"`,
  reasonAsk: (name: string): string => `Apologies of ${name}: the reason or capacity, if one was given`,
  presidesAsk: (name: string): string => `${name} presided: why?`,
  presidesReason: "in the absence of the Chair",
  substituteAsk: (name: string): string => `Who came in the place of ${name}?`,
  otherAsk: "Who else attends, without a seat?",
  nameAndPost: "Name, then a comma and the post: P One, Head",
  timesTitle: "When the meeting began and ended",
  startedAt: "Began",
  endedAt: "Ended",
  timeHint: "16:05, 4.05 pm or 4pm",
} as const;

export const notYet = (date: string): string => `The meeting is yet to come: ${date}.`;
