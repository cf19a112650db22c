/** The typesetting child, seen from the parent. */
import { LimitedProcess } from "../papers/limited-process.ts";
import type { Converted } from "../papers/converted.ts";
import type { PaperFacts } from "../paper.ts";
import type { ConvertTask, InspectTask, Typeset, TypesetJob } from "./job.ts";

/** One child for as many jobs as a command has, one after the other. */
export class Typesetter {
  readonly #child = new LimitedProcess(true);

  /** Typesets one job. Throws damaged where it fails or takes more than 30 seconds. */
  run(job: TypesetJob): Promise<Typeset> {
    return this.#child.ask({ do: "typeset", job });
  }

  /** Turns a paper that is no PDF into a document of the house style. Throws damaged, naming it. */
  convert(paper: Omit<ConvertTask, "do">): Promise<Converted> {
    return this.#child.ask({ do: "convert", ...paper });
  }

  /** Looks into a paper. Throws damaged, naming it, where it can't be used. */
  inspect(paper: Omit<InspectTask, "do">): Promise<PaperFacts> {
    return this.#child.ask({ do: "inspect", ...paper });
  }

  /** Ends the child and takes its folder away. */
  close(): void {
    this.#child.close();
  }
}
