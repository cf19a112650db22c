/**
 * Nothing exempt gets out: unique words in every text field of the exempt
 * records and in private papers, every command of the program run over them,
 * and nowhere outside `exempt/` and the private documents a trace of one.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENTRIES } from "../../src/cli/commands.ts";
import { allTexts } from "../helpers/all-texts.ts";
import { pdfHiding, type HidingPlace } from "../helpers/hiding-places.ts";
import { pdfOf } from "../helpers/papers.ts";
import { run, type Ran } from "../helpers/run.ts";
import { DECEMBER, MARCH, paperSaying, secretWorkspace, SEPTEMBER, WHY, type SecretWord } from "../helpers/secret-workspace.ts";

let folder: string;
let words: SecretWord[];
/** What was found in the folder for temporary files while programs ran, and how often it was looked into. */
const temporary = { texts: new Set<string>(), looks: 0 };

const below = (root: string): string[] =>
  existsSync(root) ? (readdirSync(root, { recursive: true }) as string[]).map((f) => join(root, f)).filter((f) => statSync(f, { throwIfNoEntry: false })?.isFile()) : [];

/** Paths of the words that stand in a text. */
const heldBy = (text: string): string[] => words.filter(({ word }) => text.toLowerCase().includes(word)).map((w) => `${w.meeting} ${w.path}`);

function lookIntoTemporary(): void {
  temporary.looks += 1;
  for (const file of below(join(folder, "tmp"))) {
    temporary.texts.add(file);
    try {
      temporary.texts.add(readFileSync(file, "latin1"));
    } catch {
      // It was there a moment ago; its name is noted.
    }
  }
}

