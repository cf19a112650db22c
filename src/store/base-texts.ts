/**
 * The texts that records were loaded from, by hash: what a three-way merge
 * starts from. Bounded; the oldest are forgotten, and a merge that would need
 * one becomes a conflict.
 */
export interface BaseTexts {
  get(hash: string): Buffer | undefined;
  put(hash: string, bytes: Buffer): void;
}

const LIMIT = 64 * 1024 * 1024;

export function baseTexts(limit = LIMIT): BaseTexts {
  const texts = new Map<string, Buffer>();
  let total = 0;
  return {
    get: (hash) => texts.get(hash),
    put(hash, bytes) {
      const known = texts.get(hash);
      if (known !== undefined) {
        // Moved to the end: lately used.
        texts.delete(hash);
        texts.set(hash, known);
        return;
      }
      texts.set(hash, bytes);
      total += bytes.length;
      for (const [oldest, old] of texts) {
        if (total <= limit || oldest === hash) break;
        texts.delete(oldest);
        total -= old.length;
      }
    },
  };
}
