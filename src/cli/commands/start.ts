import { join } from "node:path";
import { renderDocument } from "../../documents/index.ts";
import type { MeetingStatus } from "../../domain/meeting.ts";
import { writeOutput } from "../../system/output-folder.ts";
import { madeFromSample, openItInTerminal } from "../../text/start.ts";
import { generate, type GenerateInput } from "../../usecases/generate.ts";
import { overview } from "../../usecases/overview.ts";
import type { Context } from "../../usecases/ports.ts";
import { command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { openContext } from "../open-context.ts";
import { overviewLines } from "../print/overview.ts";
import { sampleRoot } from "../workspace-root.ts";

/** The sample's partnership board. */
const BOARD = "cpb";

export default command({
  describe: "try Quorate on its sample workspace",
  examples: [{ line: "start", says: "the application; without a terminal, the sample's pack and minutes into out/" }],
  async run(_, environment) {
    if (environment.isTerminal) {
      const { startApplication } = await import("../application.ts");
      return startApplication({ ...environment, options: { ...environment.options, sample: true } });
    }
    await showSample(environment);
  },
});

/** Makes the board's pack and draft minutes, and prints what was made and the overview. */
async function showSample(environment: Environment): Promise<void> {
  const context = openContext(sampleRoot(), environment);
  const asked: GenerateInput[] = [
    { body: BOARD, meeting: last(context, "published"), document: "pack", formats: ["pdf", "html"], private: false },
    { body: BOARD, meeting: last(context, "draft"), document: "minutes", formats: ["pdf", "html", "md", "txt"], private: false },
  ];
  const paths: string[] = [];
  for (const input of asked) {
    const { files, warnings } = await generate(context, { render: renderDocument }, input);
    paths.push(...writeOutput(join(environment.cwd, "out"), files, false));
    for (const warning of warnings) environment.out.warn(warning);
  }
  environment.out.print([...madeFromSample(paths), "", ...overviewLines(overview(context)), "", ...openItInTerminal]);
}

/** The board's last meeting that stands so. */
function last(context: Context, status: MeetingStatus): string {
  const key = context.store.meetings(BOARD).findLast((of) =>
    context.store.load({ kind: "meeting", body: BOARD, key: of }).value.status === status);
  if (key === undefined) throw new Error(`the sample has no meeting that is ${status}`);
  return key;
}
