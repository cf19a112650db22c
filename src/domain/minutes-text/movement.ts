import { clockTime } from "../../text/dates.ts";
import { expected, noSuchTime } from "../../text/minutes-text.ts";
import { parseLocalTime } from "../calendar/local-time.ts";
import type { LocalTime } from "../calendar/types.ts";
import { QuorateError } from "../errors.ts";
import type { Block } from "../minutes.ts";
import type { NameReader } from "./naming.ts";
import { Misread } from "./problems.ts";

type Movement = Extract<Block, { type: "movement" }>;

/** A name, and last something like a time: "4.25 pm", "16:25", "4pm", "12 noon". */
const NAME_THEN_TIME =
  /^(.+?)(?:,? at|,)? ((?:12 )?(?:noon|midnight)|\d{1,2}(?:[.:]?\d{2})? ?[ap]\.?m\.?|\d{1,2}[.:]?\d{2})$/i;

function time(text: string): LocalTime {
  try {
    return parseLocalTime(text);
  } catch (error) {
    if (error instanceof QuorateError) throw new Misread(noSuchTime);
    throw error;
  }
}

/** ARRIVED Name 4.25 pm, LEFT Name 5.10 pm */
export function readMovement(kind: Movement["kind"], rest: string, name: NameReader): Movement {
  const [, who, when] = NAME_THEN_TIME.exec(rest) ?? [];
  if (!who || !when) throw new Misread(kind === "arrived" ? expected.ARRIVED : expected.LEFT);
  return { type: "movement", person: name(who), kind, time: time(when) };
}

export const writeMovement = (m: Movement, person: string): string =>
  `${m.kind === "arrived" ? "ARRIVED" : "LEFT"} ${person} ${clockTime(m.time)}`;
