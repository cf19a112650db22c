/** Titles that would act on a terminal, or on a program they pass through, are read as they are. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { clearAway, driven, sampleContext, servicesWith } from "../helpers/application.tsx";
import { ACTING, asPrinted, HOSTILE } from "../helpers/hostile-titles.ts";
import { run } from "../helpers/run.ts";
import { startApp } from "../../src/tui/index.tsx";

afterAll(clearAway);

const TITLES = [...HOSTILE, ...ACTING];
const squash = (s: string): string => s.replace(/\s+/g, "");
/** What of a title prints, in order: between two such pieces stands whatever sign a terminal is given instead. */
const pieces = (title: string): string[] => asPrinted(title).split("\uFFFD").map(squash);

/** The sample with an agenda of these titles, as a hand or another program may have written it. */
function withTitles(): ReturnType<typeof sampleContext> {
  const context = sampleContext();
  const file = join(context.store.root, "bodies", "sog", "meetings", "2026-12-01", "meeting.json");
  const record = JSON.parse(readFileSync(file, "utf8")) as { agenda: { items: object[] } };
  record.agenda.items = TITLES.map((title, at) => ({ id: `item-hostile${String(at).padStart(3, "0")}`, kind: "standing", title, papers: [] }));
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  return context;
}

it("the command line prints them so, and as JSON gives them back whole", async () => {
  const { store } = withTitles();
  const words = ["agenda", "show", "--body", "sog", "--meeting", "2026-12-01", "--data", store.root];
  const { stdout, code } = await run(words);
  expect(code).toBe(0);
  // oxlint-disable-next-line no-control-regex
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  for (const title of TITLES) for (const piece of pieces(title)) expect(squash(stdout)).toContain(piece);
  const asJson = await run([...words, "--json"]);
  expect((JSON.parse(asJson.stdout) as { items: { title: string }[] }).items.map((i) => i.title)).toEqual(TITLES);
});

it("the terminal application draws them so", () => {
  const context = withTitles();
  const { frame } = driven(startApp(servicesWith(), context), context).press("b", "down", "enter", "enter");
  const drawn = frame(160, 300).join("\n");
  // oxlint-disable-next-line no-control-regex
  expect(drawn).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  for (const title of TITLES) for (const piece of pieces(title)) expect(squash(drawn)).toContain(piece);
  expect(drawn).toMatch(/ 100  /);
});
