import { quorumTooLarge } from "../../text/checks.ts";
import { activeMembers } from "../attendance-rules.ts";
import type { Check } from "./finding.ts";

/** A quorum that the whole membership could not make. A body without members yet is being set up. */
export const checkQuorum: Check = ({ slug, body, members }, today) => {
  const counted = activeMembers(members.members, today).filter((m) => m.class !== "observer").length;
  return body.quorum === undefined || counted === 0 || counted >= body.quorum
    ? []
    : [{ body: slug, kind: "quorum", urgency: "wrong", text: quorumTooLarge(body.quorum, counted) }];
};
