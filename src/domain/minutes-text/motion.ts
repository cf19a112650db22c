import { expected } from "../../text/minutes-text.ts";
import type { Block } from "../minutes.ts";
import type { NameReader } from "./naming.ts";
import { Misread } from "./problems.ts";

type Motion = Extract<Block, { type: "motion" }>;

/** A quoted name, or as little as will do. */
const NAME = String.raw`"(?:[^"\\]|\\.)*"(?: ?\([^()]*\))?|.+?`;
const MOTION = new RegExp(`^(?:by )?(${NAME})(?:(?:[,;]|(?= )) ?(?:and )?seconded (?:by )?(.+))?$`, "i");

/** MOVED Name, seconded Name; the seconder may be left out. */
export function readMotion(rest: string, name: NameReader): Motion {
  const [, mover, seconder] = MOTION.exec(rest) ?? [];
  if (!mover || / seconded(?: by)?[ ,;]*$/i.test(rest)) throw new Misread(expected.MOVED);
  return { type: "motion", mover: name(mover), ...(seconder ? { seconder: name(seconder) } : {}) };
}

export const writeMotion = (mover: string, seconder: string | undefined): string =>
  `MOVED ${mover}${seconder === undefined ? "" : `, seconded ${seconder}`}`;