/** Runs the built program in debug mode, watching the folder for temporary files. */
async function quorate(args: readonly string[], input = "", data = "w"): Promise<Ran> {
  const watch = setInterval(() => {
    try {
      lookIntoTemporary();
    } catch (error) {
      // A folder may go while it is listed; the next look sees what is there then.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }, 15);
  try {
    return await run(["--data", data, ...(args.includes("--today") ? [] : ["--today", "2026-11-21"]), ...args], {
      cwd: folder, input,
      env: {
        QUORATE_DEBUG: "1", TMPDIR: join(folder, "tmp"), HOME: join(folder, "home"), QUORATE_CONFIG: join(folder, "home", "config"),
        QUORATE_DOCX: "house", NODE_DISABLE_COMPILE_CACHE: "1",
      },
    });
  } finally {
    clearInterval(watch);
    lookIntoTemporary();
  }
}

const S = ["--meeting", SEPTEMBER];
const D = ["--meeting", DECEMBER];
const PUBLIC_FORMATS = "pdf,html,docx,md,txt";

/** Every command with arguments that do something, and with such as it refuses. */
const LINES: readonly (readonly [line: string[], input?: string])[] = [
  [["next"]], [["next", "--ics"]], [["overview"]], [["check"]], [["check", "--json"]],
  [["init", "--council", "Another"]], [["council", "show"]], [["council", "edit", "--name", "Example City Council"]],
  [["body", "list"]], [["body", "show", "--json"]], [["body", "add", "Group", "--dry-run"]], [["body", "edit", "--body", "cpb", "--quorum", "2"]],
  [["member", "list", "--body", "cpb"]], [["member", "add", "P Three", "--body", "cpb"]], [["member", "import", "none.csv", "--body", "cpb"]],
  [["member", "edit", "P Three", "--post", "Head", "--body", "cpb"]], [["member", "end", "P Three", "--on", "2026-12-31", "--body", "cpb"]],
  [["member", "remove", "P Three", "--body", "cpb"]], [["member", "remove", "Cllr One", "--body", "cpb"]],
  [["dates", "set", "2027-06-01", "--body", "cpb"]], [["dates", "move", "2027-06-01", "--to", "2027-06-08", "--body", "cpb"]],
  [["dates", "cancel", "2027-06-08", "--reason", "no business", "--body", "cpb"]], [["notice", DECEMBER, "--body", "cpb"]],
  [["plan", "add", "A line", "--body", "cpb"]], [["plan", "defer", "A line", "--to", MARCH, "--body", "cpb"]],
  [["plan", "list", "--all", "--body", "cpb"]], [["plan", "withdraw", "A line", "--body", "cpb"]],
  [["plan", "suggest", "--meeting", SEPTEMBER, "--item", "Contract", "--body", "cpb"]],
  [["agenda", "show", ...D]], [["agenda", "show", ...D, "--json"]], [["agenda", "build", ...D]], [["agenda", "build", "--meeting", MARCH]],
  [["agenda", "add", "One more", "--meeting", MARCH, "--private", "1", "--why", "a person"]],
  [["agenda", "move", "--meeting", MARCH, "--item", "One more", "--to", "1"]],
  [["agenda", "edit", "--meeting", MARCH, "--item", "One more", "--why", "a person's health"]],
  [["agenda", "edit", ...D, "--item", "Contract", "--public"]],
  [["agenda", "attach", "plain.pdf", "--meeting", MARCH, "--item", "Apologies"]],
  [["agenda", "attach", "secretpaperqzaq.pdf", "--title", "secrettitleqzaq", "--meeting", MARCH, "--item", "One more"]],
  [["agenda", "attach", "secretpaperqzaq.pdf", "--meeting", MARCH, "--item", "One more"]],
  [["agenda", "paper", "secrettitleqzaq", "--title", "secrettitleqzaq again", "--to", "1", "--meeting", MARCH, "--item", "One more", "--dry-run"]],
  [["agenda", "paper", "no such paper", "--to", "1", "--meeting", MARCH, "--item", "One more"]],
  [["agenda", "detach", "no such paper", ...D, "--item", "Contract"]],
  [["agenda", "detach", "no such paper", "--meeting", MARCH, "--item", "One more"]],
  [["agenda", "detach", "secrettitleqzaq", "--meeting", MARCH, "--item", "One more", "--dry-run"]],
  [["agenda", "remove", "--meeting", MARCH, "--item", "Declarations"]], [["agenda", "publish", "--meeting", MARCH, "--dry-run"]],
  [["agenda", "publish", ...D]], [["agenda", "republish", ...D, "--reason", "more", "--add", "Roads", "--urgent", "ice"]],
  [["agenda", "republish", ...D, "--reason", "more", "--attach", "Contract=secretpaperqzaq.pdf"]],
  [["attendance", "show", ...S]], [["attendance", "set", ...S, "--present", "Cllr One"]], [["attendance", "set", ...S, "--present", "Nobody"]],
  [["minutes", "show", ...S]], [["minutes", "show", ...S, "--json"]], [["minutes", "show", ...D, "--json"]],
  [["minutes", "edit", ...S, "--file", "-"], "## Contract\nText without its exempt part.\n"],
  [["minutes", "edit", ...S, "--file", "-"], "## Nothing of the kind\nText.\n"],
  [["minutes", "edit", "--meeting", MARCH, "--file", "-"], "## One more\nEXEMPT 1\nVOTE for secretnameqzaq, against 2, abstained 1\n"],
  [["minutes", "edit", "--meeting", MARCH, "--file", "-"], "## One more\nEXEMPT 1\nACTION secretownerqzaq: secretdeedqzaq\n"],
  [["minutes", "edit", "--meeting", MARCH, "--file", "-"], "## One more\nEXEMPT 1\nDECLARED secretqzaq\nMOVED\nLEFT secretleaverqzaq\n"],
  [["minutes", "edit", "--meeting", MARCH, "--file", "-"], "## One more\nEXEMPT 1\n[exempt]\nsecretmixqzaq\n"],
  [["minutes", "resolve", "note it", ...S, "--item", "Contract"]], [["minutes", "resolve", "note it", ...S, "--item", "99"]],
  [["minutes", "confirm", ...S, "--at", DECEMBER]], [["minutes", "confirm", ...S, "--at", DECEMBER, "--today", DECEMBER]],
  [["generate", "minutes", ...S, "--format", PUBLIC_FORMATS, "--out", "out"]], [["minutes", "rescind", ...S, "--at", DECEMBER, "--reason", "wrong", "--today", DECEMBER]],
  [["minutes", "confirm", ...D, "--at", SEPTEMBER]],
  [["meeting", "hold", DECEMBER]], [["meeting", "adjourn", MARCH, "--reason", "late"]], [["meeting", "inquorate", MARCH, "--dry-run"]],
  [["meeting", "reopen", SEPTEMBER]], [["meeting", "reopen", MARCH]],
  [["action", "list", "--all"]], [["action", "list", "--json"]], [["action", "add", "do it", "--owner", "Cllr One"]], [["action", "done", "do it"]], [["action", "drop", "nothing"]],
  [["action", "done", "secretdeedqzaq", "--private"]], [["action", "drop", "is said here", "--private", "--note", "secretnoteqzaq"]],
  [["action", "done", "a private deed of december", "--private", "--note", "secretnoteqzaq", "--json"]],
  [["template", "list"]], [["template", "lint"]], [["template", "eject", "notes"]],
  [["sample"]], [["start"]],
  ...["agenda", "minutes", "notes", "forward-plan"].flatMap((document): [string[]][] => [
    [["generate", document, ...S, "--format", PUBLIC_FORMATS, "--out", "out"]], [["generate", document, ...D, "--format", PUBLIC_FORMATS, "--out", "out"]],
  ]),
  [["generate", "pack", ...D, "--format", "pdf,html,md,txt", "--out", "out", "--json"]], [["generate", "pack", ...S, "--out", "out"]],
  [["generate", "pack", ...D, "--for", "screen", "--out", "screen"]], [["generate", "supplement", ...D, "--for", "screen", "--out", "screen"]],
  [["generate", "supplement", ...D, "--format", "pdf,html,md,txt", "--out", "out"]], [["generate", "supplement", ...S]],
  [["generate", "decisions", ...S, "--format", PUBLIC_FORMATS, "--out", "out"]], [["generate", "notice", ...D, "--format", PUBLIC_FORMATS, "--out", "out"]],
  [["generate", "page", ...S, "--with-pack", "--out", "out"]], [["generate", "page", ...D, "--with-pack", "--out", "out"]],
  [["generate", "pack", ...D, "--format", "exe"]], [["generate", "pack", ...D, "--dry-run"]],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quorate-canaries-"));
  for (const name of ["tmp", "home"]) mkdirSync(join(folder, name));
  ({ words } = await secretWorkspace(join(folder, "w")));
  // What an officer types of private business is as secret as what is kept.
  for (const word of ["secretpaperqzaq", "secrettitleqzaq", "secretnameqzaq", "secretownerqzaq", "secretdeedqzaq", "secretqzaq", "secretleaverqzaq", "secretmixqzaq", "secretnoteqzaq"]) {
    words.push({ meeting: "typed", path: word, word, shown: false });
  }
  writeFileSync(join(folder, "plain.pdf"), await pdfOf(1));
  writeFileSync(join(folder, "secretpaperqzaq.pdf"), await paperSaying.pdf("secretpaperqzaq"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("words planted in every exempt field", () => {
  test("are in every text of the schema, in kinds of paper, and kept in the exempt records alone", () => {
    expect(words.length).toBeGreaterThan(150);
    const kept = below(join(folder, "w")).filter((f) => heldBy(readFileSync(f, "latin1") + f).length > 0).map((f) => relative(join(folder, "w"), f));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.filter((f) => !f.startsWith("bodies/cpb/exempt/"))).toEqual([]);
  });

  test("every command of the program is tried", async () => {
    const all = await Promise.all(ENTRIES.map(async ({ name, load }) => {
      const found = (await load()).default;
      return "sub" in found ? Object.keys(found.sub).map((sub) => `${name} ${sub}`) : [name];
    }));
    const tried = new Set(LINES.flatMap(([[first, second]]) => [first!, `${first} ${second}`]));
    expect(all.flat().filter((name) => !tried.has(name))).toEqual([]);
  });

  test("come out on no screen, whatever the command", async () => {
    const codes = new Set<number>();
    const leaks: unknown[] = [];
    for (const [line, input] of LINES) {
      const { code, stdout, stderr } = await quorate(line, input);
      codes.add(code);
      const found = heldBy(stdout + stderr);
      if (found.length > 0) leaks.push({ line: line.join(" "), found });
      if (code === 70) leaks.push({ line: line.join(" "), stderr });
    }
    expect(leaks).toEqual([]);
    expect([...codes].toSorted()).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  }, 900_000);

  test("are in no public document, no file's name, no history and no file of the workspace but the exempt ones", async () => {
    const files = below(folder).filter((f) => !/\/exempt\/|\/secretpaperqzaq\.pdf$/.test(f));
    expect(files.filter((f) => f.includes("/out/")).length).toBeGreaterThan(40);
    for (const file of files) {
      const name = relative(folder, file);
      expect(heldBy(name), name).toEqual([]);
      expect(heldBy(await allTexts(readFileSync(file))), name).toEqual([]);
    }
  });

  test("are all in the private documents, and nowhere on the way to them", async () => {
    const lines = [
      ["generate", "pack", ...S, "--private", "--format", "pdf,html", "--out", "private"],
      ["generate", "pack", ...D, "--private", "--format", "pdf,html", "--out", "private"],
      ...[S, D].map((m) => ["generate", "minutes", ...m, "--private", "--format", PUBLIC_FORMATS, "--out", "private"]),
      ["generate", "supplement", ...D, "--number", "1", "--private", "--out", "private"],
    ];
    for (const line of lines) {
      const { code, stdout, stderr } = await quorate(line);
      expect([code, heldBy(stdout + stderr)], `${line.join(" ")}\n${stderr}`).toEqual([0, []]);
    }
    const texts = new Map<string, string>();
    for (const file of below(join(folder, "private"))) texts.set(relative(folder, file), (await allTexts(readFileSync(file))).toLowerCase());
    const pdfs = [...texts].filter(([name]) => name.endsWith(".pdf")).map(([, text]) => text).join("\n");
    expect(words.filter(({ shown, word }) => shown && !pdfs.includes(word)).map((w) => `${w.meeting} ${w.path}`)).toEqual([]);
    for (const format of ["html", "docx", "md", "txt"]) {
      const minutes = texts.get(`private/cpb-${SEPTEMBER}-minutes-private.${format}`)!;
      const missing = words.filter((w) => w.meeting === SEPTEMBER && w.path.includes("blocks") && !minutes.includes(w.word));
      expect(missing.map((w) => w.path), format).toEqual([]);
    }
    const shown = await quorate(["minutes", "show", ...S, "--private"]);
    expect(words.filter((w) => w.meeting === SEPTEMBER && w.path.includes("blocks") && !shown.stdout.includes(w.word))).toEqual([]);
    expect([...texts.keys()].flatMap(heldBy)).toEqual([]);
    const actions = await quorate(["action", "list", "--private", "--all", "--json"]);
    const followedUp = words.filter((w) => w.path.startsWith("actions[]"));
    expect(followedUp.length).toBeGreaterThan(8);
    expect(followedUp.filter((w) => !actions.stdout.includes(w.word)).map((w) => w.path)).toEqual([]);
  });

  test("a private document never goes where public ones are, nor the other way", async () => {
    const minutes = ["generate", "minutes", ...S, "--format", "txt"];
    expect((await quorate([...minutes, "--out", "one"])).code).toBe(0);
    expect((await quorate([...minutes, "--private", "--out", "two"])).code).toBe(0);
    expect((await quorate([...minutes, "--private", "--out", "one"])).code).toBe(3);
    expect((await quorate([...minutes, "--private", "--out", "one/inner"])).code).toBe(3);
    expect((await quorate([...minutes, "--out", "two"])).code).toBe(3);
    expect([...below(join(folder, "one")), ...below(join(folder, "two"))]).toHaveLength(2);
  });

  test("damaged exempt files and papers are told of without a word of them", async () => {
    const wreck = (change: (file: string) => void, name: string): string => {
      const copy = `wreck-${name}`;
      cpSync(join(folder, "w"), join(folder, copy), { recursive: true });
      change(join(folder, copy, "bodies/cpb/exempt", DECEMBER, "exempt.json"));
      return copy;
    };
    const text = (change: (json: string) => string) => (file: string) => writeFileSync(file, change(readFileSync(file, "utf8")));
    const papers = (change: (file: string) => void) => (file: string) => below(join(file, "../papers")).forEach(change);
    const wrecks: [string, (file: string) => void][] = [
      ["cut", (file) => truncateSync(file, 700)],
      ["wrong", text((json) => json.replace(/"title": "q[^"]*"/, '"title": 5'))],
      ["kind", text((json) => json.replace('"type": "text"', '"type": "qcontractdbbbbbzaq"'))],
      ["twice", text((json) => json.replace(/("title": "q[^"]*",)/, "$1 $1"))],
      ["conflict", text((json) => `<<<<<<< qcontractdbbbbbzaq\n${json}`)],
      ["no-papers", papers((file) => rmSync(file))],
      ["short-papers", papers((file) => truncateSync(file, 60))],
    ];
    for (const [name, change] of wrecks) {
      const copy = wreck(change, name);
      const codes = new Set<number>();
      for (const line of [
        ["check"], ["agenda", "show", ...D], ["minutes", "show", ...D],         ["generate", "pack", ...D, "--out", `${copy}-out`], ["generate", "pack", ...D, "--private", "--out", `${copy}-private`],
      ]) {
        const { code, stdout, stderr } = await quorate(line, "", copy);
        codes.add(code);
        expect([line, heldBy(stdout + stderr)], stderr).toEqual([line, []]);
      }
      expect([...codes], name).toContain(4);
    }
  }, 900_000);

  test("no temporary file held one while all that ran", () => {
    expect(temporary.looks).toBeGreaterThan(LINES.length);
    expect([...temporary.texts].flatMap(heldBy)).toEqual([]);
    expect(below(join(folder, "tmp"))).toEqual([]);
    expect(below(join(folder, "home")).flatMap((f) => heldBy(f + readFileSync(f, "latin1")))).toEqual([]);
  });
});

describe("a template or a paper that gives exempt words away stops the document", () => {
  const SECRET = "qcontractsbbbbkzaq is said here";

  /** A copy of the workspace with one thing broken. */
  const broken = async (name: string, change: (root: string) => Promise<void> | void): Promise<string> => {
    cpSync(join(folder, "w"), join(folder, name), { recursive: true });
    mkdirSync(join(folder, name, "templates", "partials"), { recursive: true });
    await change(join(folder, name));
    return name;
  };
  const partial = (html: string) => (root: string) => writeFileSync(join(root, "templates", "partials", "privacy.hbs"), html);
  /** A public paper that says it, in place of what was attached. */
  const paper = (bytes: () => Promise<Uint8Array>) => async (root: string) => {
    const said = await bytes();
    for (const file of below(join(root, "bodies/cpb/meetings", MARCH, "papers"))) writeFileSync(file, said);
  };

  test.each<[string, (root: string) => Promise<void> | void, string[]]>([
    ["a template with the words", partial(`<p>${SECRET}</p>`), ["agenda", ...S, "--format", "txt"]],
    ["set as PDF, where bytes do not show them", partial(`<p>${SECRET}</p>`), ["agenda", ...S, "--format", "pdf"]],
    ["split over tags", partial(`<p>${[...SECRET].join("<em></em>")}</p>`), ["agenda", ...S, "--format", "html"]],
    ["in entities", partial([...SECRET].map((c) => `&#${c.codePointAt(0)!};`).join("")), ["notes", ...S, "--format", "docx"]],
    ["in a link's address, which no reader sees", partial(`<a href="https://www.example.org/${encodeURIComponent(SECRET)}">more</a>`), ["agenda", ...S, "--format", "html"]],
    ["in base64", partial(`<a href="https://www.example.org/${Buffer.from(SECRET).toString("base64")}">more</a>`), ["agenda", ...S, "--format", "pdf"]],
    ["a public paper that says them", paper(() => paperSaying.pdf(SECRET)), ["pack", "--meeting", MARCH, "--format", "pdf"]],
    ["a public paper beside the page", paper(() => paperSaying.pdf(SECRET)), ["pack", "--meeting", MARCH, "--format", "html"]],
  ])("%s", async (name, change, line) => {
    const copy = await broken(`broken-${name.replace(/\W+/g, "-")}`, change);
    const { code, stdout, stderr } = await quorate(["generate", ...line, "--out", `${copy}-out`], "", copy);
    expect([code, stdout], stderr).toEqual([3, ""]);
    expect(stderr).toMatch(/would hold exempt matter \((?:its text|its data|page \d+)\)/);
    expect(heldBy(stderr)).toEqual([]);
    expect(below(join(folder, `${copy}-out`))).toEqual([]);
  });

  test.each<[HidingPlace, number]>([
    ["a bookmark", 3], ["the words for a picture", 3], ["a hidden layer", 3],
    // These are left out of a pack, and so cannot be in it.
    ["its title", 0], ["its keywords", 0], ["objects that nothing reaches", 0],
  ])("a public paper that holds them in %s: %i", async (place, expected) => {
    const copy = await broken(`hidden-${place.replace(/\W+/g, "-")}`, paper(() => pdfHiding("A public paper", SECRET, [place])));
    const out = `${copy}-out`;
    const { code, stderr } = await quorate(["generate", "pack", "--meeting", MARCH, "--format", "pdf,html", "--out", out], "", copy);
    expect([code, heldBy(stderr)], stderr).toEqual([expected, []]);
    const made = below(join(folder, out));
    expect(made.length > 0).toBe(expected === 0);
    for (const file of made) expect(heldBy(await allTexts(readFileSync(file))), file).toEqual([]);
  });

  test("and what is not broken passes: the same words in the reason for the public are the council's own", async () => {
    const { code } = await quorate(["generate", "agenda", ...D, "--format", "txt", "--out", "passes"]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "passes", `cpb-${DECEMBER}-agenda.txt`), "utf8").replace(/\s+/g, " ")).toContain(WHY);
  });
});
