/** Small sound records, and a workspace on disk to try the store on. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Exempt } from "../../src/domain/exempt.ts";
import type { Body } from "../../src/domain/body.ts";
import type { ExemptRecord, Meeting } from "../../src/domain/meeting.ts";
import type { Workspace } from "../../src/domain/workspace.ts";
import { createWorkspace } from "../../src/store/open.ts";
import type { Store } from "../../src/usecases/ports.ts";

export const aWorkspace = (): Workspace => ({
  schema: 1,
  council: "Amberley Borough Council",
  timeZone: "Europe/London",
  division: "england-and-wales",
  annualCouncil: { usual: "05-20", dates: [] },
  closedDays: [],
});

export const aBody = (slug = "board"): Body => ({
  schema: 1,
  slug,
  name: "Partnership Board",
  chairing: "chair",
  numbering: { scheme: "municipal-year", format: "{n}" },
  lettering: { first: "(a)", second: "bullet" },
  notice: { regime: "principal-council" },
  standingItems: { firstOfYear: [], opening: [], closing: [] },
  usual: { time: "16:00", venue: { text: "Town Hall" } },
  closedDays: [],
  documents: { record: "minutes", reasonsForApologies: false },
});

export const aMeeting = (key = "2022-09-27", changes: Partial<Meeting> = {}): Meeting => ({
  schema: 1,
  id: `meeting-${key}`,
  key,
  time: "16:00",
  venue: { text: "Committee Room 1" },
  status: "scheduled",
  moved: [],
  agenda: { items: [], publications: [] },
  attendance: { members: [], inAttendance: [] },
  minutes: { items: [], confirmations: [] },
  ...changes,
});

export const anExempt = (key = "2022-09-27", words = "of the private kind"): Exempt<ExemptRecord> =>
  new Exempt({ schema: 1, key, items: [{ item: "item-a", title: words, papers: [], blocks: [] }] });

/** A fresh folder that is removed after the test. */
export function aFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "quorate-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A workspace with one body, "board", and its meetings. */
export function aStore(keys: string[] = ["2022-09-27"]): Store {
  const store = createWorkspace(aFolder(), aWorkspace());
  fill(store, keys);
  return store;
}

export function fill(store: Store, keys: string[]): void {
  store.commit("set up", [
    { do: "write", ref: { kind: "body", body: "board" }, value: aBody(), base: null },
    ...keys.map((key) => ({ do: "write" as const, ref: { kind: "meeting" as const, body: "board", key }, value: aMeeting(key), base: null })),
  ]);
}
