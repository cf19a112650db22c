import { expected, noSuchParagraph } from "../../text/minutes-text.ts";
import { SCHEDULE_12A, type Privacy } from "../exempt.ts";
import { afterMark, toFollowMark } from "./marks.ts";
import { Misread } from "./problems.ts";

const GROUND = /^(?:(?:under )?(?:paragraph |para\.? )?(\d+)|(confidential))(?: ?: ?(.*))?$/i;

/** EXEMPT 3, EXEMPT confidential, or either with ": " and why the public interest favours it, in public words. */
export function readPrivacy(rest: string): Privacy {
  const [, paragraph, confidential, reason = ""] = GROUND.exec(rest) ?? [];
  const why = reason === "" ? {} : { reason: afterMark(reason) };
  if (confidential) return { ground: "confidential", ...why };
  if (paragraph === undefined) throw new Misread(expected.EXEMPT);
  if (!(Number(paragraph) in SCHEDULE_12A)) throw new Misread(noSuchParagraph);
  return { ground: "exempt", paragraph: Number(paragraph), ...why };
}

/** An exempt item without its paragraph is written so that reading asks for it. */
export const writePrivacy = (p: Privacy): string =>
  (p.ground === "confidential" ? "EXEMPT confidential" : `EXEMPT ${p.paragraph ?? ""}`.trim()) +
  (p.reason === undefined ? "" : `: ${toFollowMark(p.reason)}`);
