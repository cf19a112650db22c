import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, findWorkspace, openStore } from "../../../src/store/open.ts";
import type { Step, Store } from "../../../src/usecases/ports.ts";
import { twoDisks } from "../../helpers/faulty-fs.ts";
import { aBody, aFolder, aMeeting, anExempt, aStore, aWorkspace } from "../../helpers/workspace.ts";

const board = "board";
const key = "2022-09-27";
const meetingRef = { kind: "meeting", body: board, key } as const;

const setTime = (store: Store, time: string): Step => {
  const { value, hash } = store.load(meetingRef);
  return { do: "write", ref: meetingRef, value: { ...value, time }, base: hash };
};

describe("the store", () => {
  it("reads back what was committed, in canonical form", () => {
    const store = aStore();
    expect(store.bodies()).toEqual([board]);
    expect(store.meetings(board)).toEqual([key]);
    expect(store.load({ kind: "body", body: board }).value).toEqual(aBody());
    const text = readFileSync(join(store.root, "bodies/board/meetings", key, "meeting.json"), "utf8");
    expect(text).toMatch(/^\{\n {2}"schema": 1,\n {2}"id": "meeting-2022-09-27",\n {2}"key"/);
    expect(text.endsWith("}\n")).toBe(true);
    expect(readFileSync(join(store.root, ".quorate/.gitignore"), "utf8")).toBe("*\n");
    expect(readdirSync(join(store.root, ".quorate"))).not.toContain("lock");
  });

  it("keeps fields it does not know, and writes them after its own, sorted", () => {
    const store = aStore();
    const path = join(store.root, "bodies/board/actions.json");
    writeFileSync(path, '{"zeta":1,"actions":[{"extra":{"b":1,"a":2},"id":"a-1","text":"t","owner":{"name":"N"},"state":"open"}],"alpha":[],"schema":1}');
    const ref = { kind: "actions", body: board } as const;
    const { value, hash } = store.load(ref);
    value.actions[0]!.state = "done";
    store.commit("finish an action", [{ do: "write", ref, value, base: hash }]);
    const written = readFileSync(path, "utf8");
    expect(JSON.parse(written)).toEqual({ zeta: 1, alpha: [], schema: 1, actions: [{ extra: { a: 2, b: 1 }, id: "a-1", text: "t", owner: { name: "N" }, state: "done" }] });
    expect(Object.keys(JSON.parse(written))).toEqual(["schema", "actions", "alpha", "zeta"]);
  });

  it("reads missing lists and files as empty", () => {
    const store = aStore();
    writeFileSync(
      join(store.root, "bodies/board/meetings", key, "meeting.json"),
      JSON.stringify({ schema: 1, id: "m", key, time: "16:00", venue: { text: "Hall" }, status: "scheduled" }),
    );
    expect(store.load(meetingRef).value).toEqual(aMeeting(key, { id: "m", venue: { text: "Hall" } }));
    expect(store.load({ kind: "members", body: board })).toEqual({ value: { schema: 1, members: [] }, hash: null });
    expect(store.load({ kind: "exempt", body: board, key }).value.reveal()).toEqual({ schema: 1, key, items: [] });
  });

  it("says what is missing with exit 2", () => {
    const store = aStore();
    expect(() => store.load({ kind: "body", body: "nobody" })).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => store.load({ kind: "members", body: "nobody" })).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => store.load({ kind: "meeting", body: board, key: "2022-09-28" })).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => store.meetings("nobody")).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => openStore(aFolder())).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => createWorkspace(store.root, aWorkspace())).toThrow(expect.objectContaining({ code: 2 }));
  });

  it.each(["../x", "a/b", "", "A", "a--b", ".."])("refuses %j as a body", (body) => {
    expect(() => aStore().load({ kind: "members", body })).toThrow(expect.objectContaining({ code: 2 }));
  });

  it.each(["../x", "2022-13-01", "2022-09-27a", "2022-09-27/..", ""])("refuses %j as a meeting", (bad) => {
    expect(() => aStore().load({ kind: "meeting", body: board, key: bad })).toThrow(expect.objectContaining({ code: 2 }));
  });

  it("names the field that is wrong and never quotes it", () => {
    const store = aStore();
    const path = join(store.root, "bodies/board/meetings", key, "meeting.json");
    writeFileSync(path, JSON.stringify({ ...aMeeting(), status: "CANARY", time: "CANARY" }));
    let message = "";
    try {
      store.load(meetingRef);
    } catch (error) {
      message = (error as Error).message;
      expect(error).toMatchObject({ code: 4 });
    }
    expect(message).toContain("bodies/board/meetings/2022-09-27/meeting.json: time: a time was expected");
    expect(message).not.toContain("CANARY");
  });

  it("undoes an act of several files, and refuses where one changed since", () => {
    const store = aStore();
    const before = store.load(meetingRef);
    const members = { kind: "members", body: board } as const;
    const steps = (): Step[] => [setTime(store, "17:00"), { do: "write", ref: members, value: { schema: 1, members: [] }, base: null }];
    store.commit("two files", steps()).undo();
    expect(store.load(meetingRef)).toEqual(before);
    expect(store.load(members).hash).toBeNull();

    const undo = store.commit("two files", steps());
    store.commit("another", [setTime(store, "18:00")]);
    expect(() => undo.undo()).toThrow(expect.objectContaining({ code: 5 }));
    expect(store.load(meetingRef).value.time).toBe("18:00");
    expect(store.load(members).hash).not.toBeNull();
  });

  it("undoes the making of a meeting without leaving it in the list", () => {
    const store = aStore();
    const ref = { kind: "meeting", body: board, key: "2022-10-04" } as const;
    const undo = store.commit("set a date", [{ do: "write", ref, value: aMeeting("2022-10-04"), base: null }]);
    expect(store.meetings(board)).toEqual([key, "2022-10-04"]);
    undo.undo();
    expect(store.meetings(board)).toEqual([key]);
    expect(existsSync(join(store.root, "bodies/board/meetings/2022-10-04"))).toBe(false);
  });

  it("moves a meeting with its papers, exempt matter and drafts, and back", () => {
    const store = aStore();
    const place = { body: board, key, private: true };
    store.addPaper(place, "Secret.PDF", Buffer.from("%PDF"));
    store.commit("private words", [{ do: "write", ref: { kind: "exempt", body: board, key }, value: anExempt(), base: null }]);
    const draft = store.openDraft({ body: board, key, item: "item-a", private: false });
    draft.record("typed");
    draft.close();
    const to = "2022-10-04b";
    const { value, hash } = store.load(meetingRef);
    const undo = store.commit("move the meeting", [
      { do: "rename-meeting", body: board, from: key, to },
      { do: "write", ref: { kind: "meeting", body: board, key: to }, value: { ...value, key: to }, base: hash },
    ]);
    expect(store.meetings(board)).toEqual([to]);
    expect(store.load({ kind: "meeting", body: board, key: to }).value.key).toBe(to);
    expect(Buffer.from(store.readPaper({ ...place, key: to }, "Secret.pdf")).toString()).toBe("%PDF");
    expect(store.foundDrafts().map((each) => each.place.key)).toEqual([to]);
    undo.undo();
    expect(store.meetings(board)).toEqual([key]);
    expect(store.load({ kind: "exempt", body: board, key }).value.reveal().items[0]?.title).toBe("of the private kind");
    expect(store.foundDrafts().map((each) => each.place.key)).toEqual([key]);
  });

  it("makes a paper private within an act, for its owner alone, and back", () => {
    const store = aStore();
    store.addPaper({ body: board, key, private: false }, "Report.pdf", Buffer.from("%PDF"));
    const step: Step = { do: "make-paper-private", body: board, key, file: "Report.pdf", as: "Report-2.pdf" };
    const undo = store.commit("make it private", [step, setTime(store, "17:00")]);
    const moved = join(store.root, "bodies/board/exempt", key, "papers/Report-2.pdf");
    expect(statSync(moved).mode & 0o777).toBe(0o600);
    expect([false, true].map((isPrivate) => store.papers({ body: board, key, private: isPrivate }))).toEqual([[], ["Report-2.pdf"]]);
    expect(() => store.commit("again", [step])).toThrow(expect.objectContaining({ code: 4 }));
    undo.undo();
    expect([false, true].map((isPrivate) => store.papers({ body: board, key, private: isPrivate }))).toEqual([["Report.pdf"], []]);
    store.addPaper({ body: board, key, private: true }, "Report-2.pdf", Buffer.from("another"));
    expect(() => store.commit("onto another", [step])).toThrow(expect.objectContaining({ code: 5 }));
  });

  it("makes a paper private where exempt/ is on another disk, and back", () => {
    const { root } = aStore();
    const store = openStore(root, { fs: twoDisks });
    store.addPaper({ body: board, key, private: false }, "Report.pdf", Buffer.from("%PDF"));
    const undo = store.commit("make it private", [{ do: "make-paper-private", body: board, key, file: "Report.pdf", as: "Report.pdf" }, setTime(store, "17:00")]);
    const papers = () => [false, true].map((isPrivate) => store.papers({ body: board, key, private: isPrivate }));
    expect(papers()).toEqual([[], ["Report.pdf"]]);
    expect(statSync(join(root, "bodies/board/exempt", key, "papers/Report.pdf")).mode & 0o777).toBe(0o600);
    undo.undo();
    expect(papers()).toEqual([["Report.pdf"], []]);
  });

  it.each([["a/../b.pdf", "x.pdf"], ["x.pdf", "../x.pdf"]])("moves no paper out of its folder: %s as %s", (file, as) => {
    const store = aStore();
    expect(() => store.commit("move", [{ do: "make-paper-private", body: board, key, file, as }])).toThrow(expect.objectContaining({ code: 2 }));
  });

  it("does not move a meeting onto another", () => {
    const store = aStore([key, "2022-10-04"]);
    const step: Step = { do: "rename-meeting", body: board, from: key, to: "2022-10-04" };
    expect(() => store.commit("move", [step])).toThrow(expect.objectContaining({ code: 2 }));
    expect(store.meetings(board)).toEqual([key, "2022-10-04"]);
  });

  it("keeps what is private to its owner and under exempt/", () => {
    const store = aStore();
    store.commit("private words", [
      { do: "write", ref: { kind: "exempt", body: board, key }, value: anExempt(), base: null },
      setTime(store, "17:00"),
    ]);
    const folder = join(store.root, "bodies/board/exempt", key);
    expect(statSync(join(folder, "exempt.json")).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(store.root, "bodies/board/exempt")).mode & 0o777).toBe(0o700);
  });

  it("does not write through a link", () => {
    const store = aStore();
    const elsewhere = aFolder();
    symlinkSync(elsewhere, join(store.root, "bodies/linked"));
    expect(() => store.commit("write", [{ do: "write", ref: { kind: "body", body: "linked" }, value: aBody("linked"), base: null }])).toThrow(
      expect.objectContaining({ code: 3 }),
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("finds the workspace from a folder within", () => {
    const store = aStore();
    const deep = join(store.root, "bodies/board/meetings", key);
    expect(findWorkspace(deep)).toBe(store.root);
    const folder = aFolder();
    mkdirSync(join(folder, "a"));
    expect(findWorkspace(join(folder, "a"))).toBeUndefined();
  });
});
