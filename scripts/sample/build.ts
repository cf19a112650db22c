/** Builds the sample workspace: a made-up council, told act by act as its governance officer would do it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createWorkspace } from "../../src/store/open.ts";
import { newWorkspace } from "../../src/usecases/init-workspace.ts";
import { autumn, december, foundBoard, june, september, summer } from "./board.ts";
import { foundGroup, nextAgenda, november, october } from "./officers.ts";
import type { Papers } from "./papers/index.ts";
import { workshopIn } from "./workshop.ts";

/** Builds it in an empty or new folder. The same papers give the same bytes. */
export async function buildSample(root: string, papers: Papers): Promise<void> {
  createWorkspace(root, {
    ...newWorkspace({ council: "Example City Council" }),
    annualCouncil: { usual: "05-15", dates: ["2026-05-19"] },
    closedDays: ["2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31"].map((date) => ({ date, name: "Council closed for Christmas" })),
  });

  const board = workshopIn(root, "board");
  foundBoard(board);
  june(board);
  summer(board);
  await september(board, papers);
  autumn(board);
  await december(board, papers);

  const group = workshopIn(root, "group");
  foundGroup(group);
  october(group);
  november(group);
  nextAgenda(group);

  // The lock's folder is this machine's own and no part of the records.
  rmSync(join(root, ".quorate"), { recursive: true, force: true });
}
