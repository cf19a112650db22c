/**
 * A page's drawing as it lies in the pack: its own, with marks around what it
 * leaves outside any, the drawings of its form fields, and the stamp.
 */
import type { Drawing, Run } from "./drawing.ts";
import type { FieldDrawn } from "./forms.ts";

/** Something that the paper's own tags leave out. */
export interface Added {
  mark: number;
  role: "P" | "Figure";
  /** The mark drawn before it. */
  after: number | undefined;
}

export interface PageDrawing {
  /** Marks and drawing that stand before the page's own. */
  open: string;
  /** The page's own drawing where marks are put into it or its end is cut off, else it is taken as it is. */
  own: Buffer | undefined;
  close: string;
  added: Added[];
  /** Mark of each field's drawing, in the same order. */
  fieldMarks: number[];
}

/** What else a page is made of. */
export interface Beside {
  fields: readonly FieldDrawn[];
  /** The first mark that its paper's own tags do not count. */
  firstMark: number;
  /** Operators that draw the stamp. */
  stamp: string;
  /** Whether a stretch of the drawing that sets words sets more than spaces. */
  says(drawing: Buffer): boolean;
}

/** Marks around each run; what says something is a paragraph, all else an artefact. */
function between(bytes: Buffer, runs: readonly Run[], markFor: (run: Run) => number | undefined): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const run of runs) {
    const mark = markFor(run);
    const begin = mark === undefined ? "/Artifact BMC" : `/P <</MCID ${mark}>> BDC`;
    pieces.push(bytes.subarray(at, run.from), Buffer.from(`\n${begin}\n`), bytes.subarray(run.from, run.to), Buffer.from("\nEMC\n"));
    at = run.to;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

/**
 * A page without marks is one paragraph, or one picture if it has no words.
 * Where the drawing breaks off, the rest would swallow the stamp.
 */
export function markPage(all: Buffer, drawing: Drawing, { fields, firstMark, stamp, says }: Beside): PageDrawing {
  const bytes = all.subarray(0, drawing.end);
  let next = Math.max(firstMark, ...[...drawing.marks].map((m) => m + 1));
  const added: Added[] = [];
  const add = (role: Added["role"], after?: number): number => {
    added.push({ mark: next, role, after });
    next += 1;
    return next - 1;
  };
  const { runs, saves, restores, begins, ends } = drawing;
  const whole = drawing.marks.size === 0 && !drawing.apart && runs.length > 0;
  const role = drawing.text ? "P" : "Figure";
  const before = whole ? `/${role} <</MCID ${add(role)}>> BDC ` : "";
  const own = whole || runs.length === 0 || drawing.doubtful
    ? (drawing.brokenOff ? bytes : undefined) : between(bytes, runs, (run) => (run.text && says(bytes.subarray(run.from, run.to)) ? add("P", run.after) : undefined));
  const fieldMarks = fields.map((_, n) => next + n);
  const drawn = fields.map((f, n) => `/Form <</MCID ${fieldMarks[n]}>> BDC q ${f.matrix.join(" ")} cm /QuField${n} Do Q EMC\n`);
  return {
    open: `${before}q ${"q ".repeat(saves)}${"/Span BMC ".repeat(begins)}\n`,
    own,
    close: `\n${"EMC ".repeat(ends)}${"Q ".repeat(restores)}Q ${whole ? "EMC" : ""}\n${drawn.join("")}`
      + `/Artifact <</Type /Pagination>> BDC q ${stamp} Q EMC\n`,
    added,
    fieldMarks,
  };
}
