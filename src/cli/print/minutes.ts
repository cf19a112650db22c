import { longDate } from "../../text/dates.ts";
import { STATUS } from "../../text/status.ts";
import type { ShownMinutes } from "../../usecases/show.ts";

/** The minutes' text form for standard output; a meeting without any says so. */
export const minutesLines = (shown: ShownMinutes): string[] =>
  shown.text.trim() === ""
    ? [`No minutes are written for ${longDate(shown.date)} (${STATUS[shown.status]}).`]
    : shown.text.trimEnd().split("\n");

/** Name of the file an editor shows while minutes are written. */
export const minutesFileName = (body: string, meeting: string): string => `${body}-${meeting}-minutes.txt`;
