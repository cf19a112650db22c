import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const DAY = 86_400_000;
const dayOf = (moment) => new Date(moment).toISOString().slice(0, 10);

/**
 * Makes a workspace of `bodies` bodies with `meetings` meetings each, a week
 * apart, half of them before 1 October 2022. Gives its folder.
 */
export function makeWorkspace(root, bodies, meetings) {
  mkdirSync(root, { recursive: true });
  write(join(root, "workspace.json"), {
    schema: 1, council: "Example City Council", timeZone: "Europe/London", division: "england-and-wales",
    annualCouncil: { usual: "05-15", dates: [] }, closedDays: [],
  });
  const middle = Date.parse("2022-10-01");
  for (let body = 0; body < bodies; body++) {
    const slug = `board-${String(body + 1).padStart(2, "0")}`;
    const folder = join(root, "bodies", slug);
    mkdirSync(folder, { recursive: true });
    write(join(folder, "body.json"), {
      schema: 1, slug, name: `Partnership Board ${body + 1}`, chairing: "chair",
      numbering: { scheme: "municipal-year", format: "{n}" }, lettering: { first: "(a)", second: "bullet" },
      notice: { regime: "principal-council" }, standingItems: { firstOfYear: [], opening: [], closing: [] },
      usual: { time: "16:00", venue: { text: "Room 1, Town Hall" } }, closedDays: [],
      documents: { record: "minutes", reasonsForApologies: false },
    });
    for (let at = 0; at < meetings; at++) {
      const key = dayOf(middle + ((at - Math.floor(meetings / 2)) * 7 + (body % 7)) * DAY);
      const place = join(folder, "meetings", key);
      mkdirSync(place, { recursive: true });
      write(join(place, "meeting.json"), {
        schema: 1, id: `meeting-${slug}-${at}`, key, time: "16:00", venue: { text: "Room 1, Town Hall" },
        status: "scheduled", moved: [],
        agenda: { items: [], publications: [] }, attendance: { members: [], inAttendance: [] },
        minutes: { items: [], confirmations: [] },
      });
    }
  }
  return root;
}
