/** The shipped sample workspace is what its story makes of it, says what it is meant to say, and keeps its secrets. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { buildSample } from "../../scripts/sample/build.ts";
import { makePapers, PAPER_NAMES, type Papers } from "../../scripts/sample/papers/index.ts";
import { shortBreaksAward } from "../../scripts/sample/papers/short-breaks-award.ts";
import { canTypeset } from "../../scripts/sample/papers/typeset.ts";
import { openStore } from "../../src/store/open.ts";
import { digest } from "../../src/system/digest.ts";
import { checkWorkspace } from "../../src/usecases/check-workspace.ts";
import type { Context } from "../../src/usecases/ports.ts";
import { showAgenda } from "../../src/usecases/show.ts";
import { writeMinutes } from "../../src/usecases/write-minutes.ts";
import { readPdf } from "../helpers/read-pdf.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-sample-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Relative paths of the files below a folder, sorted. */
const filesBelow = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[]).filter((f) => statSync(join(root, f)).isFile()).toSorted();

const isExempt = (file: string): boolean => file.split(/[\\/]/).includes("exempt");

/** The committed papers stand in where this machine has no native Typst. */
function committedPapers(): Papers {
  const all = filesBelow(SAMPLE);
  const of = (paper: keyof Papers): Uint8Array =>
    new Uint8Array(readFileSync(join(SAMPLE, all.find((f) => f.endsWith(PAPER_NAMES[paper]))!)));
  return {
    childrensPlan: of("childrensPlan"), careLeavers: of("careLeavers"), attendance: of("attendance"),
    mentalHealth: of("mentalHealth"), shortBreaks: of("shortBreaks"),
  };
}

/** A copy of the sample as an officer would find it on the morning of 22 November 2026. */
const onTheDay = (): Context => {
  const root = temporary();
  cpSync(SAMPLE, root, { recursive: true });
  let ids = 0;
  return {
    store: openStore(root), clock: { today: () => "2026-11-22", now: () => 0 },
    newId: (prefix) => `${prefix}-${ids++}`, digest,
  };
};

test("the committed sample is, byte for byte, what the story makes", async () => {
  const made = temporary();
  await buildSample(made, canTypeset() ? await makePapers() : committedPapers());
  expect(filesBelow(made)).toEqual(filesBelow(SAMPLE));
  for (const file of filesBelow(SAMPLE)) {
    expect(readFileSync(join(made, file)).equals(readFileSync(join(SAMPLE, file))), file).toBe(true);
  }
  for (const file of filesBelow(made)) {
    expect(statSync(join(made, file)).mode & 0o077, file).toBe(isExempt(file) ? 0 : 0o077 & ~process.umask() & 0o666);
  }
});

test("on 22 November 2026 exactly what is meant to be late or due is found", () => {
  const found = checkWorkspace(onTheDay()).map(({ body, meeting, kind, urgency, text }) => [body, meeting, kind, urgency, text]);
  expect(found).toEqual([
    ["cpb", "2026-06-16", "action-late", "late", "action of Supt K Alder was due Fri 30 Oct: agree a regular hour for neighbourhood officers at each hub"],
    ["cpb", "2026-09-22", "action-late", "late", "action of J Holly was due Fri 13 Nov: ask the Youth Council what would get its own members through the door on a Monday"],
    ["cpb", "2026-12-08", "papers-to-follow", "due", 'papers for "Youth employment and the Careers Hub" of 8 December 2026 are still to come'],
    ["cpb", "2026-09-22", "minutes-unconfirmed", "due", "minutes of 22 September 2026 are a draft, 61 days after the meeting"],
    ["cpb", undefined, "deferred-not-back", "due", '"Careers advice in special schools" was deferred on 5 November 2026 and has no date to come back'],
    ["sog", "2026-12-01", "deferred-not-back", "late", '"Training for new foster carers" was deferred to 1 December 2026 and is not on its agenda'],
    ["sog", "2026-10-06", "action-late", "late", "action of L Buckthorn was due Fri 20 Nov: draft the page for families"],
    ["sog", "2026-11-03", "minutes-unconfirmed", "due", "minutes of 3 November 2026 are a draft, 19 days after the meeting"],
  ]);
});

