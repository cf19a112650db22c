/**
 * A strict reader for JSON. Beyond what JSON itself asks it refuses what would
 * be read differently by different programs or silently changed when written
 * back: duplicate keys, `__proto__`, bad UTF-8, numbers that cannot be kept.
 * A byte-order mark is passed over. Light on purpose: the quick commands use it.
 */
import { isUtf8 } from "node:buffer";
import { damaged } from "../domain/errors.ts";
import { atPlace, jsonFault, mendJson, mendMarkers } from "../text/store.ts";

export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_LEVELS = 64;

/**
 * Parses the bytes of a file. `file` is the name for errors. Throws exit 4 with
 * file, line and column (both from 1, columns in UTF-16 units), never contents.
 */
export function parseStrict(bytes: Uint8Array, file: string): unknown {
  if (bytes.byteLength > MAX_BYTES) throw damaged(atPlace(file, 1, 1, jsonFault.tooBig), mendJson);
  if (!isUtf8(bytes)) throw badBytes(bytes, file);
  const text = new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
  return new Reader(text, file).document();
}

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /[\u0000-\u001f\\]/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m;

class Reader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  document(): unknown {
    this.#space();
    if (this.#at === this.#text.length) this.#fail(jsonFault.empty);
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail(jsonFault.afterEnd);
    return value;
  }

  #value(level: number): unknown {
    switch (this.#text[this.#at]) {
      case "{": return this.#object(level + 1);
      case "[": return this.#array(level + 1);
      case '"': return this.#string();
      case "t": return this.#word("true", true);
      case "f": return this.#word("false", false);
      case "n": return this.#word("null", null);
      case undefined: return this.#fail(jsonFault.endsEarly);
      default: return this.#number();
    }
  }

  #object(level: number): Record<string, unknown> {
    if (level > MAX_LEVELS) this.#fail(jsonFault.tooDeep);
    const record: Record<string, unknown> = {};
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === "}") return this.#at++, record;
    for (;;) {
      const keyAt = this.#at;
      if (this.#text[keyAt] !== '"') this.#fail(this.#unexpected());
      const key = this.#string();
      if (key === "__proto__") this.#fail(jsonFault.proto, keyAt);
      if (Object.hasOwn(record, key)) this.#fail(jsonFault.duplicate, keyAt);
      this.#space();
      if (this.#text[this.#at] !== ":") this.#fail(this.#unexpected());
      this.#at++;
      this.#space();
      record[key] = this.#value(level);
      if (this.#next("}")) return record;
    }
  }

  #array(level: number): unknown[] {
    if (level > MAX_LEVELS) this.#fail(jsonFault.tooDeep);
    const list: unknown[] = [];
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === "]") return this.#at++, list;
    for (;;) {
      list.push(this.#value(level));
      if (this.#next("]")) return list;
    }
  }

  /** Passes over a comma, or over the closing bracket and says so. */
  #next(close: string): boolean {
    this.#space();
    const char = this.#text[this.#at];
    if (char !== close && char !== ",") this.#fail(this.#unexpected());
    this.#at++;
    if (char === close) return true;
    this.#space();
    return false;
  }

  #string(): string {
    const from = this.#at;
    // Nearly every string is plain: found and taken whole, which is many times faster than letter by letter.
    const end = this.#text.indexOf('"', from + 1);
    const plain = this.#text.slice(from + 1, end);
    if (end > 0 && !SPECIAL.test(plain)) {
      this.#at = end + 1;
      return plain;
    }
    let escaped = false;
    for (let i = from + 1; i < this.#text.length; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === QUOTE) {
        this.#at = i + 1;
        return escaped ? this.#unescape(from, i + 1) : this.#text.slice(from + 1, i);
      }
      if (code < SPACE) this.#fail(code === 10 || code === 13 ? jsonFault.openString : jsonFault.badString, i);
      if (code === BACKSLASH) {
        escaped = true;
        i++;
      }
    }
    return this.#fail(jsonFault.endsEarly, this.#text.length);
  }

  #unescape(from: number, to: number): string {
    try {
      return JSON.parse(this.#text.slice(from, to)) as string;
    } catch {
      return this.#fail(jsonFault.badString, from);
    }
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const found = NUMBER.exec(this.#text);
    if (found === null) return this.#fail(this.#text[this.#at] === "-" ? jsonFault.badNumber : this.#unexpected());
    const value = Number(found[0]);
    const whole = !/[.eE]/.test(found[0]);
    // A whole number beyond 2^53 would come out as another when it is written back.
    const kept = Number.isFinite(value) && (!whole || Number.isSafeInteger(value) || String(value) === found[0]);
    if (!kept) this.#fail(jsonFault.hugeNumber);
    this.#at = NUMBER.lastIndex;
    return value;
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) this.#fail(jsonFault.unexpected);
    this.#at += word.length;
    return value;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== SPACE && code !== 10 && code !== 13 && code !== 9) return;
      this.#at++;
    }
  }

  #unexpected(): string {
    return this.#at >= this.#text.length ? jsonFault.endsEarly : jsonFault.unexpected;
  }

  #fail(fault: string, at = this.#at): never {
    // A merge left unfinished breaks the syntax somewhere; name the cause rather than the symptom.
    const marker = MARKER.exec(this.#text);
    const where = marker === null ? at : marker.index;
    const before = this.#text.slice(0, where);
    const line = before.split("\n").length;
    const column = where - before.lastIndexOf("\n");
    throw marker === null
      ? damaged(atPlace(this.#file, line, column, fault), mendJson)
      : damaged(atPlace(this.#file, line, column, jsonFault.markers), mendMarkers);
  }
}

function badBytes(bytes: Uint8Array, file: string): Error {
  let line = 1;
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part) || newline === -1) {
      const column = Math.max(1, new TextDecoder().decode(part).indexOf("\uFFFD") + 1);
      return damaged(atPlace(file, line, column, jsonFault.notUtf8), mendJson);
    }
    line++;
    start = newline + 1;
  }
}
