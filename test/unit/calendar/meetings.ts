import type { Body, Numbering } from "../../../src/domain/body.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";
import type { AnnualCouncil, Workspace } from "../../../src/domain/workspace.ts";

export const may: AnnualCouncil = { usual: "05-20", dates: [] };

export const workspace: Workspace = {
  schema: 1,
  council: "Wharfemoor Council",
  timeZone: "Europe/London",
  division: "england-and-wales",
  annualCouncil: may,
  closedDays: [],
};

/** A meeting with so many agenda items; `over` replaces fields. */
export function meetingOf(key: string, items: number, over: Partial<Meeting> & { frozen?: number } = {}): Meeting {
  const { frozen, ...rest } = over;
  return {
    schema: 1,
    id: `meeting-${key}`,
    key,
    time: "16:00",
    venue: { text: "Town Hall" },
    status: "scheduled",
    moved: [],
    agenda: {
      items: Array.from({ length: items }, (_, at) => ({
        id: `item-${key}-${at + 1}`, kind: "report", title: `Business ${at + 1}`, papers: [],
      })),
      publications: [],
      ...(frozen === undefined ? {} : { firstMinuteNumber: frozen }),
    },
    attendance: { members: [], inAttendance: [] },
    minutes: { items: [], confirmations: [] },
    ...rest,
  };
}

export const numbered = (numbering: Partial<Numbering> = {}): Pick<Body, "numbering"> => ({
  numbering: { scheme: "municipal-year", format: "{n}", ...numbering },
});
