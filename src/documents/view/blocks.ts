/** The blocks of an item's minutes as templates see them: every key always there. */
import type { Lettering } from "../../domain/body.ts";
import type { Block, PersonRef, Point, Resolution, Votes } from "../../domain/minutes.ts";
import { mediumDate } from "../../text/dates.ts";
import { declarationLine, motionLine, movementLine, voteLine } from "../../text/documents.ts";
import { prose, type Rich } from "./rich.ts";

export interface PointView {
  text: string | Rich;
  sub: (string | Rich)[];
  /** Paragraphs of the point, after what is beneath it. */
  after: (string | Rich)[];
}

/** One of `heading`, `text`, `points`, `resolved` or `action` says which block this is; the others are empty. */
export interface BlockView {
  heading: string;
  text: string | Rich;
  /** Lettered from `start`, counted from 1, unless they are bullets. */
  points: PointView[];
  bullets: boolean;
  start: string;
  /** HTML classes that carry the body's lettering. */
  lettering: string;
  sublettering: string;
  /** What follows the word RESOLVED: "to note the report." or, with `parts`, "to" or "to meet on these dates:". */
  resolved: string | Rich;
  parts: (string | Rich)[];
  /** The parts are what a resolution lists, not resolutions of their own. */
  listed: boolean;
  action: string | Rich;
  owner: string;
  due: string;
}

const SUBLETTERING: Readonly<Record<Lettering["second"], string>> = { "bullet": "", "roman": "roman", "i.": "roman dotted" };

const EMPTY: BlockView = {
  heading: "", text: "", points: [], bullets: false, start: "", lettering: "", sublettering: "",
  resolved: "", parts: [], listed: false, action: "", owner: "", due: "",
};

const ENDS = /[.;:!?…,]["”’')\]]*$/u;

const ended = (text: string, end: string): string => {
  const plain = text.trimEnd();
  return plain === "" || ENDS.test(plain) ? plain : plain + end;
};

/** Puts ";" after each point and `last` after the last, where the text has no end of its own. */
export const punctuated = (texts: readonly string[], last = "."): string[] =>
  texts.map((text, at) => ended(text, at === texts.length - 1 ? last : ";"));

/** A point that goes on in sub-points or paragraphs keeps its own end; the list's own punctuation goes to its last words. */
function pointViews(points: readonly Point[]): PointView[] {
  const ends = punctuated(points.map(({ text, after }) => after?.at(-1) ?? text));
  return points.map(({ text, sub, after = [] }, at) => {
    const goesOn = after.length === 0 && at < points.length - 1;
    return {
      text: prose(sub.length > 0 ? ended(text, ":") : after.length > 0 ? ended(text, ".") : ends[at]!),
      sub: punctuated(sub, goesOn ? ";" : ".").map(prose),
      after: after.map((paragraph, n) => prose(n === after.length - 1 ? ends[at]! : paragraph)),
    };
  });
}

/** Points as they were written, for action notes, whose points are sentences or scraps rather than parts of one sentence. */
const asWritten = (points: readonly Point[]): PointView[] =>
  points.map(({ text, sub, after = [] }) => ({ text: prose(text), sub: sub.map(prose), after: after.map(prose) }));

/** What a lead-in lists stands as it was written: dates and names take no semicolons. */
function resolution({ verb, lead, parts: written }: Resolution): BlockView {
  if (lead !== undefined) return { ...EMPTY, resolved: prose(`${verb} ${lead}`), parts: written.map(prose), listed: true };
  const parts = punctuated(written);
  return parts.length === 1
    ? { ...EMPTY, resolved: prose(`${verb} ${parts[0]}`) }
    : { ...EMPTY, resolved: verb, parts: parts.map(prose) };
}

const votes = (side: Votes): string =>
  "count" in side ? String(side.count) : side.names.map((p) => p.name).join(", ") || "0";

function single(block: Exclude<Block, { type: "points" }>, nameOf: NameOf): BlockView {
  switch (block.type) {
    case "text":
      return { ...EMPTY, text: prose(block.text) };
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
      return { ...EMPTY, action: prose(block.text), owner: nameOf(block.owner), due: block.due ? mediumDate(block.due) : "" };
  }
}

/** How the owner of an action is named. */
export type NameOf = (person: PersonRef) => string;

/** What action notes do otherwise. */
export interface BlockForm {
  nameOf?: NameOf;
  /** Points keep the punctuation they were written with. */
  asWritten?: boolean;
}

/** Blocks of one item; letters run on through it, over headings, text and bullets between. */
export function blockViews(blocks: readonly Block[], lettering: Lettering, form: BlockForm = {}): BlockView[] {
  const { nameOf = ({ name }) => name } = form;
  let next = 1;
  return blocks.map((block) => {
    if (block.type !== "points") return single(block, nameOf);
    const points = form.asWritten ? asWritten(block.points) : pointViews(block.points);
    if (block.bullets) return { ...EMPTY, points, bullets: true };
    const start = next;
    next += block.points.length;
    return {
      ...EMPTY,
      points,
      start: String(start),
      lettering: lettering.first === "(a)" ? "lettered" : "lettered open",
      sublettering: SUBLETTERING[lettering.second],
    };
  });
}
