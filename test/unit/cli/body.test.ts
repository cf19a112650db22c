import { describe, expect, it } from "vitest";
import body from "../../../src/cli/commands/body.ts";
import { readArguments } from "../../../src/cli/arguments.ts";
import type { Environment } from "../../../src/cli/environment.ts";
import type { Plan } from "../../../src/usecases/ports.ts";
import { office, type Office } from "../../helpers/office.ts";

async function edit(o: Office, ...words: string[]): Promise<void> {
  const command = body.sub["edit"]!;
  const environment = {
    openContext: () => Promise.resolve(o),
    resolveBody: () => "cpb",
    finish: (_: unknown, plan: Plan) => void o.does(plan),
  } as unknown as Environment;
  await command.run(readArguments(words, { ...command, name: "body edit" }).args as never, environment);
}

const documents = (o: Office) => o.store.load({ kind: "body", body: "cpb" }).value.documents;

describe("what a body's papers say in its own words", () => {
  it("takes the summons, the notes and whom to tell of suggestions", async () => {
    const o = office();
    await edit(o, "--summons", "Please come.", "--note", "One.", "--note", "Two.", "--plan-contact", "P One", "--plan-email", "one@example.org");
    expect(documents(o)).toMatchObject({
      summons: "Please come.", notes: ["One.", "Two."], planContact: { name: "P One", email: "one@example.org" },
    });
  });

  it("takes how its packs are paged", async () => {
    const o = office();
    await edit(o, "--pack-for", "screen");
    await edit(o, "--quorum", "3");
    expect(documents(o).pack).toBe("screen");
  });

  it("keeps them when something else is changed", async () => {
    const o = office({ documents: { summons: "Please come.", notes: ["One."], planContact: { name: "P One" } } });
    await edit(o, "--quorum", "3");
    expect(documents(o)).toMatchObject({ summons: "Please come.", notes: ["One."], planContact: { name: "P One" } });
  });

  it("keeps the place when its address or the address's label is said", async () => {
    const o = office();
    const venue = () => o.store.load({ kind: "body", body: "cpb" }).value.usual.venue;
    await edit(o, "--venue", "Town Hall", "--link", "https://example.org/a");
    await edit(o, "--link-label", "View directions");
    expect(venue()).toEqual({ text: "Town Hall", link: "https://example.org/a", label: "View directions" });
    await edit(o, "--link", "https://example.org/b");
    expect(venue()).toEqual({ text: "Town Hall", link: "https://example.org/b", label: "View directions" });
    await edit(o, "--venue", "Library");
    expect(venue()).toEqual({ text: "Library" });
  });

  it("gives an address alone to the contact there is, else to the officer, else refuses", async () => {
    const known = office({ documents: { planContact: { name: "P One" } } });
    await edit(known, "--plan-email", "plans@example.org");
    expect(documents(known).planContact).toEqual({ name: "P One", email: "plans@example.org" });

    const officer = office({ officer: { name: "Q Officer" } });
    await edit(officer, "--plan-email", "plans@example.org");
    expect(documents(officer).planContact).toEqual({ name: "Q Officer", email: "plans@example.org" });

    await expect(edit(office(), "--plan-email", "plans@example.org")).rejects.toMatchObject({ code: 2 });
  });
});
