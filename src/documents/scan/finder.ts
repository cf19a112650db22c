/** Whether any reading of a text holds a secret. */
import { decodings } from "./decodings.ts";
import { phraseFinder, squash } from "./squash.ts";

/** What to look for. */
export interface Secrets {
  /** Squashed texts of four characters and more. */
  needles: readonly string[];
  /** Phrases of six words of longer texts. */
  phrases: ReadonlySet<string>;
}

export function finder(secrets: Secrets): (text: string) => boolean {
  const holdsPhrase = phraseFinder(secrets.phrases);
  return (text) => decodings(text).some((reading) => {
    const squashed = squash(reading);
    return secrets.needles.some((n) => squashed.includes(n)) || holdsPhrase(reading, squashed);
  });
}
