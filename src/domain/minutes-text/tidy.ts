import type { Block, PersonRef, Point, Resolution, Votes } from "../minutes.ts";
import { tidyText } from "../plain-text.ts";

const person = (p: PersonRef): PersonRef => ({ ...p, name: tidyText(p.name) });

/** A side for which nobody is named has a count of nought. */
const votes = (v: Votes): Votes => ("count" in v ? v : v.names.length === 0 ? { count: 0 } : { names: v.names.map(person) });

function point(p: Point): Point {
  const after = (p.after ?? []).map(tidyText).filter((text) => text !== "");
  return { text: tidyText(p.text), sub: p.sub.map(tidyText), ...(after.length === 0 ? {} : { after }) };
}

/** A lead-in ends with a colon, which is how it is known. */
function resolution({ lead: given, ...block }: Resolution): Block[] {
  const parts = block.parts.map(tidyText);
  const lead = tidyText(given ?? "").replace(/[\s:]+$/, "");
  if (parts.length === 0) return lead === "" ? [] : [{ ...block, parts: [`${lead}:`], list: false }];
  return [{ ...block, ...(lead === "" ? {} : { lead: `${lead}:` }), parts, list: block.list || parts.length > 1 || lead !== "" }];
}

/** The text under a key where it says something. */
const said = <K extends string>(key: K, text: string | undefined): { [k in K]?: string } => {
  const tidy = tidyText(text ?? "");
  return (tidy === "" ? {} : { [key]: tidy }) as { [k in K]?: string };
};

function tidyBlock(block: Block): Block[] {
  switch (block.type) {
    case "text": {
      const text = tidyText(block.text);
      return text === "" ? [] : [{ ...block, text }];
    }
    case "heading":
      return [{ ...block, text: tidyText(block.text) }];
    case "points":
      return block.points.length === 0 ? [] : [{ ...block, points: block.points.map(point) }];
    case "declaration": {
      const { nature, effect, ...rest } = block;
      return [{ ...rest, person: person(block.person), ...said("nature", nature), ...said("effect", effect) }];
    }
    case "movement":
      return [{ ...block, person: person(block.person) }];
    case "motion":
      return [{ ...block, mover: person(block.mover), ...(block.seconder ? { seconder: person(block.seconder) } : {}) }];
    case "vote":
      return [{ ...block, for: votes(block.for), against: votes(block.against), abstained: votes(block.abstained) }];
    case "resolution":
      return resolution(block);
    case "action":
      return [{ ...block, owner: person(block.owner), text: tidyText(block.text) }];
  }
}

/**
 * The blocks as the text form can say them: texts on one line (see
 * `tidyText`), blocks that say nothing left out, several resolutions as a
 * list. What comes from reading the text form is tidy already.
 */
export const tidyBlocks = (blocks: readonly Block[]): Block[] => blocks.flatMap(tidyBlock);
