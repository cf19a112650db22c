/** Opening a workspace: what fulfils the `Store` port over the file system. */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { damaged, QuorateError, refused, usage } from "../domain/errors.ts";
import { Exempt } from "../domain/exempt.ts";
import type { ExemptRecord } from "../domain/meeting.ts";
import type { Workspace } from "../domain/workspace.ts";
import {
  hasWorkspace, hasWorkspaceNext, jsonFault, mendJson, newerFile, newerNext, noBody, noMeeting, noWorkspace, noWorkspaceNext, notAFile,
} from "../text/store.ts";
import type { FileKind, FileRef, FileTypes, Loaded, Store, Undo } from "../usecases/ports.ts";
import { sha256 } from "./act.ts";
import { baseTexts } from "./base-texts.ts";
import { actOf, type Workshop } from "./commit.ts";
import { readTrouble, saveTrouble } from "./disk-trouble.ts";
import { foundDrafts, openDraft } from "./drafts.ts";
import { emptyRecord } from "./empty.ts";
import { codeOf, ifThere, nodeFs, type FileSystem } from "./fs.ts";
import { at, ensureSystem, exists, intentNames, type Ground } from "./ground.ts";
import { listBodies, listMeetings } from "./listing.ts";
import { acquire, type Lock } from "./lock.ts";
import type { Migrations } from "./migrations.ts";
import { holdsPaper, listPapers, placePaper, takeAwayPaper, takePaper } from "./papers.ts";
import { checkSlug, exemptRoot, fileOf, LOCK, papersFolder, WORKSPACE_FILE } from "./paths.ts";
import { perform } from "./perform.ts";
import { recordsWith, type Plain } from "./records.ts";
import { recover } from "./recover.ts";
import { MAX_BYTES } from "./strict-json.ts";
import { listStrays } from "./strays.ts";
import { undoOf } from "./undo.ts";

export { findWorkspace } from "./listing.ts";

export interface StoreOptions {
  fs?: FileSystem;
  /** Fresh hexadecimal digits, never twice the same. */
  newNonce?: () => string;
  /** Told, in a sentence for the person, what they may want to know though nothing failed. */
  log?: (message: string) => void;
  /** Milliseconds to wait for another writer; 5,000 unless told. */
  lockWait?: number;
  migrations?: Migrations;
}

/**
 * Opens the workspace at `root`. What an earlier process left unfinished is
 * finished or set aside, where the folder can be written. Throws exit 2 where
 * there is no workspace, 4 where its workspace.json is damaged.
 */
export function openStore(root: string, options: StoreOptions = {}): Store {
  const fs = options.fs ?? nodeFs;
  const real = ifThere(() => fs.realpathSync(resolve(root)));
  if (real === undefined) throw usage(noWorkspace(root), noWorkspaceNext);
  const ground: Ground = {
    fs,
    root: real,
    newNonce: options.newNonce ?? (() => randomBytes(12).toString("hex")),
    lockWait: options.lockWait ?? 5000,
    log: options.log ?? (() => {}),
  };
  const shop: Workshop = { ground, records: recordsWith(options.migrations), bases: baseTexts() };
  const newer = isNewer(shop);
  if (!newer) tidyUp(ground);
  return storeOn(shop, newer);
}

/** Makes a workspace in an empty or new folder. Throws exit 2 where there is one already. */
export function createWorkspace(root: string, workspace: Workspace, options: StoreOptions = {}): Store {
  const folder = resolve(root);
  try {
    mkdirSync(folder, { recursive: true });
    const fs = options.fs ?? nodeFs;
    const real = fs.realpathSync(folder);
    if (ifThere(() => fs.lstatSync(`${real}/${WORKSPACE_FILE}`)) !== undefined) throw usage(hasWorkspace(root), hasWorkspaceNext);
    const ground: Ground = {
      fs, root: real, newNonce: options.newNonce ?? (() => randomBytes(12).toString("hex")), lockWait: options.lockWait ?? 5000, log: () => {},
    };
    const shop: Workshop = { ground, records: recordsWith(options.migrations), bases: baseTexts() };
    storeOn(shop, false).commit("make a workspace", [{ do: "write", ref: { kind: "workspace" }, value: workspace, base: null }]);
  } catch (error) {
    throw saveTrouble(error);
  }
  return openStore(root, options);
}

/** Reads workspace.json; true where a newer version made it, and nothing may be changed. */
function isNewer(shop: Workshop): boolean {
  const bytes = readRecord(shop.ground, WORKSPACE_FILE);
  if (bytes === undefined) throw usage(noWorkspace(shop.ground.root), noWorkspaceNext);
  return shop.records.age("workspace", bytes, WORKSPACE_FILE) === "newer";
}

