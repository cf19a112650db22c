/** Folders where records should be and are none: deleted, renamed or put there by hand. */
import { codeOf, ifThere } from "./fs.ts";
import { at, exists, type Ground } from "./ground.ts";
import { isMeetingKey, isSlug } from "./paths.ts";
import type { Stray } from "../usecases/ports.ts";

/** What may not be read is told of by whoever wants what is in it. */
function permitted<T>(read: () => T | undefined): T | undefined {
  try {
    return ifThere(read);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Names of folders, of those that hold something unless told. */
function foldersIn(ground: Ground, path: string, evenEmpty = false): string[] {
  const names = (folder: string): string[] =>
    (permitted(() => ground.fs.readdirSync(at(ground, folder))) ?? []).filter((name) => !name.startsWith("."));
  const isFolder = (folder: string): boolean => permitted(() => ground.fs.statSync(at(ground, folder)))?.isDirectory() === true;
  return names(path).filter((name) => isFolder(`${path}/${name}`) && (evenEmpty || names(`${path}/${name}`).length > 0)).toSorted();
}

/** Bodies without a body.json, meetings without a meeting.json, private matter without a meeting, and names that are none. */
export function listStrays(ground: Ground): Stray[] {
  return foldersIn(ground, "bodies").flatMap((body): Stray[] => {
    const folder = `bodies/${body}`;
    if (!isSlug(body)) return [{ body, path: folder, kind: "not-a-body" }];
    if (!exists(ground, `${folder}/body.json`)) return [{ body, path: folder, kind: "no-body" }];
    const held = (key: string): boolean => isMeetingKey(key) && exists(ground, `${folder}/meetings/${key}/meeting.json`);
    return [
      // A meeting whose file is gone may leave an empty folder, and that is all that tells of it.
      ...foldersIn(ground, `${folder}/meetings`, true).filter((key) => !held(key))
        .map((key): Stray => ({ body, path: `${folder}/meetings/${key}`, kind: isMeetingKey(key) ? "no-meeting" : "not-a-meeting" })),
      ...foldersIn(ground, `${folder}/exempt`).filter((key) => !held(key))
        .map((key): Stray => ({ body, path: `${folder}/exempt/${key}`, kind: "private-alone" })),
    ];
  });
}
