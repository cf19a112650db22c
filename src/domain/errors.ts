/**
 * Errors a person can meet. Each says what is wrong and what to do next, in
 * plain words, and carries the exit code of the command line. Anything else
 * that is thrown is our own fault and ends with code 70.
 */

/** Exit codes of the command; documented in docs/scripting.md. */
export const EXIT = {
  done: 0,
  found: 1,
  usage: 2,
  refused: 3,
  damaged: 4,
  conflict: 5,
  disk: 6,
  fault: 70,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error a person can act on. `message` says what and where; `next` what to do. */
export class QuorateError extends Error {
  readonly code: ExitCode;
  readonly next: string | undefined;
  constructor(code: ExitCode, message: string, next?: string) {
    super(message);
    this.name = "QuorateError";
    this.code = code;
    this.next = next;
  }
}

/** Wrong use: an unknown name, a date that is no date. Exit 2. */
export const usage = (message: string, next?: string): QuorateError =>
  new QuorateError(EXIT.usage, message, next);

/** Refused for safety: exempt matter, a confirmed record, late notice. Exit 3. */
export const refused = (message: string, next?: string): QuorateError =>
  new QuorateError(EXIT.refused, message, next);

/** Data or a paper is invalid or damaged. Exit 4. */
export const damaged = (message: string, next?: string): QuorateError =>
  new QuorateError(EXIT.damaged, message, next);

/** Locked by another process, or changed since it was read. Exit 5. */
export const conflict = (message: string, next?: string): QuorateError =>
  new QuorateError(EXIT.conflict, message, next);

/** The disk refused: full, or not permitted. Exit 6. */
export const disk = (message: string, next?: string): QuorateError =>
  new QuorateError(EXIT.disk, message, next);
