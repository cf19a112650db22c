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

/** How far a query is from a name, whole or by its words; titles and single letters say nothing. */
function farFrom(query: string, name: string): number {
  const words = name.split(" ").filter((w) => w.length > 2);
  return Math.min(...[name, ...words].map((part) => distance(query, part)));
}

/** Up to three names that may have been meant, nearest first. */
export function nearestNames(query: string, people: readonly Person[]): string[] {
  const plain = folded(query).slice(0, 80);
  const within = Math.max(1, Math.floor(plain.length / 3));
  const near = people
    .map((p) => ({ name: p.name, far: farFrom(plain, folded(p.name).slice(0, 80)) }))
    .filter(({ far }) => far <= within)
    .toSorted((a, b) => a.far - b.far);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}
