/** One body: its meetings, and the way to its members, plan, dates and actions. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { clockTime, longDate, shortDate } from "../../text/dates.ts";
import { STATUS } from "../../text/status.ts";
import { application } from "../../text/application-screens.ts";
import type { App } from "../app.ts";
import { bodyOf, meetingAt, servingOn } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { actionsScreen } from "./actions.tsx";
import { askToEditBody } from "./body-form.ts";
import { datesScreen } from "./dates.tsx";
import { listScreen } from "./list-screen.tsx";
import { meetingScreen } from "./meeting.tsx";
import { membersScreen } from "./members.tsx";
import { planScreen } from "./plan.tsx";

export function bodyScreen(app: App, slug: string): Screen {
  const today = app.context().clock.today();
  const keys = (): readonly string[] => app.records().meetings(slug);
  const coming = keys().findIndex((key) => dateOfKey(key) >= today);
  return listScreen<string>({
    scope: "body",
    title: () => ({ left: bodyOf(app, slug).name, right: `${application.members(servingOn(app, slug, today).length)} · ${application.meetings(keys().length)}` }),
    items: keys,
    empty: application.noMeetings,
    start: coming === -1 ? Math.max(0, keys().length - 1) : coming,
    acts: (key) =>
      acts("body", {
        open: key === undefined ? { why: application.noMeetings } : () => app.open(meetingScreen(app, slug, key)),
        list: keys().length > 1 ? () => {} : { why: application.onlyOne },
        dates: () => app.open(datesScreen(app, slug)),
        members: () => app.open(membersScreen(app, slug)),
        plan: () => app.open(planScreen(app, slug)),
        actions: () => app.open(actionsScreen(app, slug)),
        edit: () => askToEditBody(app, slug),
      }),
    line: (key, { columns }) => {
      const meeting = meetingAt(app, slug, key);
      const date = dateOfKey(key);
      return [
        ...(columns >= 60 ? [{ text: longDate(date), width: 30 }, { text: clockTime(meeting.time), width: 10 }] : [{ text: `${shortDate(date)} ${date.slice(0, 4)}`, width: 17 }]),
        { text: STATUS[meeting.status], grow: true, tone: meeting.status === "cancelled" ? "dim" : "plain" },
      ];
    },
  });
}
