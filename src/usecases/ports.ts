/**
 * What use cases need from outside, as interfaces. The composition roots (the
 * command line, the application, the tests) hand in what fulfils them.
 */
import type { ActionRegister } from "../domain/actions.ts";
import type { Body } from "../domain/body.ts";
import type { LocalDate, MeetingKey } from "../domain/calendar/types.ts";
import type { Exempt } from "../domain/exempt.ts";
import type { ForwardPlan } from "../domain/forward-plan.ts";
import type { Id, NewId } from "../domain/ids.ts";
import type { ExemptRecord, Meeting } from "../domain/meeting.ts";
import type { Membership } from "../domain/member.ts";
import type { Workspace } from "../domain/workspace.ts";

/** What each kind of record file holds. */
export interface FileTypes {
  workspace: Workspace;
  body: Body;
  members: Membership;
  plan: ForwardPlan;
  actions: ActionRegister;
  meeting: Meeting;
  exempt: Exempt<ExemptRecord>;
}

export type FileKind = keyof FileTypes;

/** Names one record file of a workspace. */
export type FileRef<K extends FileKind = FileKind> = K extends "workspace"
  ? { kind: K }
  : K extends "meeting" | "exempt"
    ? { kind: K; body: string; key: MeetingKey }
    : { kind: K; body: string };

/** A record as it was read: `hash` is of the file's bytes, null where there is no file yet. */
export interface Loaded<T> {
  value: T;
  hash: string | null;
}

/** One change to the workspace. `base` is the hash the new value was made from. */
export type Step =
  | { [K in FileKind]: { do: "write"; ref: FileRef<K>; value: FileTypes[K]; base: string | null } }[FileKind]
  | { do: "rename-meeting"; body: string; from: MeetingKey; to: MeetingKey }
  /** Moves a paper from beside the public record to `exempt/`, under a free name there. */
  | { do: "make-paper-private"; body: string; key: MeetingKey; file: string; as: string };

/** A folder of the workspace, by its path there, that no record belongs to. */
export interface Stray {
  body: string;
  path: string;
  kind: "no-body" | "not-a-body" | "no-meeting" | "not-a-meeting" | "private-alone";
}

/** Where a paper lies: with the public record, or under `exempt/`. */
export interface PaperPlace {
  body: string;
  key: MeetingKey;
  private: boolean;
}

/** What an applied act leaves for undoing it. */
export interface Undo {
  /** What was done, as a phrase: "move item 4". */
  act: string;
  /** Puts everything back, or throws a conflict where a file has changed since. */
  undo(): void;
}

/** The text being typed for one item, kept on disk while it is typed. */
export interface DraftPlace {
  body: string;
  key: MeetingKey;
  item: Id;
  private: boolean;
}

export interface Draft {
  /** Notes the whole text; on disk within 250 ms, at once when `flush` is called. */
  record(text: string): void;
  flush(): void;
  /** The text is safe in the record, or no longer wanted. */
  discard(): void;
  /** Ends writing and leaves the draft for the next start. */
  close(): void;
}

/** A draft found at the start: what was typed and not yet saved to the record. */
export interface FoundDraft {
  place: DraftPlace;
  text: string;
  /** When the last of it was typed, ISO 8601 with zone. */
  at: string;
  discard(): void;
}

/** The workspace on disk. Every method throws `QuorateError` for what a person can mend. */
export interface Store {
  /** Absolute folder of the workspace. */
  readonly root: string;
  /** Slugs of the bodies, sorted. */
  bodies(): string[];
  /** Keys of a body's meetings, oldest first. */
  meetings(body: string): MeetingKey[];
  /** Folders that hold something and that no record belongs to. */
  strays(): Stray[];
  /** Reads a record; a missing members, plan, actions or exempt file reads as empty. */
  load<K extends FileKind>(ref: FileRef<K>): Loaded<FileTypes[K]>;
  /** Carries out one act whole or not at all; it is on disk when this returns. */
  commit(act: string, steps: Step[]): Undo;
  /** Puts a paper in its folder under a free name made from `name`; durable when it returns. */
  addPaper(place: PaperPlace, name: string, bytes: Uint8Array): { file: string; sha256: string };
  readPaper(place: PaperPlace, file: string): Uint8Array;
  /** Names of the files in a folder of papers, sorted; none where there is no such folder. */
  papers(place: PaperPlace): string[];
  /** Whether the paper is there with those bytes. */
  hasPaper(place: PaperPlace, file: string, sha256: string): boolean;
  /** Takes away a paper that no record names any more; a missing one is no error. */
  removePaper(place: PaperPlace, file: string): void;
  /** Whether there is a folder for private matter of the body at all; it may be kept elsewhere. */
  keepsExempt(body: string): boolean;
  openDraft(place: DraftPlace): Draft;
  foundDrafts(): FoundDraft[];
}

export interface Clock {
  /** Today in the workspace's time zone. */
  today(): LocalDate;
  /** Milliseconds since an arbitrary moment, for measuring. */
  now(): number;
}

/** Everything a use case is called with. */
export interface Context {
  store: Store;
  clock: Clock;
  newId: NewId;
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
  digest: (text: string) => string;
}

/** What an act will do, worked out before anything is changed. */
export interface Plan {
  /** The act as a phrase, for undo and for the intent: "publish the agenda". */
  act: string;
  steps: Step[];
  /** What was done, for the person, a line each. */
  says: string[];
  /** What they should know besides. */
  warnings: string[];
}
