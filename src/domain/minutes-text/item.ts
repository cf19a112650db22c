import {
  exemptAfterSummary, exemptTwice, expected, keptIsMixed, summaryTwice, summaryWithoutExempt,
} from "../../text/minutes-text.ts";
import { EXEMPT_KEPT } from "../../text/minutes.ts";
import { Exempt, type Privacy } from "../exempt.ts";
import type { Block } from "../minutes.ts";
import type { Person } from "../people.ts";
import { withActionIds } from "./action-ids.ts";
import { blocksFrom } from "./body.ts";
import { nameReader, withThoseNamed } from "./naming.ts";
import type { Piece } from "./pieces.ts";
import type { Problems } from "./problems.ts";
import { readPrivacy } from "./privacy.ts";
import type { ItemContent, ItemReading } from "./types.ts";

/** The pieces of an item, parted at EXEMPT and PUBLIC SUMMARY. */
interface Parts {
  open: Piece[];
  private?: Privacy;
  exempt?: Piece[];
  summary?: Piece[];
}

function partsOf(pieces: readonly Piece[], problems: Problems): Parts {
  const parts: Parts = { open: [] };
  let into = parts.open;
  for (const piece of pieces) {
    if (piece.kind === "word" && piece.word === "EXEMPT") {
      if (parts.exempt) problems.add(piece.line, parts.summary ? exemptAfterSummary : exemptTwice);
      const ground = problems.at(piece.line, () => readPrivacy(piece.text));
      if (ground) parts.private = ground;
      into = parts.exempt ??= [];
    } else if (piece.kind === "word" && piece.word === "PUBLIC SUMMARY") {
      if (piece.text !== "") problems.add(piece.line, expected["PUBLIC SUMMARY"]);
      if (!parts.exempt) problems.add(piece.line, summaryWithoutExempt);
      else if (parts.summary) problems.add(piece.line, summaryTwice);
      into = parts.summary ??= [];
    } else into.push(piece);
  }
  return parts;
}

const isKept = (piece: Piece): boolean => piece.kind === "text" && piece.plain && piece.text === EXEMPT_KEPT;

/** The exempt pieces, or undefined where the text leaves them as they are. */
function exemptPieces(pieces: readonly Piece[], problems: Problems): readonly Piece[] | undefined {
  const kept = pieces.find(isKept);
  if (!kept) return pieces.length === 0 ? undefined : pieces;
  if (pieces.length > 1) problems.add(kept.line, keptIsMixed(EXEMPT_KEPT));
  return undefined;
}

/** Reads the pieces of one item. `people` holds also those whom public minutes named before. */
export function itemFrom(
  pieces: readonly Piece[], people: readonly Person[], reading: ItemReading, problems: Problems,
): ItemContent {
  const parts = partsOf(pieces, problems);
  const { previous, newId } = reading;
  const read = (part: readonly Piece[], before: readonly Block[]): Block[] =>
    withActionIds(blocksFrom(part, nameReader(people, false), problems), before, newId);
  const readExempt = (part: readonly Piece[], before: readonly Block[]): Block[] => {
    const name = nameReader(withThoseNamed(people, before), true);
    return withActionIds(blocksFrom(part, name, problems), before, newId);
  };
  const exempt = exemptPieces(parts.exempt ?? [], problems);
  return {
    blocks: read(parts.open, previous?.blocks ?? []),
    ...(parts.private ? { private: parts.private } : {}),
    ...(exempt ? { exempt: new Exempt(readExempt(exempt, previous?.exempt?.reveal() ?? [])) } : {}),
    ...(parts.summary ? { summary: read(parts.summary, previous?.summary ?? []) } : {}),
  };
}
