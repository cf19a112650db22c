/** From the bytes of a record file to its value and back. */
import type * as z from "zod";
import { damaged } from "../domain/errors.ts";
import { expected, expectedOneOf, invalidField, mendJson, moreFaults, newerFile, newerNext } from "../text/store.ts";
import type { FileKind } from "../usecases/ports.ts";
import { canonical, keyOrderOf, type KeyOrder } from "./canonical.ts";
import { currentSchema, migrate, migrations, type Migrations } from "./migrations.ts";
import { schemas } from "./schemas/index.ts";
import { parseStrict } from "./strict-json.ts";

/** A plain record as it stands in a file: exempt matter is not yet wrapped. */
export type Plain = Record<string, unknown>;

export interface Records {
  /** Parses, migrates and checks. Throws exit 4 naming file and field. */
  decode(kind: FileKind, bytes: Uint8Array, file: string): Plain;
  /** The canonical bytes of a value; a value the schema refuses is our own fault and throws a TypeError. */
  encode(kind: FileKind, value: Plain, file: string): Buffer;
  /** How the file's schema number stands to ours. */
  age(kind: FileKind, bytes: Uint8Array, file: string): "older" | "current" | "newer";
}

const orders = new Map<FileKind, KeyOrder>();
function orderOf(kind: FileKind): KeyOrder {
  const order = orders.get(kind) ?? keyOrderOf(schemas[kind]);
  orders.set(kind, order);
  return order;
}

export function recordsWith(registry: Migrations = migrations): Records {
  const age = (kind: FileKind, value: unknown): "older" | "current" | "newer" => {
    const schema = isPlain(value) ? value["schema"] : undefined;
    const current = currentSchema(kind, registry);
    return typeof schema !== "number" || schema === current ? "current" : schema > current ? "newer" : "older";
  };
  return {
    decode(kind, bytes, file) {
      const parsed = parseStrict(bytes, file);
      const value = isPlain(parsed) ? migrate(kind, parsed, registry) : parsed;
      const result = schemas[kind].safeParse(value);
      if (result.success) return result.data as Plain;
      if (age(kind, parsed) === "newer") throw damaged(newerFile(file), newerNext);
      throw damaged(faultOf(result.error, file), mendJson);
    },
    encode(kind, value, file) {
      const result = schemas[kind].safeParse(value);
      if (!result.success) throw new TypeError(faultOf(result.error, file));
      return Buffer.from(canonical(result.data, orderOf(kind)));
    },
    age: (kind, bytes, file) => age(kind, parseStrict(bytes, file)),
  };
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first fault in plain words: where, and what was expected, never what was found. */
function faultOf(error: z.ZodError, file: string): string {
  const [first] = error.issues;
  if (first === undefined) return invalidField(file, [], expected.other);
  const rest = error.issues.length - 1;
  const sentence = invalidField(file, first.path, expectation(first));
  return rest === 0 ? sentence : `${sentence} ${moreFaults(rest)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type": return (expected as Record<string, string>)[issue.expected] ?? expected.other;
    case "invalid_value": return expectedOneOf(issue.values.map(String));
    case "invalid_format": return issue.message;
    case "custom": return issue.message;
    case "too_small": return expected.tooSmall;
    case "too_big": return expected.tooBig;
    default: return expected.other;
  }
}
