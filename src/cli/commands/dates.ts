import { cancelMeeting } from "../../usecases/cancel-meeting.ts";
import { moveMeeting } from "../../usecases/move-meeting.ts";
import { setDates } from "../../usecases/set-dates.ts";
import { defined } from "../../domain/defined.ts";
import { command, commandGroup } from "../command.ts";

const venueOf = ({ venue, link, linkLabel }: { venue: string | undefined; link: string | undefined; linkLabel: string | undefined }) =>
  venue === undefined ? undefined : { text: venue, ...defined({ link, label: linkLabel }) };

const VENUE = {
  time: { kind: "time", describe: "if not the body's usual time" },
  venue: { kind: "text", value: "PLACE", describe: "if not the body's usual venue" },
  link: { kind: "text", value: "URL", describe: "address to join, watch or find it, with --venue" },
  linkLabel: { kind: "text", value: "TEXT", describe: "what that address is for, such as View directions" },
} as const;

const set = command({
  describe: "set the dates of coming meetings",
  positionals: { dates: { kind: "each", required: true, value: "DATE", describe: "one date or several" } },
  options: { ...VENUE, second: { kind: "flag", describe: "a second meeting on a day that has one" } },
  examples: [
    { line: "dates set --body cpb 2026-12-08 2027-03-23", says: "two meetings at the usual time and place" },
    { line: "dates set --body cpb 2026-12-08 --second --time 18:00", says: "another one that evening" },
  ],
  async run({ dates, time, second, ...where }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    environment.finish(context, setDates(context, { body, dates, time, venue: venueOf(where), second }));
  },
});

const move = command({
  describe: "move a coming meeting to another date, time or place",
  positionals: { meeting: { kind: "meeting", required: true, describe: "the meeting's date" } },
  options: {
    to: { kind: "date", describe: "its new date, if that changes" },
    time: { kind: "time", describe: "its new time, if that changes" },
    venue: { kind: "text", value: "PLACE", describe: "its new venue, if that changes" },
    link: VENUE.link,
    linkLabel: VENUE.linkLabel,
    reason: { kind: "text", value: "WHY", describe: "why, for the notice" },
    lateReason: { kind: "text", value: "WHY", describe: "its agenda is published: why there are fewer clear days than needed" },
  },
  examples: [
    { line: 'dates move 2026-12-08 --to 2026-12-15 --reason "the room is flooded"', says: "a week later" },
    { line: "dates move 2026-12-08 --time 14:00", says: "the same day, at another time" },
  ],
  async run({ meeting, to, time, reason, lateReason, ...where }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    environment.finish(context, moveMeeting(context, {
      body, meeting, ...defined({ to, time, reason, lateReason, venue: venueOf(where) }),
    }));
  },
});

const cancel = command({
  describe: "cancel a coming meeting; its items wait in the forward plan",
  positionals: { meeting: { kind: "meeting", required: true, describe: "the meeting's date" } },
  options: { reason: { kind: "text", required: true, value: "WHY", describe: "why, for the notice" } },
  examples: [{ line: 'dates cancel 2026-12-08 --reason "there is not enough business"', says: "with the reason" }],
  async run({ meeting, reason }, environment) {
    const context = await environment.openContext();
    environment.finish(context, cancelMeeting(context, { body: environment.resolveBody(context), meeting, reason }));
  },
});

export default commandGroup("set, move and cancel meetings", { set, move, cancel });
