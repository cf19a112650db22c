/**
 * What a page's drawing leaves to be done before it can lie in a pack, read in
 * one pass: saves and marked content left open or closed too often, the marks
 * that lead to the structure tree, and what is drawn outside any mark.
 */
import { eachOperator, INLINE_IMAGE, op } from "./operators.ts";

/** A stretch that stands outside any mark; marked content may be put around it. */
export interface Run {
  from: number;
  to: number;
  /** Whether it sets words, if only spaces; else it is lines, areas and pictures alone. */
  text: boolean;
  /** The last mark of the page before it. */
  after: number | undefined;
}

export interface Drawing {
  /** Saves needed before the drawing, and restores after it. */
  saves: number;
  restores: number;
  /** The same of marked content. */
  begins: number;
  ends: number;
  /** Marks drawn, each once, in the order of the drawing. */
  marks: ReadonlySet<number>;
  runs: Run[];
  /** Whether anything is said, marked or not. */
  text: boolean;
  /** Whether anything is drawn. */
  paints: boolean;
  /** Where it breaks off, or its length. */
  end: number;
  brokenOff: boolean;
  /** A form is drawn that has a row of its own in the tree's tables, its marks being none of the page's. */
  apart: boolean;
  /** A form with marks leaves something outside them, where nothing is put into it. */
  leaves: boolean;
  /** Its operators do not fit together, so that nothing may be put between them. */
  doubtful: boolean;
}

/** What a drawing takes from its resources. */
export interface Named {
  /** Mark of a property list. */
  mark(name: string): number | undefined;
  /** A picture, or another drawing; undefined where there is none. */
  object(name: string): "picture" | Drawing | undefined;
}

/** A page has far fewer; a larger number is no mark of any use. */
const MOST_MARKS = 50_000;

const codes = (names: string): Set<number> => new Set(names.split(" ").map(op));
const PATH = codes("m re");
const PAINTS = codes("S s f F f* B B* b b* n");
const TEXT = codes("Tj TJ ' \"");
/** What has no place between the parts of a path and its painting. */
const NO_PATH = new Set([...TEXT, ...codes("sh Do q Q BT ET"), INLINE_IMAGE]);
const [SAVE, RESTORE, BEGIN_TEXT, END_TEXT] = [op("q"), op("Q"), op("BT"), op("ET")];
const [BEGIN, BEGIN_LIST, END, DO, SHADE, NOTHING] = [op("BMC"), op("BDC"), op("EMC"), op("Do"), op("sh"), op("n")];

/** A group of the drawing that opens and closes as one: q … Q, BT … ET, or the whole of it. */
interface Group {
  opens: number;
  from: number;
  /** Marked content begins or ends within it, so that nothing may go around it. */
  crossed: boolean;
  /** Whether the last run in it may be drawn out to what comes next. */
  open: boolean;
  runs: number;
}

/** A drawing of nothing. */
export const nothingDrawn = (): Drawing => ({
  saves: 0, restores: 0, begins: 0, ends: 0, marks: new Set(), runs: [], text: false, paints: false, end: 0, brokenOff: false, apart: false,
  leaves: false, doubtful: false,
});

class Reader {
  readonly drawing = nothingDrawn();
  readonly #bytes: Buffer;
  readonly #named: Named;
  readonly #marks = this.drawing.marks as Set<number>;
  readonly #groups: Group[] = [{ opens: 0, from: 0, crossed: true, open: false, runs: 0 }];
  /** Of open marked content, whether it is an artefact or has a mark. */
  readonly #marked: boolean[] = [];
  #tagged = 0;
  #saved = 0;
  #path = -1;
  #last: number | undefined;

