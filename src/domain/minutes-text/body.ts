import {
  beforeFirstHeading, expected, headingInItem, partsHaveOneLevel, pointAfterParagraph, pointWithoutParent,
} from "../../text/minutes-text.ts";
import type { Block, Points, Resolution } from "../minutes.ts";
import { readAction } from "./action.ts";
import { readDeclared } from "./declared.ts";
import type { Word } from "./marks.ts";
import { readMotion } from "./motion.ts";
import { readMovement } from "./movement.ts";
import type { NameReader } from "./naming.ts";
import type { Piece } from "./pieces.ts";
import { Misread, type Problems } from "./problems.ts";
import { isLead, readResolved, withLead } from "./resolved.ts";
import { readVote } from "./vote.ts";

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

type PointPiece = Extract<Piece, { kind: "point" }>;

function addPoint(list: Points | Resolution, { level, text }: PointPiece): void {
  if (list.type === "resolution") {
    if (level === 2) throw new Misread(partsHaveOneLevel);
    list.parts.push(text);
    return;
  }
  const above = list.points.at(-1);
  if (level === 1) list.points.push({ text, sub: [] });
  else if (!above) throw new Misread(pointWithoutParent);
  else if (above.after) throw new Misread(pointAfterParagraph);
  else above.sub.push(text);
}

/** Whether a point goes on with this list: under a resolution any mark will do. */
const continues = (list: Points | Resolution | undefined, { level, bullet }: PointPiece): boolean =>
  list !== undefined && (list.type === "resolution" || level === 2 || (list.bullets ?? false) === bullet);

const newList = ({ bullet }: PointPiece): Points => ({ type: "points", points: [], ...(bullet ? { bullets: true } : {}) });

/** The resolution that points below it would belong to. */
const listOf = (block: Block): Resolution | undefined =>
  block.type === "resolution" && (block.list || isLead(block.parts[0]!)) ? block : undefined;

/** Makes the blocks of one part of an item: its public text, its exempt text or its summary. */
export function blocksFrom(pieces: readonly Piece[], name: NameReader, problems: Problems): Block[] {
  const blocks: Block[] = [];
  const lists = new Map<Resolution, number>();
  let open: Points | Resolution | undefined;
  for (const piece of pieces) {
    if (piece.kind === "point") {
      if (open?.type === "resolution" && !open.list) blocks.splice(-1, 1, open = withLead(open));
      else if (!open || !continues(open, piece)) blocks.push(open = newList(piece));
      const list = open;
      problems.at(piece.line, () => addPoint(list, piece));
      continue;
    }
    const above = open?.type === "points" ? open.points.at(-1) : undefined;
    if (piece.kind === "text" && piece.indented && above) {
      (above.after ??= []).push(piece.text);
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
      open = listOf(block);
      if (open?.list) lists.set(open, piece.line);
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
