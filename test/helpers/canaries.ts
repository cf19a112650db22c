/** Unique words for every text field that a schema has, found by walking the schema. */
import type * as z from "zod";

export interface Planted {
  /** Such as "items[].blocks[].points[].sub[]". */
  path: string;
  word: string;
}

/** A word that stands nowhere else, and that no line break parts. */
const wordOf = (n: number, prefix: string): string =>
  `${prefix}${[...String(n).padStart(5, "0")].map((d) => "bcdfghjklm"[Number(d)]).join("")}zaq`;

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  values?: unknown[];
  entries?: Record<string, unknown>;
  checks?: unknown[];
}

const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def;

export class Plants {
  readonly #planted: Planted[] = [];
  readonly #prefix: string;
  /** Values of fields that must be what they are, by the last part of their path. */
  readonly #fixed: Readonly<Record<string, unknown>>;

  constructor(prefix: string, fixed: Readonly<Record<string, unknown>>) {
    this.#prefix = prefix;
    this.#fixed = fixed;
  }

  /** The words that stand in a value made here. */
  within(value: unknown): Planted[] {
    const text = JSON.stringify(value);
    return this.#planted.filter(({ word }) => text.includes(word));
  }

  /** Every kind of value the schema allows, each with words of its own in every text. */
  every(schema: z.ZodType, path = ""): unknown[] {
    const name = path.split(".").at(-1) ?? "";
    if (Object.hasOwn(this.#fixed, name)) return [this.#fixed[name]];
    const def = defOf(schema);
    switch (def.type) {
      case "object": return this.#objects(def.shape!, path);
      case "array": return [this.every(def.element!, `${path}[]`)];
      case "optional": case "prefault": case "default": return this.every(def.innerType!, path);
      case "union": return def.options!.flatMap((option) => this.every(option, path));
      case "literal": return def.values!;
      case "enum": return Object.values(def.entries!);
      case "number": case "int": return [2];
      case "boolean": return [true, false];
      case "string": return [this.#string(def, path)];
      default: throw new Error(`no words can be planted in a ${def.type} at ${path}`);
    }
  }

  /** As many objects as the field of most kinds needs; the others take turns. */
  #objects(shape: Record<string, z.ZodType>, path: string): unknown[] {
    const kinds = Math.max(...Object.entries(shape).map(([key, s]) => this.#count(s, path === "" ? key : `${path}.${key}`)));
    return Array.from({ length: kinds }, (_, n) => Object.fromEntries(Object.entries(shape).map(([key, s]) => {
      const values = this.every(s, path === "" ? key : `${path}.${key}`);
      return [key, values[n % values.length]];
    })));
  }

  #count(schema: z.ZodType, path: string): number {
    return new Plants("", this.#fixed).every(schema, path).length;
  }

  /** A text without any rule is free; one with a rule is an id, a date or a time. */
  #string(def: Def, path: string): string {
    const name = path.split(".").at(-1)!;
    if ((def.checks ?? []).length > 0) return name === "time" ? "16:30" : /due|on$/.test(name) ? "2026-12-24" : `id-${this.#planted.length}`;
    const word = wordOf(this.#planted.length, this.#prefix);
    this.#planted.push({ path, word });
    return `${word} is said here`;
  }
}
