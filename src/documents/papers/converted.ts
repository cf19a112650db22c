/** What becomes of a paper that is no PDF. */
import type { Block } from "../html/tree.ts";

/** A document of the house style, and what of the paper it could not keep, a line each. */
export interface Converted {
  tree: Block[];
  warnings: string[];
}

/** What a report form takes from the records of its body. */
export interface ReportContext {
  council: string;
  body: string;
  /** The meeting's, in words. */
  date: string;
  /** The body's own priorities, in its order. */
  priorities: readonly string[];
  /** Absolute folder of the workspace's own templates, where it has one. */
  ownTemplates?: string;
}
