import { SCHEMA } from "../domain/new-meeting.ts";
import type { Workspace } from "../domain/workspace.ts";

/** A new workspace's settings: an English council, its annual meeting usually in the middle of May. */
export function newWorkspace(input: { council: string; timeZone?: string; annualCouncil?: string }): Workspace {
  return {
    schema: SCHEMA,
    council: input.council,
    timeZone: input.timeZone ?? "Europe/London",
    division: "england-and-wales",
    annualCouncil: { usual: input.annualCouncil ?? "05-15", dates: [] },
    closedDays: [],
  };
}
