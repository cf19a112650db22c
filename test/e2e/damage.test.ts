/** `next` answers from what can be read, tells of the rest and ends with 4. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, type Ran } from "../helpers/run.ts";

let folder: string;
const quorate = (...args: string[]): Promise<Ran> => run(["--data", "w", "--today", "2026-09-01", ...args], { cwd: folder });
const FILE = "bodies/cpb/meetings/2026-09-22/meeting.json";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quorate-damage-"));
  await quorate("init", "--council", "Example City Council");
  for (const [slug, date] of [["cpb", "2026-09-22"], ["sog", "2026-09-29"]] as const) {
    await quorate("body", "add", `Board ${slug}`, "--slug", slug, "--time", "16:00", "--venue", "Hall");
    await quorate("dates", "set", date, "--body", slug);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a damaged meeting keeps no other from the answer", async () => {
  expect(await quorate("next", "--json")).toMatchObject({ code: 0, stderr: "" });
  writeFileSync(join(folder, "w", FILE), "{");
  const json = await quorate("next", "--json");
  expect(JSON.parse(json.stdout)).toMatchObject([{ body: "sog", date: "2026-09-29" }]);
  expect([json.code, json.stderr]).toEqual([4, expect.stringMatching(/2026-09-22\/meeting\.json/)]);
  const plain = await quorate("next");
  expect([plain.code, plain.stdout]).toEqual([4, expect.stringMatching(/29 September 2026/)]);
  const feed = await quorate("next", "--ics");
  expect([feed.code, feed.stdout.match(/BEGIN:VEVENT/g)?.length, feed.stderr]).toEqual([4, 1, expect.stringMatching(/2026-09-22\/meeting\.json/)]);
  expect((await quorate("next", "--body", "sog")).code).toBe(0);
});
