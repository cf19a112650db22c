import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actNamed, footer, helpFor, keysPage } from "../../../src/tui/keys/keymap.ts";
import { KEYMAP, SCOPE_TITLE, type Scope } from "../../../src/tui/keys/tables.ts";

const scopes = Object.keys(KEYMAP) as Scope[];
const act = (): void => {};

describe("the key tables", () => {
  it("are what docs/keys.md says", () => {
    expect(readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "keys.md"), "utf8")).toBe(keysPage());
  });

  it.each(scopes)("give a key of %s one meaning", (scope) => {
    const keys = Object.values(KEYMAP[scope]).flatMap((entry) => [...entry.keys]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(SCOPE_TITLE[scope]).toBeTruthy();
  });

  it("say a key once where a screen and the application both use it", () => {
    const nothing = (): void => {};
    const keys = footer("page", { scroll: nothing, back: nothing }, { back: nothing, find: nothing, help: nothing }, 80).map((k) => k.key);
    expect(keys.filter((key) => key === "Esc")).toEqual(["Esc"]);
  });

  it("put only keys that work now into the footer, and as many as fit", () => {
    const acts = { open: act, build: { why: "published" }, papers: act };
    const everywhere = { help: act, undo: { why: "nothing" } };
    expect(footer("agenda", acts, everywhere, 80)).toEqual([
      { key: "⏎", label: "open" }, { key: "p", label: "papers" }, { key: "?", label: "keys" },
    ]);
    expect(footer("agenda", acts, everywhere, 20)).toEqual([{ key: "⏎", label: "open" }, { key: "?", label: "keys" }]);
  });

  it("say in the help why a key does nothing now", () => {
    const { lines } = helpFor("agenda", { build: { why: "The agenda is published." } });
    expect(lines.find((line) => line.keys === "b")?.why).toBe("The agenda is published.");
  });

  it("name the act a key stands for", () => {
    expect(actNamed("agenda", "J")).toBe("down");
    expect(actNamed("agenda", "j")).toBeUndefined();
  });
});
