import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutput } from "../../../src/system/output-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "output-"));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const file = (name: string, text = "x") => ({ name, bytes: new TextEncoder().encode(text) });
const OPEN = "cpb-2022-09-27-pack.pdf";
const CLOSED = "cpb-2022-09-27-pack-private.pdf";

test("writes whole files over earlier ones and leaves nothing else", () => {
  const inner = path.join(folder, "a", "b");
  expect(writeOutput(inner, [file(OPEN, "first")], false)).toEqual([path.join(inner, OPEN)]);
  writeOutput(inner, [file(OPEN, "second")], false);
  expect(readdirSync(inner)).toEqual([OPEN]);
  expect(readFileSync(path.join(inner, OPEN), "utf8")).toBe("second");
});

test.each([OPEN, "cpb-2022-09-27b-minutes.txt", "s-g-2022-09-27-pack-item-4-2.pdf"])("nothing private goes where %s lies", (name) => {
  writeFileSync(path.join(folder, name), "");
  expect(() => writeOutput(folder, [file(CLOSED)], true)).toThrow(expect.objectContaining({ code: 3 }));
  expect(readdirSync(folder)).toEqual([name]);
});

test("nothing public goes where a private document lies", () => {
  writeOutput(folder, [file(CLOSED)], true);
  expect(() => writeOutput(folder, [file(OPEN)], false)).toThrow(expect.objectContaining({ code: 3 }));
});

test("a second name of the folder hides nothing, and a link in it is replaced, not followed", () => {
  const real = path.join(folder, "real");
  const other = path.join(folder, "other");
  writeOutput(real, [file(OPEN)], false);
  symlinkSync(real, path.join(folder, "link"));
  expect(() => writeOutput(path.join(folder, "link"), [file(CLOSED)], true)).toThrow(expect.objectContaining({ code: 3 }));
  writeFileSync(path.join(folder, "elsewhere"), "untouched");
  mkdirSync(other);
  symlinkSync(path.join(folder, "elsewhere"), path.join(other, CLOSED));
  writeOutput(other, [file(CLOSED)], true);
  expect(lstatSync(path.join(other, CLOSED)).isSymbolicLink()).toBe(false);
  expect(readFileSync(path.join(folder, "elsewhere"), "utf8")).toBe("untouched");
});

test("nothing private goes into a folder of a public one, nor public around a private one", () => {
  const open = path.join(folder, "open");
  writeOutput(open, [file(OPEN)], false);
  expect(() => writeOutput(path.join(open, "a", "b"), [file(CLOSED)], true)).toThrow(expect.objectContaining({ code: 3 }));
  const outside = path.join(folder, "x");
  writeOutput(path.join(outside, "y", "z"), [file(CLOSED)], true);
  expect(statSync(path.join(outside, "y", "z")).mode & 0o777).toBe(0o700);
  expect(() => writeOutput(outside, [file(OPEN)], false)).toThrow(expect.objectContaining({ code: 3 }));
  // Beside each other they are apart.
  writeOutput(path.join(folder, "beside"), [file(CLOSED)], true);
});

test("a numbered supplement is known as a document too", () => {
  writeFileSync(path.join(folder, "cpb-2022-09-27-supplement-2.pdf"), "");
  expect(() => writeOutput(folder, [file(CLOSED)], true)).toThrow(expect.objectContaining({ code: 3 }));
});

test("a pack paged in another way is known as a document too", () => {
  writeFileSync(path.join(folder, "cpb-2022-09-27-pack-screen-private.pdf"), "");
  expect(() => writeOutput(folder, [file(OPEN)], false)).toThrow(expect.objectContaining({ code: 3 }));
  rmSync(path.join(folder, "cpb-2022-09-27-pack-screen-private.pdf"));
  writeFileSync(path.join(folder, "cpb-2022-09-27-pack-print.pdf"), "");
  expect(() => writeOutput(folder, [file(CLOSED)], true)).toThrow(expect.objectContaining({ code: 3 }));
});

test("copies of papers that are beside the front sheet no longer go; whatever else lies there stays", () => {
  const front = file("cpb-2022-09-27-pack.html");
  writeOutput(folder, [front, file("cpb-2022-09-27-pack-item-4.pdf"), file("cpb-2022-09-27-pack-item-5-2.html"), file(OPEN)], false);
  const others = ["cpb-2022-09-27-pack-item-4.txt", "cpb-2022-12-06-pack-item-4.pdf", "cpb-2022-09-27-pack-screen-item-4.pdf", "notes.txt"];
  for (const name of others) writeFileSync(path.join(folder, name), "");
  writeOutput(folder, [file(OPEN)], false);
  expect(readdirSync(folder)).toContain("cpb-2022-09-27-pack-item-4.pdf");
  writeOutput(folder, [front, file("cpb-2022-09-27-pack-item-5.pdf")], false);
  expect(readdirSync(folder).toSorted()).toEqual([OPEN, front.name, "cpb-2022-09-27-pack-item-5.pdf", ...others].toSorted());
});

test("other files are no hindrance, and private ones are for their owner alone", () => {
  writeFileSync(path.join(folder, "notes.txt"), "");
  writeOutput(folder, [file(CLOSED)], true);
  expect(statSync(path.join(folder, CLOSED)).mode & 0o777).toBe(0o600);
});

test("a disk that refuses is said to", () => {
  writeFileSync(path.join(folder, "taken"), "");
  expect(() => writeOutput(path.join(folder, "taken"), [file(OPEN)], false)).toThrow(expect.objectContaining({ code: 6 }));
});
