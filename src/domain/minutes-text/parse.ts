import { headingTwice, itemsAre, putRight } from "../../text/minutes-text.ts";
import { tidyText } from "../plain-text.ts";
import { refuseBeforeHeading } from "./body.ts";
import { itemNamed } from "./headings.ts";
import { itemFrom } from "./item.ts";
import { linesOf } from "./lines.ts";
import { publicBlocks, withThoseNamed } from "./naming.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { Problems } from "./problems.ts";
import type { ItemContent, ItemReading, ItemText, MinutesReading } from "./types.ts";

/**
 * Reads the text of one item, without its heading. Throws usage with a line
 * for each thing that cannot be read ("Line 12: …").
 */
export function parseItemText(text: string, reading: ItemReading): ItemContent {
  const problems = new Problems();
  const pieces = piecesOf(linesOf(text, problems), problems);
  const people = withThoseNamed(reading.people, reading.previous ? publicBlocks(reading.previous) : []);
  const content = itemFrom(pieces, people, reading, problems);
  problems.throwIfAny();
  return content;
}

/** Pieces before the first heading, then those under each. */
function sections(pieces: readonly Piece[]): { heading?: Piece; under: Piece[] }[] {
  const all: { heading?: Piece; under: Piece[] }[] = [{ under: [] }];
  for (const piece of pieces) {
    if (piece.kind === "item") all.push({ heading: piece, under: [] });
    else all.at(-1)!.under.push(piece);
  }
  return all;
}

/**
 * Reads the minutes of a meeting. Gives the items that have a heading, in the
 * order of the text: one left out keeps what it had, one without text under
 * its heading has no blocks. Throws usage with a line for each thing that
 * cannot be read.
 */
export function parseMinutesText(text: string, reading: MinutesReading): ItemText[] {
  const { agenda, previous = [], newId } = reading;
  const problems = new Problems();
  const [before, ...rest] = sections(piecesOf(linesOf(text, problems), problems));
  refuseBeforeHeading(before!.under, problems);
  const people = withThoseNamed(reading.people, previous.flatMap(publicBlocks));
  const lines = new Map<number, number>();
  let next = putRight;
  const items = rest.map(({ heading, under }): ItemText => {
    const { line, text: says } = heading!;
    const place = says === "" ? undefined : problems.at(line, () => itemNamed(says, agenda));
    const earlier = place === undefined ? undefined : lines.get(place);
    if (place === undefined) next = itemsAre(agenda.map((item) => tidyText(item.title)));
    else if (earlier !== undefined) problems.add(line, headingTwice(place + 1, earlier));
    else lines.set(place, line);
    const item = place === undefined ? "" : agenda[place]!.id;
    const had = previous.find((p) => p.item === item);
    return { item, ...itemFrom(under, people, { people, previous: had, newId }, problems) };
  });
  problems.throwIfAny(next);
  return items;
}
