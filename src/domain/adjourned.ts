/** A meeting that broke off stands in every list of coming ones on the day it resumes. */
import type { LocalDate } from "./calendar/types.ts";
import type { Meeting } from "./meeting.ts";

/** Among how many of a body's last meetings one is looked for that has yet to resume. */
export const ADJOURNED_AMONG = 2;

/** The day on which an adjourned meeting resumes, where it is known. */
export const resumesOn = ({ status, adjourned }: Meeting): LocalDate | undefined =>
  status === "adjourned" ? adjourned?.to : undefined;
