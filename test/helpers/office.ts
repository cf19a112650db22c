import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Meeting } from "../../src/domain/meeting.ts";
import { createWorkspace } from "../../src/store/open.ts";
import { addBody, type BodyInput } from "../../src/usecases/bodies.ts";
import { apply } from "../../src/usecases/apply.ts";
import { newWorkspace } from "../../src/usecases/init-workspace.ts";
import { addMembers, type MemberInput } from "../../src/usecases/members.ts";
import type { Context, Plan } from "../../src/usecases/ports.ts";
import { setDates } from "../../src/usecases/set-dates.ts";

/** A real workspace in a temporary folder, with a clock that stands still and ids that count. */
export interface Office extends Context {
  root: string;
  /** Carries out a plan and gives it back. */
  does(plan: Plan): Plan;
  /** The meeting as it stands on disk. */
  meeting(key: string): Meeting;
  /** Sets today. */
  on(date: string): Office;
  /** Every file below the workspace with its text, exempt ones apart if wanted. */
  files(): Map<string, string>;
}

export const MEMBERS: MemberInput[] = [
  { name: "Cllr One", post: "Portfolio Holder", organisation: "Council", office: "chair" },
  { name: "Cllr Two", post: "Executive Assistant", organisation: "Council", office: "vice-chair" },
  { name: "Three", post: "Director of Education", organisation: "Council" },
  { name: "Four", post: "Headteacher", organisation: "Hill School" },
  { name: "Five", post: "Superintendent", organisation: "Police" },
];

export const DATES = ["2022-06-28", "2022-09-27", "2022-12-06", "2023-03-28"];

/** An office with one board, `cpb`, its members and a year's dates. */
export function office(body: BodyInput = {}, dates = DATES): Office {
  const root = mkdtempSync(join(tmpdir(), "quorate-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  let today = "2022-10-01";
  let count = 0;
  const store = createWorkspace(join(root, "w"), newWorkspace({ council: "Example City Council" }));
  const it: Office = {
    root: join(root, "w"),
    store,
    clock: { today: () => today, now: () => 0 },
    newId: (prefix) => `${prefix}-${(count += 1)}`,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    does(plan) {
      apply(store, plan);
      return plan;
    },
    meeting: (key) => store.load({ kind: "meeting", body: "cpb", key }).value,
    on(date) {
      today = date;
      return it;
    },
    files: () => new Map(walk(it.root).map((file) => [file.slice(it.root.length + 1), readFileSync(file, "utf8")])),
  };
  it.does(addBody(it, {
    name: "Children's Partnership Board", slug: "cpb", quorum: 3,
    usual: { weekday: "tuesday", time: "16:00", venue: { text: "To be held remotely via Zoom" } },
    ...body,
  }));
  it.does(addMembers(it, { body: "cpb", members: MEMBERS }));
  if (dates.length > 0) it.does(setDates(it, { body: "cpb", dates }));
  return it;
}

function walk(dir: string): string[] {
  return readdirSync(dir).toSorted().flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
