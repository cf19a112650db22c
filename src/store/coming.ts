/**
 * The coming meetings of all bodies, for the quick commands: folder names tell
 * the dates, so only the few files that are printed are opened, however long
 * the history is. Without schemas: what is printed is checked, nothing else.
 */
import { join } from "node:path";
import { damaged } from "../domain/errors.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { expected, invalidField, mendJson } from "../text/store.ts";
import { readTrouble } from "./disk-trouble.ts";
import { ifThere, nodeFs, type FileSystem } from "./fs.ts";
import { isMeetingKey, isSlug } from "./paths.ts";
import { parseStrict } from "./strict-json.ts";

export interface Coming {
  /** Slug of the body. */
  body: string;
  /** Name of the body. */
  name: string;
  key: MeetingKey;
  date: LocalDate;
  time: LocalTime;
  venue: string;
  status: string;
}

/**
 * The next `count` meetings on or after `from`, by date and time; cancelled
 * ones are left out. `only` keeps to one body. Throws exit 4 for a damaged file
 * among those it must open.
 */
export function readComing(root: string, from: LocalDate, count: number, only?: string, fs: FileSystem = nodeFs): Coming[] {
  const bodies = names(fs, join(root, "bodies")).filter((slug) => isSlug(slug) && (only === undefined || slug === only));
  const ahead = inOrder(bodies, from, 6, (body) => names(fs, `${root}/bodies/${body}/meetings`));
  const isBody = remembered((body) => ifThere(() => fs.statSync(join(root, "bodies", body, "body.json"))) !== undefined);
  const found: Omit<Coming, "name">[] = [];
  for (const { body, key } of ahead) {
    const date = dateOfKey(key);
    // The whole of the last date is read, since times decide the order within it.
    const last = found.at(-1);
    if (found.length >= count && last !== undefined && date > last.date) break;
    const meeting = isBody(body) ? readMeeting(fs, root, body, key) : undefined;
    if (meeting !== undefined) found.push({ body, key, date, ...meeting });
  }
  found.sort((a, b) => compare(a.date, b.date) || compare(a.time, b.time) || compare(a.body, b.body) || compare(a.key, b.key));
  // Names last: of many bodies that meet on one day only those that are printed are opened.
  const nameOf = remembered((body) => readName(fs, root, body));
  return found.slice(0, count).map(({ body, ...meeting }) => ({ body, name: nameOf(body), ...meeting }));
}

function remembered<T>(find: (body: string) => T): (body: string) => T {
  const known = new Map<string, T>();
  return (body) => {
    if (!known.has(body)) known.set(body, find(body));
    return known.get(body) as T;
  };
}

/**
 * The meetings on or after `from`, by key. Of each body's names only the
 * soonest `few` are kept, and its folder is read again when those have been
 * given: of thousands few are ever wanted, and to keep or sort them all takes
 * longer than to read them.
 */
function* inOrder(
  bodies: readonly string[],
  from: LocalDate,
  few: number,
  namesOf: (body: string) => readonly string[],
): Generator<{ body: string; key: MeetingKey }> {
  const heads = bodies.map((body) => ({ body, ahead: soonest(namesOf(body), from, few) })).filter(({ ahead }) => ahead.length > 0);
  while (heads.length > 0) {
    let first = heads[0]!;
    for (const head of heads) if (head.ahead[0]! < first.ahead[0]!) first = head;
    const key = first.ahead.shift()!;
    if (isMeetingKey(key)) yield { body: first.body, key };
    if (first.ahead.length === 0) first.ahead = soonest(namesOf(first.body), `${key}\0`, few);
    if (first.ahead.length === 0) heads.splice(heads.indexOf(first), 1);
  }
}

/**
 * The least names not before `from`, at most `few`, in order. Most systems list
 * a folder in order, which a sort finds out faster than a search of ours.
 */
function soonest(all: readonly string[], from: string, few: number): string[] {
  const sorted = all.toSorted();
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(low, low + few);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function names(fs: FileSystem, folder: string): string[] {
  try {
    return ifThere(() => fs.readdirSync(folder)) ?? [];
  } catch (error) {
    throw readTrouble(error, folder);
  }
}

function readName(fs: FileSystem, root: string, body: string): string {
  const file = `bodies/${body}/body.json`;
  return textIn(readPlain(fs, root, file) ?? {}, "name", file);
}

function readMeeting(fs: FileSystem, root: string, body: string, key: string): { time: string; venue: string; status: string } | undefined {
  const file = `bodies/${body}/meetings/${key}/meeting.json`;
  const record = readPlain(fs, root, file);
  if (record === undefined) return undefined;
  const status = textIn(record, "status", file);
  if (status === "cancelled") return undefined;
  const venue = record["venue"];
  if (typeof venue !== "object" || venue === null) throw damaged(invalidField(file, ["venue"], expected.object), mendJson);
  return { time: textIn(record, "time", file), venue: textIn(venue as Record<string, unknown>, "text", file), status };
}

function readPlain(fs: FileSystem, root: string, file: string): Record<string, unknown> | undefined {
  let bytes: Buffer | undefined;
  try {
    bytes = ifThere(() => fs.readFileSync(join(root, file)));
  } catch (error) {
    throw readTrouble(error, file);
  }
  if (bytes === undefined) return undefined;
  const value = parseStrict(bytes, file);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw damaged(invalidField(file, [], expected.object), mendJson);
}

function textIn(record: Record<string, unknown>, field: string, file: string): string {
  const value = record[field];
  if (typeof value !== "string") throw damaged(invalidField(file, [field], expected.string), mendJson);
  return value;
}
