import { councilLines } from "../../text/council.ts";
import { editWorkspace } from "../../usecases/edit-workspace.ts";
import { closedDay } from "../closed-day.ts";
import { command, commandGroup } from "../command.ts";

const edit = command({
  describe: "change the council's settings",
  options: {
    name: { kind: "text", describe: "the council's name, as printed" },
    timeZone: { kind: "text", value: "ZONE", describe: "its time zone" },
    annualCouncil: { kind: "each", value: "DATE", describe: "the day of an annual council, from which the municipal year runs" },
    usualAnnualCouncil: { kind: "text", value: "MM-DD", describe: "its usual day, for years without a date" },
    closed: { kind: "each", value: "DATE=WHY", describe: "a day the council is closed, besides bank holidays" },
    open: { kind: "each", value: "DATE", describe: "a closed day taken out again" },
  },
  examples: [
    { line: "council edit --annual-council 2026-05-19", says: "the municipal year 2026/27 begins that day" },
    { line: 'council edit --closed "2026-12-29=offices closed"', says: "it counts as no clear day" },
  ],
  async run({ name, timeZone, annualCouncil, usualAnnualCouncil, closed, open }, environment) {
    const context = await environment.openContext();
    environment.finish(context, editWorkspace(context, {
      council: name, timeZone, usualAnnualCouncil,
      annualCouncils: annualCouncil, closedDays: closed.map(closedDay), openDays: open,
    }));
  },
});

const show = command({
  describe: "show the council's settings",
  examples: [{ line: "council show", says: "annual council, closed days" }],
  async run(_, environment) {
    const { store } = await environment.openContext();
    const workspace = store.load({ kind: "workspace" }).value;
    if (environment.options.json) environment.out.json(workspace);
    else environment.out.print(councilLines(workspace));
  },
});

export default commandGroup("the council's own settings: annual council, closed days", { edit, show });
