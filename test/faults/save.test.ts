/** Every call that a save makes goes wrong once, in every way. */
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { QuorateError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/open.ts";
import type { Step, Store } from "../../src/usecases/ports.ts";
import type { FileSystem } from "../../src/store/fs.ts";
import { FAULTS, faultyFs, twoDisks, unflushed, type FaultMode } from "../helpers/faulty-fs.ts";
import { aFolder, anExempt, aStore } from "../helpers/workspace.ts";

const body = "board";
const key = "2022-09-27";
const to = "2022-10-04";

interface Scenario {
  name: string;
  steps(store: Store): Step[];
  fs?: FileSystem;
  /** What a reader finds. */
  state(store: Store): unknown;
}

const meetingStep = (store: Store, at: string, time: string): Step => {
  const { value, hash } = store.load({ kind: "meeting", body, key });
  return { do: "write", ref: { kind: "meeting", body, key: at }, value: { ...value, key: at, time }, base: hash };
};

const madePrivate: Scenario = {
  name: "a paper made private with its item",
  steps: (store) => [
    { do: "make-paper-private", body, key, file: "open.pdf", as: "open-2.pdf" },
    meetingStep(store, key, "17:00"),
    { do: "write", ref: { kind: "exempt", body, key }, value: anExempt(key, "CANARY new"), base: store.load({ kind: "exempt", body, key }).hash },
  ],
  state: (store) => [
    store.load({ kind: "meeting", body, key }).value.time,
    store.load({ kind: "exempt", body, key }).value.reveal().items[0]?.title,
    [false, true].map((isPrivate) => store.papers({ body, key, private: isPrivate })),
  ],
};

const scenarios: Scenario[] = [
  madePrivate,
  { ...madePrivate, name: "the same, with exempt/ on another disk", fs: twoDisks },
  {
    name: "a single save",
    steps: (store) => [meetingStep(store, key, "17:00")],
    state: (store) => store.load({ kind: "meeting", body, key }).value.time,
  },
  {
    name: "a move with exempt matter",
    steps: (store) => {
      const exempt = store.load({ kind: "exempt", body, key });
      return [
        { do: "rename-meeting", body, from: key, to },
        meetingStep(store, to, "17:00"),
        { do: "write", ref: { kind: "exempt", body, key: to }, value: anExempt(to, "CANARY new"), base: exempt.hash },
        { do: "write", ref: { kind: "actions", body }, value: { schema: 1, actions: [] }, base: null },
      ];
    },
    state: (store) => store.meetings(body).map((at) => [
      at,
      store.load({ kind: "meeting", body, key: at }).value.time,
      store.load({ kind: "exempt", body, key: at }).value.reveal().items[0]?.title,
      store.load({ kind: "actions", body }).hash === null,
      Buffer.from(store.readPaper({ body, key: at, private: true }, "p.pdf")).toString(),
    ]),
  },
  {
    name: "three files, one new and one exempt",
    steps: (store) => [
      meetingStep(store, key, "17:00"),
      { do: "write", ref: { kind: "exempt", body, key }, value: anExempt(key, "CANARY new"), base: store.load({ kind: "exempt", body, key }).hash },
      { do: "write", ref: { kind: "meeting", body, key: to }, value: { ...store.load({ kind: "meeting", body, key }).value, key: to }, base: null },
    ],
    state: (store) => [
      store.meetings(body),
      store.load({ kind: "meeting", body, key }).value.time,
      store.load({ kind: "exempt", body, key }).value.reveal().items[0]?.title,
    ],
  },
];

/** Text of every file below `.quorate`, where nothing private may be. */
function systemText(root: string): string {
  return readdirSync(join(root, ".quorate"), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name + readFileSync(join(each.parentPath, each.name), "utf8"))
    .join("\n");
}

const litter = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[]).filter((name) => /\.tmp$|lock|break-|intents\/./.test(name));

function template(): string {
  const store = aStore([key]);
  store.addPaper({ body, key, private: true }, "p.pdf", Buffer.from("%PDF"));
  store.addPaper({ body, key, private: false }, "open.pdf", Buffer.from("%PDF"));
  store.commit("private words", [{ do: "write", ref: { kind: "exempt", body, key }, value: anExempt(key, "CANARY old"), base: null }]);
  return store.root;
}

describe.each(scenarios)("$name", ({ steps, state, fs = unflushed }) => {
  it.each(FAULTS)("survives %s at every call", (mode: FaultMode) => {
    const made = template();
    const before = JSON.stringify(state(openStore(made, { fs })));
    const folder = aFolder();
    const tally = { ok: 0, refused: 0, crashed: 0 };
    let after = "";
    // First without a fault, for the number of calls and the state to be reached.
    for (let call = -1, total = 0; call < total; call++) {
      const root = join(folder, "w");
      rmSync(root, { recursive: true, force: true });
      cpSync(made, root, { recursive: true });
      const faulty = faultyFs(fs);
      const store = openStore(root, { fs: faulty.fs, lockWait: 200 });
      const planned = steps(store);
      if (call >= 0) faulty.arm(call, mode);
      else faulty.disarm();
      let outcome: "ok" | "refused" | "unsure" | "crashed" = "ok";
      try {
        store.commit("the act", planned);
      } catch (error) {
        outcome = !(error instanceof QuorateError) ? "crashed" : /Nothing was changed/.test(error.message) ? "refused" : "unsure";
        if (outcome !== "crashed") expect(error, `${mode} at ${call}`).toMatchObject({ code: 6 });
        else expect(mode, String(error)).toMatch(/^crash/);
      }
      if (call === -1) total = faulty.calls.length;
      const where = `${mode} at call ${call} of ${total} (${faulty.calls[call] ?? "none"}), ${outcome}`;
      faulty.disarm();
      expect(systemText(root), where).not.toContain("CANARY");

      const reopened = openStore(root, { fs, lockWait: 200 });
      const found = JSON.stringify(state(reopened));
      if (call === -1) after = found;
      expect([before, after], `half done: ${where}`).toContain(found);
      if (outcome === "ok") expect(found, `a lie: ${where}`).toBe(after);
      if (outcome === "refused") expect(found, `not what was said: ${where}`).toBe(before);
      if (outcome === "refused" && mode !== "dying") expect(litter(root).filter((name) => name.endsWith(".tmp")), where).toEqual([]);
      tally[outcome === "unsure" ? "refused" : outcome]++;

      // The next save works, from the same process and from a new one, and leaves nothing lying about.
      if (found === before) {
        (outcome === "crashed" ? reopened : store).commit("again", steps(reopened));
        expect(JSON.stringify(state(openStore(root, { fs }))), `next save: ${where}`).toBe(after);
      } else {
        const ref = { kind: "plan", body } as const;
        reopened.commit("something else", [{ do: "write", ref, value: { schema: 1, entries: [] }, base: reopened.load(ref).hash }]);
      }
      expect(litter(root), `litter: ${where}`).toEqual([]);
    }
    expect(after).not.toBe(before);
    expect(tally.ok + tally.refused + tally.crashed).toBeGreaterThan(20);
    if (mode.startsWith("crash")) expect(tally.crashed).toBeGreaterThan(20);
    else expect(tally.crashed).toBe(0);
  });
});
