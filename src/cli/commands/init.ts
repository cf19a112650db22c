import { newWorkspace } from "../../usecases/init-workspace.ts";
import { createWorkspace } from "../../store/open.ts";
import { councilCreated, nextBody } from "../../text/members.ts";
import { command } from "../command.ts";

export default command({
  describe: "make a workspace for a council",
  options: {
    council: { kind: "text", required: true, value: "NAME", describe: "the council's name, as printed" },
    timeZone: { kind: "text", value: "ZONE", describe: "time zone (else Europe/London)" },
    annualCouncil: { kind: "text", value: "MM-DD", describe: "usual day of the annual council (else 05-15)" },
  },
  examples: [{ line: 'init --council "Example City Council" --data ~/governance', says: "a workspace in that folder" }],
  async run({ council, timeZone, annualCouncil }, environment) {
    const root = environment.chosenFolder();
    const workspace = newWorkspace({
      council,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(annualCouncil === undefined ? {} : { annualCouncil }),
    });
    if (!environment.options.dryRun) createWorkspace(root, workspace);
    if (environment.options.json) environment.out.json({ root, council });
    else environment.out.print([councilCreated(council, root), nextBody]);
  },
});
