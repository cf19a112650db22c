/**
 * The file that holds a draft: reserved in full when it is made, so that a full
 * disk does not stop the typing, and written round and round in checksummed
 * lines. The last whole line is never overwritten by the next.
 */
import { createHash } from "node:crypto";
import { writeAll } from "./durable.ts";
import type { FileSystem } from "./fs.ts";
import type { Holder } from "./holder.ts";

const RESERVE = 256 * 1024;

/** First line of a draft: who writes it. */
export interface DraftHead {
  holder: Holder;
}

/** A line of a draft: the whole text at a moment. */
export interface DraftLine {
  /** Counts up; the highest whole line is the latest. */
  n: number;
  /** ISO 8601. */
  at: string;
  text: string;
}

const sum = (body: string): string => createHash("sha256").update(body).digest("hex").slice(0, 16);

function lineOf(value: DraftHead | DraftLine): Buffer {
  const body = JSON.stringify(value);
  return Buffer.from(`${sum(body)} ${body}\n`);
}

export class DraftFile {
  readonly #fs: FileSystem;
  readonly #fd: number;
  readonly #start: number;
  #size: number;
  /** Place and end of the last whole line; the head counts as one. */
  #last = { from: 0, to: 0 };
  #count = 0;

  private constructor(fs: FileSystem, fd: number, start: number, size: number) {
    this.#fs = fs;
    this.#fd = fd;
    this.#start = start;
    this.#size = size;
    this.#last = { from: start, to: start };
  }

  /** Makes and reserves the file. Throws where the disk has no room for the reserve. */
  static create(fs: FileSystem, path: string, holder: Holder, reserve = RESERVE): DraftFile {
    const fd = fs.openSync(path, "wx+", 0o600);
    try {
      const head = lineOf({ holder });
      // Real bytes, not a hole: a hole would want room on the disk later. Newlines read as empty lines.
      const bytes = Buffer.alloc(Math.max(reserve, head.length * 2), 10);
      head.copy(bytes);
      writeAll(fs, fd, bytes, 0);
      fs.fsyncSync(fd);
      return new DraftFile(fs, fd, head.length, bytes.length);
    } catch (error) {
      fs.closeSync(fd);
      throw error;
    }
  }

  /** Writes the text; on disk when this returns. After a failure the last whole line still stands. */
  write(text: string, at: string): void {
    const line = lineOf({ n: this.#count + 1, at, text });
    const from = this.#placeFor(line.length);
    writeAll(this.#fs, this.#fd, line, from);
    this.#fs.fdatasyncSync(this.#fd);
    this.#count++;
    this.#last = { from, to: from + line.length };
    this.#size = Math.max(this.#size, from + line.length);
  }

  close(): void {
    this.#fs.closeSync(this.#fd);
  }

  #placeFor(length: number): number {
    const { from, to } = this.#last;
    if (to + length <= this.#size) return to;
    // Round to the beginning, if that leaves the last line alone; else the file must grow.
    return this.#start + length <= from ? this.#start : to;
  }
}

/** The head and the latest whole line of a draft's bytes; torn and overwritten lines are passed over. */
export function readDraft(bytes: Buffer): { head: DraftHead | undefined; latest: DraftLine | undefined } {
  let head: DraftHead | undefined;
  let latest: DraftLine | undefined;
  for (const line of bytes.toString("utf8").split("\n")) {
    if (line.length < 18) continue;
    const body = line.slice(17);
    if (sum(body) !== line.slice(0, 16)) continue;
    const value = JSON.parse(body) as Partial<DraftHead & DraftLine>;
    if (value.holder !== undefined) head ??= { holder: value.holder };
    else if (typeof value.n === "number" && value.n > (latest?.n ?? 0)) latest = value as DraftLine;
  }
  return { head, latest };
}
