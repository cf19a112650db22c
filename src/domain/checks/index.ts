/** Every check of a body's public records, in the order a person should read them. */
import type { LocalDate } from "../calendar/types.ts";
import type { BodyRecords, Check, Finding } from "./finding.ts";
import { checkActions, checkPapersToFollow } from "./follow-up.ts";
import { checkDeferred } from "./forward-plan.ts";
import { checkConfirmationMinuted, checkMinutes } from "./minutes.ts";
import { checkNotice } from "./notice.ts";
import { checkFingerprints, checkNumbering } from "./records.ts";

const CHECKS: readonly Check[] = [
  checkNotice, checkPapersToFollow, checkMinutes, checkConfirmationMinuted, checkDeferred, checkActions, checkNumbering,
];

/** What is wrong, late or due with a body as of a day; what must be mended comes first. */
export function checkBody(records: BodyRecords, today: LocalDate, digest: (text: string) => string): Finding[] {
  const found = [...CHECKS.flatMap((check) => check(records, today)), ...checkFingerprints(records, digest)];
  const rank = { wrong: 0, late: 1, due: 2 };
  return found.toSorted((a, b) => rank[a.urgency] - rank[b.urgency]);
}

export type { BodyRecords, Finding } from "./finding.ts";
