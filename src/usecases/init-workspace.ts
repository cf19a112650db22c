import { isTimeZone } from "../domain/calendar/zone.ts";
import { usage } from "../domain/errors.ts";
import { SCHEMA } from "../domain/new-meeting.ts";
import { badAnnualDay, badTimeZone } from "../text/council.ts";
import { isDayOfYear } from "./edit-workspace.ts";
import type { Workspace } from "../domain/workspace.ts";

/** A new workspace's settings: an English council, its annual meeting usually in the middle of May. Throws usage for a zone or day that is none. */
export function newWorkspace(input: { council: string; timeZone?: string; annualCouncil?: string }): Workspace {
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) throw usage(...badTimeZone(input.timeZone));
  if (input.annualCouncil !== undefined && !isDayOfYear(input.annualCouncil)) throw usage(...badAnnualDay(input.annualCouncil));
  return {
    schema: SCHEMA,
    council: input.council,
    timeZone: input.timeZone ?? "Europe/London",
    division: "england-and-wales",
    annualCouncil: { usual: input.annualCouncil ?? "05-15", dates: [] },
    closedDays: [],
  };
}
