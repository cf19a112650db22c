import { describe, expect, it } from "vitest";
import { readArguments } from "../../../src/cli/arguments.ts";
import { republish } from "../../../src/cli/commands/agenda/publish.ts";
import type { Environment } from "../../../src/cli/environment.ts";
import { buildAgenda } from "../../../src/usecases/build-agenda.ts";
import type { Plan } from "../../../src/usecases/ports.ts";
import { publishAgenda } from "../../../src/usecases/publish-agenda.ts";
import { ACTIVE } from "../../helpers/hostile-papers.ts";
import { office } from "../../helpers/office.ts";

const ON = { body: "cpb", meeting: "2022-12-06" };

describe("publishing again with a paper", () => {
  it("tells what will be left out of it, as attaching it does", async () => {
    const o = office();
    o.does(buildAgenda(o, ON));
    o.does(publishAgenda(o.on("2022-11-25"), ON));
    const { make, told } = ACTIVE["scripts"]!;
    const bytes = await make();
    const plans: Plan[] = [];
    const environment = {
      options: { dryRun: false }, openContext: () => Promise.resolve(o), resolveBody: () => "cpb", readInput: () => Promise.resolve(bytes),
      finish: (_: unknown, plan: Plan) => void plans.push(plan),
    } as unknown as Environment;
    const words = ["--meeting", ON.meeting, "--reason", "it came late", "--attach", "1=late.pdf"];
    await republish.run(readArguments(words, { ...republish, name: "agenda republish" }).args as never, environment);
    expect(plans[0]!.warnings).toEqual([`late.pdf: ${told[0]}`]);
  });

  it("leaves no copy of one paper where another cannot be used", async () => {
    const o = office();
    o.does(buildAgenda(o, ON));
    o.does(publishAgenda(o.on("2022-11-25"), ON));
    const environment = {
      options: { dryRun: false }, openContext: () => Promise.resolve(o), resolveBody: () => "cpb",
      readInput: (file: string) => Promise.resolve(Buffer.from(file === "good.md" ? "# Good\n\nText.\n" : "")),
      finish: () => undefined,
    } as unknown as Environment;
    const words = ["--meeting", ON.meeting, "--reason", "they came late", "--attach", "1=good.md", "--attach", "2=empty.pdf"];
    await expect(republish.run(readArguments(words, { ...republish, name: "agenda republish" }).args as never, environment)).rejects.toThrow(/empty\.pdf/);
    expect([...o.files().keys()].filter((f) => f.includes("papers/"))).toEqual([]);
  });
});
