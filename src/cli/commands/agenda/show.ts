import { agendaLines } from "../../print/agenda.ts";
import { buildAgenda } from "../../../usecases/build-agenda.ts";
import { showAgenda } from "../../../usecases/show.ts";
import { command } from "../../command.ts";
import { MEETING } from "../../meeting-option.ts";

export const build = command({
  describe: "build the agenda from the standing items and the forward plan",
  options: MEETING,
  examples: [{ line: "agenda build --body cpb --meeting 2026-12-08", says: "again later, to take in what is new in the plan" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    environment.finish(context, buildAgenda(context, { body: environment.resolveBody(context), meeting }));
  },
});

export const show = command({
  describe: "show the agenda",
  options: MEETING,
  examples: [{ line: "agenda show --body cpb --meeting 2026-12-08 --json", says: "for a script" }],
  async run({ meeting }, environment) {
    const context = await environment.openContext();
    const shown = showAgenda(context, { body: environment.resolveBody(context), meeting });
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(agendaLines(shown));
  },
});
