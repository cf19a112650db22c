/** Dates and times as a council writes them in records: local, never through UTC. */

/** A local calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A local wall-clock time, `HH:MM`, 24 hours. */
export type LocalTime = string;

/** Names a meeting within its body: its date, with `b`, `c` … for a further one that day. */
export type MeetingKey = string;

/** The local date a meeting key stands for. */
export const dateOfKey = (key: MeetingKey): LocalDate => key.slice(0, 10);
