/** What bodies and meetings a workspace has, read from folder names. Light: the quick commands use it. */
import { dirname, join, resolve } from "node:path";
import { ifThere, nodeFs, type FileSystem } from "./fs.ts";
import { isMeetingKey, isSlug, WORKSPACE_FILE } from "./paths.ts";

/** The nearest folder upward that holds a workspace.json, or undefined. */
export function findWorkspace(startDir: string, fs: FileSystem = nodeFs): string | undefined {
  for (let folder = resolve(startDir); ; folder = dirname(folder)) {
    if (isFile(fs, join(folder, WORKSPACE_FILE))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Slugs in `bodies/`, sorted; folders without a body.json among them. */
export const bodyFolders = (root: string, fs: FileSystem = nodeFs): string[] =>
  names(fs, join(root, "bodies")).filter(isSlug).toSorted();

/** Meeting keys of a body, oldest first; folders without a meeting.json among them. */
export const meetingFolders = (root: string, body: string, fs: FileSystem = nodeFs): string[] =>
  names(fs, join(root, "bodies", body, "meetings")).filter(isMeetingKey).toSorted();

/** Slugs of the bodies, sorted. */
export const listBodies = (root: string, fs: FileSystem = nodeFs): string[] =>
  bodyFolders(root, fs).filter((slug) => isFile(fs, join(root, "bodies", slug, "body.json")));

/** Keys of a body's meetings, oldest first. */
export const listMeetings = (root: string, body: string, fs: FileSystem = nodeFs): string[] =>
  meetingFolders(root, body, fs).filter((key) => isFile(fs, join(root, "bodies", body, "meetings", key, "meeting.json")));

const names = (fs: FileSystem, folder: string): string[] => ifThere(() => fs.readdirSync(folder)) ?? [];

const isFile = (fs: FileSystem, path: string): boolean => ifThere(() => fs.statSync(path))?.isFile() === true;
