import { copySample, sampleCopyFolder } from "../../system/sample-copy.ts";
import { sampleReady } from "../../text/command-line.ts";
import { command } from "../command.ts";
import { sampleRoot } from "../workspace-root.ts";

export default command({
  describe: "make your own copy of the sample workspace",
  options: { reset: { kind: "flag", describe: "make it anew; what you changed in it is lost" } },
  examples: [
    { line: "sample", says: "its folder; made if it is not there" },
    { line: "sample --reset", says: "as it came" },
  ],
  async run({ reset }, environment) {
    const folder = environment.options.dryRun ? sampleCopyFolder() : copySample(sampleRoot(), { reset });
    if (environment.options.json) environment.out.json({ folder });
    else environment.out.print(sampleReady(folder));
  },
});
