import { latestPublication } from "../../domain/calendar/clear-days.ts";
import { closedCalendar } from "../../domain/calendar/working-days.ts";
import type { Body, NoticeRule } from "../../domain/body.ts";
import type { ClosedDay } from "../../domain/workspace.ts";
import { noticeLines } from "../../text/notice-lines.ts";
import { command } from "../command.ts";
import type { Environment } from "../environment.ts";

const REGIMES = ["principal-council", "parish", "calendar", "none"] as const;

export default command({
  describe: "the last day to publish an agenda, every day explained",
  positionals: {
    date: { kind: "date", required: true, describe: "the day of the meeting" },
  },
  options: {
    days: { kind: "number", describe: "clear days needed (else the body's rule, else the regime's own number)" },
    regime: { kind: "text", value: "RULE", choices: REGIMES, describe: "how days are counted (else the body's rule)" },
  },
  examples: [
    { line: "notice 2022-09-27 --days 5", says: "five clear working days before 27 September 2022" },
    { line: "notice 2022-09-27 --body cpb", says: "by the rule of that body, its own closed days included" },
    { line: "notice 2022-09-27 --regime calendar --days 28 --json", says: "28 calendar days, for a script" },
  ],
  async run({ date, days, regime }, environment) {
    const { body, closedDays } = await whatHolds(environment);
    const found = latestPublication(date, ruleFor(body?.notice, regime, days), closedCalendar(closedDays));
    if (environment.options.json) environment.out.json({ meeting: date, ...found });
    else environment.out.print(noticeLines(date, found));
  },
});

/** The rule of the body, changed by what the command line says; without a body that of a principal council. */
function ruleFor(
  own: NoticeRule | undefined,
  regime: NoticeRule["regime"] | undefined,
  days: number | undefined,
): NoticeRule {
  const rule: NoticeRule = regime === undefined || regime === own?.regime
    ? { regime: "principal-council", ...own }
    : { regime };
  return days === undefined ? rule : { ...rule, days };
}

/** The closed days, and the body where one is meant. Works outside any workspace; needs no body to be named. */
async function whatHolds(environment: Environment): Promise<{ body?: Body; closedDays: ClosedDay[] }> {
  const named = environment.options.body !== undefined;
  if (!named && (await environment.findWorkspaceRoot()) === undefined) return { closedDays: [] };
  const context = await environment.openContext();
  const { closedDays } = context.store.load({ kind: "workspace" }).value;
  if (!named && context.store.bodies().length !== 1) return { closedDays };
  const body = context.store.load({ kind: "body", body: environment.resolveBody(context) }).value;
  return { body, closedDays: [...closedDays, ...body.closedDays] };
}
