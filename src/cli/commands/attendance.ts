import { defined } from "../../domain/defined.ts";
import { parseNameReason, parsePersonAndPost } from "../../domain/people-input.ts";
import { attendanceLines } from "../print/attendance.ts";
import { recordAttendance } from "../../usecases/record-attendance.ts";
import { showAttendance } from "../../usecases/show-attendance.ts";
import { command, commandGroup } from "../command.ts";
import { MEETING } from "../meeting-option.ts";
import { pair } from "../pair.ts";

const set = command({
  describe: "record who came, who did not, and the actual times",
  options: {
    ...MEETING,
    present: { kind: "list", value: "NAMES", describe: "members present" },
    apologies: { kind: "each", value: "NAME=REASON", describe: "a member's apologies; the reason may be left out" },
    absent: { kind: "list", value: "NAMES", describe: "absent without apology, or listed by mistake" },
    substitute: { kind: "each", value: "MEMBER=NAME, POST", describe: "who came in a member's place" },
    nominated: { kind: "each", value: "MEMBER=NAME, POST", describe: "who was named to come in a member's place, and did not" },
    representative: { kind: "each", value: "MEMBER=NAME, POST", describe: "who represented a member" },
    arrived: { kind: "each", value: "MEMBER=TIME", describe: "a member who came late" },
    left: { kind: "each", value: "MEMBER=TIME", describe: "a member who left early" },
    inAttendance: { kind: "each", value: "NAME, POST", describe: "someone else who attended" },
    notInAttendance: { kind: "list", value: "NAMES", describe: "someone listed as attending by mistake" },
    presided: { kind: "text", value: "MEMBER=REASON", describe: "who presided in the chair's place, and why" },
    minutesBy: { kind: "text", value: "NAME", describe: "who took the minutes, printed beside the name" },
    started: { kind: "time", describe: "when it began" },
    ended: { kind: "time", describe: "when it ended" },
  },
  examples: [{
    line: 'attendance set --meeting 2026-12-08 --present "Cllr Fern, Rowan" --apologies "Ash=on leave" --started 16:05',
    says: "what is said is added to what is there",
  }],
  async run(said, environment) {
    const context = await environment.openContext();
    const presided = said.presided === undefined ? undefined : pair("--presided", said.presided, "Cllr Rowan=in the absence of the Chair");
    environment.finish(context, recordAttendance(context, {
      body: environment.resolveBody(context),
      meeting: said.meeting,
      present: said.present,
      apologies: said.apologies.map(parseNameReason),
      absent: said.absent,
      substitutes: said.substitute.map((s) => stood("--substitute", s)),
      nominated: said.nominated.map((s) => stood("--nominated", s)),
      minutesBy: said.minutesBy,
      representatives: said.representative.map((s) => stood("--representative", s)),
      arrived: said.arrived.map((s) => timed("--arrived", s)),
      left: said.left.map((s) => timed("--left", s)),
      inAttendance: said.inAttendance.map(parsePersonAndPost),
      notInAttendance: said.notInAttendance,
      started: said.started,
      ended: said.ended,
      ...defined({ presided: presided && { name: presided[0], reason: presided[1] } }),
    }));
  },
});

const show = command({
  describe: "show who came",
  options: MEETING,
  examples: [{ line: "attendance show --meeting 2026-12-08", says: "members, others and times" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    const shown = showAttendance(context, { body: environment.resolveBody(context), meeting });
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(attendanceLines(shown));
  },
});

function stood(option: string, text: string) {
  const [name, by] = pair(option, text, "Ash=S Elm, Deputy Head");
  return { name, by: parsePersonAndPost(by) };
}

function timed(option: string, text: string) {
  const [name, time] = pair(option, text, "Ash=4.25 pm");
  return { name, time };
}

export default commandGroup("who came to a meeting", { set, show });
