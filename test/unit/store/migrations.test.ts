import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate, migrations, type Migrations } from "../../../src/store/migrations.ts";
import { openStore } from "../../../src/store/open.ts";
import { aStore, aWorkspace } from "../../helpers/workspace.ts";

const ref = { kind: "actions", body: "board" } as const;

/** As if actions had been called `tasks` in schema 1. */
const renamed: Migrations = {
  ...migrations,
  actions: [({ tasks, ...rest }) => ({ ...rest, actions: tasks })],
};

describe("older files", () => {
  const old = '{"schema":1,"tasks":[{"id":"a","text":"t","owner":{"name":"N"},"state":"open"}],"other":1}';

  it("are read as current ones, and kept as a backup when first written", () => {
    const { root } = aStore();
    const path = join(root, "bodies/board/actions.json");
    writeFileSync(path, old);
    const store = openStore(root, { migrations: renamed });
    const { value, hash } = store.load(ref);
    expect(value).toMatchObject({ schema: 2, actions: [{ id: "a" }], other: 1 });
    expect(readFileSync(path, "utf8")).toBe(old);

    store.commit("write", [{ do: "write", ref, value: { ...value, actions: [] }, base: hash }]);
    const [name = ""] = readdirSync(join(root, ".quorate/backups/bodies/board"));
    expect(readFileSync(join(root, ".quorate/backups/bodies/board", name), "utf8")).toBe(old);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ schema: 2, actions: [], other: 1 });
  });

  it("go through each migration in turn", () => {
    const twice: Migrations = { ...migrations, plan: [(each) => ({ ...each, one: true }), (each) => ({ ...each, two: each["one"] })] };
    expect(migrate("plan", { schema: 1 }, twice)).toEqual({ schema: 3, one: true, two: true });
    expect(migrate("plan", { schema: 2 }, twice)).toEqual({ schema: 3, two: undefined });
  });
});

describe("newer files", () => {
  it("are read, but nothing may be written over them", () => {
    const store = aStore();
    const path = join(store.root, "bodies/board/actions.json");
    writeFileSync(path, '{"schema":2,"actions":[]}');
    const { value, hash } = store.load(ref);
    const commit = (schema: number) => store.commit("write", [{ do: "write", ref, value: { ...value, schema }, base: hash }]);
    expect(() => commit(2)).toThrow(expect.objectContaining({ code: 3 }));
    expect(() => commit(1)).toThrow(expect.objectContaining({ code: 3 }));
    expect(readFileSync(path, "utf8")).toBe('{"schema":2,"actions":[]}');
  });

  it("that do not fit are said to be newer, not damaged", () => {
    const store = aStore();
    writeFileSync(join(store.root, "bodies/board/actions.json"), '{"schema":2,"actions":{}}');
    expect(() => store.load(ref)).toThrow(/newer version/);
  });

  it("make the whole workspace read-only where it is the workspace's own", () => {
    const { root } = aStore();
    writeFileSync(join(root, "workspace.json"), JSON.stringify({ ...aWorkspace(), schema: 2 }));
    const store = openStore(root);
    expect(store.load({ kind: "body", body: "board" }).value.slug).toBe("board");
    const place = { body: "board", key: "2022-09-27", item: "item-a", private: false };
    for (const change of [
      () => store.commit("write", [{ do: "write", ref, value: { schema: 1, actions: [] }, base: null }]),
      () => store.addPaper(place, "p.pdf", Buffer.from("")),
      () => store.openDraft(place),
    ]) expect(change).toThrow(expect.objectContaining({ code: 3 }));
  });
});
