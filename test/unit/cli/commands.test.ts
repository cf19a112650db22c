import { describe, expect, it } from "vitest";
import { readArguments } from "../../../src/cli/arguments.ts";
import type { Command } from "../../../src/cli/command.ts";
import { CHAPTERS, ENTRIES } from "../../../src/cli/commands.ts";
import { commandHelp, groupHelp, topHelp } from "../../../src/cli/help.ts";
import { route } from "../../../src/cli/router.ts";

/** Splits as a shell does, as far as the examples need it. */
const words = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"));

const all: [name: string, command: Command][] = [];
for (const { name, load } of ENTRIES) {
  const { default: found } = await load();
  if ("sub" in found) for (const [word, sub] of Object.entries(found.sub)) all.push([`${name} ${word}`, sub]);
  else all.push([name, found]);
}

describe("the table of commands", () => {
  it("has each name once, and a line of help that is a phrase", () => {
    const names = ENTRIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { describe: says } of ENTRIES) expect(says).toMatch(/^[^A-Z].*[^.]$/);
  });

  it("is printed by --help whole, within 100 columns", () => {
    const lines = topHelp();
    for (const { name } of CHAPTERS.flatMap(({ entries }) => entries)) expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe.each(all)("%s", (name, command) => {
  it("has examples, and they can be typed as they stand", async () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { line } of command.examples) {
      const [typed = ""] = line.split(/ [|<>] /);
      const found = await route(words(typed));
      expect(found).toMatchObject({ to: "command", name });
      if (found.to === "command") readArguments(found.words, { ...found.command, name });
    }
  });

  it("takes many values only in the last place", () => {
    const kinds = Object.values(command.positionals).map(({ kind }) => kind);
    for (const kind of kinds.slice(0, -1)) expect(["list", "each"]).not.toContain(kind);
  });

  it("explains itself", async () => {
    const help = commandHelp(name, command);
    for (const line of help) expect(line.length).toBeLessThanOrEqual(120);
    expect(help[0]).toBe(`quorate ${name}: ${command.describe}`);
    const [first = ""] = name.split(" ");
    const entry = (await ENTRIES.find((known) => known.name === first)!.load()).default;
    if ("sub" in entry) expect(groupHelp(first, entry).join("\n")).toContain(name);
  });
});
