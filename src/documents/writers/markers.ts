/** The marks of ordered lists, for writers that set them as text. */
import type { Marker } from "../html/tree.ts";

/** 1 → a, 26 → z, 27 → aa. */
export function letters(n: number): string {
  let out = "";
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  }
  return out;
}

const ROMAN: readonly [number, string][] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
  [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

/** 4 → iv. */
export function roman(n: number): string {
  let out = "";
  let rest = n;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

const counted: Readonly<Record<Marker, (n: number) => string>> = {
  "(a)": (n) => `(${letters(n)})`,
  "a)": (n) => `${letters(n)})`,
  "(i)": (n) => `(${roman(n)})`,
  "i.": (n) => `${roman(n)}.`,
  "(1)": (n) => `(${n})`,
  "1.": (n) => `${n}.`,
  "A.": (n) => `${letters(n).toUpperCase()}.`,
  "I.": (n) => `${roman(n).toUpperCase()}.`,
};

export const markerText = (marker: Marker, n: number): string => counted[marker](n);
