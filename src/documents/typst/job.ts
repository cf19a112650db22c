/** What the typesetting child is asked to do, and what it answers. */
import type { PaperFormat } from "../../domain/agenda.ts";
import type { Block } from "../html/tree.ts";
import type { PaperFacts } from "../paper.ts";
import type { Secrets } from "../scan/finder.ts";
import type { Converted, ReportContext } from "../papers/converted.ts";

interface PartFacts {
  id: string;
  /** Agenda number of the item it belongs to, or empty. */
  item: string;
  /** Whether its first page is stamped "Agenda Item N". */
  stamped: boolean;
  /** Where links of the front sheet lead; an id of letters, digits and hyphens, or empty. */
  anchor: string;
  /** Its bookmark. */
  title: string;
  /** Printed on its own pages, besides the job's mark. */
  mark: string;
}

/** One document of ours, or one officer's PDF. */
export type Part =
  | (PartFacts & { kind: "tree"; tree: Block[] })
  | (PartFacts & { kind: "file"; file: string; bytes: Uint8Array });

export interface TypesetJob {
  title: string;
  author: string;
  /** Year, month and day of the document; stands for its time of making, since a clock would differ each time. */
  date: [year: number, month: number, day: number];
  /** Printed at the top of every page, such as that it is a draft. */
  mark: string;
  /** The number printed on the first page. */
  firstPage: number;
  /** The council's own: `#rrggbb` or empty, and the name of its font or none. */
  house: { accent: string; fonts: readonly string[] };
  /** Printed on a blank page. */
  blank: string;
  /** Several documents, each on pages of its own, and ranges; else one document as it flows. */
  pack: boolean;
  /** Whether each document of a pack begins on an odd page, with a blank one before it where it must. */
  oddStarts: boolean;
  /** Page numbers and items on officers' pages. */
  stamps: boolean;
  parts: Part[];
}

export interface Typeset {
  pdf: Uint8Array;
  pages: number;
  /** Of a pack: page ranges by agenda number. */
  ranges?: ReadonlyMap<string, string>;
  warnings: string[];
}

/** Look into a paper of any kind. */
export interface InspectTask {
  do: "inspect";
  file: string;
  bytes: Uint8Array;
  /** Whether a Word document will be set in the house style, else by a word processor. */
  house: boolean;
}

/** Turn a paper that is no PDF into a document of the house style. */
export interface ConvertTask {
  do: "convert";
  format: Exclude<PaperFormat, "pdf">;
  file: string;
  bytes: Uint8Array;
  /** Heads it where it has no heading of its own; the alternative text of a picture. */
  title: string;
  form: ReportContext;
}

/** Make a Word document ready for a word processor. */
export interface ReadyTask {
  do: "ready";
  file: string;
  bytes: Uint8Array;
}

export interface Ready {
  bytes: Uint8Array;
  warnings: string[];
}

/** Look through a finished PDF for what must not be in it. */
export interface LookThroughTask {
  do: "look-through";
  file: string;
  bytes: Uint8Array;
  /** They go to the child over the pipe between the processes alone. */
  secrets: Secrets;
}

/** The place of a secret, or one that can't be looked into (empty where it is the whole); else pages with letters that no table explains. */
export type LookedThrough = { found: string } | { unreadable: string } | { mute: number[] };

export type Task = { do: "typeset"; job: TypesetJob } | InspectTask | ConvertTask | ReadyTask | LookThroughTask;

/** What each task gives. */
export type Answer<T extends Task> =
  T extends InspectTask ? PaperFacts : T extends ConvertTask ? Converted : T extends ReadyTask ? Ready : T extends LookThroughTask ? LookedThrough : Typeset;

export type Done = Typeset | PaperFacts | Converted | Ready | LookedThrough;

/** Over the channel between the processes. */
export type ToChild = { id: number; task: Task };
export type FromChild =
  | { id: number; done: Done }
  | { id: number; error: { code?: number; message: string; next?: string } }
  /** The paper being read from now on, or none. */
  | { inHand: string };
