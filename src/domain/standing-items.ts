import type { Body, StandingItems } from "./body.ts";
import { STANDING } from "../text/agenda.ts";

/** The standing items a new body starts with; a body may change every list. */
export function defaultStandingItems(chairing: Body["chairing"]): StandingItems {
  return {
    firstOfYear: [
      {
        role: "election-chair",
        title: chairing === "joint-chairs" ? STANDING.electionOfJointChairs : STANDING.electionOfChair,
      },
      { role: "election-vice-chair", title: STANDING.electionOfViceChair },
      { role: "membership", title: STANDING.membership, subtitle: STANDING.membershipSubtitle },
    ],
    opening: [
      { role: "apologies", title: STANDING.apologies },
      { role: "declarations", title: STANDING.declarations },
      { role: "minutes", title: STANDING.minutes },
    ],
    closing: [
      { role: "key-messages", title: STANDING.keyMessages },
      { role: "forward-plan", title: STANDING.forwardPlan },
    ],
  };
}
