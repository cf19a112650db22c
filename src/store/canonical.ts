/**
 * The one way a record is written: keys in the order of its schema, unknown
 * keys after them sorted, two spaces, LF, a final newline. A change of one
 * word is then a change of one line, and git can merge two people's changes.
 */
import type * as z from "zod";

/** Known keys in order, with the order within each; lists and unions are looked through. */
export interface KeyOrder {
  keys: Map<string, KeyOrder>;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
}

/** Reads the order of keys out of a schema. The alternatives of a union are taken together. */
export function keyOrderOf(schema: z.ZodType): KeyOrder {
  const order: KeyOrder = { keys: new Map() };
  collect(schema, order);
  return order;
}

function collect(schema: z.ZodType, order: KeyOrder): void {
  const def = schema.def as unknown as Definition;
  for (const [key, field] of Object.entries(def.shape ?? {})) {
    const inner = order.keys.get(key) ?? { keys: new Map() };
    order.keys.set(key, inner);
    collect(field, inner);
  }
  if (def.element !== undefined) collect(def.element, order);
  if (def.innerType !== undefined) collect(def.innerType, order);
  for (const option of def.options ?? []) collect(option, order);
}

const NONE: KeyOrder = { keys: new Map() };

/** The text of a record. Fields that are undefined are left out. */
export function canonical(value: unknown, order: KeyOrder = NONE): string {
  return `${JSON.stringify(arrange(value, order), null, 2)}\n`;
}

function arrange(value: unknown, order: KeyOrder): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("a number that JSON cannot hold");
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => arrange(each, order));
  const record = value as Record<string, unknown>;
  const unknown = Object.keys(record).filter((key) => !order.keys.has(key)).toSorted();
  const out: Record<string, unknown> = {};
  for (const key of [...order.keys.keys(), ...unknown]) {
    if (key === "__proto__") throw new TypeError("the key __proto__ cannot be written");
    if (!Object.hasOwn(record, key) || record[key] === undefined) continue;
    out[key] = arrange(record[key], order.keys.get(key) ?? NONE);
  }
  return out;
}
