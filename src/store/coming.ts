/**
 * The coming meetings of all bodies, for the quick commands: folder names tell
 * the dates, so only the few files that are printed are opened, however long
 * the history is. Without schemas: what is printed is checked, nothing else.
 */
import { join } from "node:path";
import { ADJOURNED_AMONG } from "../domain/adjourned.ts";
import { damaged, QuorateError } from "../domain/errors.ts";
import { addDays } from "../domain/calendar/local-date.ts";
import { dateOfKey, type LocalDate, type LocalTime, type MeetingKey } from "../domain/calendar/types.ts";
import { bodyGone, bodyGoneNext, expected, invalidField, mendJson, otherKey, otherKeyNext } from "../text/store.ts";
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

/** How far back an adjourned meeting is looked for. */
const ADJOURNED_DAYS = 92;

/**
 * The next `count` meetings on or after `from`, by date and time; cancelled
 * ones are left out, and one that was adjourned stands on the day it resumes.
 * `only` keeps to one body. What cannot be read is told of in `troubles`, and the
 * others are given.
 */
export function readComing(root: string, from: LocalDate, count: number, only?: string, fs: FileSystem = nodeFs): { meetings: Coming[]; troubles: QuorateError[] } {
  const troubles: QuorateError[] = [];
  const spared = <T>(what: () => T): T | undefined => {
    try {
      return what();
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      troubles.push(error);
      return undefined;
    }
  };
  const bodies = names(fs, join(root, "bodies")).filter((slug) => isSlug(slug) && (only === undefined || slug === only));
  const before: { body: string; key: string }[] = [];
  const back = addDays(from, -ADJOURNED_DAYS);
  const past = (body: string, keys: readonly string[]): void => {
    for (const key of keys) if (key >= back && isMeetingKey(key)) before.push({ body, key });
  };
  const ahead = inOrder(bodies, from, 6, (body) => spared(() => names(fs, `${root}/bodies/${body}/meetings`)) ?? [], past);
  const isBody = remembered((body) => spared(() => mustHaveBody(fs, root, body)) ?? false);
  const found: Omit<Coming, "name">[] = [];
  const resumed: Omit<Coming, "name">[] = [];
  for (const { body, key } of ahead) {
    const date = dateOfKey(key);
    // The whole of the last date is read, since times decide the order within it.
    const last = found.at(-1);
    if (found.length >= count && last !== undefined && date > last.date) break;
    const meeting = isBody(body) ? spared(() => readMeeting(fs, root, body, key)) : undefined;
    if (meeting === undefined) continue;
    const { resumes, misnamed, ...rest } = meeting;
    if (misnamed) troubles.push(misnamed);
    if (resumes === undefined) found.push({ body, key, date, ...rest });
    else resumed.push({ body, key, date: resumes, ...rest });
  }
  for (const { body, key } of before) {
    const meeting = spared(() => (mentionsAdjourned(fs, root, body, key) && isBody(body) ? readMeeting(fs, root, body, key) : undefined));
    if (meeting?.resumes === undefined || meeting.resumes < from) continue;
    const { resumes, misnamed: _, ...rest } = meeting;
    resumed.push({ body, key, date: resumes, ...rest });
  }
  found.push(...resumed);
  found.sort((a, b) => compare(a.date, b.date) || compare(a.time, b.time) || compare(a.body, b.body) || compare(a.key, b.key));
  // Names last: of many bodies that meet on one day only those that are printed are opened.
  // One whose file is damaged is called by its folder.
  const nameOf = remembered((body) => spared(() => readName(fs, root, body)) ?? body);
  return { meetings: found.slice(0, count).map(({ body, ...meeting }) => ({ body, name: nameOf(body), ...meeting })), troubles };
}

function mustHaveBody(fs: FileSystem, root: string, body: string): true {
  if (ifThere(() => fs.statSync(join(root, "bodies", body, "body.json"))) !== undefined) return true;
  throw damaged(bodyGone(`bodies/${body}`), bodyGoneNext);
}

function remembered<T>(find: (body: string) => T): (body: string) => T {
  const known = new Map<string, T>();
  return (body) => {
    if (!known.has(body)) known.set(body, find(body));
    return known.get(body) as T;
  };
}

/**
 * The meetings on or after `from`, by key; each body's last ones before it go to
 * `past`, before any is given. Of each body's names only the
 * soonest `few` are kept, and its folder is read again when those have been
 * given: of thousands few are ever wanted, and to keep or sort them all takes
 * longer than to read them.
 */
function* inOrder(
  bodies: readonly string[],
  from: LocalDate,
  few: number,
  namesOf: (body: string) => readonly string[],
  past: (body: string, keys: readonly string[]) => void,
): Generator<{ body: string; key: MeetingKey }> {
  const heads = bodies.map((body) => {
    const { before, ahead } = around(namesOf(body), from, few);
    past(body, before);
    return { body, ahead };
  }).filter(({ ahead }) => ahead.length > 0);
  while (heads.length > 0) {
    let first = heads[0]!;
    for (const head of heads) if (head.ahead[0]! < first.ahead[0]!) first = head;
    const key = first.ahead.shift()!;
    if (isMeetingKey(key)) yield { body: first.body, key };
    if (first.ahead.length === 0) first.ahead = around(namesOf(first.body), `${key}\0`, few).ahead;
    if (first.ahead.length === 0) heads.splice(heads.indexOf(first), 1);
  }
}

/**
 * The least names not before `from`, at most `few`, in order, and the last ones
 * before it. Most systems list a folder in order, which a sort finds out faster
 * than a search of ours.
 */
function around(all: readonly string[], from: string, few: number): { before: string[]; ahead: string[] } {
  const sorted = all.toSorted();
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return { before: sorted.slice(Math.max(0, low - ADJOURNED_AMONG), low), ahead: sorted.slice(low, low + few) };
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

const meetingFile = (body: string, key: string): string => `bodies/${body}/meetings/${key}/meeting.json`;

/** Whether the word stands in the file at all: most past meetings need not be parsed. */
function mentionsAdjourned(fs: FileSystem, root: string, body: string, key: string): boolean {
  const file = meetingFile(body, key);
  try {
    return ifThere(() => fs.readTextSync(`${root}/${file}`))?.includes('"adjourned"') ?? false;
  } catch (error) {
    throw readTrouble(error, file);
  }
}

interface Read {
  time: string;
  venue: string;
  status: string;
  /** The day it resumes, of one that was adjourned to a day. */
  resumes?: LocalDate;
  /** That the file names another date than its folder. */
  misnamed?: QuorateError;
}

function readMeeting(fs: FileSystem, root: string, body: string, key: string): Read | undefined {
  const file = meetingFile(body, key);
  const record = readPlain(fs, root, file);
  if (record === undefined) return undefined;
  const status = textIn(record, "status", file);
  if (status === "cancelled") return undefined;
  const venue = record["venue"];
  if (typeof venue !== "object" || venue === null) throw damaged(invalidField(file, ["venue"], expected.object), mendJson);
  const adjourned = status === "adjourned" ? record["adjourned"] : undefined;
  const to = typeof adjourned === "object" && adjourned !== null ? (adjourned as Record<string, unknown>)["to"] : undefined;
  return {
    time: textIn(record, "time", file), venue: textIn(venue as Record<string, unknown>, "text", file), status,
    ...(typeof to === "string" ? { resumes: to } : {}),
    ...(record["key"] === key ? {} : { misnamed: damaged(otherKey(file), otherKeyNext) }),
  };
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
