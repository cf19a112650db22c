import { chainBroken, fingerprintDiffers } from "../../text/checks.ts";
import { confirmationInForce, confirmedText } from "../confirmation.ts";
import { numberingProblems } from "../numbering-problems.ts";
import type { BodyRecords, Check, Finding } from "./finding.ts";

/** Minute numbers used twice or left out. */
export const checkNumbering: Check = ({ slug, body, workspace, meetings }) =>
  numberingProblems(body, workspace.annualCouncil, meetings)
    .map((p): Finding => ({ body: slug, meeting: p.meeting, kind: "numbering", urgency: "wrong", text: p.text }));

/**
 * Confirmed minutes must still be what was confirmed, and each confirmed
 * meeting must follow on from the body's confirmed meeting before it.
 */
export function checkFingerprints(records: BodyRecords, digest: (text: string) => string): Finding[] {
  const known = new Set<string>();
  return records.meetings.flatMap((m): Finding[] => {
    const by = confirmationInForce(m);
    for (const c of m.minutes.confirmations) known.add(c.fingerprint);
    if (!by) return [];
    const wrong = (text: string): Finding[] =>
      [{ body: records.slug, meeting: m.key, kind: "fingerprint", urgency: "wrong", text }];
    const now = digest(confirmedText(records.body, m, by));
    if (now !== by.fingerprint) return wrong(fingerprintDiffers(m.key));
    return by.previous !== undefined && !known.has(by.previous) ? wrong(chainBroken(m.key)) : [];
  });
}
