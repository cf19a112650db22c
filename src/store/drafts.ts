/** What is being typed, kept on disk while it is typed, and found again at the next start. */
import { posix } from "node:path";
import { disk } from "../domain/errors.ts";
import { cannotDraft, diskNext } from "../text/store.ts";
import type { Draft, DraftPlace, FoundDraft } from "../usecases/ports.ts";
import { isDiskError } from "./disk-trouble.ts";
import { DraftFile, readDraft } from "./draft-file.ts";
import { attempt, flushFolder, remove } from "./durable.ts";
import { codeOf, ifThere } from "./fs.ts";
import { at, ensureFolder, ensureSystem, type Ground } from "./ground.ts";
import { holderFrom, holderNow, isThisProcess, provenDead, type Holder } from "./holder.ts";
import { listBodies } from "./listing.ts";
import { DRAFTS, draftName, exemptRoot, isMeetingKey, isSlug } from "./paths.ts";

/** Longest time that typing waits to be written, in milliseconds; well under the 250 that are promised. */
const PAUSE = 200;

/** Drafts that this process has open, by file name. */
const open = new Set<string>();

/** Opens a new draft file. Throws exit 6 where the disk has no room to reserve. */
export function openDraft(ground: Ground, place: DraftPlace): Draft {
  const { folder, stem } = draftName(place);
  const nonce = ground.newNonce();
  const path = posix.join(folder, `${stem}~${nonce}.draft`);
  const file = onDisk(() => {
    if (!place.private) ensureSystem(ground);
    ensureFolder(ground, folder);
    try {
      const made = DraftFile.create(ground.fs, at(ground, path), holderNow(nonce));
      flushFolder(ground.fs, at(ground, folder));
      return made;
    } catch (error) {
      attempt(() => remove(ground.fs, at(ground, path)));
      throw error;
    }
  });
  open.add(nonce);
  return draftOn(ground, file, nonce);
}

function draftOn(ground: Ground, file: DraftFile, nonce: string): Draft {
  let pending: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let told = false;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (pending === undefined) return;
    file.write(pending, new Date().toISOString());
    pending = undefined;
    told = false;
  };
  const end = (): void => {
    clearTimeout(timer);
    if (open.delete(nonce)) file.close();
  };
  return {
    record(text) {
      if (!open.has(nonce)) return;
      pending = text;
      timer ??= setTimeout(() => {
        try {
          write();
        } catch (error) {
          // Typing goes on; the text stays pending and is tried again with the next key.
          if (!told) ground.log(cannotDraft(codeOf(error)));
          told = true;
        }
      }, PAUSE);
    },
    flush: () => onDisk(write),
    discard() {
      end();
      removeDraft(ground, nonce);
    },
    close() {
      try {
        if (open.has(nonce)) onDisk(write);
      } finally {
        end();
      }
    },
  };
}

/** Drafts that no live process has open, oldest first. */
export function foundDrafts(ground: Ground): FoundDraft[] {
  const found: FoundDraft[] = [];
  for (const { path, place, nonce } of draftFiles(ground)) {
    const bytes = ifThere(() => ground.fs.readFileSync(at(ground, path)));
    if (bytes === undefined) continue;
    const { head, latest } = readDraft(bytes);
    const holder = head === undefined ? undefined : holderFrom(Buffer.from(JSON.stringify(head.holder)));
    if (holder !== undefined && isOpen(holder, latest?.at)) continue;
    if (latest === undefined) attempt(() => remove(ground.fs, at(ground, path)));
    else found.push({ place, text: latest.text, at: latest.at, discard: () => removeDraft(ground, nonce) });
  }
  return found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const A_DAY = 24 * 60 * 60 * 1000;

/** About another machine nothing can be proven; there a draft untouched for a day is taken to be left. */
function isOpen(holder: Holder, latest: string | undefined): boolean {
  if (isThisProcess(holder)) return open.has(holder.nonce);
  if (provenDead(holder)) return false;
  const here = holderNow("");
  if (holder.host === here.host && holder.space === here.space) return true;
  return Date.now() - Date.parse(latest ?? holder.at) < A_DAY;
}

interface DraftOnDisk {
  path: string;
  place: DraftPlace;
  nonce: string;
}

const FILE = /^(.+)~([0-9a-f]{8,64})\.draft$/;

function* draftFiles(ground: Ground): Generator<DraftOnDisk> {
  for (const name of namesIn(ground, DRAFTS)) {
    const [, stem = "", nonce = ""] = FILE.exec(name) ?? [];
    const [body = "", key = "", item = ""] = stem.split("~");
    if (!isSlug(body) || !isMeetingKey(key)) continue;
    yield { path: posix.join(DRAFTS, name), place: { body, key, item, private: false }, nonce };
  }
  for (const body of listBodies(ground.root, ground.fs)) {
    for (const key of namesIn(ground, exemptRoot(body)).filter(isMeetingKey)) {
      const folder = posix.join(exemptRoot(body), key, "drafts");
      for (const name of namesIn(ground, folder)) {
        const [, item = "", nonce = ""] = FILE.exec(name) ?? [];
        if (item !== "") yield { path: posix.join(folder, name), place: { body, key, item, private: true }, nonce };
      }
    }
  }
}

const namesIn = (ground: Ground, folder: string): string[] => ifThere(() => ground.fs.readdirSync(at(ground, folder))) ?? [];

/** By its nonce, since the meeting it belongs to may have been moved while it was typed. */
function removeDraft(ground: Ground, nonce: string): void {
  onDisk(() => {
    for (const each of draftFiles(ground)) {
      if (each.nonce !== nonce) continue;
      remove(ground.fs, at(ground, each.path));
      flushFolder(ground.fs, at(ground, posix.dirname(each.path)));
    }
  });
}

/**
 * A meeting's folder was renamed: its public drafts carry its key in their
 * names. Private ones moved with their folder. A draft that stays behind is
 * still found, under the old key.
 */
export function moveDrafts(ground: Ground, from: string, to: string): void {
  const [, body, kind, key] = from.split("/");
  if (kind !== "meetings") return;
  const prefix = `${body}~${key}~`;
  for (const name of namesIn(ground, DRAFTS)) {
    if (!name.startsWith(prefix)) continue;
    const target = `${body}~${posix.basename(to)}~${name.slice(prefix.length)}`;
    attempt(() => ground.fs.renameSync(at(ground, posix.join(DRAFTS, name)), at(ground, posix.join(DRAFTS, target))));
  }
}

function onDisk<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw isDiskError(error) ? disk(cannotDraft(codeOf(error)), diskNext(codeOf(error))) : error;
  }
}
