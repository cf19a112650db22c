/**
 * Putting two people's changes to one record file together, by record id and
 * never by place in a list. What both changed differently is not guessed.
 */
import { isDeepStrictEqual } from "node:util";
import type { FileKind } from "../usecases/ports.ts";
import { isPlain, type Plain } from "./records.ts";

/** Lists whose records are known by a field of their own, by path within the file. */
const LISTS: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = {
  workspace: { closedDays: "date" },
  body: { closedDays: "date" },
  members: { members: "id" },
  plan: { entries: "id" },
  actions: { actions: "id" },
  meeting: { "agenda.items": "id", "agenda.items.papers": "id", "attendance.members": "member", "minutes.items": "item" },
  exempt: { items: "item", "items.papers": "id", actions: "id" },
};

const CLASH = Symbol("clash");
type Merged = unknown;

/** The record with both changes, or undefined where they clash. */
export function merge(kind: FileKind, base: Plain, mine: Plain, theirs: Plain): Plain | undefined {
  // Publishing and confirming speak of the record as it then stood: nothing may slip in beside them.
  if (kind === "meeting" && (turnsPage(base, mine) || turnsPage(base, theirs))) return undefined;
  const merged = mergeValue(LISTS[kind], "", base, mine, theirs);
  return merged === CLASH ? undefined : (merged as Plain);
}

const LANDMARKS = [["status"], ["key"], ["agenda", "publications"], ["agenda", "firstMinuteNumber"], ["minutes", "confirmations"]];

const turnsPage = (base: Plain, changed: Plain): boolean =>
  LANDMARKS.some((path) => !isDeepStrictEqual(field(base, path), field(changed, path)));

const field = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (isPlain(found) ? found[key] : undefined), value);

function mergeValue(lists: Readonly<Record<string, string>>, path: string, base: unknown, mine: unknown, theirs: unknown): Merged {
  if (isDeepStrictEqual(base, theirs)) return mine;
  if (isDeepStrictEqual(base, mine)) return theirs;
  // Both changed it. To the same is no agreement either: two who count one up make two.
  if (isPlain(mine) && isPlain(theirs) && isPlain(base)) return mergeRecord(lists, path, base, mine, theirs);
  const idField = lists[path];
  if (idField === undefined) return CLASH;
  const [b, m, t] = [keyed(base ?? [], idField), keyed(mine, idField), keyed(theirs, idField)];
  return b === undefined || m === undefined || t === undefined ? CLASH : mergeList(lists, path, b, m, t);
}

function mergeRecord(lists: Readonly<Record<string, string>>, path: string, base: Plain, mine: Plain, theirs: Plain): Merged {
  const out: Plain = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const merged = mergeValue(lists, path === "" ? key : `${path}.${key}`, base[key], mine[key], theirs[key]);
    if (merged === CLASH) return CLASH;
    if (merged !== undefined) out[key] = merged;
  }
  return out;
}

type Keyed = Map<string, Plain>;

function keyed(list: unknown, idField: string): Keyed | undefined {
  if (!Array.isArray(list)) return undefined;
  const out: Keyed = new Map();
  for (const each of list as unknown[]) {
    const key = isPlain(each) ? each[idField] : undefined;
    if (typeof key !== "string" || out.has(key)) return undefined;
    out.set(key, each as Plain);
  }
  return out;
}

function mergeList(lists: Readonly<Record<string, string>>, path: string, base: Keyed, mine: Keyed, theirs: Keyed): Merged {
  const order = mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()]);
  if (order === undefined) return CLASH;
  const out: Plain[] = [];
  for (const id of order) {
    const merged = mergeValue(lists, path, base.get(id), mine.get(id), theirs.get(id));
    if (merged === CLASH) return CLASH;
    if (merged !== undefined) out.push(merged as Plain);
  }
  // A record that one side removed and the other changed is in neither order.
  for (const id of base.keys()) {
    if (order.includes(id) || !(mine.has(id) || theirs.has(id))) continue;
    if (mergeValue(lists, path, base.get(id), mine.get(id), theirs.get(id)) === CLASH) return CLASH;
  }
  return out;
}

/** The order of whichever side rearranged the list, with the other's additions put in; undefined where both did. */
function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] | undefined {
  const common = (list: string[]): string[] => list.filter((id) => base.includes(id) && mine.includes(id) && theirs.includes(id));
  const [b, m, t] = [common(base), common(mine), common(theirs)];
  const mineMoved = !isDeepStrictEqual(b, m);
  const theirsMoved = !isDeepStrictEqual(b, t);
  if (mineMoved && theirsMoved) return undefined;
  const [main, other] = mineMoved ? [mine, theirs] : [theirs, mine];
  const order = [...main];
  // Each addition goes after the record it followed where it was added.
  other.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = other.slice(0, index).findLast((each) => order.includes(each));
    let place = before === undefined ? 0 : order.indexOf(before) + 1;
    // Additions of the other side at the same place come first, so that nobody's are split.
    while (place < order.length && !base.includes(order[place] ?? "") && !other.includes(order[place] ?? "")) place++;
    order.splice(place, 0, id);
  });
  return order;
}
