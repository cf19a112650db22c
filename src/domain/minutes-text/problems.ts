import { usage, type QuorateError } from "../errors.ts";
import { atLine, moreProblems, putRight } from "../../text/minutes-text.ts";

/** A line that says nothing we can record. The message is the reason, for a person. */
export class Misread extends Error {}

const SHOWN = 10;

/** The reasons for refusing a text, collected so that they can be put right in one go. */
export class Problems {
  readonly #found: { line: number; reason: string }[] = [];

  add(line: number, reason: string): void {
    this.#found.push({ line, reason });
  }

  /** Runs a reading; what it refuses is noted for the line and undefined given back. */
  at<T>(line: number, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      this.add(line, error.message);
      return undefined;
    }
  }

  /** Throws what was found, a line each in the order of the text; nothing where all is well. */
  throwIfAny(next: string = putRight): void {
    if (this.#found.length > 0) throw this.#error(next);
  }

  #error(next: string): QuorateError {
    const sorted = this.#found.toSorted((a, b) => a.line - b.line);
    const lines = sorted.slice(0, SHOWN).map(({ line, reason }) => atLine(line, reason));
    if (sorted.length > SHOWN) lines.push(moreProblems(sorted.length - SHOWN, sorted[SHOWN]!.line));
    return usage(lines.join("\n"), next);
  }
}
