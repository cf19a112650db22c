/** Lays out a pack until its page ranges and its pages agree. */
import type { Compiled, Engine } from "../typst/engine.ts";
import type { Part, TypesetJob } from "../typst/job.ts";
import { Pictures } from "../typst/pictures.ts";
import { fillRanges } from "./range-mark.ts";
import { rangesOf, sheetsOf, type Sheet } from "./sheets.ts";

const MOST_PASSES = 6;

export interface LaidOut {
  compiled: Compiled;
  sheets: Sheet[];
}

/** Size of a page as shown, in points. */
export interface PageSize {
  w: number;
  h: number;
}

/** What stands for a range before any is known: about as wide as one. */
const UNKNOWN_RANGE = "00 - 00";

/**
 * Compiles the pack: once to count the pages of our own documents, where one
 * page stands for all of an officer's, then with blanks and ranges until nothing
 * moves. `sizes` are those of officers' pages by part.
 */
export function layOut(engine: Engine, job: TypesetJob, sizes: ReadonlyMap<string, PageSize[]>): LaidOut {
  let counts = new Map<string, number>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const known = pass > 0;
    const documents = job.parts.map(({ id, item }) => ({ id, item, pages: counts.get(id) ?? 2 }));
    const sheets = job.pack ? sheetsOf(documents, job.oddStarts) : documents.map((d) => ({ ...d, blank: false, start: 1 }));
    const ranges = known ? rangesOf(sheets, job.firstPage) : new Map(sheets.map((s) => [s.item, UNKNOWN_RANGE]));
    // Named anew each time, in the same order, so that the names stay the same.
    const pictures = new Pictures();
    const parts = sheets.filter((s) => known || !s.blank).map((s) => typstPart(job, s, known ? sizes : firstOf(sizes), ranges, pictures));
    const compiled = engine.compile(JSON.stringify({ ...job, parts }), pictures.files);
    const measured = measure(compiled, job.parts, sizes);
    if (known && same(counts, measured)) return { compiled, sheets };
    counts = measured;
  }
  throw new Error("the page ranges of the pack do not settle");
}

const firstOf = (sizes: ReadonlyMap<string, PageSize[]>): Map<string, PageSize[]> =>
  new Map([...sizes].map(([id, pages]) => [id, pages.slice(0, 1)]));

function typstPart(
  job: TypesetJob, sheet: Sheet, sizes: ReadonlyMap<string, PageSize[]>, ranges: ReadonlyMap<string, string>,
  pictures: Pictures,
): object {
  const part = job.parts.find((p) => p.id === sheet.id);
  if (!part) return { kind: "blank", id: sheet.id, item: "", anchor: "", mark: "" };
  const common = { kind: part.kind, id: part.id, item: part.stamped ? part.item : "", anchor: part.anchor, mark: part.mark };
  return part.kind === "file"
    ? { ...common, start: sheet.start + job.firstPage - 1, pages: sizes.get(part.id) ?? [] }
    : { ...common, tree: pictures.takenFrom(fillRanges(part.tree, ranges)) };
}

/** Pages of each document: an officer's has those it has, ours by where it and what follows it begin. */
function measure(compiled: Compiled, parts: readonly Part[], sizes: ReadonlyMap<string, PageSize[]>): Map<string, number> {
  const { layout } = compiled;
  const ends = layout.parts.map((p, at) => [p.id, sizes.get(p.id)?.length ?? (layout.parts[at + 1]?.start ?? layout.pages + 1) - p.start] as const);
  const wanted = new Set(parts.map((p) => p.id));
  return new Map(ends.filter(([id]) => wanted.has(id)));
}

const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, n]) => b.get(id) === n);
