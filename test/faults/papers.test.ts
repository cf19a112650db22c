/** Papers made to do harm: each is refused by name, by a process with limits, and nothing is half written. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectPaper, renderDocument } from "../../src/documents/index.ts";
import { LimitedProcess } from "../../src/documents/papers/limited-process.ts";
import { limited, limitedNode } from "../../src/documents/papers/limits.ts";
import { item, request, september } from "../helpers/board.ts";
import { BOMBS, deepNest, objectStreamBomb } from "../helpers/hostile-papers.ts";
import { pdfOf } from "../helpers/papers.ts";
import { run } from "../helpers/run.ts";

const good = await pdfOf(2, "Good");

const packWith = (content: Uint8Array): Promise<unknown> => {
  const papers = ["good.pdf", "bad.pdf"].map((file) => ({ id: file, title: file, role: "report" as const, file, format: "pdf" as const, sha256: "" }));
  return renderDocument(request(september([item("a", "One matter", { papers })]), {
    document: "pack", formats: ["pdf"], readPaper: (_, file) => (file === "good.pdf" ? good : content),
  }));
};

describe("files that unpack to gigabytes", () => {
  test.each(Object.entries(BOMBS))("%s", async (_, make) => {
    const bytes = await make();
    const refusal = { code: 4, message: "bad.pdf unpacks to far more than a paper holds." };
    await expect(inspectPaper(bytes, "bad.pdf")).rejects.toMatchObject(refusal);
    await expect(packWith(bytes)).rejects.toMatchObject(refusal);
  });

  test("the objects of the file themselves", async () => {
    const bytes = objectStreamBomb();
    expect(bytes.length).toBeLessThan(4 * 2 ** 20);
    await expect(inspectPaper(bytes, "bad.pdf")).rejects.toMatchObject({ code: 4, message: /^bad\.pdf / });
  });
});

test("a page that can't be read is not left out without a word", async () => {
  const bytes = await deepNest();
  await expect(inspectPaper(bytes, "bad.pdf")).rejects.toMatchObject({ code: 4, message: "bad.pdf is a PDF that is damaged or cut short." });
  await expect(packWith(bytes)).rejects.toMatchObject({ code: 4, message: /^bad\.pdf / });
});

/** What a program prints. */
const printed = ([program, args]: [string, string[]]): Promise<{ out: string; code: number | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
    let out = "";
    child.stdout.on("data", (part: Buffer) => (out += part.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ out, code }));
  });

describe("limits", () => {
  test("the system is asked for them: address space, processor time, no core file", async () => {
    const { out } = await printed(limited("/bin/sh", ["-c", "ulimit -v; ulimit -t; ulimit -c"], 1_000_000));
    expect(out).toBe("1000000\n120\n0\n");
  });

  test("they bind buffers, which Node's own limit does not, and leave arguments as they are", async () => {
    const script = "const kept = []; try { while (kept.length < 16) kept.push(Buffer.alloc(2 ** 28, 1)); } catch (e) { console.log(e.constructor.name, kept.length > 2, process.argv[1]); }";
    const { out, code } = await printed(limited(process.execPath, ["-e", script, "it's \"so\" $HOME"], 3_000_000));
    expect([out, code]).toEqual(["RangeError true it's \"so\" $HOME\n", 0]);
  });

  test("the child is started under them", () => {
    const [program, args] = limitedNode("/x/child.js", ["typesets"]);
    expect(program).toBe("/bin/sh");
    expect(args.slice(-5)).toEqual([
      process.execPath, expect.stringMatching(/^--max-old-space-size=\d+$/), expect.stringMatching(/^--max-semi-space-size=\d+$/), "/x/child.js", "typesets",
    ]);
  });

  test("too long over a paper: it is named, and the child is ended", async () => {
    const child = new LimitedProcess(false);
    await expect(child.ask({ do: "inspect", file: "slow.pdf", bytes: good, house: true }, 0.001))
      .rejects.toMatchObject({ code: 4, message: "slow.pdf could not be read within 0.001 seconds." });
    await expect(child.ask({ do: "inspect", file: "next.pdf", bytes: good, house: true }))
      .rejects.toMatchObject({ code: 4, message: /^next\.pdf could not be read: / });
    child.close();
  });

  test("its folder is taken away whatever happens", async () => {
    const outside = process.env["TMPDIR"];
    const place = mkdtempSync(join(tmpdir(), "quorate-place-"));
    process.env["TMPDIR"] = place;
    try {
      const child = new LimitedProcess(false);
      expect(readdirSync(place)).toHaveLength(1);
      await expect(child.ask({ do: "inspect", file: "x.pdf", bytes: Buffer.from("%PDF-"), house: true })).rejects.toMatchObject({ code: 4 });
      child.close();
      expect(readdirSync(place)).toEqual([]);
    } finally {
      if (outside === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = outside;
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe("the command", () => {
  let folder: string;
  const quorate = (...args: string[]) => run(["--data", "w", ...args], { cwd: folder });
  const said = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await quorate(...args);
    if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${stderr}`);
    return stdout;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "quorate-e2e-"));
    writeFileSync(join(folder, "good.pdf"), good);
    writeFileSync(join(folder, "bad.pdf"), await BOMBS["a drawing packed twice"]!());
    await said("init", "--council", "Harbour Council");
    await said("body", "add", "Harbour Board", "--slug", "hb", "--day", "tuesday", "--time", "16:00", "--venue", "Chamber");
    await said("dates", "set", "2026-09-22", "--body", "hb");
    await said("agenda", "build", "--meeting", "2026-09-22");
    await said("agenda", "attach", "--meeting", "2026-09-22", "--item", "1", "good.pdf");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("attaching a bad paper changes nothing, and names it", async () => {
    const before = await said("agenda", "show", "--meeting", "2026-09-22", "--json");
    const { code, stderr } = await quorate("agenda", "attach", "--meeting", "2026-09-22", "--item", "2", "bad.pdf");
    expect(code).toBe(4);
    expect(stderr).toContain("bad.pdf unpacks to far more than a paper holds.");
    expect(await said("agenda", "show", "--meeting", "2026-09-22", "--json")).toBe(before);
  });

  test("a paper gone bad refuses the pack by name, and no file is written", async () => {
    const papers = join(folder, "w", "bodies", "hb", "meetings", "2026-09-22", "papers");
    const [name] = readdirSync(papers);
    writeFileSync(join(papers, name!), await BOMBS["the drawing of a page"]!());
    const { code, stderr } = await quorate("generate", "pack", "--meeting", "2026-09-22", "--format", "pdf,html", "--out", "out");
    expect([code, stderr.includes(name!)]).toEqual([4, true]);
    expect(existsSync(join(folder, "out")) ? readdirSync(join(folder, "out")) : []).toEqual([]);
  });
});
