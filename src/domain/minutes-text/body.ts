import {
  beforeFirstHeading, expected, headingInItem, partsHaveOneLevel, pointWithoutParent,
} from "../../text/minutes-text.ts";
import type { Block, Point, Resolution } from "../minutes.ts";
import { readAction } from "./action.ts";
import { readDeclared } from "./declared.ts";
import { afterMark, type Word } from "./marks.ts";
import { readMotion } from "./motion.ts";
import { readMovement } from "./movement.ts";
import type { NameReader } from "./naming.ts";
import type { Piece } from "./pieces.ts";
import { Misread, type Problems } from "./problems.ts";
import { readVote } from "./vote.ts";

/** "to" or "that" alone begins a list; with text it is one resolution, printed inline. */
const RESOLVED = /^(to|that)(?:(:?)|:? (.+))$/i;

function readResolved(rest: string): Resolution {
  const [, verb, , text] = RESOLVED.exec(rest) ?? [];
  if (verb === undefined) throw new Misread(expected.RESOLVED);
  return {
    type: "resolution", verb: verb.toLowerCase() as Resolution["verb"],
    parts: text === undefined ? [] : [afterMark(text)], list: text === undefined,
  };
}

function readWord(word: Word, rest: string, name: NameReader): Block {
  switch (word) {
    case "DECLARED":
      return readDeclared(rest, name);
    case "ARRIVED":
      return readMovement("arrived", rest, name);
    case "LEFT":
      return readMovement("left", rest, name);
    case "MOVED":
      return readMotion(rest, name);
    case "VOTE":
      return readVote(rest, name);
    case "ACTION":
      return readAction(rest, name);
    default:
      return readResolved(rest);
  }
}

/** The list that a point of the first level would be added to. */
type OpenList = { points: Point[] } | { resolution: Resolution };

function addPoint(list: OpenList, level: 1 | 2, text: string): void {
  if ("points" in list) {
    const above = list.points.at(-1);
    if (level === 1) list.points.push({ text, sub: [] });
    else if (above) above.sub.push(text);
    else throw new Misread(pointWithoutParent);
  } else if (level === 1) list.resolution.parts.push(text);
  else throw new Misread(partsHaveOneLevel);
}

/** Makes the blocks of one part of an item: its public text, its exempt text or its summary. */
export function blocksFrom(pieces: readonly Piece[], name: NameReader, problems: Problems): Block[] {
  const blocks: Block[] = [];
  const lists = new Map<Resolution, number>();
  let open: OpenList | undefined;
  for (const piece of pieces) {
    if (piece.kind === "point") {
      if (!open) {
        const points: Point[] = [];
        blocks.push({ type: "points", points });
        open = { points };
      }
      const list = open;
      problems.at(piece.line, () => addPoint(list, piece.level, piece.text));
      continue;
    }
    open = undefined;
    if (piece.kind === "text") blocks.push({ type: "text", text: piece.text });
    else if (piece.kind === "heading") blocks.push({ type: "heading", text: piece.text });
    else if (piece.kind === "item") problems.add(piece.line, headingInItem);
    else if (piece.kind === "word") {
      const block = problems.at(piece.line, () => readWord(piece.word, piece.text, name));
      if (!block) continue;
      blocks.push(block);
      if (block.type !== "resolution" || !block.list) continue;
      open = { resolution: block };
      lists.set(block, piece.line);
    }
  }
  for (const [resolution, line] of lists) {
    if (resolution.parts.length === 0) problems.add(line, expected.RESOLVED);
  }
  return blocks;
}

/** Notes text that stands before the first heading, once. */
export function refuseBeforeHeading(pieces: readonly Piece[], problems: Problems): void {
  const [first] = pieces;
  if (first) problems.add(first.line, beforeFirstHeading);
}