/** Finishes what was cut short. A folder that cannot be written, or is locked, is left for later. */
function tidyUp(ground: Ground): void {
  try {
    if (intentNames(ground).length > 0) underLock(ground, () => {});
  } catch (error) {
    if (error instanceof QuorateError || codeOf(error) !== undefined) return;
    throw error;
  }
}

/** Runs something under the lock, with nothing unfinished. Disk refusals become exit 6. */
function underLock<T>(ground: Ground, what: (lock: Lock) => T): T {
  try {
    ensureSystem(ground);
    const lock = acquire(ground.fs, at(ground, LOCK), { wait: ground.lockWait, newNonce: ground.newNonce });
    try {
      recover(ground);
      return what(lock);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw saveTrouble(error);
  }
}

function storeOn(shop: Workshop, newer: boolean): Store {
  const { ground, records, bases } = shop;
  const mustBeOurs = (): void => {
    if (newer) throw refused(newerFile(WORKSPACE_FILE), newerNext);
  };
  const locked = <T>(what: (lock: Lock) => T): T => {
    mustBeOurs();
    return underLock(ground, what);
  };
  return {
    root: ground.root,
    bodies: () => reading("bodies", () => listBodies(ground.root, ground.fs)),
    meetings(body) {
      checkSlug(body);
      const keys = reading(`bodies/${body}/meetings`, () => listMeetings(ground.root, body, ground.fs));
      if (keys.length === 0) mustHaveBody(ground, body);
      return keys;
    },
    strays: () => reading("bodies", () => listStrays(ground)),
    load<K extends FileKind>(ref: FileRef<K>): Loaded<FileTypes[K]> {
      const path = fileOf(ref);
      const bytes = readRecord(ground, path);
      if (bytes === undefined) return { value: wrap(ref, whenMissing(ground, ref)), hash: null };
      const value = records.decode(ref.kind, bytes, path);
      const hash = sha256(bytes);
      bases.put(hash, bytes);
      return { value: wrap(ref, value), hash };
    },
    commit(phrase, steps): Undo {
      const act = locked((lock) => {
        const planned = actOf(shop, phrase, steps);
        if (planned.renames.length + planned.changes.length > 0) perform(ground, lock, planned);
        return planned;
      });
      return undoOf(ground, act, locked);
    },
    addPaper: (place, name, bytes) => locked((lock) => placePaper(ground, lock.nonce, place, name, bytes)),
    readPaper: (place, file) => reading(papersFolder(place), () => takePaper(ground, place, file)),
    papers: (place) => reading(papersFolder(place), () => listPapers(ground, place)),
    hasPaper: (place, file, hash) => reading(papersFolder(place), () => holdsPaper(ground, place, file, hash)),
    removePaper: (place, file) => locked(() => takeAwayPaper(ground, place, file)),
    keepsExempt: (body) => reading(exemptRoot(body), () => exists(ground, exemptRoot(body))),
    openDraft(place) {
      mustBeOurs();
      return openDraft(ground, place);
    },
    foundDrafts: () => reading("drafts", () => foundDrafts(ground)),
  };
}

const wrap = <K extends FileKind>(ref: FileRef<K>, value: Plain): FileTypes[K] =>
  (ref.kind === "exempt" ? new Exempt(value as unknown as ExemptRecord) : value) as FileTypes[K];

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw readTrouble(error, file);
  }
}

/** The bytes of a record file, undefined where there is none. Throws exit 4 for what is no file of a fit size. */
function readRecord(ground: Ground, path: string): Buffer | undefined {
  return reading(path, () => ifThere(() => {
    const facts = ground.fs.statSync(at(ground, path));
    if (!facts.isFile()) throw damaged(notAFile(path), mendJson);
    if (facts.size > MAX_BYTES) throw damaged(`${path}: ${jsonFault.tooBig}.`, mendJson);
    return ground.fs.readFileSync(at(ground, path));
  }));
}

function whenMissing(ground: Ground, ref: FileRef): Plain {
  if (ref.kind === "workspace") throw usage(noWorkspace(ground.root), noWorkspaceNext);
  mustHaveBody(ground, ref.body);
  if ("key" in ref && !exists(ground, fileOf({ kind: "meeting", body: ref.body, key: ref.key }))) throw usage(noMeeting(ref.body, ref.key));
  const empty = emptyRecord(ref);
  if (empty === undefined) throw usage(noBody(ref.body));
  return empty;
}

function mustHaveBody(ground: Ground, body: string): void {
  if (!exists(ground, fileOf({ kind: "body", body }))) throw usage(noBody(body));
}
