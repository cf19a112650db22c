/**
 * Schema numbers, and how an older file becomes a current one. A migration is
 * pure: it takes the parsed value of schema N and gives that of N + 1. The old
 * bytes are kept as a backup when the migrated record is first written.
 */
import type { FileKind } from "../usecases/ports.ts";

export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** For each kind its migrations in order: the first leads from schema 1 to 2. */
export type Migrations = Readonly<Record<FileKind, readonly Migration[]>>;

export const migrations: Migrations = {
  workspace: [],
  body: [],
  members: [],
  plan: [],
  actions: [],
  meeting: [],
  exempt: [],
};

/** The schema number that is written. */
export const currentSchema = (kind: FileKind, registry: Migrations = migrations): number => registry[kind].length + 1;

/** Brings a parsed record up to the current schema; a newer one is left as it is. */
export function migrate(kind: FileKind, value: Record<string, unknown>, registry: Migrations = migrations): Record<string, unknown> {
  const from = value["schema"];
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1) return value;
  let record = value;
  for (let schema = from; schema < currentSchema(kind, registry); schema++) {
    record = { ...registry[kind][schema - 1]?.(record), schema: schema + 1 };
  }
  return record;
}
