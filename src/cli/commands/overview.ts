import { overviewLines } from "../print/overview.ts";
import { overview } from "../../usecases/overview.ts";
import { command } from "../command.ts";

export default command({
  describe: "what matters today, over all bodies",
  examples: [{ line: "overview", says: "what is due, and the next meetings" }],
  async run(_, environment) {
    const seen = overview(await environment.openContext());
    if (environment.options.json) environment.out.json(seen);
    else environment.out.print(overviewLines(seen));
  },
});
