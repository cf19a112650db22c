import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import type { QuorateError } from "../../../src/domain/errors.ts";
import type { Step, Store } from "../../../src/usecases/ports.ts";
import { Crash, faultyFs } from "../../helpers/faulty-fs.ts";
import { anExempt, aStore } from "../../helpers/workspace.ts";

const body = "board";
const key = "2022-09-27";
const meeting = { kind: "meeting", body, key } as const;

const timed = (store: Store, time: string): Step => {
  const { value, hash } = store.load(meeting);
  return { do: "write", ref: meeting, value: { ...value, time }, base: hash };
};
const privately = (store: Store, words: string): Step => {
  const ref = { kind: "exempt", body, key } as const;
  return { do: "write", ref, value: anExempt(key, words), base: store.load(ref).hash };
};

const failure = (what: () => unknown): QuorateError => {
  try {
    what();
  } catch (error) {
    return error as QuorateError;
  }
  throw new Error("it did not fail");
};

describe("two who change one record", () => {
  it("have their changes put together where they are apart", () => {
    const store = aStore();
    const ours = timed(store, "17:00");
    const other = openStore(store.root);
    const { value, hash } = other.load(meeting);
    other.commit("venue", [{ do: "write", ref: meeting, value: { ...value, venue: { text: "Library" } }, base: hash }]);
    const undo = store.commit("time", [ours]);
    expect(store.load(meeting).value).toMatchObject({ time: "17:00", venue: { text: "Library" } });
    undo.undo();
    expect(store.load(meeting).value).toMatchObject({ time: "16:00", venue: { text: "Library" } });
  });

  it("keep the second's version whole where they clash, private matter under exempt/", () => {
    const store = aStore();
    const steps = [timed(store, "17:00"), privately(store, "CANARY")];
    openStore(store.root).commit("time", [timed(openStore(store.root), "18:00")]);
    const error = failure(() => store.commit("both", steps));
    expect(error).toMatchObject({ code: 5 });
    const places = error.next?.match(/\S+\.json/g) ?? [];
    expect(places).toHaveLength(2);
    expect(places[0]).toMatch(/^\.quorate\/conflicts\/bodies\/board\/meetings\/2022-09-27\/meeting-/);
    expect(places[1]).toMatch(/^bodies\/board\/exempt\/2022-09-27\/conflicts\/exempt-/);
    expect(JSON.parse(readFileSync(join(store.root, places[0] ?? ""), "utf8"))).toMatchObject({ time: "17:00" });
    expect(readFileSync(join(store.root, places[1] ?? ""), "utf8")).toContain("CANARY");
    expect(store.load(meeting).value.time).toBe("18:00");
    expect(store.load({ kind: "exempt", body, key }).hash).toBeNull();
  });

  it("clash where the first damaged the file", () => {
    const store = aStore();
    const steps = [timed(store, "17:00")];
    writeFileSync(join(store.root, "bodies/board/meetings", key, "meeting.json"), "{");
    expect(failure(() => store.commit("time", steps))).toMatchObject({ code: 5 });
  });

  it("clash where both make the same meeting", () => {
    const store = aStore();
    const ref = { ...meeting, key: "2022-10-04" };
    const step: Step = { do: "write", ref, value: { ...store.load(meeting).value, key: ref.key }, base: null };
    store.commit("make", [step]);
    expect(failure(() => store.commit("make", [{ ...step, value: { ...step.value, time: "10:00" } } as Step]))).toMatchObject({ code: 5 });
  });
});

describe("an act that was cut short", () => {
  /** Leaves an intent behind, as a crash between its two renames does. */
  function cutShort(): string {
    const { root } = aStore();
    const faulty = faultyFs();
    const store = openStore(root, { fs: faulty.fs });
    const steps = [timed(store, "17:00"), privately(store, "CANARY")];
    const real = faulty.fs.renameSync;
    faulty.fs.renameSync = (from, to) => {
      if (to.endsWith("exempt.json")) {
        faulty.arm(0, "crash-before");
        throw new Crash();
      }
      real(from, to);
    };
    expect(() => store.commit("a phrase that names CANARY", steps)).toThrow(Crash);
    expect(readdirSync(join(root, ".quorate/intents"))).toHaveLength(1);
    return root;
  }

  it("is finished at the next open, which says so without naming what is private", () => {
    const root = cutShort();
    const said: string[] = [];
    const store = openStore(root, { log: (message) => said.push(message) });
    expect(store.load(meeting).value.time).toBe("17:00");
    expect(store.load({ kind: "exempt", body, key }).value.reveal().items[0]?.title).toBe("CANARY");
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain("CANARY");
    expect(readdirSync(join(root, ".quorate/intents"))).toEqual([]);
  });

  it("is set aside where a file has changed since, with nothing overwritten", () => {
    const root = cutShort();
    const path = join(root, "bodies/board/exempt", key, "exempt.json");
    writeFileSync(path, '{"schema":1,"key":"2022-09-27","items":[]}');
    const said: string[] = [];
    openStore(root, { log: (message) => said.push(message) });
    expect(said[0]).toContain(".quorate/conflicts/intent-");
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ items: [] });
    const kept = join(root, "bodies/board/exempt", key, "conflicts");
    expect(readFileSync(join(kept, readdirSync(kept)[0] ?? ""), "utf8")).toContain("CANARY");
    expect(readFileSync(join(root, said[0]?.match(/\S+\.json/)?.[0] ?? ""), "utf8")).not.toContain("CANARY");
    openStore(root, { log: () => expect.unreachable() });
  });

  it("is left alone in a folder that can only be read", () => {
    const root = cutShort();
    const faulty = faultyFs();
    const refuse = (): never => {
      throw Object.assign(new Error("read only"), { code: "EROFS", syscall: "open" });
    };
    const readOnly = { ...faulty.fs, renameSync: refuse, linkSync: refuse, unlinkSync: refuse, mkdirSync: refuse, openSync: refuse };
    const store = openStore(root, { fs: readOnly });
    expect(store.load(meeting).value.time).toBe("17:00");
    expect(failure(() => store.commit("time", [timed(store, "18:00")]))).toMatchObject({ code: 6 });
    expect(readdirSync(join(root, ".quorate/intents"))).toHaveLength(1);
  });

  it.each([
    ["a path that leads out", { path: "../../outside.json", old: null, new: null }],
    ["a file that is no record", { path: "bodies/board/notes.txt", old: null, new: null }],
    ["a hash that is none", { path: "bodies/board/body.json", old: "x", new: null }],
  ])("is not believed with %s", (_, change) => {
    const { root } = aStore();
    mkdirSync(join(root, ".quorate/intents"), { recursive: true });
    const forged = { schema: 1, nonce: "abcdef01", act: "a", renames: [], changes: [change] };
    writeFileSync(join(root, ".quorate/intents/abcdef01.json"), JSON.stringify(forged));
    writeFileSync(join(root, "bodies/board/notes.txt"), "n");
    const said: string[] = [];
    openStore(root, { log: (message) => said.push(message) });
    expect(said[0]).toContain(".quorate/conflicts/intent-");
    expect(existsSync(join(root, "bodies/board/notes.txt"))).toBe(true);
    expect(existsSync(join(root, "bodies/board/body.json"))).toBe(true);
  });
});
