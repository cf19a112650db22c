/** What a body owes and has missed, in the order a person should read it. */
import type { LocalDate } from "../calendar/types.ts";
import { byUrgency, type BodyRecords, type Check, type Finding } from "./finding.ts";
import { checkExclusion } from "./exclusion.ts";
import { checkActions, checkPapersToFollow } from "./follow-up.ts";
import { checkDeferred } from "./forward-plan.ts";
import { checkConfirmationMinuted, checkMinutes } from "./minutes.ts";
import { checkNotice } from "./notice.ts";
import { checkQuorum } from "./quorum.ts";
import { checkVotes } from "./votes.ts";

const CHECKS: readonly Check[] = [
  checkNotice, checkExclusion, checkPapersToFollow, checkMinutes, checkConfirmationMinuted, checkVotes, checkQuorum, checkDeferred, checkActions,
];

/** What is wrong, late or due with a body as of a day; what must be mended comes first. */
export function checkBody(records: BodyRecords, today: LocalDate): Finding[] {
  return CHECKS.flatMap((check) => check(records, today)).toSorted(byUrgency);
}

export { byUrgency, type BodyRecords, type Finding } from "./finding.ts";
