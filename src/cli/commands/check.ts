import { EXIT } from "../../domain/errors.ts";
import { findingLines } from "../../text/finding-lines.ts";
import { checkWorkspace } from "../../usecases/check-workspace.ts";
import { command } from "../command.ts";

export default command({
  describe: "everything that is wrong or due; exit code 1 where there is anything",
  examples: [
    { line: "check", says: "a line each, for every body" },
    { line: "check --body cpb --json", says: "one body, for a script" },
  ],
  async run(_, environment) {
    const context = await environment.openContext();
    const found = checkWorkspace(context, environment.options.body === undefined ? undefined : environment.resolveBody(context));
    if (environment.options.json) environment.out.json(found);
    else environment.out.print(findingLines(found));
    return found.length > 0 ? EXIT.found : EXIT.done;
  },
});
