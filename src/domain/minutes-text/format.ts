import { EXEMPT_KEPT } from "../../text/minutes.ts";
import type { Exempt } from "../exempt.ts";
import type { Block, Point, Resolution } from "../minutes.ts";
import type { Person } from "../people.ts";
import { writeAction } from "./action.ts";
import { writeDeclared } from "./declared.ts";
import { headingOf } from "./headings.ts";
import { isLead } from "./resolved.ts";
import { ESCAPE, toFollowMark, toStartLine } from "./marks.ts";
import { writeMotion } from "./motion.ts";
import { writeMovement } from "./movement.ts";
import { nameWriter, publicBlocks, withThoseNamed, type NameWriter } from "./naming.ts";
import { writePrivacy } from "./privacy.ts";
import { tidyBlocks } from "./tidy.ts";
import type { ItemContent, ItemText, NamedItem, Writing } from "./types.ts";
import { writeVote } from "./vote.ts";

const asPoint = (text: string, mark = "-"): string => `${mark} ${toFollowMark(text)}`;

/** A point with what belongs to it; a paragraph stands apart, so that it does not go on from the line above. */
const writePoint = (p: Point, mark: string): string =>
  [asPoint(p.text, mark), ...p.sub.map((s) => `  ${asPoint(s)}`), ...(p.after ?? []).map((text) => `\n  ${toStartLine(text, EXEMPT_KEPT)}`)]
    .join("\n");

function writeResolution({ verb, lead, parts, list }: Resolution): string {
  if (!list) return `RESOLVED ${verb} ${toFollowMark(parts[0]!)}`;
  const first = lead === undefined ? `RESOLVED ${verb}` : `RESOLVED ${verb} ${toFollowMark(lead)}`;
  return [first, ...parts.map((part) => asPoint(part))].join("\n");
}

function writeBlock(block: Block, name: NameWriter): string {
  switch (block.type) {
    case "text":
      return toStartLine(block.text, EXEMPT_KEPT);
    case "heading":
      return `### ${toFollowMark(block.text)}`;
    case "points":
      return block.points.map((p) => writePoint(p, block.bullets ? "+" : "-")).join("\n");
    case "declaration":
      return writeDeclared(block, name(block.person));
    case "movement":
      return writeMovement(block, name(block.person));
    case "motion":
      return writeMotion(name(block.mover), block.seconder && name(block.seconder));
    case "vote":
      return writeVote(block, name);
    case "resolution":
      return writeResolution(block);
    case "action":
      return writeAction(block, name(block.owner));
  }
}

const OWN_LINE: ReadonlySet<Block["type"]> = new Set<Block["type"]>([
  "declaration", "movement", "motion", "vote", "resolution", "action",
]);

/** Whether points that followed would be taken for its own. */
const takesPoints = (b: Block): boolean =>
  b.type === "points" || (b.type === "resolution" && (b.list || isLead(b.parts[0]!)));

/** Lines with a capital word stand together; a list after a list is parted from it by a backslash. */
function between(before: Block, after: Block): string {
  if (after.type === "points" && takesPoints(before)) return `\n${ESCAPE}\n`;
  return OWN_LINE.has(before.type) && OWN_LINE.has(after.type) ? "\n" : "\n\n";
}

function writeBlocks(untidy: readonly Block[], name: NameWriter): string {
  const blocks = tidyBlocks(untidy);
  return blocks
    .map((block, at) => (at === 0 ? "" : between(blocks[at - 1]!, block)) + writeBlock(block, name))
    .join("");
}

function writeExempt(exempt: Exempt<Block[]> | undefined, people: readonly Person[]): string {
  const blocks = exempt?.reveal() ?? [];
  return writeBlocks(blocks, nameWriter(withThoseNamed(people, blocks))) || EXEMPT_KEPT;
}

/** Without a ground, EXEMPT is written so that reading asks for it: no text is ever left out. */
function writeItem(content: ItemContent, people: readonly Person[], reveal: boolean | undefined): string {
  const name = nameWriter(people);
  const parts = [writeBlocks(content.blocks, name)];
  if (content.private || content.exempt || content.summary) {
    const ground = content.private ?? { ground: "exempt" };
    parts.push(`${writePrivacy(ground)}\n${reveal ? writeExempt(content.exempt, people) : EXEMPT_KEPT}`);
    if (content.summary) parts.push(`PUBLIC SUMMARY\n${writeBlocks(content.summary, name)}`.trim());
  }
  return parts.filter((part) => part !== "").join("\n\n");
}

/**
 * The text of one item, without its heading, to be read back by
 * `parseItemText` with the same people and the same content as `previous`.
 * Exempt text is written out only where `writing` reveals it; else `[exempt]`
 * stands for it, and reading leaves it as it is.
 */
export function formatItemText(content: ItemContent, writing: Writing): string {
  const text = writeItem(content, withThoseNamed(writing.people, publicBlocks(content)), writing.reveal);
  return text === "" ? "" : `${text}\n`;
}

/** The text of a meeting's minutes, in the order given; an item the agenda does not have is left out. */
export function formatMinutesText(
  items: readonly ItemText[], writing: Writing & { agenda: readonly NamedItem[] },
): string {
  const people = withThoseNamed(writing.people, items.flatMap(publicBlocks));
  return items
    .flatMap((item) => {
      const place = writing.agenda.findIndex(({ id }) => id === item.item);
      if (place === -1) return [];
      const heading = `## ${headingOf(place, writing.agenda[place]!)}`;
      return [[heading, writeItem(item, people, writing.reveal)].filter((part) => part !== "").join("\n")];
    })
    .map((text) => `${text}\n`)
    .join("\n");
}
