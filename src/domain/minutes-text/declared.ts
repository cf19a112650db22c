import { expected } from "../../text/minutes-text.ts";
import type { Block, InterestType } from "../minutes.ts";
import { splitOutsideQuotes } from "../quoted.ts";
import { afterMark, toFollowMark } from "./marks.ts";
import type { NameReader } from "./naming.ts";
import { Misread } from "./problems.ts";

type Declaration = Extract<Block, { type: "declaration" }>;

/** The kinds of interest as written; also their usual short forms when read. */
const WRITTEN: Record<InterestType, string> = {
  "disclosable-pecuniary": "disclosable pecuniary interest",
  "other-registrable": "other registrable interest",
  "non-registrable": "non-registrable interest",
};
const KINDS: [RegExp, InterestType][] = [
  [/^(?:disclosable[- ]pecuniary(?: interests?)?|DPI)(?=[,;]|$)/i, "disclosable-pecuniary"],
  [/^(?:other[- ]registrable(?: interests?)?|ORI)(?=[,;]|$)/i, "other-registrable"],
  [/^(?:non[- ]registrable(?: interests?)?|NRI)(?=[,;]|$)/i, "non-registrable"],
];

/** Up to the first semicolon without a backslash is the nature, after it the effect. */
const NATURE = /^((?:[^\\;]|\\.|\\$)*)(?:;(.*))?$/s;

/** DECLARED Name: kind of interest, nature; effect */
export function readDeclared(rest: string, name: NameReader): Declaration {
  const [who, what] = splitOutsideQuotes(rest, ":", 1);
  const says = what?.text ?? "";
  const kind = KINDS.find(([pattern]) => pattern.test(says));
  if (!who?.text || !kind) throw new Misread(expected.DECLARED);
  const after = says.replace(kind[0], "");
  const [, nature = "", effect = ""] = NATURE.exec(after.startsWith(",") ? after.slice(1) : after) ?? [];
  const natureText = nature.replace(/\\([\\;])/g, "$1").trim();
  return {
    type: "declaration", person: name(who.text), interest: kind[1],
    ...(natureText === "" ? {} : { nature: natureText }),
    ...(effect.trim() === "" ? {} : { effect: afterMark(effect.trim()) }),
  };
}

export const writeDeclared = (d: Declaration, person: string): string =>
  `DECLARED ${person}: ${WRITTEN[d.interest]}` +
  (d.nature === undefined ? "" : `, ${d.nature.replace(/[\\;]/g, "\\$&")}`) +
  (d.effect === undefined ? "" : `; ${toFollowMark(d.effect)}`);
