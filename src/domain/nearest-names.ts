import { TITLES } from "./names.ts";
import type { Person } from "./people.ts";
import { folded } from "./plain-text.ts";

/** Letters to change, add, take out or exchange to make one word of another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The whole, and its words: titles and single letters say nothing. */
const telling = (text: string): string[] => [
  text, ...text.split(" ").filter((w) => w.length > 2 && !TITLES.has(w.replace(/\./g, ""))),
];

/** A third of the letters may differ, at least one. */
const allowed = (part: string): number => Math.max(1, Math.floor(part.length / 3));

/** How far the query, or a word of it, is from a name or a word of it; Infinity where nothing comes near. */
function farFrom(query: string, name: string): number {
  const gaps = telling(query).flatMap((q) => telling(name).map((n) => ({ gap: distance(q, n), within: allowed(q) })));
  return Math.min(...gaps.map(({ gap, within }) => (gap <= within ? gap : Infinity)));
}

/** Up to three names that may have been meant, nearest first. */
export function nearestNames(query: string, people: readonly Person[]): string[] {
  const plain = folded(query).slice(0, 80);
  const near = people
    .map((p) => ({ name: p.name, far: farFrom(plain, folded(p.name).slice(0, 80)) }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}
