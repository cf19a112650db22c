/**
 * Where each file of a workspace lies. All paths here are relative to the
 * workspace, with forward slashes, and made only from checked names, so that
 * no name can lead out of the workspace.
 */
import { posix } from "node:path";
import { usage } from "../domain/errors.ts";
import { keyNext, notAKey, notAnId, notAPaperName, notASlug, paperNameNext, slugNext } from "../text/store.ts";
import type { DraftPlace, FileRef, PaperPlace } from "../usecases/ports.ts";

export const WORKSPACE_FILE = "workspace.json";
export const SYSTEM = ".quorate";
export const LOCK = `${SYSTEM}/lock`;
export const INTENTS = `${SYSTEM}/intents`;
export const DRAFTS = `${SYSTEM}/drafts`;
export const CONFLICTS = `${SYSTEM}/conflicts`;
export const BACKUPS = `${SYSTEM}/backups`;

const SLUG = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[b-z]?$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;

export const isSlug = (name: string): boolean => SLUG.test(name);
export const isMeetingKey = (name: string): boolean => KEY.test(name);

/** Throws exit 2 where the name cannot be a body's. */
export function checkSlug(slug: string): string {
  if (!isSlug(slug)) throw usage(notASlug(slug), slugNext);
  return slug;
}

/** Throws exit 2 where the name cannot be a meeting's. */
export function checkKey(key: string): string {
  if (!isMeetingKey(key)) throw usage(notAKey(key), keyNext);
  return key;
}

function checkId(id: string): string {
  if (!ID.test(id)) throw usage(notAnId);
  return id;
}

/** A paper's file name: no folders, no hidden files, nothing a system reserves. */
export function checkPaperName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const unfit = /[/\\:*?"<>|\u0000-\u001f\u007f]/.test(name) || name.startsWith(".") || name.trim() === "";
  if (unfit || Buffer.byteLength(name) > 200) throw usage(notAPaperName, paperNameNext);
  return name;
}

export const bodyFolder = (body: string): string => `bodies/${checkSlug(body)}`;
export const meetingsFolder = (body: string): string => `${bodyFolder(body)}/meetings`;
export const meetingFolder = (body: string, key: string): string => `${meetingsFolder(body)}/${checkKey(key)}`;
export const exemptRoot = (body: string): string => `${bodyFolder(body)}/exempt`;
export const exemptFolder = (body: string, key: string): string => `${exemptRoot(body)}/${checkKey(key)}`;

/** The file of a record. */
export function fileOf(ref: FileRef): string {
  switch (ref.kind) {
    case "workspace": return WORKSPACE_FILE;
    case "body": return `${bodyFolder(ref.body)}/body.json`;
    case "members": return `${bodyFolder(ref.body)}/members.json`;
    case "plan": return `${bodyFolder(ref.body)}/forward-plan.json`;
    case "actions": return `${bodyFolder(ref.body)}/actions.json`;
    case "meeting": return `${meetingFolder(ref.body, ref.key)}/meeting.json`;
    case "exempt": return `${exemptFolder(ref.body, ref.key)}/exempt.json`;
  }
}

export const papersFolder = (place: PaperPlace): string =>
  `${place.private ? exemptFolder(place.body, place.key) : meetingFolder(place.body, place.key)}/papers`;

/** Folder and beginning of the name of a draft; private ones lie under `exempt/`. */
export function draftName(place: DraftPlace): { folder: string; stem: string } {
  const item = checkId(place.item);
  return place.private
    ? { folder: `${exemptFolder(place.body, place.key)}/drafts`, stem: item }
    : { folder: DRAFTS, stem: `${checkSlug(place.body)}~${checkKey(place.key)}~${item}` };
}

const RECORD =
  /^(?:workspace\.json|bodies\/([^/]+)\/(?:body|members|forward-plan|actions)\.json|bodies\/([^/]+)\/(?:meetings\/([^/]+)\/meeting|exempt\/([^/]+)\/exempt)\.json)$/;

/** Whether a relative path is one that `fileOf` gives: intents on disk are not trusted. */
export function isRecordFile(path: string): boolean {
  const found = RECORD.exec(path);
  if (found === null) return false;
  const slug = found[1] ?? found[2];
  const key = found[3] ?? found[4];
  return (slug === undefined || isSlug(slug)) && (key === undefined || isMeetingKey(key));
}

/** Whether a relative path is a meeting's folder, public or exempt. */
export function isMeetingFolder(path: string): boolean {
  const found = /^bodies\/([^/]+)\/(?:meetings|exempt)\/([^/]+)$/.exec(path);
  return found !== null && isSlug(found[1] ?? "") && isMeetingKey(found[2] ?? "");
}

const PAPER = /^bodies\/([^/]+)\/(meetings|exempt)\/([^/]+)\/papers\/([^/]+)$/;

/** Whether both are papers of one meeting, one of them beside the public record and the other under `exempt/`. */
export function isPaperMove(from: string, to: string): boolean {
  const [one, other] = [PAPER.exec(from), PAPER.exec(to)];
  return one !== null && other !== null && one[1] === other[1] && one[2] !== other[2] && one[3] === other[3]
    && isMeetingFolder(posix.dirname(posix.dirname(from))) && !one[4]!.startsWith(".") && !other[4]!.startsWith(".");
}

/** Whether what lies at the path is kept from others: files 0600, folders 0700. */
export const isPrivatePath = (path: string): boolean => /^bodies\/[^/]+\/exempt\//.test(path);
