import { describe, expect, it } from "vitest";
import { readArguments } from "../../../src/cli/arguments.ts";
import type { CommandGroup } from "../../../src/cli/command.ts";
import plan from "../../../src/cli/commands/plan.ts";
import { commandHelp } from "../../../src/cli/help.ts";
import { ITEM_OPTIONS } from "../../../src/cli/item-options.ts";

const { add } = (plan as CommandGroup).sub;
const read = (...words: string[]) =>
  readArguments(words, { name: "plan add", positionals: add!.positionals, options: add!.options }).args;

describe("options of a line of the plan", () => {
  it("are those of an agenda item", () => {
    for (const [name, { kind }] of Object.entries(ITEM_OPTIONS)) expect(add!.options[name]?.kind, name).toBe(kind);
    expect(read("Lease", "--private", "3", "--why", "prices")).toMatchObject({ private: "3", why: "prices" });
  });

  it("understand the former word for --why, and neither show nor suggest it", () => {
    expect(read("Lease", "--private", "3", "--reason", "prices")).toMatchObject({ reason: "prices" });
    expect(commandHelp("plan add", add!).join("\n")).not.toContain("--reason");
    expect(() => read("Lease", "--reasn", "prices")).toThrow(expect.objectContaining({ next: expect.not.stringContaining("--reason") }));
  });
});
