import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftFile, readDraft } from "../../../src/store/draft-file.ts";
import { nodeFs, type FileSystem } from "../../../src/store/fs.ts";
import { holderNow } from "../../../src/store/holder.ts";
import { openStore } from "../../../src/store/open.ts";
import { faultyFs, unflushed } from "../../helpers/faulty-fs.ts";
import { aFolder, aStore } from "../../helpers/workspace.ts";

const place = { body: "board", key: "2022-09-27", item: "item-a", private: false };

describe("drafts", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("are on disk within 250 ms of the first key, and once however much is typed", () => {
    const { root } = aStore();
    const faulty = faultyFs();
    const store = openStore(root, { fs: faulty.fs });
    const draft = store.openDraft(place);
    faulty.disarm();
    for (let typed = 1; typed <= 100; typed++) draft.record("x".repeat(typed));
    expect(faulty.calls).not.toContain("fdatasyncSync");
    vi.advanceTimersByTime(250);
    expect(faulty.calls.filter((call) => call === "fdatasyncSync")).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    expect(faulty.calls.filter((call) => call === "fdatasyncSync")).toHaveLength(1);
    draft.record("more");
    draft.flush();
    expect(faulty.calls.filter((call) => call === "fdatasyncSync")).toHaveLength(2);
    draft.close();
  });

  it("are found again once closed, and not while they are open", () => {
    const store = aStore();
    const draft = store.openDraft(place);
    draft.record("first");
    draft.flush();
    draft.record("second");
    expect(store.foundDrafts()).toEqual([]);
    draft.close();
    const [found] = openStore(store.root).foundDrafts();
    expect(found).toMatchObject({ place, text: "second" });
    found?.discard();
    expect(readdirSync(join(store.root, ".quorate/drafts"))).toEqual([]);
  });

  it("are gone when discarded, or when nothing was typed", () => {
    const store = aStore();
    const draft = store.openDraft(place);
    draft.record("typed");
    draft.discard();
    store.openDraft(place).close();
    expect(store.foundDrafts()).toEqual([]);
    expect(readdirSync(join(store.root, ".quorate/drafts"))).toEqual([]);
  });

  it("of private items lie under exempt/ for their owner alone", () => {
    const store = aStore();
    const draft = store.openDraft({ ...place, private: true });
    draft.record("CANARY");
    draft.close();
    const folder = join(store.root, "bodies/board/exempt/2022-09-27/drafts");
    const [name = ""] = readdirSync(folder);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(store.root, ".quorate"))).not.toContain("drafts");
    expect(store.foundDrafts()[0]).toMatchObject({ place: { private: true, key: "2022-09-27" }, text: "CANARY" });
  });

  it("go on being saved on a full disk", () => {
    const { root } = aStore();
    // Within a file that was reserved there is room; beyond it, and in any other, there is none.
    let room = Infinity;
    const full: FileSystem = {
      ...unflushed,
      writeSync(fd, bytes, offset, length, position) {
        if ((position ?? Infinity) + length > room) throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
        return unflushed.writeSync(fd, bytes, offset, length, position);
      },
    };
    const draft = openStore(root, { fs: full }).openDraft(place);
    const [name = ""] = readdirSync(join(root, ".quorate/drafts"));
    const { size } = statSync(join(root, ".quorate/drafts", name));
    room = size;
    for (let n = 0; n < 1500; n++) {
      draft.record(`${n} ${"x".repeat(2000)}`);
      draft.flush();
    }
    draft.close();
    expect(openStore(root).foundDrafts()[0]?.text.startsWith("1499 ")).toBe(true);
    expect(statSync(join(root, ".quorate/drafts", name)).size).toBe(size);
  });

  it("do not stop the typing where they cannot be kept, and say so once", () => {
    const { root } = aStore();
    const faulty = faultyFs();
    const said: string[] = [];
    const draft = openStore(root, { fs: faulty.fs, log: (message) => said.push(message) }).openDraft(place);
    faulty.arm(0, "dying");
    draft.record("one");
    vi.advanceTimersByTime(250);
    draft.record("two");
    vi.advanceTimersByTime(250);
    expect(said).toHaveLength(1);
    expect(() => draft.flush()).toThrow(expect.objectContaining({ code: 6 }));
    faulty.disarm();
    draft.flush();
    draft.close();
    expect(openStore(root).foundDrafts()[0]?.text).toBe("two");
  });
});

describe("a draft's file", () => {
  it("gives the last whole text wherever a write is cut, however long the texts", () => {
    const folder = aFolder();
    let count = 0;
    fc.assert(fc.property(fc.array(fc.nat(700), { minLength: 1, maxLength: 30 }), fc.nat(), (lengths, cut) => {
      const path = join(folder, `${count++}.draft`);
      const file = DraftFile.create(unflushed, path, holderNow("abcdef01"), 2048);
      const texts = lengths.map((length, index) => `${index}:${"é\n".repeat(length)}`);
      for (const text of texts.slice(0, -1)) file.write(text, "t");
      const before = readFileSync(path);
      file.write(texts.at(-1) ?? "", "t");
      file.close();
      const after = readFileSync(path);
      expect(readDraft(after).latest?.text).toBe(texts.at(-1));
      // The last write torn: some bytes are new, the rest still old.
      const torn = Buffer.from(after);
      const at = cut % after.length;
      torn.fill(0, at);
      if (at < before.length) before.copy(torn, at, at);
      const found = readDraft(torn).latest?.text;
      expect([texts.at(-2), texts.at(-1)]).toContain(found);
    }), { numRuns: 200 });
  });

  it("passes over damage of any kind", () => {
    const path = join(aFolder(), "d.draft");
    const file = DraftFile.create(nodeFs, path, holderNow("abcdef01"), 2048);
    file.write("one", "t");
    file.write("two", "t");
    file.close();
    const bytes = readFileSync(path);
    const at = bytes.indexOf("two");
    bytes[at] = 0xff;
    writeFileSync(path, bytes);
    expect(readDraft(readFileSync(path)).latest?.text).toBe("one");
  });
});
