import { EXIT, usage, type ExitCode, type QuorateError } from "../../domain/errors.ts";
import { readComing } from "../../store/coming.ts";
import { listBodies } from "../../store/listing.ts";
import { readTimeZone } from "../../store/time-zone.ts";
import { unknownBody } from "../../text/command-line.ts";
import { atLeastOne, comingLines, noneComing } from "../../text/coming.ts";
import { command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { nearest } from "../nearest.ts";

const USUAL_COUNT = 5;

export default command({
  describe: "the coming meetings of all bodies",
  options: {
    count: { kind: "number", describe: `how many meetings (${USUAL_COUNT} unless told, all for a calendar file)` },
    ics: { kind: "flag", describe: "print a calendar file, cancelled ones marked as such" },
  },
  examples: [
    { line: "next", says: "when is the next meeting?" },
    { line: "next --body cpb --count 1", says: "the next one of that body" },
    { line: "next --json", says: "body, name, date, time, venue and status of each, for a script" },
    { line: "next --ics > meetings.ics", says: "a calendar for other programs" },
  ],
  async run({ count, ics }, environment) {
    if (count === 0) throw usage(...atLeastOne);
    return ics ? printCalendar(environment, count) : printComing(environment, count ?? USUAL_COUNT);
  },
});

async function printComing(environment: Environment, count: number): Promise<ExitCode> {
  const { options, out } = environment;
  const root = await environment.workspaceRoot();
  const from = options.today ?? environment.today(readTimeZone(root));
  const { meetings, troubles } = readComing(root, from, count, options.body);
  if (meetings.length === 0 && options.body !== undefined) mustBeABody(root, options.body);
  if (options.json) {
    out.json(meetings.map(({ body, name, key, date, time, venue, status }) => ({ body, name, key, date, time, venue, status })));
  } else {
    out.print(meetings.length === 0 ? noneComing(from) : comingLines(meetings));
  }
  return toldOf(troubles, environment);
}

/** What could not be read, after what could. The code is that of the first. */
function toldOf(troubles: readonly QuorateError[], { out }: Environment): ExitCode {
  for (const { message, next } of troubles) out.warn([message, next].filter(Boolean).join(" "));
  return troubles[0]?.code ?? EXIT.done;
}

function mustBeABody(root: string, slug: string): void {
  const slugs = listBodies(root);
  if (!slugs.includes(slug)) throw usage(...unknownBody(slug, nearest(slug, slugs), slugs));
}

async function printCalendar(environment: Environment, count: number | undefined): Promise<ExitCode> {
  const context = await environment.openContext();
  const body = environment.options.body === undefined ? undefined : environment.resolveBody(context);
  const { calendarText } = await import("../print/calendar.ts");
  const { text, troubles } = calendarText(context, body, count);
  environment.out.raw(text);
  return toldOf(troubles, environment);
}