test("the meetings stand where the story left them", () => {
  const { store } = onTheDay();
  const statuses = (body: string) => store.meetings(body).map((key) => [key, store.load({ kind: "meeting", body, key }).value.status]);
  expect(statuses("cpb")).toEqual([
    ["2026-06-16", "confirmed"], ["2026-09-22", "draft"], ["2026-12-08", "published"], ["2027-03-23", "scheduled"],
  ]);
  expect(statuses("sog")).toEqual([
    ["2026-10-06", "confirmed"], ["2026-11-03", "draft"], ["2026-12-01", "scheduled"], ["2027-01-12", "scheduled"],
  ]);
});

test("it has every state that a line of the plan and an action can be in, and 24 seats filled all year", () => {
  const { store } = onTheDay();
  const { entries } = store.load({ kind: "plan", body: "cpb" }).value;
  expect(new Set(entries.map((e) => e.state))).toEqual(new Set(["planned", "placed", "deferred", "withdrawn", "dealt-with"]));
  expect(entries.some((e) => e.deferrals.length === 2)).toBe(true);
  expect(entries.some((e) => e.suggested?.meeting === "2026-09-22")).toBe(true);
  const { actions } = store.load({ kind: "actions", body: "cpb" }).value;
  expect(new Set(actions.map((a) => a.state))).toEqual(new Set(["open", "done"]));
  expect(actions.some((a) => a.state === "open" && a.due! > "2026-12-08")).toBe(true);
  const { members } = store.load({ kind: "members", body: "cpb" }).value;
  for (const day of ["2026-06-16", "2026-09-22", "2026-12-08"]) {
    expect(members.filter((m) => (m.from ?? day) <= day && (m.to ?? day) >= day), day).toHaveLength(24);
  }
});

test("minute numbers run on from June to December, and the private item tells the public its ground alone", () => {
  const ctx = onTheDay();
  const first = (meeting: string) => showAgenda(ctx, { body: "cpb", meeting }).items[0]!.minuteNumber;
  expect(["2026-06-16", "2026-09-22", "2026-12-08"].map(first)).toEqual([1, 13, 24]);
  const award = showAgenda(ctx, { body: "cpb", meeting: "2026-12-08" }).items.find((i) => i.private)!;
  expect(award).toMatchObject({ number: 10, private: { ground: "exempt", paragraph: 3 }, papers: [] });
});

test("an action by initials that two officers share is refused with both names", () => {
  const ctx = onTheDay();
  const text = "## Any other business\nACTION LB, by 2026-12-08: find the room\n";
  expect(() => writeMinutes(ctx, { body: "sog", meeting: "2026-12-01", text })).toThrow(/L Buckthorn.*L Birch/s);
});

test("no exempt sentence stands in any public file", async () => {
  const { store } = onTheDay();
  const minuted = store.load({ kind: "exempt", body: "cpb", key: "2026-09-22" }).value.reveal().items
    .flatMap((item) => stringsIn(item.blocks));
  const paper = stringsIn([shortBreaksAward.summary, shortBreaksAward.recommendations, shortBreaksAward.blocks]);
  const secrets = [...minuted, ...paper].flatMap((s) => s.split(/(?<=[.;:]) /)).map(plain).filter((s) => s.length > 24);
  expect(secrets.length).toBeGreaterThan(25);
  // What is looked for is there to be found.
  const award = (await readPdf(readFileSync(join(SAMPLE, `bodies/cpb/exempt/2026-12-08/papers/${PAPER_NAMES.shortBreaks}`)))).join(" ");
  expect(plain(award)).toContain(plain("offered the lowest prices and could not show how it would staff them"));

  const names = ["Quayside Respite", "Lanternhouse", "Sundial", "Bellwether", "£412", "£437"].map(plain);
  const publicFiles = filesBelow(SAMPLE).filter((f) => !isExempt(f));
  expect(publicFiles.length).toBeGreaterThan(15);
  for (const file of publicFiles) {
    const text = plain(await textOf(join(SAMPLE, file)));
    expect(text.length, file).toBeGreaterThan(100);
    expect([...secrets, ...names].filter((s) => text.includes(s)), file).toEqual([]);
  }
});

/** For comparing: letters and digits only, since a PDF breaks lines where it likes. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9£]+/g, "");

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (file.endsWith(".pdf")) return (await readPdf(bytes)).join(" ");
  if (file.endsWith(".docx")) {
    return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString("utf8").replace(/<[^>]*>/g, "")).join(" ");
  }
  return bytes.toString("utf8");
}
