import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMATS_OF } from "../../src/usecases/documents-port.ts";
import { pdfOf } from "../helpers/papers.ts";
import { ROOT, run } from "../helpers/run.ts";

/** The meeting of the sample each document is made of */
const MEETING_OF = {
  "agenda": "2026-12-08", "pack": "2026-12-08", "supplement": "2026-12-08", "forward-plan": "2026-12-08", "notice": "2026-12-08",
  "minutes": "2026-09-22", "notes": "2026-09-22", "decisions": "2026-09-22", "page": "2026-09-22",
} as const;

interface Place {
  data: string;
  cwd: string;
  umask: number;
  env: Record<string, string>;
  /** The system's day, as the program is told it. */
  today: string;
}

let folder: string;
let places: [Place, Place];

/** The sample with a paper that came after its agenda was published. */
async function withLatePaper(): Promise<string> {
  const data = join(folder, "sample");
  cpSync(join(ROOT, "data", "sample"), data, { recursive: true });
  const file = join(folder, "late.pdf");
  writeFileSync(file, await pdfOf(3, "Late"));
  const attach = ["agenda", "attach", file, "--body", "cpb", "--meeting", "2026-12-08", "--item", "2", "--reason", "it came late", "--on", "2026-11-24"];
  expect(await run([...attach, "--data", data, "--today", "2026-11-24"])).toMatchObject({ code: 0 });
  return data;
}

/** Another folder at the same depth is not enough: names of another length, and files of another day. */
function workspace(from: string, name: string, day: Date): string {
  const data = join(folder, name);
  cpSync(from, data, { recursive: true });
  for (const file of readdirSync(data, { recursive: true, withFileTypes: true })) utimesSync(join(file.parentPath, file.name), day, day);
  return data;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quorate-same-"));
  const deep = join(folder, "quite", "another place");
  mkdirSync(deep, { recursive: true });
  const sample = await withLatePaper();
  places = [
    { data: workspace(sample, "a", new Date(2020, 1, 1)), cwd: folder, umask: 0o022, env: { TZ: "Europe/London", LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8" }, today: "2026-11-01" },
    {
      data: workspace(sample, join("quite", "a workspace of another name"), new Date(2025, 6, 6)), cwd: deep, umask: 0o077, today: "2031-02-28",
      env: {
        TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TMPDIR: deep,
        NODE_OPTIONS: `--require=${join(ROOT, "test", "helpers", "shifted-clock.cjs")}`,
      },
    },
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file by name, with what identifies its bytes. */
async function filesOf(document: string, place: Place): Promise<Record<string, string>> {
  const out = join(place.cwd, `out ${document}`);
  const formats = FORMATS_OF[document as keyof typeof MEETING_OF];
  const options = document === "page" ? ["--with-pack"] : ["--format", formats.join(",")];
  const was = process.umask(place.umask);
  const ran = await run(
    ["generate", document, "--body", "cpb", "--meeting", MEETING_OF[document as keyof typeof MEETING_OF], ...options,
      "--out", out, "--data", place.data, "--today", place.today],
    { cwd: place.cwd, env: place.env },
  ).finally(() => process.umask(was));
  expect(ran).toMatchObject({ code: 0 });
  return Object.fromEntries(readdirSync(out).toSorted().map((name) =>
    [name, createHash("sha256").update(readFileSync(join(out, name))).digest("hex")]));
}

test.each(Object.keys(MEETING_OF))(
  "%s: the same bytes in every format, in another folder, zone, language, umask and year",
  async (document) => {
    const one = await filesOf(document, places[0]);
    expect(Object.keys(one).length).toBeGreaterThanOrEqual(FORMATS_OF[document as keyof typeof MEETING_OF].length);
    expect(await filesOf(document, places[1])).toEqual(one);
  },
);

test("times of making come from the records: a PDF's is the day of the publication or the meeting", async () => {
  await filesOf("minutes", places[0]);
  const pdf = readFileSync(join(places[0].cwd, "out minutes", "cpb-2026-09-22-minutes.pdf"), "latin1");
  expect(pdf).toMatch(/2026-?09-?22/);
  expect(pdf).not.toContain(new Date().toISOString().slice(0, 10));
});
