/**
 * Exempt and confidential matter (Local Government Act 1972, s.100A and
 * Schedule 12A). The text of a private item exists only under `exempt/` on
 * disk and inside `Exempt<T>` in memory, which prints as "[exempt]" however it
 * is turned into text.
 */

/** Paragraphs of Schedule 12A, Part 1, in force in England. */
export const SCHEDULE_12A: Readonly<Record<number, string>> = {
  1: "Information relating to any individual",
  2: "Information which is likely to reveal the identity of an individual",
  3: "Information relating to the financial or business affairs of any particular person (including the authority holding that information)",
  4: "Information relating to consultations or negotiations in connection with any labour relations matter",
  5: "Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
  6: "Information which reveals that the authority proposes to give a notice or make an order or direction under any enactment",
  7: "Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime",
};

/** Why an item is private. Everything in it may be printed in public papers. */
export interface Privacy {
  /** `exempt` under Schedule 12A, or `confidential` under s.100A(3). */
  ground: "exempt" | "confidential";
  /** Paragraph of Schedule 12A, 1 to 7; absent for confidential matter. */
  paragraph?: number;
  /** Why the public interest favours keeping it private, in words for the public. */
  reason?: string;
}

/** Holds exempt matter so that it cannot be printed by accident. */
export class Exempt<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  /** The matter itself. Call only where the output is private. */
  reveal(): T {
    return this.#value;
  }
  toString(): string {
    return "[exempt]";
  }
  toJSON(): string {
    return "[exempt]";
  }
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[exempt]";
  }
}

/** Exempt matter made from exempt matter; it never leaves its wrapping. */
export const mapExempt = <T, U>(from: Exempt<T>, change: (value: T) => U): Exempt<U> =>
  new Exempt(change(from.reveal()));
