import { defined } from "../../domain/defined.ts";
import { adjournMeeting, holdMeeting, markInquorate } from "../../usecases/meeting-status.ts";
import { reopenMeeting } from "../../usecases/reopen-meeting.ts";
import { command, commandGroup } from "../command.ts";

const WHICH = { meeting: { kind: "meeting", required: true, describe: "the meeting's date" } } as const;

const hold = command({
  describe: "mark a meeting as held",
  positionals: WHICH,
  examples: [{ line: "meeting hold 2026-12-08 --body cpb", says: "it took place" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    environment.finish(context, holdMeeting(context, { body: environment.resolveBody(context), meeting }));
  },
});

const adjourn = command({
  describe: "record that a meeting broke off",
  positionals: WHICH,
  options: {
    to: { kind: "date", describe: "the day it resumes, if known" },
    reason: { kind: "text", value: "WHY", describe: "why" },
  },
  examples: [{ line: 'meeting adjourn 2026-12-08 --to 2026-12-15 --reason "fire alarm"', says: "to another day" }],
  async run({ meeting, to, reason }, environment) {
    const context = await environment.openContext();
    environment.finish(context, adjournMeeting(context, {
      body: environment.resolveBody(context), meeting, ...defined({ to, reason }),
    }));
  },
});

const inquorate = command({
  describe: "record that too few came to do business",
  positionals: WHICH,
  examples: [{ line: "meeting inquorate 2026-12-08", says: "it takes no minute numbers" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    environment.finish(context, markInquorate(context, { body: environment.resolveBody(context), meeting }));
  },
});

const reopen = command({
  describe: "take back that a meeting was held, broke off or was inquorate",
  positionals: WHICH,
  examples: [{ line: "meeting reopen 2026-12-08", says: "it was marked by mistake; its items come back from the plan" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    environment.finish(context, reopenMeeting(context, { body: environment.resolveBody(context), meeting }));
  },
});

export default commandGroup("what became of a meeting", { hold, adjourn, inquorate, reopen });
