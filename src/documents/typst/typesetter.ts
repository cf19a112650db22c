/** The child that typesets and looks through what was set, seen from the parent. */
import { LimitedProcess } from "../papers/limited-process.ts";
import type { Converted } from "../papers/converted.ts";
import type { OutputFile } from "../../usecases/documents-port.ts";
import type { Secrets } from "../scan/finder.ts";
import type { ConvertTask, LookedThrough, Ready, ReadyTask, Typeset, TypesetJob } from "./job.ts";

/** One child for as many jobs as a command has, one after the other. */
export class Typesetter {
  readonly #child: LimitedProcess;

  /** `fonts` are the files of the council's own font. */
  constructor(fonts: readonly string[] = []) {
    this.#child = new LimitedProcess(true, fonts);
  }

  /** Typesets one job. Throws damaged where it fails or takes more than 30 seconds. */
  run(job: TypesetJob): Promise<Typeset> {
    return this.#child.ask({ do: "typeset", job });
  }

  /** Turns a paper that is no PDF into a document of the house style. Throws damaged, naming it. */
  convert(paper: Omit<ConvertTask, "do">): Promise<Converted> {
    return this.#child.ask({ do: "convert", ...paper });
  }

  /** A Word document ready for a word processor, and what of it will not be kept. Throws damaged, naming it. */
  ready(paper: Omit<ReadyTask, "do">): Promise<Ready> {
    return this.#child.ask({ do: "ready", ...paper });
  }

  /** Whether a finished PDF holds a secret, and where. Throws damaged where the child ends over it or takes more than 30 seconds. */
  lookThrough({ name, bytes }: OutputFile, secrets: Secrets): Promise<LookedThrough> {
    return this.#child.ask({ do: "look-through", file: name, bytes, secrets });
  }

  /** Ends the child and takes its folder away. */
  close(): void {
    this.#child.close();
  }
}
