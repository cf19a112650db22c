/** What a public paper says of a private item: that it is there, and why it is private. */
import type { Privacy } from "../../domain/exempt.ts";
import { privacyLine } from "../../text/documents.ts";

export interface PrivacyView {
  /** "Exempt, paragraph 3 of Schedule 12A …", or empty for a public item. */
  privacy: string;
  /** Why the public interest favours it; for the public. Confidential matter has none that is printed. */
  privacyReason: string;
}

export const privacyView = (privacy: Privacy | undefined): PrivacyView => ({
  privacy: privacy ? privacyLine(privacy) : "",
  privacyReason: privacy?.ground === "exempt" ? (privacy.reason ?? "") : "",
});
