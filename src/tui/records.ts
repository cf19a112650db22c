/**
 * The records as the screens see them: read once, kept until an act changes
 * them or a screen is opened anew. Typing never reads a file.
 */
import type { FileKind, FileRef, FileTypes, Store } from "../usecases/ports.ts";

export interface Records {
  /** The record as last read. Throws what the store throws. */
  read<K extends FileKind>(ref: FileRef<K>): FileTypes[K];
  bodies(): readonly string[];
  meetings(body: string): readonly string[];
  /** Forgets everything, so that the next look reads the files. */
  forget(): void;
}

export function recordsOf(store: Store): Records {
  const kept = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as T;
  };
  return {
    read: (ref) => once(JSON.stringify(ref), () => store.load(ref).value),
    bodies: () => once("bodies", () => store.bodies()),
    meetings: (body) => once(`meetings ${body}`, () => store.meetings(body)),
    forget: () => kept.clear(),
  };
}