  constructor(bytes: Buffer, named: Named) {
    this.#bytes = bytes;
    this.#named = named;
    this.drawing.end = eachOperator(bytes, (code, operands, from, to) => this.#operator(code, operands, from, to));
    this.drawing.brokenOff = this.drawing.end < bytes.length;
    this.drawing.saves = Math.abs(this.drawing.saves);
    this.drawing.restores = this.#saved + this.drawing.saves;
    this.drawing.ends = this.#marked.length;
    if (this.#groups.some((g) => g.opens === BEGIN_TEXT)) this.drawing.doubtful = true;
  }

  #operator(code: number, operands: number, from: number, to: number): void {
    if (this.#path >= 0 && NO_PATH.has(code)) {
      this.drawing.doubtful = true;
      this.#path = -1;
    }
    if (PAINTS.has(code)) {
      if (code !== NOTHING) this.#paint(this.#path < 0 ? operands : this.#path, to, false);
      this.#path = -1;
    } else if (PATH.has(code)) {
      if (this.#path < 0) this.#path = operands;
    } else if (TEXT.has(code)) this.#paint(operands, to, true);
    else if (code === SHADE || code === INLINE_IMAGE) this.#paint(operands, to, false);
    else if (code === DO) this.#draw(this.#bytes.toString("latin1", operands + 1, from).trim(), operands, to);
    else if (code === SAVE || code === BEGIN_TEXT) this.#open(code, from);
    else if (code === RESTORE) this.#restore(to);
    else if (code === END_TEXT) this.#close(BEGIN_TEXT, to);
    else if (code === BEGIN || code === BEGIN_LIST) this.#begin(this.#bytes.toString("latin1", operands, from));
    else if (code === END) this.#end();
  }

  #paint(from: number, to: number, text: boolean): void {
    this.drawing.paints = true;
    this.drawing.text ||= text;
    if (this.#tagged === 0) this.#run(from, to, text);
  }

  #run(from: number, to: number, text: boolean): void {
    const known = this.#lastRun();
    if (known) {
      known.to = to;
      known.text ||= text;
    } else this.drawing.runs.push({ from, to, text, after: this.#last });
    this.#groups.at(-1)!.open = true;
  }

  /** The run that may still grow. */
  #lastRun(): Run | undefined {
    const group = this.#groups.at(-1)!;
    return group.open && this.drawing.runs.length > group.runs ? this.drawing.runs.at(-1) : undefined;
  }

  #draw(name: string, operands: number, to: number): void {
    const object = this.#named.object(name);
    if (object === undefined) return;
    if (object === "picture") return this.#paint(operands, to, false);
    for (const mark of object.marks) this.#marks.add(mark);
    this.drawing.apart ||= object.apart;
    if (object.marks.size > 0 || object.apart) {
      this.drawing.leaves ||= object.leaves || (this.#tagged === 0 && object.runs.length > 0);
      this.drawing.paints = true;
      this.drawing.text ||= object.text;
      this.#cross();
    } else if (object.paints) this.#paint(operands, to, object.text);
  }

  #open(opens: number, from: number): void {
    if (opens === SAVE) this.#saved += 1;
    this.#groups.push({ opens, from, crossed: false, open: false, runs: this.drawing.runs.length });
  }

  #restore(to: number): void {
    this.#saved -= 1;
    this.drawing.saves = Math.min(this.drawing.saves, this.#saved);
    if (this.#groups.length > 1) this.#close(SAVE, to);
    else this.#groups[0]!.open = false;
  }

  /** A group without marked content in it is one run, if anything in it is outside a mark. */
  #close(opens: number, to: number): void {
    if (this.#groups.at(-1)!.opens !== opens) {
      this.drawing.doubtful = true;
      return;
    }
    const group = this.#groups.pop()!;
    if (group.crossed) return this.#cross();
    const { runs } = this.drawing;
    if (runs.length > group.runs) this.#run(group.from, to, runs.pop()!.text);
  }

  /** Something stands here that a run must not reach over. */
  #cross(): void {
    const group = this.#groups.at(-1)!;
    group.crossed = true;
    group.open = false;
    if (this.#path >= 0) this.drawing.doubtful = true;
  }

  #begin(operands: string): void {
    this.#cross();
    const artefact = /^\/Artifact(?![^\s/<])/.test(operands);
    const mark = artefact ? undefined : this.#markOf(operands);
    const tagged = artefact || mark !== undefined;
    if (mark !== undefined) {
      this.#marks.add(mark);
      this.#last = mark;
    }
    this.#marked.push(tagged);
    if (tagged) this.#tagged += 1;
  }

  #markOf(operands: string): number | undefined {
    const inline = /\/MCID\s+(\d+)/.exec(operands);
    const named = inline ? undefined : /\/([^\s/[\]<>()]+)\s*$/.exec(operands.slice(1));
    const mark = inline ? Number(inline[1]) : named ? this.#named.mark(named[1]!) : undefined;
    return mark !== undefined && mark < MOST_MARKS ? mark : undefined;
  }

  #end(): void {
    this.#cross();
    const tagged = this.#marked.pop();
    if (tagged === undefined) this.drawing.begins += 1;
    else if (tagged) this.#tagged -= 1;
  }
}

export const readDrawing = (bytes: Buffer, named: Named): Drawing => new Reader(bytes, named).drawing;
