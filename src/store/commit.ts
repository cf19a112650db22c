/** From the steps of a use case to one act on the disk. */
import { posix } from "node:path";
import { conflict, damaged, refused, usage } from "../domain/errors.ts";
import { changedSince, dateTaken, dateTakenNext, keptAt, newerFile, newerNext, noMeeting, noPaper, paperNext } from "../text/store.ts";
import type { FileKind, Step } from "../usecases/ports.ts";
import { hashOf, placeBefore, type Act, type Change, type Rename } from "./act.ts";
import type { BaseTexts } from "./base-texts.ts";
import { attempt } from "./durable.ts";
import { keepBackup } from "./backups.ts";
import { keepVersion } from "./conflicts.ts";
import { ifThere } from "./fs.ts";
import { at, exists, readOrNull, type Ground } from "./ground.ts";
import { merge } from "./merge.ts";
import { checkPaperName, exemptFolder, fileOf, meetingFolder, papersFolder } from "./paths.ts";
import { emptyRecord } from "./empty.ts";
import type { Plain, Records } from "./records.ts";

type Write = Extract<Step, { do: "write" }>;

export interface Workshop {
  ground: Ground;
  records: Records;
  bases: BaseTexts;
}

/** Under the lock: checks every base, merges where it must, and gives the act. Throws exit 5 with the loser's version kept. */
export function actOf(shop: Workshop, phrase: string, steps: readonly Step[]): Act {
  const renames = steps.flatMap((step) => (step.do === "rename-meeting" ? renamesOf(shop.ground, step)
    : step.do === "make-paper-private" ? [paperRename(shop.ground, step)] : []));
  if (new Set(renames.flatMap((each) => [each.from, each.to])).size < renames.length * 2) {
    throw new TypeError("one act renames a meeting or a paper twice");
  }
  const changes: Change[] = [];
  const versions: { path: string; bytes: Buffer }[] = [];
  const clashed: string[] = [];
  const replaced: { kind: FileKind; old: Buffer; path: string }[] = [];
  for (const step of steps) {
    if (step.do !== "write") continue;
    const path = pathAfter(renames, step);
    if (changes.some((each) => each.path === path)) throw new TypeError("one act writes a file twice");
    const mine = shop.records.encode(step.ref.kind, plainOf(step), path);
    const before = placeBefore(renames, path);
    const old = readOrNull(shop.ground, before);
    refuseNewer(shop, step.ref.kind, old, mine, before);
    const bytes = hashOf(old) === step.base ? mine : merged(shop, step, old, mine, before);
    versions.push({ path, bytes: mine });
    if (bytes === undefined) clashed.push(before);
    else if (old === null || !old.equals(bytes)) {
      changes.push({ path, old, new: bytes });
      if (old !== null) replaced.push({ kind: step.ref.kind, old, path: before });
    }
  }
  if (clashed.length > 0) {
    // Nothing of the act is done, so all of it is kept: a part alone would not make sense.
    const kept = versions.map((each) => keepVersion(shop.ground, each.path, each.bytes));
    throw conflict(changedSince(clashed), keptAt(kept));
  }
  for (const each of replaced) keepBackup(shop, each.kind, each.old, each.path);
  return { phrase, renames, changes };
}

const plainOf = (step: Write): Plain =>
  (step.ref.kind === "exempt" ? (step.value as { reveal(): unknown }).reveal() : step.value) as Plain;

/** A write names a meeting by either key, the one before a move or the one after. */
function pathAfter(renames: readonly Rename[], step: Write): string {
  const path = fileOf(step.ref);
  const folder = posix.dirname(path);
  return posix.join(renames.find((each) => each.from === folder)?.to ?? folder, posix.basename(path));
}

function renamesOf(ground: Ground, step: Extract<Step, { do: "rename-meeting" }>): Rename[] {
  const { body, from, to } = step;
  const pairs = [
    { from: meetingFolder(body, from), to: meetingFolder(body, to) },
    { from: exemptFolder(body, from), to: exemptFolder(body, to) },
  ];
  if (!exists(ground, `${meetingFolder(body, from)}/meeting.json`)) throw usage(noMeeting(body, from));
  const taken = pairs.some((pair) => (ifThere(() => ground.fs.readdirSync(at(ground, pair.to))) ?? []).length > 0);
  if (taken) throw usage(dateTaken(body, to), dateTakenNext);
  return pairs.filter((pair) => exists(ground, pair.from));
}

/** Throws damaged where the paper is not there, and a conflict where its new name has been taken meanwhile. */
function paperRename(ground: Ground, { body, key, file, as }: Extract<Step, { do: "make-paper-private" }>): Rename {
  const from = posix.join(papersFolder({ body, key, private: false }), checkPaperName(file));
  const to = posix.join(papersFolder({ body, key, private: true }), checkPaperName(as));
  if (ifThere(() => ground.fs.lstatSync(at(ground, from)))?.isFile() !== true) throw damaged(noPaper(from), paperNext);
  if (exists(ground, to)) throw conflict(changedSince([posix.dirname(to)]));
  return { from, to };
}

function refuseNewer(shop: Workshop, kind: FileKind, old: Buffer | null, mine: Buffer, path: string): void {
  let newer = shop.records.age(kind, mine, path) === "newer";
  // A file that cannot be read is a conflict, and is reported as one.
  if (old !== null) attempt(() => (newer ||= shop.records.age(kind, old, path) === "newer"));
  if (newer) throw refused(newerFile(path), newerNext);
}

/** Both changes put together, or undefined. */
function merged(shop: Workshop, step: Write, old: Buffer | null, mine: Buffer, path: string): Buffer | undefined {
  const { kind } = step.ref;
  const baseText = step.base === null ? null : shop.bases.get(step.base);
  if (old === null || baseText === undefined) return undefined;
  try {
    const base = baseText === null ? emptyRecord(step.ref) : shop.records.decode(kind, baseText, path);
    if (base === undefined) return undefined;
    const result = merge(kind, base, shop.records.decode(kind, mine, path), shop.records.decode(kind, old, path));
    return result === undefined ? undefined : shop.records.encode(kind, result, path);
  } catch {
    return undefined;
  }
}
