/** What a paper is, told from its bytes; an unusable one is refused by name. */
import type { PaperFormat } from "../domain/agenda.ts";
import { damaged } from "../domain/errors.ts";
import { emptyPaper } from "../text/papers.ts";
import { LimitedProcess } from "./papers/limited-process.ts";
import { officeProgram } from "./papers/office.ts";

export interface PaperFacts {
  format: PaperFormat;
  /** Pages, where the format has a fixed number. */
  pages?: number;
  /** Its title, where the paper says so itself. */
  title?: string;
  /** What a pack will leave out of it, a line each. */
  warnings: string[];
}

const lastPart = (filename: string): string => filename.split(/[\\/]/).at(-1) ?? filename;

/**
 * The kind of a paper and its pages, looked into by a process with limits.
 * Throws damaged, naming the file, where it is of no kind that can be attached,
 * or is one that can't be used: cut short, broken, protected by a password,
 * without pages, or more than the limits allow.
 */
export async function inspectPaper(bytes: Uint8Array, filename: string): Promise<PaperFacts> {
  const file = lastPart(filename);
  if (bytes.length === 0) throw damaged(...emptyPaper(file));
  const child = new LimitedProcess(false);
  try {
    return await child.ask({ do: "inspect", file, bytes, house: officeProgram() === undefined });
  } finally {
    child.close();
  }
}
