/** What the application needs from outside besides the use cases; handed in by index.tsx and by tests. */
import type { MemberInput } from "../usecases/members.ts";
import type { Context } from "../usecases/ports.ts";
import type { InspectPaper } from "../usecases/attach-paper.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";

/** A document made and written, or what stopped it. */
export interface Made {
  /** Where each file was written. */
  paths: string[];
  /** What the scan before the output found, in a sentence. */
  scan?: string;
  /** Pages in all, and of each item's papers by item id, such as "7 - 14". */
  pages?: number;
  ranges?: ReadonlyMap<string, string>;
  /** What was left out or could not be kept. */
  warnings: string[];
}

export interface Services {
  /** Opens a workspace. Throws QuorateError where there is none or it is damaged. */
  openWorkspace(folder: string): Context;
  /** Opens the officer's own copy of the sample. */
  openSample(): Promise<Context>;
  /** Makes a workspace in a folder and opens it. */
  createWorkspace(folder: string, council: string): Context;
  /** Where a first workspace would be made. */
  newWorkspaceFolder: string;
  /**
   * Gives what lets the person change a text in their own editor, the terminal
   * being theirs meanwhile. Loaded when it is first needed.
   */
  loadEditor(): Promise<(text: string, name: string) => string>;
  /** Reads a file that the person named. */
  readFile(path: string): Uint8Array;
  /** Names in the folder of a half-typed path, for completing it. */
  completePath(typed: string): string[];
  /** Makes documents of a meeting. */
  makePack(context: Context, input: { body: string; meeting: MeetingKey; private: boolean }, progress: (step: string) => void): Promise<Made>;
  makeMinutes(context: Context, input: { body: string; meeting: MeetingKey }): Promise<Made>;
  /** The members of a list in CSV form. */
  readMembers(list: string): Promise<MemberInput[]>;
  /** Looks into a paper that is to be attached. */
  inspectPaper: InspectPaper;
}
