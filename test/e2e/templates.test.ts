import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, run } from "../helpers/run.ts";

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quorate-templates-"));
  data = join(folder, "workspace");
  cpSync(join(ROOT, "data", "sample"), data, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quorate = (...args: string[]) => run([...args, "--data", data], { cwd: folder });
const agenda = (out: string) => quorate("generate", "agenda", "--body", "cpb", "--meeting", "2026-12-08", "--format", "html", "--out", join(folder, out));
const own = join("templates", "agenda.hbs");

describe("a template of one's own, from first copy to document", () => {
  it("is copied once, and not over one's changes unless told to", async () => {
    expect(await quorate("template", "list")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^agenda .*shipped$/m) });
    expect(await quorate("template", "eject", "agenda", "--dry-run")).toMatchObject({ code: 0 });
    expect(existsSync(join(data, own))).toBe(false);
    expect(await quorate("template", "eject", "agenda")).toMatchObject({ code: 0, stdout: expect.stringContaining(`Edit ${join(data, own)}`) });
    expect(readFileSync(join(data, own), "utf8")).toBe(readFileSync(join(ROOT, own), "utf8"));
    writeFileSync(join(data, own), readFileSync(join(data, own), "utf8").replace("Governance officer:", "Democratic services:"));
    expect(await quorate("template", "eject", "agenda")).toMatchObject({ code: 3, stderr: expect.stringContaining("--force") });
    expect(readFileSync(join(data, own), "utf8")).toContain("Democratic services:");
    expect(await quorate("template", "list")).toMatchObject({ stdout: expect.stringMatching(/^agenda .*yours, templates\/agenda\.hbs$/m) });
  });

  it("is what the document is made from", async () => {
    expect(await quorate("template", "lint")).toMatchObject({ code: 0 });
    expect(await agenda("one")).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "one", "cpb-2026-12-08-agenda.html"), "utf8")).toContain("Democratic services:");
  });

  it("that errs is told by file and line, and makes no document; its words are not repeated", async () => {
    writeFileSync(join(data, own), "<h1>{{body}}</h1>\n<p class=label>Hush hush {{titel}}</p>\n{{#each itms}}{{/each}}\n");
    const lint = await quorate("template", "lint");
    expect(lint.code).toBe(1);
    expect(lint.stdout.split("\n").map((line) => line.slice(0, line.indexOf(" ")))).toEqual([
      ...[2, 2, 3].map((n) => `templates/agenda.hbs:${n}:`), "",
    ]);
    const { problems } = JSON.parse((await quorate("template", "lint", "agenda", "--json")).stdout) as { problems: { line: number; problem: string }[] };
    expect(problems.at(-1)).toMatchObject({ line: 3, problem: expect.stringContaining('perhaps "items" is meant') });
    const made = await agenda("two");
    expect(made).toMatchObject({ code: 4, stdout: "", stderr: expect.stringMatching(/templates\/agenda\.hbs, line 2/) });
    expect(made.stderr).not.toContain("Hush");
    expect(existsSync(join(folder, "two"))).toBe(false);
  });

  it("is put back by force", async () => {
    expect(await quorate("template", "eject", "agenda", "--force")).toMatchObject({ code: 0 });
    expect(readFileSync(join(data, own), "utf8")).toBe(readFileSync(join(ROOT, own), "utf8"));
    expect(readdirSync(join(data, "templates"))).toEqual(["agenda.hbs"]);
  });

  it("may be one body's alone", async () => {
    expect(await quorate("template", "eject", "agenda", "--body", "nobody")).toMatchObject({ code: 2 });
    expect(await quorate("template", "eject", "agenda", "--body", "cpb")).toMatchObject({ code: 0 });
    writeFileSync(join(data, "templates", "bodies", "cpb", "agenda.hbs"), "<h1>{{body}}</h1><p>Welcome.</p>");
    expect(await agenda("three")).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "three", "cpb-2026-12-08-agenda.html"), "utf8")).toContain("<p>Welcome.</p>");
  });
});

describe("the council's own look", () => {
  it("is refused where it can't be read or is not there, and changes nothing then", async () => {
    const before = readFileSync(join(data, "workspace.json"), "utf8");
    expect(await quorate("council", "edit", "--accent", "#7fbf3f")).toMatchObject({ code: 2, stderr: expect.stringContaining("#56822a") });
    expect(await quorate("council", "edit", "--logo", "crest.svg")).toMatchObject({ code: 4, stderr: expect.stringContaining("house/crest.svg") });
    expect(readFileSync(join(data, "workspace.json"), "utf8")).toBe(before);
  });

  it("is in the documents once it is set", async () => {
    mkdirSync(join(data, "house"));
    writeFileSync(join(data, "house", "crest.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
    expect(await quorate("council", "edit", "--accent", "#5b2a86", "--logo", "crest.svg", "--logo-text", "The crest")).toMatchObject({ code: 0 });
    expect(await agenda("four")).toMatchObject({ code: 0 });
    const page = readFileSync(join(folder, "four", "cpb-2026-12-08-agenda.html"), "utf8");
    expect(page).toMatch(/<img src="data:image\/svg\+xml;base64,[^"]+" [^>]*alt="The crest">/);
    expect(page).toContain("color: #5b2a86");
  });

  it("written by hand into workspace.json can be no more than names and a colour", async () => {
    const file = join(data, "workspace.json");
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace('"#5b2a86"', '"red; } body { display: none"'));
    expect(await agenda("five")).toMatchObject({ code: 4, stderr: expect.stringContaining("house, accent") });
    writeFileSync(file, whole.replace('"#5b2a86"', '"#eeeeee"'));
    expect(await agenda("five")).toMatchObject({ code: 4, stderr: expect.stringContaining("cannot be read on white") });
    expect(existsSync(join(folder, "five"))).toBe(false);
  });
});
