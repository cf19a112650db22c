import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readComing as read } from "../../../src/store/coming.ts";
import { nodeFs, type FileSystem } from "../../../src/store/fs.ts";
import type { Store } from "../../../src/usecases/ports.ts";
import { aBody, aMeeting, aStore } from "../../helpers/workspace.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";

const readComing = (...args: Parameters<typeof read>) => read(...args).meetings;

const add = (store: Store, body: string, key: string, changes: Partial<Meeting> = {}): void =>
  void store.commit("add", [
    ...(store.bodies().includes(body) ? [] : [{ do: "write" as const, ref: { kind: "body" as const, body }, value: aBody(body), base: null }]),
    { do: "write", ref: { kind: "meeting", body, key }, value: aMeeting(key, changes), base: null },
  ]);

describe("coming meetings", () => {
  it("come from all bodies by date and time, cancelled ones left out", () => {
    const store = aStore(["2022-01-10", "2022-09-27"]);
    add(store, "group", "2022-09-27", { time: "10:00" });
    add(store, "group", "2022-09-27b", { time: "09:00" });
    add(store, "group", "2022-09-20", { status: "cancelled", cancelled: { on: "2022-09-01", reason: "r" } });
    const found = readComing(store.root, "2022-09-20", 2);
    expect(found.map((each) => [each.body, each.key, each.time])).toEqual([
      ["group", "2022-09-27b", "09:00"],
      ["group", "2022-09-27", "10:00"],
    ]);
    expect(readComing(store.root, "2022-09-20", 9).at(-1)).toEqual({
      body: "board", name: "Partnership Board", key: "2022-09-27", date: "2022-09-27", time: "16:00", venue: "Committee Room 1", status: "scheduled",
    });
    expect(readComing(store.root, "2022-09-20", 9, "board")).toHaveLength(1);
    expect(readComing(store.root, "2022-09-28", 9)).toEqual([]);
  });

  it("have an adjourned one on the day it resumes, however it is ordered then", () => {
    const store = aStore(["2022-07-05", "2022-09-13", "2022-09-20", "2022-10-04", "2022-10-18"]);
    add(store, "board", "2022-09-06", { status: "adjourned", adjourned: { to: "2022-10-11" } });
    add(store, "group", "2022-09-21", { status: "adjourned", adjourned: { to: "2022-10-05", reason: "fire alarm" } });
    const dates = (from: string, count: number) => readComing(store.root, from, count).map((m) => [m.body, m.key, m.date]);
    expect(dates("2022-09-21", 3)).toEqual([
      ["board", "2022-10-04", "2022-10-04"], ["group", "2022-09-21", "2022-10-05"], ["board", "2022-10-18", "2022-10-18"],
    ]);
    expect(dates("2022-10-01", 1)).toEqual([["board", "2022-10-04", "2022-10-04"]]);
    expect(dates("2022-10-05", 1)).toEqual([["group", "2022-09-21", "2022-10-05"]]);
    expect(dates("2022-10-06", 1)).toEqual([["board", "2022-10-18", "2022-10-18"]]);
    expect(dates("2022-09-15", 2)).toEqual([["board", "2022-09-20", "2022-09-20"], ["board", "2022-10-04", "2022-10-04"]]);
    expect(dates("2022-09-15", 4).at(-1)).toEqual(["board", "2022-09-06", "2022-10-11"]);
  });

  it("opens only the files it prints", () => {
    const store = aStore(["2020-01-10", "2021-01-10", "2022-09-27", "2022-10-27", "2022-11-27"]);
    let opened = 0;
    const fs: FileSystem = { ...nodeFs, readFileSync: (path) => (opened++, nodeFs.readFileSync(path)) };
    expect(readComing(store.root, "2022-09-01", 1, undefined, fs)).toHaveLength(1);
    expect(opened).toBe(2);
  });

  const meetingFile = "bodies/board/meetings/2022-09-27/meeting.json";
  const outcome = (store: Store) => {
    const { meetings, troubles } = read(store.root, "2022-09-01", 5);
    return [meetings.map(({ name, key }) => `${name} ${key}`), troubles.map(({ code, message }) => `${code} ${message}`)];
  };

  it.each<[string, (root: string) => void, string[], RegExp]>([
    ["a meeting that is damaged", (root) => writeFileSync(join(root, meetingFile), '{"status":"scheduled"}'), ["Partnership Board 2022-10-04"], /^4 .*2022-09-27\/meeting\.json/],
    ["a meeting that is no JSON", (root) => writeFileSync(join(root, meetingFile), "{"), ["Partnership Board 2022-10-04"], /^4 .*2022-09-27\/meeting\.json/],
    ["a body that is damaged", (root) => writeFileSync(join(root, "bodies/board/body.json"), "{"), ["board 2022-09-27", "Partnership Board 2022-10-04"], /^4 bodies\/board\/body\.json/],
    ["a body that is gone", (root) => rmSync(join(root, "bodies/board/body.json")), ["Partnership Board 2022-10-04"], /^4 bodies\/board has meetings and no body\.json/],
    ["a meeting's folder renamed", (root) => renameSync(join(root, "bodies/board/meetings/2022-09-27"), join(root, "bodies/board/meetings/2022-09-28")),
      ["Partnership Board 2022-09-28", "Partnership Board 2022-10-04"], /^4 .*2022-09-28\/meeting\.json names another date/],
  ])("of the others are given, and it is told: %s", (_, spoil, others, trouble) => {
    const store = aStore();
    add(store, "group", "2022-10-04");
    expect(outcome(store)).toEqual([["Partnership Board 2022-09-27", "Partnership Board 2022-10-04"], []]);
    spoil(store.root);
    expect(outcome(store)).toEqual([others, [expect.stringMatching(trouble)]]);
  });
});
