/** The life of two meetings as a script would do it, from an empty folder to confirmed minutes. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareEnvironment, LAUNCHER, run, ROOT } from "../helpers/run.ts";
import { pdfOf } from "../helpers/papers.ts";
import { readPdf } from "../helpers/read-pdf.ts";

const HERE = join(ROOT, "test", "e2e", "two-meetings");
let folder: string;

const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const quorate = (...args: string[]) => run(["--data", "w", ...args], { cwd: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quorate-e2e-"));
  cpSync(join(HERE, "june.txt"), join(folder, "june.txt"));
  writeFileSync(join(folder, "slides-7-pages.pdf"), await pdfOf(7, "Slides"));
  writeFileSync(join(folder, "report-4-pages.pdf"), await pdfOf(4, "Inspection"));
  execFileSync("bash", ["--norc", "-euo", "pipefail", join(HERE, "script.sh")], {
    cwd: folder,
    env: bareEnvironment({ Q: `${process.execPath} ${LAUNCHER} --data w` }),
    stdio: ["ignore", "pipe", "pipe"],
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("two meetings by script", () => {
  it("shows the June minutes as they were written, with the resolutions", () => {
    const { items, status } = json("minutes.json") as { status: string; items: { number: number; minuteNumber: number; text: string; resolutions: string[] }[] };
    expect(status).toBe("draft");
    expect(items.map((i) => [i.number, i.minuteNumber])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n, n]));
    expect(items[5]?.resolutions).toEqual(["RESOLVED to note the presentation", "RESOLVED to receive an update in December"]);
    expect(items[5]?.text).toContain("ACTION Three, by 2022-12-06: circulate the strategy to schools");
  });

  it("builds September with the June minutes, both plan items and the standing items in order", () => {
    const { items } = json("agenda.json") as { items: { number: number; minuteNumber: number; title: string; kind: string; subtitle: string | null }[] };
    expect(items.map((i) => [i.number, i.minuteNumber, i.title])).toEqual([
      [1, 9, "Apologies for absence"],
      [2, 10, "Declarations of interest"],
      [3, 11, "Minutes"],
      [4, 12, "Transformation programme update"],
      [5, 13, "Inspection of services"],
      [6, 14, "Key messages and items for information"],
      [7, 15, "Forward plan and suggestions for future agenda items"],
    ]);
    expect(items[2]?.subtitle).toBe("To confirm the minutes of the meeting held on 28 June 2022");
    expect(items[3]).toMatchObject({ kind: "presentation", subtitle: "Presentation by P Two, Head of Commissioning" });
  });

  it("answers when the next meeting is, and when to publish", () => {
    expect(json("next.json")).toMatchObject([
      { body: "cpb", date: "2022-12-06", time: "16:00", venue: "To be held remotely via Zoom", status: "scheduled" },
      { body: "cpb", date: "2023-03-28" },
    ]);
    const notice = json("notice.json") as { days: { date: string; counts: boolean; reason: string }[] };
    expect(notice).toMatchObject({ meeting: "2022-09-27", required: 5, latest: "2022-09-19", latestWorkingDay: "2022-09-16" });
    expect(notice.days.map((d) => d.date)).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27].map((d) => `2022-09-${d}`));
    expect(notice.days.every((d) => d.reason.length > 0)).toBe(true);
  });

  it("makes a pack whose documents start on odd pages, stamped and numbered", async () => {
    const pages = await readPdf(readFileSync(join(folder, "out", "cpb-2022-09-27-pack.pdf")));
    expect(pages.length % 2).toBe(0);
    pages.forEach((text, n) => expect(text).toContain(`Page ${n + 1}`));
    const stamped = pages.flatMap((text, n) => (/Agenda Item \d+/.test(text) ? [[Number(/Agenda Item (\d+)/.exec(text)![1]), n + 1]] : []));
    expect(stamped.map(([item]) => item)).toEqual([3, 4, 5, 7]);
    expect(stamped.every(([, page]) => page! % 2 === 1 && page! >= 3)).toBe(true);
    const slides = stamped[1]![1]!;
    expect(pages[slides + 6]).toContain("This page is intentionally left blank");
    expect(pages[0]! + pages[1]!).toContain(`${slides} - ${slides + 7}`);
  });

  it("closes the June minutes", async () => {
    const minutes = readFileSync(join(folder, "out", "cpb-2022-06-28-minutes.txt"), "utf8");
    expect(minutes).toContain("RESOLVED to");
    expect(minutes).toContain("(1)");
    expect(minutes).not.toMatch(/draft/i);
    const refused = await quorate("minutes", "edit", "--body", "cpb", "--meeting", "2022-06-28", "--file", "june.txt");
    expect(refused).toMatchObject({ code: 3, stdout: "" });
  });

  it("never prompts, and ends rightly without a terminal, without colour and with a closed pipe", async () => {
    for (const args of [["next"], ["check"], ["overview"], ["minutes", "show", "--meeting", "2022-06-28"], []]) {
      const quiet = await run(["--data", "w", ...args], { cwd: folder, env: { NO_COLOR: "1" } });
      expect([0, 1]).toContain(quiet.code);
      // eslint-disable-next-line no-control-regex
      expect(quiet.stdout + quiet.stderr).not.toMatch(/\u001b|\n\s+at /);
      const piped = execFileSync("bash", ["--norc", "-c", `${process.execPath} ${LAUNCHER} --data w ${args.join(" ")} </dev/null | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`], {
        cwd: folder, env: bareEnvironment(), encoding: "utf8",
      });
      expect([quiet.code, 0]).toContain(Number(piped));
    }
  });
});
