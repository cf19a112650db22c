/** Lists of a Word document: every list is one numbering definition, so that an officer who goes on writing keeps its marks. */
import { AlignmentType, LevelFormat, type ILevelsOptions } from "docx";
import type { Marker } from "../../html/tree.ts";
import { letters } from "../markers.ts";
import { INDENT } from "./measures.ts";

/** The place of one item: its definition and the level within it. */
export interface ListPlace {
  reference: string;
  level: number;
}

export type ListMarker = Marker | "bullet";

const FORMAT: Readonly<Record<Marker, ILevelsOptions["format"]>> = {
  "(a)": LevelFormat.LOWER_LETTER, "a)": LevelFormat.LOWER_LETTER, "(i)": LevelFormat.LOWER_ROMAN, "i.": LevelFormat.LOWER_ROMAN,
  "(1)": LevelFormat.DECIMAL, "1.": LevelFormat.DECIMAL, "A.": LevelFormat.UPPER_LETTER, "I.": LevelFormat.UPPER_ROMAN,
};
const BULLETS = ["•", "–", "▪"] as const;
const LETTERED: ReadonlySet<ListMarker> = new Set(["(a)", "a)", "A."]);
const DEEPEST = 8;

interface Definition {
  reference: string;
  levels: Map<number, { marker: ListMarker; options: ILevelsOptions }>;
}

/** A list being written: gives each item its place. */
export interface OpenList {
  place(at: number): ListPlace;
  /** A list inside the item last placed. */
  inner(marker: ListMarker, start: number): OpenList;
}

const levelOptions = (marker: ListMarker, level: number, start: number, before: string): ILevelsOptions => ({
  level,
  start,
  format: marker === "bullet" ? LevelFormat.BULLET : FORMAT[marker]!,
  text: marker === "bullet" ? BULLETS[level % BULLETS.length]! : marker.replace(/[a-z1]/i, `${before}%${level + 1}`),
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
});

/** Collects the numbering of one document. */
export class Lists {
  readonly #definitions: Definition[] = [];

  /** For the document's options, once every list is written. */
  get config(): { reference: string; levels: ILevelsOptions[] }[] {
    return this.#definitions.map(({ reference, levels }) => ({
      reference,
      levels: [...levels].toSorted(([a], [b]) => a - b).map(([, { options }]) => options),
    }));
  }

  open(marker: ListMarker, start: number): OpenList {
    return this.#list(marker, start, 0, undefined);
  }

  #define(marker: ListMarker, level: number, start: number, before: string): Definition {
    const made: Definition = {
      reference: `list-${this.#definitions.length + 1}`,
      levels: new Map([[level, { marker, options: levelOptions(marker, level, start, before) }]]),
    };
    this.#definitions.push(made);
    return made;
  }

  /** `within` is the definition of the list around, whose next level an inner list takes where it can. */
  #list(marker: ListMarker, start: number, depth: number, within: Definition | undefined): OpenList {
    const level = Math.min(depth, DEEPEST);
    const shared = within && start === 1 ? this.#joined(within, marker, level) : undefined;
    let definition = shared;
    let group = 0;
    let taken = false;
    return {
      place: (at) => {
        // Word goes on after z with aa, bb, cc; a council cites aa, ab, ac, as every other format of ours prints it.
        const n = start + at;
        const now = LETTERED.has(marker) ? Math.floor((n - 1) / 26) : 0;
        if (definition === undefined || now !== group) {
          const before = marker === "A." ? letters(now).toUpperCase() : letters(now);
          definition = this.#define(marker, level, now === 0 ? n : ((n - 1) % 26) + 1, before);
          group = now;
        }
        taken = false;
        return { reference: definition.reference, level };
      },
      inner: (innerMarker, innerStart) => {
        // A second list in one item begins anew, which a shared level would not.
        const inside = taken ? undefined : definition;
        taken = true;
        return this.#list(innerMarker, innerStart, depth + 1, inside);
      },
    };
  }

  #joined(within: Definition, marker: ListMarker, level: number): Definition | undefined {
    const there = within.levels.get(level);
    if (there) return there.marker === marker ? within : undefined;
    within.levels.set(level, { marker, options: levelOptions(marker, level, 1, "") });
    return within;
  }
}
