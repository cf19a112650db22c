/** The blocks of an item's minutes as templates see them: every key always there. */
import type { Lettering } from "../../domain/body.ts";
import type { Block, Point, Resolution, Votes } from "../../domain/minutes.ts";
import { mediumDate } from "../../text/dates.ts";
import { declarationLine, motionLine, movementLine, voteLine } from "../../text/documents.ts";

export interface PointView {
  text: string;
  sub: string[];
}

/** One of `heading`, `text`, `points`, `resolved` or `action` says which block this is; the others are empty. */
export interface BlockView {
  heading: string;
  text: string;
  /** Lettered from `start`, counted from 1. */
  points: PointView[];
  start: string;
  /** HTML classes that carry the body's lettering. */
  lettering: string;
  sublettering: string;
  /** What follows the word RESOLVED: "to note the report." or, with `parts`, "to". */
  resolved: string;
  parts: string[];
  action: string;
  owner: string;
  due: string;
}

const EMPTY: BlockView = {
  heading: "", text: "", points: [], start: "", lettering: "", sublettering: "",
  resolved: "", parts: [], action: "", owner: "", due: "",
};

const ENDS = /[.;:!?…,]["”’')\]]*$/u;

/** Puts ";" after each point and "." after the last, where the text has no end of its own. */
export const punctuated = (texts: readonly string[]): string[] =>
  texts.map((text, at) => {
    const plain = text.trimEnd();
    return plain === "" || ENDS.test(plain) ? plain : plain + (at === texts.length - 1 ? "." : ";");
  });

/** A point that goes on in sub-points keeps its own end, a colon if it has none. */
function pointViews(points: readonly Point[], last: boolean): PointView[] {
  const ends = punctuated([...points.map((p) => p.text), ...(last ? [] : [""])]);
  return points.map((point, at) => ({
    text: point.sub.length === 0 ? ends[at]! : ENDS.test(point.text) ? point.text : `${point.text}:`,
    sub: point.sub.length === 0 ? [] : lastAs(punctuated(point.sub), at < points.length - 1 || !last),
  }));
}

/** The last sub-point of a point that others follow ends with ";". */
const lastAs = (sub: string[], goesOn: boolean): string[] =>
  goesOn ? sub.map((s, at) => (at === sub.length - 1 ? s.replace(/\.$/, ";") : s)) : sub;

function resolution(block: Resolution): BlockView {
  const parts = punctuated(block.parts);
  return parts.length === 1
    ? { ...EMPTY, resolved: `${block.verb} ${parts[0]}` }
    : { ...EMPTY, resolved: block.verb, parts };
}

const votes = (side: Votes): string =>
  "count" in side ? String(side.count) : side.names.map((p) => p.name).join(", ") || "0";

function single(block: Exclude<Block, { type: "points" }>): BlockView {
  switch (block.type) {
    case "text":
      return { ...EMPTY, text: block.text };
    case "heading":
      return { ...EMPTY, heading: block.text };
    case "declaration":
      return { ...EMPTY, text: declarationLine(block.person.name, block.interest, block.nature, block.effect) };
    case "movement":
      return { ...EMPTY, text: movementLine(block.person.name, block.kind, block.time) };
    case "motion":
      return { ...EMPTY, text: motionLine(block.mover.name, block.seconder?.name) };
    case "vote":
      return { ...EMPTY, text: voteLine(votes(block.for), votes(block.against), votes(block.abstained)) };
    case "resolution":
      return resolution(block);
    case "action":
      return { ...EMPTY, action: block.text, owner: block.owner.name, due: block.due ? mediumDate(block.due) : "" };
  }
}

/** Blocks of one item; letters run on through it, over headings and text between. */
export function blockViews(blocks: readonly Block[], lettering: Lettering): BlockView[] {
  let next = 1;
  return blocks.map((block) => {
    if (block.type !== "points") return single(block);
    const start = next;
    next += block.points.length;
    return {
      ...EMPTY,
      points: pointViews(block.points, true),
      start: String(start),
      lettering: lettering.first === "(a)" ? "lettered" : "lettered open",
      sublettering: lettering.second === "roman" ? "roman" : "",
    };
  });
}
